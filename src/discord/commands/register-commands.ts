import { Routes, type REST } from 'discord.js';
import type { APIApplicationCommandOption, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

export interface Registration {
  readonly application: string;
  /** The server they are registered in, where they appear at once; without it they are registered for everywhere. */
  readonly guild?: string;
  readonly commands: readonly Definition[];
}

/**
 * Makes Discord's list of our commands the same as ours; writes only if it is not, for Discord counts the writes of a day.
 *
 * @returns whether the list had to be written. Rejects with what discord.js throws.
 */
export async function registerCommands(rest: REST, registration: Registration): Promise<'written' | 'unchanged'> {
  const route = routeOf(registration);
  const wanted = registration.commands.map((command) =>
    registration.guild === undefined ? command : inGuild(command),
  );
  const found = (await rest.get(route)) as readonly Definition[];
  if (fingerprint(found) === fingerprint(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'written';
}

function routeOf({ application, guild }: Registration): `/${string}` {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** A server's commands have no contexts: Discord neither takes nor returns them. */
function inGuild(command: Definition): Definition {
  const copy = { ...command };
  delete copy.contexts;
  delete copy.integration_types;
  return copy;
}

/** The same for lists that mean the same: fields Discord adds are left out, defaults it fills in or leaves out are written out. */
function fingerprint(commands: readonly Definition[]): string {
  const all = commands.map(normalCommand);
  return JSON.stringify(all.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

function normalCommand({ name, description, type, options, contexts, integration_types: types, ...rest }: Definition) {
  return {
    name,
    description,
    type: type ?? 1,
    options: (options ?? []).map(normalOption),
    contexts: sorted(contexts),
    types: sorted(types),
    permissions: rest.default_member_permissions ?? null,
    nsfw: rest.nsfw ?? false,
  };
}

function normalOption(option: APIApplicationCommandOption) {
  const { name, description, type, required = false } = option;
  const {
    autocomplete = false,
    min_length,
    max_length,
    min_value,
    max_value,
  } = option as Readonly<
    Partial<Record<'autocomplete' | 'min_length' | 'max_length' | 'min_value' | 'max_value', unknown>>
  >;
  return { name, description, type, required, autocomplete, min_length, max_length, min_value, max_value };
}

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return [...(numbers ?? [])].sort((a, b) => a - b);
}
