import type { REST } from 'discord.js';
import { listCommands } from '../commands';
import { registerCommands, routeOf } from '../commands/register-commands';
import { StartError, startErrorOf } from './ending';
import { describeError } from './describe-error';
import { hostRest, readApplication, type HostOptions } from './host-rest';

export interface Registering extends HostOptions {
  readonly commandName: string;
  /** A server; without it everywhere. */
  readonly guild?: string;
}

/**
 * Makes Discord's list of the bot's commands the same as ours.
 *
 * @returns a line for the host. Rejects with a StartError, whose message is one too.
 */
export async function register(options: Registering): Promise<string> {
  const commands = [...listCommands(options.commandName).values()].map(({ definition }) => definition);
  const done = await withApplication(options, (rest, application) =>
    registerCommands(rest, { application, commands, ...(options.guild !== undefined && { guild: options.guild }) }),
  );
  return `${commands.length} commands ${done === 'written' ? 'are now' : 'were already'} registered ${placeOf(options)}.`;
}

/** Takes all commands of the bot off Discord's list. The same line and errors as `register`. */
export async function unregister(options: Registering): Promise<string> {
  await withApplication(options, (rest, application) =>
    rest.put(routeOf({ application, ...(options.guild !== undefined && { guild: options.guild }) }), { body: [] }),
  );
  return `No commands are registered ${placeOf(options)} any more.`;
}

function placeOf({ guild }: Registering): string {
  return guild === undefined ? 'everywhere' : `in server ${guild}`;
}

async function withApplication<Done>(
  options: HostOptions,
  act: (rest: REST, application: string) => Promise<Done>,
): Promise<Done> {
  const rest = hostRest(options);
  const { id } = await readApplication(rest).catch((error: unknown) => {
    throw refusal(error, options);
  });
  return act(rest, id).catch((error: unknown) => {
    const { status, code } = describeError(error);
    const reason = [status, code].filter((part) => part !== undefined).join(', code ');
    throw new StartError(
      `Discord did not take the commands (${reason}). If DISCORD_GUILD is set, check that id and that the bot was added there.`,
    );
  });
}

/** A REST call that a token is refused for says 401, where logging in has an error of its own. */
export function refusal(error: unknown, { api }: HostOptions): StartError {
  const isToken = describeError(error).status === 401;
  return startErrorOf(isToken ? Object.assign(new Error('refused'), { code: 'TokenInvalid' }) : error, api);
}
