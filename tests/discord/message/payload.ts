import { ComponentType, type APIMessage } from 'discord.js';
import type { Message } from '../../../src/discord/message/message';

/** The texts of a message, in order. */
export function textsOf({ components }: Pick<Message, 'components'>): readonly string[] {
  return components[0].components.flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []));
}

/** How many components Discord counts in it. */
export function componentsOf({ components }: Pick<Message, 'components'>): number {
  return 1 + components[0].components.length;
}

/** Every text of a message as Discord keeps it. */
export function allText(message: APIMessage | undefined): string {
  if (message === undefined) throw new Error('expected a message, found none');
  return (message.components ?? [])
    .flatMap((each) => (each.type === ComponentType.Container ? each.components : []))
    .flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []))
    .join('\n\n');
}
