import {
  Client,
  GatewayIntentBits,
  Options,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  WebSocketShardStatus,
} from 'discord.js';
import type { IIdentifyThrottler, IShardingStrategy, RateLimitData, RESTOptions, WebSocketOptions } from 'discord.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACKNOWLEDGE_WITHIN } from '../components/text';

/** Unprivileged: Discord sends the content of messages that mention the bot, and of direct messages, without asking. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.DirectMessageReactions,
];
/** Milliseconds. */
const REQUEST_WITHIN = 5000;
const RETRIES = 2;
/** Milliseconds that a rate limit may delay a message. */
const LONGEST_WAIT = 15_000;

export interface GatewayOptions {
  readonly api?: string | undefined;
  readonly messageContent?: boolean;
  /** Number of shards and ids of those in this process; Discord's recommendation, all of them, by default. */
  readonly shards?: 'auto' | { readonly count: number; readonly ids?: readonly number[] };
}

/** Waits until no other process logs a shard of this bucket in. */
export type WaitForTurn = (bucket: string, signal: AbortSignal) => Promise<void>;

/** A client without caches: events are read as raw payloads from `client.ws`. */
export function createClient(options: GatewayOptions, waitForTurn: WaitForTurn): Client {
  const { api, messageContent = false, shards = 'auto' } = options;
  return new Client({
    intents: messageContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    ...(shards === 'auto'
      ? { shards }
      : { shards: [...(shards.ids ?? Array(shards.count).keys())], shardCount: shards.count }),
    makeCache: Options.cacheWithLimits(CACHE_LIMITS),
    allowedMentions: { parse: [], repliedUser: false },
    ws: {
      buildStrategy: stoppableSharding,
      buildIdentifyThrottler: (gateway) => sharedThrottler(gateway, waitForTurn),
    },
    rest: restOptions(api),
  });
}

export function restOptions(api: string | undefined): Partial<RESTOptions> {
  return {
    ...(api !== undefined && { api: api.replace(/\/+$/u, '') }),
    timeout: REQUEST_WITHIN,
    retries: RETRIES,
    rejectOnRateLimit: ({ route, retryAfter, timeToReset }: RateLimitData) =>
      Math.max(retryAfter, timeToReset) > (route.startsWith('/interactions/') ? ACKNOWLEDGE_WITHIN : LONGEST_WAIT),
  };
}

/** discord.js needs the bot's own user and member. */
const ONLY_SELF = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client<true> }) => id === client.user.id,
};

const UNCACHED =
  'ApplicationCommand AutoModerationRule BaseGuildEmoji DMMessage Entitlement GuildBan GuildEmoji GuildForumThread GuildInvite ' +
  'GuildMessage GuildScheduledEvent GuildSticker GuildTextThread Message Presence Reaction ReactionUser StageInstance Thread ' +
  'ThreadMember VoiceState';

const CACHE_LIMITS = {
  ...Object.fromEntries(UNCACHED.split(' ').map((name) => [`${name}Manager`, 0])),
  GuildMemberManager: ONLY_SELF,
  UserManager: ONLY_SELF,
};

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type Gateway = Parameters<BuildStrategy>[0];

/** Discord lets one shard of each bucket in every five seconds: those of this process take turns first, then the processes. */
async function sharedThrottler(gateway: Gateway, waitForTurn: WaitForTurn): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
  const own = new SimpleIdentifyThrottler(limit.max_concurrency);
  return {
    waitForIdentify: async (shard, signal) => {
      await own.waitForIdentify(shard, signal);
      await waitForTurn(String(shard % limit.max_concurrency), signal);
    },
  };
}

/** Milliseconds. */
const SETTLE_WITHIN = 2000;
const SETTLE_STEP = 20;

/**
 * Stays stopped, and keeps its session over failed attempts to connect. `@discordjs/ws` 1.2 goes on reconnecting if it is destroyed between
 * two attempts, and drops the error listener of a socket destroyed while it connects; so after a stop the session is never given out.
 */
function stoppableSharding(gateway: Gateway): IShardingStrategy {
  const { options } = gateway;
  const inner = new SimpleShardingStrategy(gateway);
  const retrieve = options.retrieveSessionInfo.bind(options);
  const update = options.updateSessionInfo.bind(options);
  let stopped = false;
  let resumeURL: string | undefined;
  Object.assign(options, {
    retrieveSessionInfo: (shard) => (stopped ? new Promise(() => undefined) : retrieve(shard)),
    /** `@discordjs/ws` discards the session when an attempt fails. Discord has not refused it, so it is resumed at the usual gateway. */
    updateSessionInfo: async (shard, session) => {
      const isCut = session === null && (await inner.fetchStatus()).get(shard) === WebSocketShardStatus.Connecting;
      const kept = isCut && resumeURL !== undefined ? await retrieve(shard) : null;
      await update(shard, kept === null || resumeURL === undefined ? session : { ...kept, resumeURL });
    },
  } satisfies Pick<Gateway['options'], 'retrieveSessionInfo' | 'updateSessionInfo'>);
  return {
    spawn: async (shards) => {
      stopped = false;
      await inner.spawn(shards);
      resumeURL = (await gateway.fetchGatewayInformation()).url;
    },
    connect: () => inner.connect(),
    destroy: async (destroyOptions) => {
      stopped = true;
      if (await settles(inner)) await inner.destroy(destroyOptions);
    },
    send: (shard, payload) => inner.send(shard, payload),
    fetchStatus: () => inner.fetchStatus(),
  };
}

async function settles(strategy: IShardingStrategy): Promise<boolean> {
  for (let waited = 0; waited < SETTLE_WITHIN; waited += SETTLE_STEP) {
    const shards = [...(await strategy.fetchStatus()).values()];
    if (!shards.includes(WebSocketShardStatus.Connecting)) return true;
    await sleep(SETTLE_STEP);
  }
  return false;
}
