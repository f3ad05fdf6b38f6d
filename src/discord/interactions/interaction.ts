import { ApplicationIntegrationType, InteractionContextType, InteractionResponseType } from 'discord.js';
import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import type {
  APIAuthorizingIntegrationOwnersMap,
  APIInteraction,
  APIInteractionResponse,
  APIMessage,
} from 'discord.js';
import { forOnePerson, message, type Message } from '../components/message';
import { localeFor } from '../locales/choose';
import type { Picture } from '../gateway/sender';
import type { Locale } from '../locales/en';
import type { BotContext } from './context';

export interface InteractionUser {
  readonly id: string;
  readonly channel: string;
  readonly guild?: string | undefined;
  readonly roles: readonly string[];
  readonly isModerator: boolean;
  /** Whether the bot itself is in the channel, and not only an app of the user. */
  readonly isWithBot: boolean;
  readonly locale: Locale;
}

/** A missing user or channel becomes `0`. */
export function userOf(interaction: APIInteraction): InteractionUser {
  const { member, user, guild_id: guild, channel, context, authorizing_integration_owners: owners } = interaction;
  return {
    id: member?.user.id ?? user?.id ?? '0',
    channel: channel?.id ?? '0',
    guild,
    roles: member?.roles ?? [],
    isModerator: mayManage(member?.permissions),
    isWithBot: context === InteractionContextType.BotDM || isOwned(owners),
    locale: localeFor('locale' in interaction ? interaction.locale : undefined),
  };
}

/** An interaction that says nothing of it, such as that of a page, is with the bot. */
function isOwned(owners: APIAuthorizingIntegrationOwnersMap | undefined): boolean {
  return owners === undefined || owners[ApplicationIntegrationType.GuildInstall] !== undefined;
}

export function mayManage(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d{1,30}$/u.test(permissions)) return false;
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

export function isPrivate({ flags }: Pick<APIMessage, 'flags'>): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Small print has to be marked on each line. */
export function joinNotes(...notes: readonly (string | undefined)[]): string {
  return notes.filter((note) => note !== undefined).join('\n-# ');
}

export type MessageWithFiles = Message & { readonly files?: readonly Picture[] };

export interface InteractionReply {
  readonly response: APIInteractionResponse;
  /** Sent if the message that the response updates has been deleted meanwhile. */
  readonly instead?: APIInteractionResponse;
  readonly followUp?: Message | (() => Promise<MessageWithFiles>);
  /** For the metrics; `answered` by default. */
  readonly outcome?: 'answered' | 'nothing' | 'limited';
}

export function reply(data: Message): InteractionReply {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };
}

export function replyPrivately(data: Message): InteractionReply {
  return reply(forOnePerson(data));
}

/** For commands and buttons that this version does not have. */
export function replyOutdated({ locale }: InteractionUser, { commandName }: BotContext): InteractionReply {
  return replyPrivately(message([locale.outdated(commandName)]));
}

/** Replaces the message whose button was pressed; a private one stays private. If it is gone, replies privately. */
export function update(data: Message): InteractionReply {
  const response = { type: InteractionResponseType.UpdateMessage, data } as const;
  return { response, instead: replyPrivately(data).response };
}
