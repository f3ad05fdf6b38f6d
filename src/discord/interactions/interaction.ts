import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { APIInteraction, APIInteractionResponse, APIMessage } from 'discord.js';
import { forOnePerson, type Message, type RenderContext } from '../components/message';
import { localeFor } from '../locales/choose';
import type { Locale } from '../locales/en';
import type { BotContext } from './context';

/** The user behind an interaction, and where they are. */
export interface InteractionUser {
  readonly id: string;
  readonly channel: string;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly roles: readonly string[];
  /** Whether they may manage the server. */
  readonly isModerator: boolean;
  readonly locale: Locale;
}

/** @param interaction payload as Discord sends it; a missing user or channel becomes `0`. */
export function userOf(interaction: APIInteraction): InteractionUser {
  const { member, user, guild_id: guild, channel } = interaction;
  return {
    id: member?.user.id ?? user?.id ?? '0',
    channel: channel?.id ?? '0',
    ...(guild !== undefined && { guild }),
    roles: member?.roles ?? [],
    isModerator: mayManage(member?.permissions),
    locale: localeFor('locale' in interaction ? interaction.locale : undefined),
  };
}

/** @param permissions a member's bit set in decimal digits. */
export function mayManage(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d{1,30}$/u.test(permissions)) return false;
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

/** Whether a message is ephemeral. */
export function isPrivate({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

export function renderContextFor(
  { locale, id }: InteractionUser,
  { commandName }: BotContext,
  isPrivate: boolean,
): RenderContext {
  return { locale, commandName, asker: id, isPrivate };
}

/** The response to an interaction, and an optional message after it. */
export interface InteractionReply {
  readonly response: APIInteractionResponse;
  /** Sent if the message that the response updates has been deleted meanwhile. */
  readonly instead?: APIInteractionResponse;
  readonly followUp?: Message;
  /** For the metrics; `answered` by default. */
  readonly outcome?: 'answered' | 'nothing' | 'limited';
}

/** A new message in the channel. */
export function reply(data: Message): InteractionReply {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };
}

/** A new message that only the user sees. */
export function replyPrivately(data: Message): InteractionReply {
  return reply(forOnePerson(data));
}

/** Replaces the message whose button was pressed; a private one stays private. If it is gone, replies privately. */
export function update(data: Message, followUp?: Message): InteractionReply {
  const response = { type: InteractionResponseType.UpdateMessage, data } as const;
  return { response, instead: replyPrivately(data).response, ...(followUp !== undefined && { followUp }) };
}
