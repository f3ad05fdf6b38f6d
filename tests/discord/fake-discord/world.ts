import { ChannelType, type APIUser } from 'discord-api-types/v10';
import { APPLICATION_ID, type GuildSeed } from './settings';
import { MEMBER_PERMISSIONS } from './permissions';
import { newSnowflake } from './snowflakes';

/** Who and where: the bot, its guilds and channels, and the people. Ids differ from run to run. */
export interface World {
  readonly bot: APIUser;
  readonly guilds: readonly FakeGuild[];
  /** Two people who are members everywhere. */
  readonly alice: APIUser;
  readonly bob: APIUser;
  /** Channels of a server and of a group the bot is no member of. */
  readonly elsewhere: Readonly<Record<'server' | 'group', FakeChannel>>;
  /** The direct channel of a person with the bot, opened at first use; asks for the person's id. */
  readonly directChannel: (userId: string) => FakeChannel;
  readonly channel: (id: string) => FakeChannel | undefined;
  /** Whether everyone, the bot included, lacks this permission in a channel, or in the one its thread hangs on. */
  readonly denies: (channel: FakeChannel, permission: bigint) => boolean;
  /** From now on the channel is gone. */
  readonly removeChannel: (id: string) => void;
  readonly isGone: (channelId: string) => boolean;
  /** Opens a thread on a message, which lends it its id. */
  readonly openThread: (on: FakeChannel, messageId: string, name: string) => FakeChannel;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** What the bot may do in it as a whole, as a bit set in digits. */
  readonly permissions: string;
  readonly channels: readonly FakeChannel[];
}

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly type:
    ChannelType.GuildText | ChannelType.GuildForum | ChannelType.PublicThread | ChannelType.DM | ChannelType.GroupDM;
  /** Absent on direct channels. */
  readonly guildId?: string;
  /** The person at the other end of a direct channel. */
  readonly recipientId?: string;
  /** Permissions that everyone lacks there, as a bit set in digits. */
  readonly denied?: string;
  /** The channel a thread hangs on. */
  readonly parentId?: string;
}

/** Each guild is a millisecond older than the one before it, so that they are spread evenly over shards. */
export function createWorld(seeds: readonly GuildSeed[]): World {
  const now = Date.now();
  const guilds = seeds.map((seed, at) => toGuild(seed, now - at));
  const channels = new Map(guilds.flatMap((guild) => guild.channels).map((channel) => [channel.id, channel]));
  const direct = new Map<string, FakeChannel>();
  const gone = new Set<string>();
  return Object.freeze({
    bot: { ...person('summit'), id: APPLICATION_ID, bot: true },
    guilds,
    alice: person('alice'),
    bob: person('bob'),
    elsewhere: {
      server: { id: newSnowflake(), name: 'far', type: ChannelType.GuildText as const, guildId: newSnowflake() },
      group: { id: newSnowflake(), name: 'friends', type: ChannelType.GroupDM as const },
    },
    directChannel: (userId: string) => direct.get(userId) ?? openDirect(userId, direct, channels),
    channel: (id: string) => channels.get(id),
    denies: ({ denied = '0', parentId = '' }: FakeChannel, permission: bigint) =>
      ((BigInt(denied) | BigInt(channels.get(parentId)?.denied ?? 0)) & permission) !== 0n,
    removeChannel: (id: string) => {
      if (channels.delete(id)) gone.add(id);
    },
    isGone: (id: string) => gone.has(id),
    openThread: ({ id: parentId, guildId = '' }: FakeChannel, id: string, name: string) => {
      const thread: FakeChannel = { id, name, type: ChannelType.PublicThread, guildId, parentId };
      channels.set(id, thread);
      return thread;
    },
  });
}

/** A person with everything a user object must have. */
function person(username: string): APIUser {
  const id = newSnowflake();
  const named: APIUser = { id, username, discriminator: '0', global_name: username, avatar: null, bot: false };
  return Object.assign(named, { primary_guild: null, public_flags: 0, flags: 0 });
}

/** @param made when; it decides which shard the guild is on. */
function toGuild(seed: GuildSeed, made: number): FakeGuild {
  const id = newSnowflake(made);
  const channel =
    (type: ChannelType.GuildText | ChannelType.GuildForum) =>
    (name: string): FakeChannel => ({
      ...{ id: newSnowflake(), name, type, guildId: id },
      ...(seed.denied?.[name] === undefined ? {} : { denied: seed.denied[name] }),
    });
  const texts = seed.channels.map(channel(ChannelType.GuildText));
  const channels = [...texts, ...(seed.forums ?? []).map(channel(ChannelType.GuildForum))];
  return Object.freeze({
    id,
    name: seed.name,
    locale: seed.locale ?? 'en-US',
    permissions: seed.permissions ?? MEMBER_PERMISSIONS,
    channels,
  });
}

function openDirect(userId: string, direct: Map<string, FakeChannel>, channels: Map<string, FakeChannel>): FakeChannel {
  const channel: FakeChannel = { id: newSnowflake(), name: '', type: ChannelType.DM, recipientId: userId };
  direct.set(userId, channel);
  channels.set(channel.id, channel);
  return channel;
}
