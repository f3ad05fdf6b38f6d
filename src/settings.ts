import { config } from 'dotenv';

export interface Settings {
  /** Absent: conversation in the terminal. */
  readonly discordToken?: string;
  readonly discordApi?: string;
  readonly discordGuild?: string;
  readonly commandName: string;
  readonly knowledgeDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly dataDir: string;
  /** Questions answered; absent: no limit. */
  readonly limits: { readonly user?: Limit; readonly channel?: Limit; readonly server?: Limit };
  /** Least confidence, 0 to 1; milliseconds in which people can answer first; seconds between answers in a channel. */
  readonly plain: { readonly confidence: number; readonly wait: number; readonly coolDown: number };
  readonly messageContent: boolean;
  readonly shards: 'auto' | { readonly count: number; readonly ids?: readonly number[] };
  /** Absent: no metrics. */
  readonly metrics?: { readonly host: string; readonly port: number };
}

interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

class Unexpected {
  constructor(readonly expected: string) {}
}

type ValueReader<T> = (text: string) => T | Unexpected;

/** Hand-written: loading a schema library takes longer than all the rest. */
type Variable<T> = (text: string | undefined) => T | Unexpected;

function optional<T>(reader: ValueReader<T>): Variable<T | undefined> {
  return (text) => (text === undefined ? undefined : reader(text));
}

function usually<T>(usual: string, reader: ValueReader<T>): Variable<T> {
  return (text = usual) => reader(text);
}

const anyText: ValueReader<string> = (text) => text;

function matching(pattern: RegExp, expected: string): ValueReader<string> {
  return (text) => (pattern.test(text) ? text : new Unexpected(expected));
}

function oneOf<T extends string>(words: readonly T[], expected: string): ValueReader<T> {
  return (text) => words.find((word) => word === text) ?? new Unexpected(expected);
}

function numeric(expected: string, fits: (value: number) => boolean): ValueReader<number> {
  return (text) => {
    const isNumber = /^\d{1,6}(?:\.\d{1,6})?$/u.test(text);
    return isNumber && fits(Number(text)) ? Number(text) : new Unexpected(expected);
  };
}

function webAddress(expected: string): ValueReader<string> {
  return (text) => {
    const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
    return isAddress ? text.replace(/[\t\r\n]/gu, '').replace(/\/+$/u, '') : new Unexpected(expected);
  };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Names of the bot's other commands. */
const TAKEN = ['quotes', 'compare', 'speakers', 'sources', 'help', 'setup', 'status', 'gaps', 'privacy'];

const VARIABLES = {
  DISCORD_TOKEN: optional(matching(/^\S+$/u, 'a bot token without spaces')),
  DISCORD_API: optional(webAddress('the address of an API that begins with http:// or https://')),
  DISCORD_GUILD: optional(matching(/^\d{17,20}$/u, 'the id of a server, 17 to 20 digits')),
  COMMAND_NAME: usually('summit', commandName),
  KNOWLEDGE_DIR: usually('knowledge', anyText),
  DATA_DIR: usually('data', anyText),
  LIMIT_USER: usually('10/60', limit),
  LIMIT_CHANNEL: usually('60/60', limit),
  LIMIT_SERVER: usually('300/60', limit),
  PLAIN_CONFIDENCE: usually(
    '0.8',
    numeric('a number from 0 to 1', (value) => value <= 1),
  ),
  PLAIN_WAIT: usually(
    '5',
    numeric('a number of seconds from 0 to 60', (value) => value <= 60),
  ),
  PLAIN_COOLDOWN: usually(
    '60',
    numeric('a number of seconds from 0 to 86400', (value) => value <= 86_400),
  ),
  MESSAGE_CONTENT: usually('off', oneOf(['on', 'off'], 'on or off')),
  METRICS_HOST: usually('127.0.0.1', anyText),
  METRICS_PORT: optional(numeric('a port from 1 to 65535', isPort)),
  SHARDS: usually('auto', matching(/^(?:auto|[1-9]\d{0,3})$/u, 'auto, or how many shards there are in all')),
  SHARD_IDS: optional(matching(/^\d{1,4}(?:-\d{1,4})?$/u, 'the shards of this process, such as 0 or 0-3')),
  LOG_LEVEL: usually('info', oneOf(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`)),
} as const;

type Values = {
  readonly [Name in keyof typeof VARIABLES]: Exclude<ReturnType<(typeof VARIABLES)[Name]>, Unexpected>;
};

/** Discord's rule for names of commands: https://discord.com/developers/docs/interactions/application-commands. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function commandName(text: string): string | Unexpected {
  if (!COMMAND_NAME.test(text) || text !== text.toLowerCase())
    return new Unexpected('1 to 32 small letters, digits, hyphens, underscores or apostrophes');
  return TAKEN.includes(text) ? new Unexpected(`another name than ${TAKEN.join(', ')}, which are taken`) : text;
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}

/** `10/60`: ten in sixty seconds. */
function limit(text: string): Limit | Unexpected | undefined {
  if (text === 'off') return undefined;
  if (!/^[1-9]\d{0,5}\/[1-9]\d{0,4}$/u.test(text)) return new Unexpected('questions/seconds such as 10/60, or off');
  const [amount = 0, seconds = 0] = text.split('/').map(Number);
  return { amount, seconds };
}

/** The message names the variable, and says what was expected and found. */
export class SettingsError extends Error {}

/** `.env` gives what the environment does not. @throws SettingsError with a line for each wrong variable, without the token's value. */
export function readSettings(): Settings {
  const { error } = config({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new SettingsError(`.env: expected a readable file, found ${error.message}`);
  }
  return checkSettings(process.env);
}

/** @param environment such as `process.env`; an empty variable counts as unset */
export function checkSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = new Map<string, unknown>();
  const faults: string[] = [];
  for (const [name, read] of Object.entries<Variable<unknown>>(VARIABLES)) {
    const text = textOf(name, environment);
    const value = read(text);
    if (value instanceof Unexpected) faults.push(describe(name, value, text));
    else values.set(name, value);
  }
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return toSettings(checkShards(Object.fromEntries(values) as Values));
}

function textOf(name: string, environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const text = Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined;
  return text === '' ? undefined : text;
}

function describe(name: string, { expected }: Unexpected, text: string | undefined): string {
  const found = name === 'DISCORD_TOKEN' ? 'something else' : JSON.stringify(text);
  return `${name}: expected ${expected}, found ${found}`;
}

function checkShards(data: Values): Values {
  const { SHARDS: all, SHARD_IDS: own } = data;
  const [first = 0, last = first] = (own ?? '').split('-').map(Number);
  if (own === undefined || (all !== 'auto' && first <= last && last < Number(all))) return data;
  const expected =
    all === 'auto' ? 'SHARDS to be a number beside it' : `shards from 0 to ${Number(all) - 1}, lowest first`;
  throw new SettingsError(`SHARD_IDS: expected ${expected}, found "${own}"`);
}

function toSettings(data: Values): Settings {
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
