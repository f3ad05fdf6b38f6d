import { ComponentType, type APIMessage } from 'discord.js';
import { type Message, contain } from '../../../src/discord/components/message';
import { flatten, type AnyComponent } from '../fake-discord/component-tree';

/** The texts of a message, in order. */
export function textsOf({ components }: Pick<Message, 'components'>): readonly string[] {
  return flatten(components as readonly AnyComponent[]).flatMap((each) =>
    each.type === ComponentType.TextDisplay ? [each.content ?? ''] : [],
  );
}

/** How many components Discord counts in it. */
export function componentsOf({ components }: Pick<Message, 'components'>): number {
  return flatten(components).length;
}

/** Every text of a message as Discord keeps it. */
export function allText(message: APIMessage | undefined): string {
  if (message === undefined) throw new Error('expected a message, found none');
  return textsOf({ ...contain([]), components: (message.components ?? []) as unknown as Message['components'] }).join(
    '\n\n',
  );
}

/** What can be pressed on a message: labels of buttons, and placeholders of selects, with their ids, in order. */
export function controlsOf(message: APIMessage | undefined): ReadonlyMap<string, string> {
  const all = flatten(message?.components ?? []);
  return new Map(
    all.flatMap((each) => {
      const { label, custom_id: id } = each;
      return typeof id === 'string'
        ? [[label ?? (each as { placeholder?: string }).placeholder ?? id, id] as const]
        : [];
    }),
  );
}

/** The values a select offers. */
export function valuesOf(message: APIMessage | undefined): readonly string[] {
  const all = flatten(message?.components ?? []);
  return all.flatMap(({ options = [] }) => options.map(({ value }) => value));
}
