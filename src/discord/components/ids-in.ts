import type { APIMessage } from 'discord.js';

/** @returns the ids of everything on a message that can be used, outermost first; what has another form than we give it is passed over. */
export function customIdsIn({ components }: Pick<APIMessage, 'components'>): readonly string[] {
  return Array.isArray(components) ? components.flatMap(idsOf) : [];
}

function idsOf(component: unknown): readonly string[] {
  if (typeof component !== 'object' || component === null) return [];
  const { custom_id: id, components } = component as { readonly custom_id?: unknown; readonly components?: unknown };
  const within = Array.isArray(components) ? components.flatMap(idsOf) : [];
  return typeof id === 'string' ? [id, ...within] : within;
}
