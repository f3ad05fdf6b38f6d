import { ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import type { APIAllowedMentions, APIComponentInContainer, APIContainerComponent } from 'discord.js';

/** What both a reply to an interaction and a message in a channel are made of. */
export interface Message {
  readonly flags: MessageFlags;
  readonly components: [APIContainerComponent];
  readonly allowed_mentions: APIAllowedMentions;
}

/** Whatever an article says, nobody is pinged. */
const NO_MENTIONS = { parse: [], replied_user: false } satisfies APIAllowedMentions;

/** One container with a text display for each text, and below them what else is to stand there. */
export function message(
  texts: readonly [string, ...string[]],
  below: readonly APIComponentInContainer[] = [],
): Message {
  return contain([...spaced(texts.map(textDisplay)), ...below]);
}

/** One container of these components, in this order. */
export function contain(components: readonly APIComponentInContainer[]): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components: [{ type: ComponentType.Container, components: [...components] }],
    allowed_mentions: NO_MENTIONS,
  };
}

/** The same for the reader's eyes only; possible in reply to an interaction, not in a channel. */
export function forOnePerson(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

export function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

/** With a small gap between each two. */
export function spaced(components: readonly APIComponentInContainer[]): readonly APIComponentInContainer[] {
  const gap = { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const;
  return components.flatMap((each, index) => (index === 0 ? [each] : [gap, each]));
}
