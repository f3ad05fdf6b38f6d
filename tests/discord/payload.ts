import { ComponentType } from 'discord.js';
import type { Message } from '../../src/discord/message';

/** The texts of a message, in order. */
export function textsOf({ components }: Pick<Message, 'components'>): readonly string[] {
  return components[0].components.flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []));
}

/** How many components Discord counts in it. */
export function componentsOf({ components }: Pick<Message, 'components'>): number {
  return 1 + components[0].components.length;
}
