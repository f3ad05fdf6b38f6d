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

/** One container with a text display for each text; without components of its own it has one for each text, its separators and itself. */
export function message(texts: readonly [string, ...string[]]): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components: [{ type: ComponentType.Container, components: texts.flatMap(textDisplay) }],
    allowed_mentions: NO_MENTIONS,
  };
}

/** The same for the reader's eyes only; possible in reply to an interaction, not in a channel. */
export function forOnePerson(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

function textDisplay(content: string, index: number): readonly APIComponentInContainer[] {
  const text = { type: ComponentType.TextDisplay, content } as const;
  const gap = { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const;
  return index === 0 ? [text] : [gap, text];
}
