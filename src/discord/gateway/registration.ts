import { Routes, type REST } from 'discord.js';
import type { Definition } from '../commands/command';

export interface Registration {
  readonly application: string;
  readonly guild: string | undefined;
  readonly commands: readonly Definition[];
}

type RegisteredCommand = Definition & { readonly id: string };

/** Writes only if Discord's list differs, since Discord limits the writes of a day. Rejects with the error of discord.js. */
export async function registerCommands(rest: REST, registration: Registration) {
  const known = await listRegistered(rest, registration);
  if (isAsExpected(known, registration)) return { isWritten: false, registered: known };
  const written = await rest.put(routeOf(registration), { body: expectedIn(registration) });
  return { isWritten: true, registered: written as readonly RegisteredCommand[] };
}

export async function isRegistered(rest: REST, registration: Registration): Promise<boolean> {
  return isAsExpected(await listRegistered(rest, registration), registration);
}

export async function listRegistered(rest: REST, registration: Omit<Registration, 'commands'>) {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(registration), { query })) as readonly RegisteredCommand[];
}

function isAsExpected(found: readonly Definition[], registration: Registration): boolean {
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

const COMPARED: ReadonlySet<string> = new Set(
  (
    'name type description name_localizations description_localizations options required autocomplete min_length max_length ' +
    'min_value max_value contexts integration_types default_member_permissions nsfw'
  ).split(' '),
);

/** Equal for lists that mean the same: without fields that Discord adds, and without defaults, which it fills in or omits. */
function fingerprint(commands: readonly Definition[]): string {
  return JSON.stringify(inOrder(commands.map(normal)));
}

function normal(part: object): unknown {
  const compared = Object.entries(part).filter(([name, value]) => COMPARED.has(name) && !isDefault(value));
  return inOrder(compared.map(([name, value]) => [name, normalValue(name, value)]));
}

function isDefault(value: unknown): boolean {
  return ['null', 'false', '""', '[]', '{}', undefined].includes(JSON.stringify(value));
}

function normalValue(name: string, value: unknown): unknown {
  if (name === 'options') return (value as readonly object[]).map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return inOrder(Array.isArray(value) ? value : Object.entries(value));
}

function inOrder(list: readonly unknown[]): readonly unknown[] {
  return list.map((item) => JSON.stringify(item)).sort();
}
