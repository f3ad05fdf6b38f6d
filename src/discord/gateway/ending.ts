import { DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { codeOf, describeError } from './describe-error';

/** Why the bot stopped, in a line for the host, and the code its process should end with. */
export interface Ending {
  readonly message: string;
  readonly exitCode: number;
}

/** The bot could not start; the message is a line for the host. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export const STOPPED: Ending = { message: 'Stopped.', exitCode: 0 };

export const REFUSED_TOKEN: Ending = {
  message:
    'Discord does not accept the token in DISCORD_TOKEN. Copy a new one from https://discord.com/developers/applications: ' +
    'your application, Bot, Reset Token. If it worked before, it has been reset since.',
  exitCode: 1,
};

const REFUSED_INTENTS =
  'Discord refused the events the bot asks for. With MESSAGE_CONTENT=on, Message Content Intent has to be switched on under Bot, ' +
  'Privileged Gateway Intents at https://discord.com/developers/applications; with MESSAGE_CONTENT=off none has to be, and a notice about ' +
  'your application may stand there.';

const BY_CLOSE_CODE: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, REFUSED_TOKEN.message],
  [GatewayCloseCodes.InvalidIntents, REFUSED_INTENTS],
  [GatewayCloseCodes.DisallowedIntents, REFUSED_INTENTS],
]);

/** @param code with which the gateway closed for good. */
export function endingOf(code: number): Ending {
  const message = BY_CLOSE_CODE.get(code);
  return { message: message ?? `Discord closed the connection for good (code ${code}). Update summit.`, exitCode: 1 };
}

/** @param error with which logging in failed. */
export function startErrorOf(error: unknown, api = 'https://discord.com/api'): StartError {
  if (error instanceof StartError) return error;
  const code = codeOf(error);
  if (code === DiscordjsErrorCodes.TokenInvalid) return new StartError(REFUSED_TOKEN.message);
  const { status } = describeError(error);
  const reason = status === undefined ? (code ?? String(error)) : `status ${status}`;
  return new StartError(
    `Could not log in to Discord at ${api} (${reason}). Check the connection to the internet and https://discordstatus.com.`,
  );
}
