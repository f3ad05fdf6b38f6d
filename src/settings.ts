import { config } from 'dotenv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Settings {
  /** Absent: conversation in the terminal. */
  readonly discordToken: string | undefined;
  readonly discordApi: string | undefined;
  readonly discordGuild: string | undefined;
  readonly homeGuild: string | undefined;
  readonly commandName: string;
  readonly knowledgeDir: string;
  /** `postgres`: those that were published in the database, in place of the folder's. */
  readonly articles: 'folder' | 'postgres';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly dataDir: string;
  /** Of a PostgreSQL database; absent: SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Questions answered; absent: no limit. */
  readonly limits: Readonly<Record<'user' | 'channel' | 'server', Limit | undefined>>;
  /** Least confidence, 0 to 1; milliseconds in which people can answer first; seconds between answers in a channel. */
  readonly plain: Readonly<Record<'confidence' | 'wait' | 'coolDown', number>>;
  readonly messageContent: boolean;
  readonly shards: 'auto' | { readonly count: number; readonly ids?: readonly number[] };
  /** Absent: no metrics. */
  readonly metrics: ListenAddress | undefined;
  /** Discord's endpoint for interactions. Absent: they come over the gateway. */
  readonly http: (ListenAddress & { readonly publicKey: string }) | undefined;
  readonly web: WebSettings;
}

interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** The page. Without a port: none with a token, else the first free port from `firstPort` on. */
interface WebSettings {
  readonly host: string;
  readonly port: number | undefined;
  readonly firstPort: number;
  readonly password: string | undefined;
}

interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

/** The message says what was expected. */
class UnexpectedValue extends Error {}

/** Hand-written: loading a schema library takes longer than all the rest. @throws UnexpectedValue */
type ValueReader<T> = (text: string) => T;

function expectThat(isFit: boolean, expected: string): void {
  if (!isFit) throw new UnexpectedValue(expected);
}

const serverId = matching(/^\d{17,20}$/u, 'the id of a server, 17 to 20 digits');

function matching(pattern: RegExp, expected: string): ValueReader<string> {
  return (text) => {
    expectThat(pattern.test(text), expected);
    return text;
  };
}

/** Non-negative numbers. */
function numeric(expected: string, fits: (value: number) => boolean): ValueReader<number> {
  return (text) => {
    expectThat(/^\d{1,6}(?:\.\d{1,6})?$/u.test(text) && fits(Number(text)), expected);
    return Number(text);
  };
}

function upTo(most: number, what: string): ValueReader<number> {
  return numeric(`${what} from 0 to ${most}`, (value) => value <= most);
}

