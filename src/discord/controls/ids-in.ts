import type { APIMessage } from 'discord.js';

/** @returns the ids of everything on a message that can be used, outermost first; what has another form than we give it is passed over. */
export function customIdsIn({ components = [] }: Pick<APIMessage, 'components'>): readonly string[] {
  return (components as readonly Nested[]).flatMap(idsOf);
}

interface Nested {
  readonly custom_id?: unknown;
  readonly components?: readonly Nested[];
}

function idsOf({ custom_id: id, components = [] }: Nested): readonly string[] {
  return [...(typeof id === 'string' ? [id] : []), ...components.flatMap(idsOf)];
}
