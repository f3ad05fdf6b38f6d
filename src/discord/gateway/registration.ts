import { Routes, type APIApplicationCommandOption, type REST } from 'discord.js';
import type { Definition } from '../commands/command';

export interface Registration {
  readonly application: string;
  readonly guild: string | undefined;
  readonly commands: readonly Definition[];
}

/** Writes only if Discord's list differs, since Discord limits the writes of a day. Rejects with the error of discord.js. */
export async function registerCommands(rest: REST, registration: Registration): Promise<'written' | 'unchanged'> {
  if (await isRegistered(rest, registration)) return 'unchanged';
  await rest.put(routeOf(registration), { body: expectedIn(registration) });
  return 'written';
}

export async function isRegistered(rest: REST, registration: Registration): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const found = (await rest.get(routeOf(registration), { query })) as readonly Definition[];
  return fingerprint(found) === fingerprint(expectedIn(registration));
}

export function routeOf({ application, guild }: Omit<Registration, 'commands'>): `/${string}` {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** Discord neither takes nor returns contexts for the commands of a server. */
function expectedIn({ guild, commands }: Registration): readonly Definition[] {
  if (guild === undefined) return commands;
  return commands.map((command) => {
    const copy = { ...command };
    delete copy.contexts;
    delete copy.integration_types;
    return copy;
  });
}

/** Equal for lists that mean the same: without fields that Discord adds, with defaults that it fills in or omits. */
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
    contexts: [...(contexts ?? [])].sort((a, b) => a - b),
    types: [...(types ?? [])].sort((a, b) => a - b),
    permissions: default_member_permissions ?? null,
    nsfw,
  };
}

type Translations = Readonly<Partial<Record<string, string | null | undefined>>> | null | undefined;

interface LocalizedWords {
  readonly description?: string | undefined;
  readonly description_localizations?: Translations;
  readonly name_localizations?: Translations;
}

function normalWords(words: LocalizedWords) {
  const { description = '', description_localizations: descriptions, name_localizations: names } = words;
  return { description, descriptions: inOrder(descriptions), names: inOrder(names) };
}

function inOrder(translations: Translations): readonly (readonly [string, unknown])[] {
  return Object.entries(translations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

type Bound = 'autocomplete' | 'min_length' | 'max_length' | 'min_value' | 'max_value';

function normalOption(option: APIApplicationCommandOption) {
  const { name, type, required = false } = option;
  const bounds = option as Readonly<Partial<Record<Bound, unknown>>>;
  const { autocomplete = false, min_length, max_length, min_value, max_value } = bounds;
  return { name, type, required, autocomplete, min_length, max_length, min_value, max_value, ...normalWords(option) };
}