function webAddress(text: string): string {
  const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
  expectThat(isAddress, 'the address of an API that begins with http:// or https://');
  return text.replace(/[\t\r\n]/gu, '').replace(/\/+$/u, '');
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function logLevel(text: string): Settings['logLevel'] {
  const level = LOG_LEVELS.find((each) => each === text);
  if (level === undefined) throw new UnexpectedValue(`one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

/** Names of the bot's other commands, whose modules load discord.js. */
const TAKEN = [
  'quotes',
  'compare',
  'card',
  'speakers',
  'sources',
  'help',
  'setup',
  'status',
  'gaps',
  'reports',
  'privacy',
];
/** Discord's rule for names of commands: https://discord.com/developers/docs/interactions/application-commands. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function commandName(text: string): string {
  const isName = COMMAND_NAME.test(text) && text === text.toLowerCase();
  expectThat(isName, '1 to 32 small letters, digits, hyphens, underscores or apostrophes');
  expectThat(!TAKEN.includes(text), `another name than ${TAKEN.join(', ')}, which are taken`);
  return text;
}

function articleSource(text: string): Settings['articles'] {
  if (text !== 'folder' && text !== 'postgres') throw new UnexpectedValue('folder or postgres');
  return text;
}

/** `10/60`: ten in sixty seconds. */
function limit(text: string): Limit | 'off' {
  if (text === 'off') return 'off';
  expectThat(/^[1-9]\d{0,5}\/[1-9]\d{0,4}$/u.test(text), 'questions/seconds such as 10/60, or off');
  const [amount = 0, seconds = 0] = text.split('/').map(Number);
  return { amount, seconds };
}

/** Variables whose value is never printed. */
const SECRET = ['DISCORD_TOKEN', 'WEB_PASSWORD', 'DATABASE_URL'];

/** The message names the variable, and says what was expected and found. */
export class SettingsError extends Error {}

/** `.env` gives what the environment does not. @throws SettingsError with a line for each wrong variable, without the token's value. */
export function readSettings(): Settings {
  const { error } = config({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new SettingsError(`.env: expected a readable file, found ${error.message}`);
  }
  return checkSettings({ KNOWLEDGE_DIR: defaultKnowledge(), ...process.env });
}

/** Started from another folder, the program reads the articles that come with it. */
function defaultKnowledge(): string {
  const own = join(__dirname, '../knowledge');
  return existsSync('knowledge') || !existsSync(own) ? 'knowledge' : own;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @param environment such as `process.env`; an empty variable counts as unset */
export function checkSettings(environment: Environment): Settings {
  const faults: string[] = [];
  const optional = <T>(name: string, read: ValueReader<T>): T | undefined => {
    const text = environment[name]?.trim() ?? '';
    try {
      return text === '' ? undefined : read(text);
    } catch (error) {
      if (!(error instanceof UnexpectedValue)) throw error;
      const found = SECRET.includes(name) ? 'something else' : JSON.stringify(text);
      faults.push(`${name}: expected ${error.message}, found ${found}`);
      return undefined;
    }
  };
  const text = (name: string, usual: string): string => optional(name, String) ?? usual;
  const limitOf = (name: string, amount: number): Limit | undefined => {
    const given = optional(name, limit) ?? { amount, seconds: 60 };
    return given === 'off' ? undefined : given;
  };
  const discordGuild = optional('DISCORD_GUILD', serverId);
  const settings = {
    discordToken: optional('DISCORD_TOKEN', matching(/^\S+$/u, 'a bot token without spaces')),
    discordApi: optional('DISCORD_API', webAddress),
    discordGuild,
    homeGuild: optional('HOME_GUILD', serverId) ?? discordGuild,
    commandName: optional('COMMAND_NAME', commandName) ?? 'summit',
    knowledgeDir: text('KNOWLEDGE_DIR', 'knowledge'),
    articles: optional('ARTICLES', articleSource) ?? 'folder',
    dataDir: text('DATA_DIR', 'data'),
    databaseUrl: optional('DATABASE_URL', matching(POSTGRES_URL, 'postgres://user:password@host:5432/database')),
    limits: {
      user: limitOf('LIMIT_USER', 10),
      channel: limitOf('LIMIT_CHANNEL', 60),
      server: limitOf('LIMIT_SERVER', 300),
    },
    plain: {
      confidence: optional('PLAIN_CONFIDENCE', upTo(1, 'a number')) ?? 0.82,
      wait: 1000 * (optional('PLAIN_WAIT', upTo(60, 'a number of seconds')) ?? 5),
      coolDown: optional('PLAIN_COOLDOWN', upTo(86_400, 'a number of seconds')) ?? 60,
    },
    messageContent: optional('MESSAGE_CONTENT', matching(/^(?:on|off)$/u, 'on or off')) === 'on',
    metrics: listenAt(text('METRICS_HOST', '127.0.0.1'), optional('METRICS_PORT', PORT)),
    web: {
      host: text('WEB_HOST', '127.0.0.1'),
      port: optional('WEB_PORT', PORT),
      firstPort: optional('PORT', PORT) ?? 3000,
      password: optional('WEB_PASSWORD', matching(/^.{8,}$/u, 'a password of 8 characters or more')),
    },
  };
  if (settings.articles === 'postgres' && settings.databaseUrl === undefined && faults.length === 0)
    faults.push('DATABASE_URL: expected a database beside ARTICLES=postgres, found none');
  if (!LOOPBACK.test(settings.web.host) && settings.web.password === undefined && faults.length === 0)
    faults.push(`WEB_PASSWORD: expected a password, because others reach ${settings.web.host}, found none`);
  const publicKey = optional(
    'DISCORD_PUBLIC_KEY',
    matching(/^[\da-f]{64}$/iu, 'the public key, 64 digits and letters a to f'),
  );
  const httpAt = listenAt(text('HTTP_HOST', '127.0.0.1'), optional('HTTP_PORT', PORT));
  if (httpAt && publicKey === undefined && faults.length === 0)
    faults.push("DISCORD_PUBLIC_KEY: expected the application's public key beside HTTP_PORT, found none");
  if (!httpAt && publicKey !== undefined && faults.length === 0)
    faults.push('HTTP_PORT: expected a port beside DISCORD_PUBLIC_KEY, found none');
  const http = httpAt && publicKey !== undefined ? { ...httpAt, publicKey } : undefined;
  const shards = optional('SHARDS', matching(/^(?:auto|[1-9]\d{0,3})$/u, 'auto, or how many shards there are in all'));
  const own = optional(
    'SHARD_IDS',
    matching(/^\d{1,4}(?:-\d{1,4})?$/u, 'the shards of this process, such as 0 or 0-3'),
  );
  const level = optional('LOG_LEVEL', logLevel) ?? 'info';
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return Object.freeze({ ...settings, http, logLevel: level, shards: readShards(shards ?? 'auto', own) });
}

const POSTGRES_URL = /^postgres(?:ql)?:\/\/[^\s/]*\/[^\s/]+/u;
const PORT = numeric('a port from 1 to 65535', (value) => Number.isInteger(value) && value >= 1 && value <= 65_535);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u;

function listenAt(host: string, port: number | undefined): ListenAddress | undefined {
  return port === undefined ? undefined : { host, port };
}

function readShards(all: string, own: string | undefined): Settings['shards'] {
  const count = Number(all);
  if (own === undefined) return all === 'auto' ? 'auto' : { count };
  const [first = 0, last = first] = own.split('-').map(Number);
  if (first <= last && last < count) {
    return { count, ids: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
  }
  const expected = all === 'auto' ? 'SHARDS to be a number beside it' : `shards from 0 to ${count - 1}, lowest first`;
  throw new SettingsError(`SHARD_IDS: expected ${expected}, found "${own}"`);
}
