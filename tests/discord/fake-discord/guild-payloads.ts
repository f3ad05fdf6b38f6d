import { ChannelType, type APIUser } from 'discord-api-types/v10';
import { MEMBER_PERMISSIONS } from './permissions';
import type { FakeChannel, FakeGuild, World } from './world';

const JOINED = '2026-01-01T00:00:00.000Z';

/** A member without the person. */
export const MEMBER = { roles: [], joined_at: JOINED, deaf: false, mute: false, flags: 0 };

/** A guild as GUILD_CREATE brings it. */
export function guildCreate(guild: FakeGuild, world: World): object {
  return {
    ...bareGuild(guild, world),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: 3,
    members: [world.bot, world.alice, world.bob].map(guildMember),
    channels: guild.channels.map((channel, position) => ({ ...channelPayload(channel, world), position })),
    ...lists('threads', 'presences', 'voice_states', 'stage_instances', 'guild_scheduled_events', 'soundboard_sounds'),
  };
}

/** A member as guilds, messages and interactions carry it. */
export function guildMember(user: APIUser): object {
  return { user, ...MEMBER };
}

/** A channel, of a guild or direct. */
export function channelPayload(channel: FakeChannel, world: World): object {
  const { id, name, type } = channel;
  if (type === ChannelType.DM)
    return { id, type, last_message_id: null, recipients: recipients(channel, world), flags: 0 };
  const blank = { topic: null, nsfw: false, parent_id: null, last_message_id: null, rate_limit_per_user: 0 };
  if (type === ChannelType.PublicThread) return threadPayload(channel, world);
  return {
    ...blank,
    id,
    name,
    type,
    guild_id: channel.guildId,
    position: 0,
    permission_overwrites: denials(channel),
    flags: 0,
  };
}

function denials({ denied, guildId }: FakeChannel): readonly object[] {
  return denied === undefined ? [] : [{ id: guildId, type: 0, allow: '0', deny: denied }];
}

function threadPayload({ id, name, type, guildId, parentId }: FakeChannel, { bot }: World): object {
  const thread_metadata = { archived: false, auto_archive_duration: 1440, archive_timestamp: JOINED, locked: false };
  const counts = { message_count: 0, member_count: 1, rate_limit_per_user: 0, flags: 0 };
  return {
    id,
    name,
    type,
    guild_id: guildId,
    parent_id: parentId,
    owner_id: bot.id,
    thread_metadata,
    ...counts,
    last_message_id: null,
  };
}

function recipients({ recipientId }: FakeChannel, { alice, bob }: World): readonly APIUser[] {
  return [alice, bob].filter(({ id }) => id === recipientId);
}

function bareGuild({ id, name, locale }: FakeGuild, world: World): object {
  return {
    id,
    name,
    owner_id: world.alice.id,
    roles: [everyone(id)],
    ...lists('emojis', 'stickers', 'features'),
    ...nothings('icon', 'splash', 'discovery_splash', 'banner', 'description', 'afk_channel_id', 'vanity_url_code'),
    ...nothings('application_id', 'system_channel_id', 'rules_channel_id', 'public_updates_channel_id'),
    ...{ afk_timeout: 300, verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0 },
    ...{ mfa_level: 0, system_channel_flags: 0, premium_tier: 0, nsfw_level: 0, premium_progress_bar_enabled: false },
    preferred_locale: locale,
  };
}

function everyone(guildId: string): object {
  const looks = { color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null }, hoist: false };
  const more = { position: 0, managed: false, mentionable: false, flags: 0 };
  return { id: guildId, name: '@everyone', permissions: MEMBER_PERMISSIONS, ...looks, ...more };
}

function lists(...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, []]));
}

function nothings(...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, null]));
}
