/** How the fake is to behave; everything may be left out. */
export interface FakeDiscordOptions {
  /** The only token that is let in. */
  readonly token?: string;
  /** The guilds the bot is a member of; one named "Newsroom" with #general and #news unless told. */
  readonly guilds?: readonly GuildSeed[];
  /** Milliseconds between heartbeats that HELLO asks for; small to see missing acknowledgements soon. */
  readonly heartbeatInterval?: number;
  /** How many shards Discord recommends; 1 unless told. */
  readonly shards?: number;
  /** How many shards may identify at once; 1 unless told. */
  readonly maxConcurrency?: number;
  /** Milliseconds between two IDENTIFY of shards that share a turn, sooner than which the session is void; Discord's are 5000, here none
   * unless told. */
  readonly identifyEvery?: number;
  /** Where READY sends the bot for a RESUME; the one gateway there is unless told. */
  readonly resumeUrl?: string;
  /** Privileged intents switched on in the developer portal; all three unless told. */
  readonly privilegedIntents?: number;
  /** How many requests are kept in `requests`; older ones are let go. */
  readonly retain?: number;
  /** Requests a bucket takes in a window before it answers 429. */
  readonly rateLimit?: RateLimit;
  /** Milliseconds an interaction may go unacknowledged; Discord's 3000 unless told. */
  readonly respondWithin?: number;
}

export interface GuildSeed {
  readonly name: string;
  /** Names of its text channels. */
  readonly channels: readonly string[];
  /** Names of its forums. */
  readonly forums?: readonly string[];
  /** Permissions the bot lacks in a channel, as a bit set in digits, by the channel's name. */
  readonly denied?: Readonly<Record<string, string>>;
  /** What the bot may do in it as a whole; what members may unless told. */
  readonly permissions?: string;
  /** Of the server; `en-US` unless told. */
  readonly locale?: string;
}

export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

export type Settings = Required<Omit<FakeDiscordOptions, 'resumeUrl'>> & Pick<FakeDiscordOptions, 'resumeUrl'>;

export const APPLICATION_ID = '1100000000000000001';

const DEFAULTS: Settings = {
  token: `${Buffer.from(APPLICATION_ID).toString('base64url')}.FaKe01.only-for-tests-and-known-to-everybody`,
  guilds: [{ name: 'Newsroom', channels: ['general', 'news'] }],
  heartbeatInterval: 41_250,
  privilegedIntents: (1 << 1) | (1 << 8) | (1 << 15),
  retain: 1000,
  rateLimit: { limit: 1000, windowMs: 1000 },
  respondWithin: 3000,
  ...{ shards: 1, maxConcurrency: 1, identifyEvery: 0 },
};

/** The options with Discord's own values for whatever is left out. */
export function settle(options: FakeDiscordOptions): Settings {
  return Object.freeze({ ...DEFAULTS, ...options });
}
