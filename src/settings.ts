import { config } from 'dotenv';
import { z } from 'zod';

/** Everything that the environment decides. Read once, here and nowhere else. */
export interface Settings {
  /** Absent: the conversation opens in the terminal. */
  readonly discordToken?: string;
  readonly discordApi?: string;
  readonly discordGuild?: string;
  readonly commandName: string;
  readonly knowledgeDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Folder of what the bot keeps. */
  readonly dataDir: string;
  /** How often may be asked; what has no limit is absent. */
  readonly limits: { readonly user?: Limit; readonly channel?: Limit; readonly server?: Limit };
  /** When plain questions are answered: how sure the bot has to be, 0 to 1; how long people have to answer first, in milliseconds; how
   * many seconds a channel is left alone afterwards. */
  readonly plain: { readonly confidence: number; readonly wait: number; readonly coolDown: number };
  /** Whether the application has the Message Content intent. */
  readonly messageContent: boolean;
  readonly shards: 'auto' | { readonly count: number; readonly ids?: readonly number[] };
  /** Where figures can be read; absent: nowhere. */
  readonly metrics?: { readonly host: string; readonly port: number };
}

interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Names of the bot's other commands. */
const TAKEN = ['quotes', 'compare', 'speakers', 'sources', 'help', 'setup', 'status', 'gaps', 'privacy'];

const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/u, 'a bot token without spaces').optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/u, error: 'the address of an API that begins with http:// or https://' })
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional(),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{17,20}$/u, 'the id of a server, 17 to 20 digits')
    .optional(),
  COMMAND_NAME: z
    .string()
    .regex(/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u, '1 to 32 small letters, digits, hyphens or underscores')
    .refine((name) => !TAKEN.includes(name), `another name than ${TAKEN.join(', ')}, which are taken`)
    .default('summit'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  DATA_DIR: z.string().default('data'),
  LIMIT_USER: limit('10/60'),
  LIMIT_CHANNEL: limit('60/60'),
  LIMIT_SERVER: limit('300/60'),
  PLAIN_CONFIDENCE: number('0.8', 'a number from 0 to 1', (value) => value <= 1),
  PLAIN_WAIT: number('5', 'a number of seconds from 0 to 60', (value) => value <= 60),
  PLAIN_COOLDOWN: number('60', 'a number of seconds from 0 to 86400', (value) => value <= 86_400),
  MESSAGE_CONTENT: z.enum(['on', 'off'], 'on or off').default('off'),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: number(undefined, 'a port from 1 to 65535', isPort).optional(),
  SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/u, 'auto, or how many shards there are in all')
    .default('auto'),
  SHARD_IDS: z
    .string()
    .regex(/^\d{1,4}(?:-\d{1,4})?$/u, 'the shards of this process, such as 0 or 0-3')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}

/** A number that is not negative. */
function number(usual: string | undefined, expected: string, fits: (value: number) => boolean) {
  const digits = z.string().regex(/^\d{1,6}(?:\.\d{1,6})?$/u, expected);
  const given = usual === undefined ? digits : digits.default(usual);
  return given.transform(Number).refine(fits, expected);
}

/** `10/60`: ten in sixty seconds. */
function limit(usual: string) {
  return z
    .string()
    .regex(/^(?:off|[1-9]\d{0,5}\/[1-9]\d{0,4})$/u, 'questions/seconds such as 10/60, or off')
    .default(usual)
    .transform((text): Limit | undefined => {
      const [amount = 0, seconds = 0] = text.split('/').map(Number);
      return text === 'off' ? undefined : { amount, seconds };
    });
}

/** A setting that is not as it should be; the message names the variable, what was expected and what came. */
export class SettingsError extends Error {}

/**
 * Reads `.env` in the working directory, then the environment, which wins.
 *
 * @throws SettingsError with a line for every variable that is wrong. The token's value is never part of it.
 */
export function readSettings(): Settings {
  const { error } = config({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new SettingsError(`.env: expected a readable file, found ${error.message}`);
  }
  return checkSettings(process.env);
}

/** @param environment as `process.env`; a variable that is empty counts as not set. */
export function checkSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const variables = new Map(given.map(([name, value]) => [name, value?.trim()]));
  const result = schema.safeParse(
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, variables.get(name)])),
  );
  if (result.success) return toSettings(checkShards(result.data));
  const lines = result.error.issues.map(({ path: [name = ''], message }) => {
    const found = name === 'DISCORD_TOKEN' ? 'something else' : JSON.stringify(variables.get(String(name)));
    return `${String(name)}: expected ${message}, found ${found}`;
  });
  throw new SettingsError(lines.join('\n'));
}

/** Which shards are meant takes two variables to tell. */
function checkShards(data: z.infer<typeof schema>): z.infer<typeof schema> {
  const { SHARDS: all, SHARD_IDS: own } = data;
  const [first = 0, last = first] = (own ?? '').split('-').map(Number);
  if (own === undefined || (all !== 'auto' && first <= last && last < Number(all))) return data;
  const expected =
    all === 'auto' ? 'SHARDS to be a number beside it' : `shards from 0 to ${Number(all) - 1}, lowest first`;
  throw new SettingsError(`SHARD_IDS: expected ${expected}, found "${own}"`);
}

function toSettings(data: z.infer<typeof schema>): Settings {
  return Object.freeze({
    ...(data.DISCORD_TOKEN !== undefined && { discordToken: data.DISCORD_TOKEN }),
    ...(data.DISCORD_API !== undefined && { discordApi: data.DISCORD_API }),
    ...(data.DISCORD_GUILD !== undefined && { discordGuild: data.DISCORD_GUILD }),
    commandName: data.COMMAND_NAME,
    knowledgeDir: data.KNOWLEDGE_DIR,
    logLevel: data.LOG_LEVEL,
    dataDir: data.DATA_DIR,
    limits: {
      ...(data.LIMIT_USER && { user: data.LIMIT_USER }),
      ...(data.LIMIT_CHANNEL && { channel: data.LIMIT_CHANNEL }),
      ...(data.LIMIT_SERVER && { server: data.LIMIT_SERVER }),
    },
    plain: {
      confidence: data.PLAIN_CONFIDENCE,
      wait: data.PLAIN_WAIT * 1000,
      coolDown: data.PLAIN_COOLDOWN,
    },
    messageContent: data.MESSAGE_CONTENT === 'on',
    shards: toShards(data.SHARDS, data.SHARD_IDS),
    ...(data.METRICS_PORT !== undefined && { metrics: { host: data.METRICS_HOST, port: data.METRICS_PORT } }),
  });
}

function toShards(all: string, own: string | undefined): Settings['shards'] {
  if (all === 'auto') return 'auto';
  if (own === undefined) return { count: Number(all) };
  const [first = 0, last = first] = own.split('-').map(Number);
  return { count: Number(all), ids: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}
