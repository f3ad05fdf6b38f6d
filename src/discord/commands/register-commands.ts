import { Routes, type REST } from 'discord.js';
import type { APIApplicationCommandOption } from 'discord.js';
import type { Definition } from './command';

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
  if (await isRegistered(rest, registration)) return 'unchanged';
  await rest.put(routeOf(registration), { body: wantedIn(registration) });
  return 'written';
}

/** Whether Discord's list says the same as ours. Rejects with what discord.js throws. */
export async function isRegistered(rest: REST, registration: Registration): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const found = (await rest.get(routeOf(registration), { query })) as readonly Definition[];
  return fingerprint(found) === fingerprint(wantedIn(registration));
}

function wantedIn({ guild, commands }: Registration): readonly Definition[] {
  return commands.map((command) => (guild === undefined ? command : inGuild(command)));
}

export function routeOf({ application, guild }: Pick<Registration, 'application' | 'guild'>): `/${string}` {
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

function normalCommand(command: Definition) {
  const { name, type, contexts, integration_types: types, default_member_permissions, nsfw = false } = command;
  return {
    name,
    type: type ?? 1,
    ...normalWords(command),
    options: 'options' in command ? (command.options ?? []).map(normalOption) : [],
    contexts: sorted(contexts),
    types: sorted(types),
    permissions: default_member_permissions ?? null,
    nsfw,
  };
}

type Translations = Readonly<Partial<Record<string, string | null | undefined>>> | null | undefined;

interface Worded {
  readonly description?: string | undefined;
  readonly description_localizations?: Translations;
  readonly name_localizations?: Translations;
}

function normalWords({ description = '', description_localizations: descriptions, name_localizations: names }: Worded) {
  return { description, descriptions: inOrder(descriptions), names: inOrder(names) };
}

function inOrder(localizations: Translations): readonly (readonly [string, unknown])[] {
  return Object.entries(localizations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

function normalOption(option: APIApplicationCommandOption) {
  const { name, type, required = false } = option;
  const {
    autocomplete = false,
    min_length,
    max_length,
    min_value,
    max_value,
  } = option as Readonly<
    Partial<Record<'autocomplete' | 'min_length' | 'max_length' | 'min_value' | 'max_value', unknown>>
  >;
  const bounds = { min_length, max_length, min_value, max_value };
  return { name, type, required, autocomplete, ...bounds, ...normalWords(option) };
}

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return [...(numbers ?? [])].sort((a, b) => a - b);
}
