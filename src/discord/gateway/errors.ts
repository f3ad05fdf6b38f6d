import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

/** The part of an error that may be logged: its message, address or body may hold words of users, a token or a passage. */
export interface ErrorFields {
  readonly error: string;
  /** Discord's or the system's code, such as 10062 or `ECONNREFUSED`. */
  readonly code?: string | number;
  readonly status?: number;
  /** Stack frames: file names and lines only. */
  readonly at?: string;
}

export function describeError(thrown: unknown): ErrorFields {
  const { name, status, stack } = fieldsOf(thrown);
  const code = codeOf(thrown);
  const at = typeof stack === 'string' ? framesOf(stack) : '';
  return {
    error: thrown instanceof DiscordAPIError ? 'DiscordAPIError' : nameOf(thrown, name),
    ...(code !== undefined && { code }),
    ...(typeof status === 'number' && { status }),
    ...(at !== '' && { at }),
  };
}

export function codeOf(thrown: unknown): string | number | undefined {
  const { code, cause } = fieldsOf(thrown);
  if (typeof code === 'string' || typeof code === 'number') return code;
  return cause === undefined ? undefined : codeOf(cause);
}

export function isAborted(thrown: unknown): boolean {
  return fieldsOf(thrown).name === 'AbortError';
}

function fieldsOf(thrown: unknown): Readonly<Partial<Record<'name' | 'code' | 'cause' | 'status' | 'stack', unknown>>> {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}

/** Names of discord.js's errors may hold an address in brackets: `RateLimitError[/channels/…]`. */
function nameOf(thrown: unknown, name: unknown): string {
  return typeof name === 'string' ? name.replace(/\[.*$/su, '') : typeof thrown;
}

function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line));
  return frames
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ');
}

export interface Ending {
  readonly message: string;
  readonly exitCode: number;
}

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

const CLOSE_MESSAGES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, REFUSED_TOKEN.message],
  [GatewayCloseCodes.InvalidIntents, REFUSED_INTENTS],
  [GatewayCloseCodes.DisallowedIntents, REFUSED_INTENTS],
]);

export function endingOf(code: number): Ending {
  const message = CLOSE_MESSAGES.get(code);
  return { message: message ?? `Discord closed the connection for good (code ${code}). Update summit.`, exitCode: 1 };
}

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
