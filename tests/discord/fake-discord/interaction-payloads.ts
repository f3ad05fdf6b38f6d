import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type APIInteraction,
  type APIUser,
  type InteractionType,
} from 'discord-api-types/v10';
import { channelPayload, guildMember } from './guild-payloads';
import { MEMBER_PERMISSIONS } from './permissions';
import { newSnowflake } from './snowflakes';
import type { FakeChannel, World } from './world';

/** Who acts and where; what is left out is the first channel of the first guild, and alice. */
export interface Scene {
  readonly channelId?: string;
  readonly guildId?: string;
  /** In the direct channel of the user with the bot. */
  readonly dm?: boolean;
  readonly user?: APIUser;
  /** The user has installed the bot for themselves and acts where the bot is no member: in another server, or in a group chat. */
  readonly elsewhere?: 'server' | 'group';
  readonly locale?: string;
  readonly memberPermissions?: string;
  readonly appPermissions?: string;
  /** Milliseconds ago that it was sent: over 3000 it is too late to answer. */
  readonly age?: number;
}

/** What was done: its type, data, and for components the message. */
export interface Deed {
  readonly type: InteractionType;
  readonly data: object;
  readonly message?: object;
}

/** INTERACTION_CREATE with everything that discord.js reads. */
export function newInteraction(deed: Deed, scene: Scene, world: World): APIInteraction {
  const user = scene.user ?? world.alice;
  const channel = placeOf(scene, world);
  const id = newSnowflake(Date.now() - (scene.age ?? 0));
  const payload = {
    ...{ id, application_id: world.bot.id, version: 1, token: `aW50ZXJhY3Rpb24.${id}` },
    ...deed,
    ...{ channel_id: channel.id, channel: withPermissions(channel, scene, world) },
    ...{ locale: scene.locale ?? 'en-US', entitlements: [], attachment_size_limit: 10_485_760 },
    app_permissions: scene.appPermissions ?? MEMBER_PERMISSIONS,
    ...(channel.guildId === undefined ? direct(user) : inGuild(channel.guildId, user, scene)),
    ...(scene.elsewhere === undefined ? {} : byUser(user, channel)),
  };
  return payload as unknown as APIInteraction;
}

/** The channel a scene plays in. */
export function placeOf({ channelId, guildId, dm, user, elsewhere }: Scene, world: World): FakeChannel {
  if (elsewhere !== undefined) return world.elsewhere[elsewhere];
  if (dm === true) return world.directChannel((user ?? world.alice).id);
  const guild = guildId === undefined ? world.guilds[0] : world.guilds.find(({ id }) => id === guildId);
  const channel = channelId === undefined ? guild?.channels[0] : world.channel(channelId);
  if (channel === undefined)
    throw new Error(`expected a channel of this Discord, found ${channelId ?? guildId ?? 'none'}`);
  return channel;
}

function withPermissions(channel: FakeChannel, scene: Scene, world: World): object {
  const payload = channelPayload(channel, world);
  const permissions = scene.memberPermissions ?? MEMBER_PERMISSIONS;
  return channel.type === ChannelType.DM ? payload : { ...payload, permissions };
}

function inGuild(guildId: string, user: APIUser, scene: Scene): object {
  return {
    guild_id: guildId,
    guild: { id: guildId, features: [], locale: 'en-US' },
    guild_locale: 'en-US',
    member: { ...guildMember(user), permissions: scene.memberPermissions ?? MEMBER_PERMISSIONS },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guildId },
  };
}

/** Authorised by the user alone. */
function byUser({ id }: APIUser, { guildId }: FakeChannel): object {
  const context = guildId === undefined ? InteractionContextType.PrivateChannel : InteractionContextType.Guild;
  return { context, authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: id } };
}

function direct(user: APIUser): object {
  return {
    user,
    context: InteractionContextType.BotDM,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
  };
}
