import { MessageFlags, type APIInteraction, type APIMessage } from 'discord.js';
import { mayManage } from '../moderation/permissions';
import { localeFor } from '../locales/choose';
import type { Locale } from '../locales/en';
import type { RenderContext } from '../components/render-context';
import type { BotContext } from './context';

/** Who acts, and where. */
export interface Reader {
  /** User id. */
  readonly id: string;
  readonly channel: string;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly roles: readonly string[];
  /** Whether they may manage the server. */
  readonly isModerator: boolean;
  /** The bot's own words in their language. */
  readonly locale: Locale;
}

/** @param interaction as Discord sends it; whatever is missing counts as nobody, nowhere. */
export function readerOf(interaction: APIInteraction): Reader {
  const { member, user, guild_id: guild, channel } = interaction;
  const locale = 'locale' in interaction ? interaction.locale : undefined;
  return {
    id: member?.user.id ?? user?.id ?? '0',
    channel: channel?.id ?? '0',
    ...(guild === undefined ? {} : { guild }),
    roles: member?.roles ?? [],
    isModerator: mayManage(member?.permissions),
    locale: localeFor(locale),
  };
}

/** Whether only one person sees the message. */
export function isPrivate({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** How a reader is answered. */
export function renderContextFor(
  { locale, id }: Reader,
  { commandName }: BotContext,
  isPrivate: boolean,
): RenderContext {
  return { locale, commandName, asker: id, isPrivate };
}
