import { REST, Routes } from 'discord.js';
import { definitionsOf, listCommands } from '../commands';
import { describeError, StartError, startErrorOf } from './errors';
import { registerCommands, routeOf, type Registration } from './registration';

export interface HostOptions {
  readonly token: string;
  /** Base URL of Discord's REST API, for a proxy or a local server. */
  readonly api?: string | undefined;
  readonly commandName: string;
  readonly guild?: string | undefined;
}

/** Milliseconds. */
const REQUEST_WITHIN = 10_000;

export function hostRest({ token, api }: HostOptions): REST {
  return new REST({ timeout: REQUEST_WITHIN, retries: 1, ...(api !== undefined && { api }) }).setToken(token);
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
  readonly bot?: { readonly id: string };
  /** The public key that Discord signs interactions for. */
  readonly verify_key: string;
  readonly interactions_endpoint_url?: string | null;
}

export async function readApplication(rest: REST): Promise<Application> {
  return (await rest.get(Routes.currentApplication())) as Application;
}

/** @returns a line for the host. Rejects with a StartError. */
export async function register(options: HostOptions): Promise<string> {
  const commands = definitionsOf(listCommands(options.commandName));
  const { isWritten } = await withApplication(options, (rest, target) =>
    registerCommands(rest, { ...target, commands }),
  );
  const verb = isWritten ? 'are now' : 'were already';
  return `${commands.length} commands ${verb} registered ${whereOf(options)}.`;
}

export async function unregister(options: HostOptions): Promise<string> {
  await withApplication(options, (rest, target) => rest.put(routeOf(target), { body: [] }));
  return `The commands that were registered ${whereOf(options)} are taken off.`;
}

function whereOf({ guild }: HostOptions): string {
  return guild === undefined ? 'everywhere' : `in server ${guild}`;
}

async function withApplication<Result>(
  options: HostOptions,
  act: (rest: REST, target: Omit<Registration, 'commands'>) => Promise<Result>,
): Promise<Result> {
  const rest = hostRest(options);
  const { guild } = options;
  const { id } = await readApplication(rest).catch((error: unknown) => {
    throw refusalOf(error, options);
  });
  return act(rest, { application: id, guild }).catch((error: unknown) => {
    const { status, code } = describeError(error);
    const reason = [status, code].filter((part) => part !== undefined).join(', code ');
    throw new StartError(
      `Discord did not take the commands (${reason}). If DISCORD_GUILD is set, check that id and that the bot was added there.`,
    );
  });
}

/** REST answers a refused token with 401, where a login has an error code of its own. */
export function refusalOf(error: unknown, { api }: HostOptions): StartError {
  const isToken = describeError(error).status === 401;
  return startErrorOf(isToken ? Object.assign(new Error('refused'), { code: 'TokenInvalid' }) : error, api);
}
