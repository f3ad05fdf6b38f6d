import { Client, GatewayIntentBits, Options, type RateLimitData } from 'discord.js';
import { ACKNOWLEDGE_WITHIN } from '../components/limits';
import { stoppableSharding } from './stoppable-sharding';

/** None of them is privileged: Discord sends the text of messages that mention the bot, and of direct messages, without asking. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
const REQUEST_WITHIN = 5000;
const RETRIES = 2;
/** Who has waited this long for an answer has gone. */
const LONGEST_WAIT = 15_000;

export interface Connecting {
  readonly api?: string;
  /** Whether to ask for the text of messages that do not name the bot. */
  readonly messageContent?: boolean;
  readonly shards?: 'auto' | { readonly count: number; readonly ids?: readonly number[] };
}

/**
 * A discord.js client that keeps the connection and the rate limits for us and remembers next to nothing: we read events as they come
 * (`client.ws`), so no cache is needed and, without partials, direct-message channels are not kept either.
 *
 * @param connecting `api` is the base URL of Discord's REST API, if it is not Discord's own.
 */
export function createClient({ api, messageContent = false, shards = 'auto' }: Connecting): Client {
  return new Client({
    intents: messageContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    ...(shards === 'auto'
      ? { shards }
      : { shards: [...(shards.ids ?? allOf(shards.count))], shardCount: shards.count }),
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    allowedMentions: { parse: [], repliedUser: false },
    ws: { buildStrategy: stoppableSharding },
    rest: {
      ...(api === undefined ? {} : { api: api.replace(/\/+$/u, '') }),
      timeout: REQUEST_WITHIN,
      retries: RETRIES,
      rejectOnRateLimit: isTooLongToWait,
    },
  });
}

function allOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, id) => id);
}

function isTooLongToWait({ route, retryAfter, timeToReset }: RateLimitData): boolean {
  const patience = route.startsWith('/interactions/') ? ACKNOWLEDGE_WITHIN : LONGEST_WAIT;
  return Math.max(retryAfter, timeToReset) > patience;
}

/** The bot itself is kept; discord.js does not work without. */
const ONLY_SELF = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client<true> }) => id === client.user.id,
};

const NOTHING_KEPT = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: ONLY_SELF,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: ONLY_SELF,
  VoiceStateManager: 0,
};
