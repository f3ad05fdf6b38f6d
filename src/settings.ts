import { parse } from 'dotenv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commandName,
  limit,
  matching,
  oneOf,
  port,
  postgresUrl,
  serverId,
  UnexpectedValue,
  upTo,
  webAddress,
  type Limit,
  type ValueReader,
} from './setting-values';
import { editDistance, editsAllowed } from './text/fuzzy-match';

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
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
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

/** Variables whose value is never printed. */
const SECRET = ['DISCORD_TOKEN', 'WEB_PASSWORD', 'DATABASE_URL'];

/** The message names the variable, and says what was expected and found. */
export class SettingsError extends Error {}

/**
 * `.env` gives what the environment does not.
 * @param warn takes a line for each variable that no setting has, of `.env`, or of the environment where it is a slip for one
 * @throws SettingsError with a line for each wrong variable, without the token's value
 */
export function readSettings(warn: (line: string) => void): Settings {
  const written = readEnvFile(warn);
  const around = Object.keys(process.env);
  for (const [name, value] of Object.entries(written)) process.env[name] ??= value;
  // Notes what is read, so that there is no second list of the names.
  const known = new Set<string>();
  const environment = new Proxy<Environment>(
    { KNOWLEDGE_DIR: defaultKnowledge(), ...process.env },
    { get: (values, name: string) => (known.add(name), values[name]) },
  );
  try {
    return checkSettings(environment);
  } finally {
    const isUnknown = (name: string): boolean => !known.has(name);
    for (const name of Object.keys(written).filter(isUnknown)) warn(unknownName(name, nearestName(name, [...known])));
    for (const name of around.filter(isUnknown)) {
      const meant = [...known].find((other) => isSlip(name, other));
      if (meant !== undefined) warn(unknownName(name, meant));
    }
  }
}

function unknownName(name: string, meant: string | undefined): string {
  return `${name}: no setting has this name; ${meant === undefined ? '.env.example lists them' : `did you mean ${meant}?`}`;
}

function isSlip(name: string, other: string): boolean {
  const most = editsAllowed(other.length);
  return editDistance(name.toUpperCase(), other, most) <= most;
}

/** @returns the name of which it is a slip, else the one that shares most words with it. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const words = name.split('_');
  const shared = (other: string): number =>
    isSlip(name, other) ? Infinity : other.split('_').filter((word) => words.some((one) => isSlip(one, word))).length;
  const [nearest] = known.toSorted((a, b) => shared(b) - shared(a));
  return nearest !== undefined && shared(nearest) > 0 ? nearest : undefined;
}

const TOKEN_LINE = /^DISCORD_TOKEN=[^\s#]/mu;

/** @param warn takes a line where there is no such file, but one with an ending that Windows hides, or an example with a token */
function readEnvFile(warn: (line: string) => void): Readonly<Record<string, string>> {
  try {
    const text = readFileSync('.env', 'utf8');
    if (text.includes('\0')) throw new SettingsError('.env: expected UTF-8, found UTF-16. Save the file as UTF-8');
    return parse(text);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      if (existsSync('.env.txt')) warn('.env.txt: expected a file .env without a further ending; rename it');
      if (existsSync('.env.example') && TOKEN_LINE.test(readFileSync('.env.example', 'utf8')))
        warn(
          '.env.example: expected no token, since only .env is read; copy the file to .env, and take the token out here',
        );
      return {};
    }
    throw new SettingsError(`.env: expected a readable file, found ${message}`);
  }
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
    articles: optional('ARTICLES', oneOf('folder', 'postgres')) ?? 'folder',
    dataDir: text('DATA_DIR', 'data'),
    databaseUrl: optional('DATABASE_URL', postgresUrl),
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
    messageContent: optional('MESSAGE_CONTENT', oneOf('on', 'off')) === 'on',
    metrics: listenAt(text('METRICS_HOST', '127.0.0.1'), optional('METRICS_PORT', port)),
    web: {
      host: text('WEB_HOST', '127.0.0.1'),
      port: optional('WEB_PORT', port),
      firstPort: optional('PORT', port) ?? 3000,
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
  const httpAt = listenAt(text('HTTP_HOST', '127.0.0.1'), optional('HTTP_PORT', port));
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
  const level = optional('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')) ?? 'info';
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return Object.freeze({ ...settings, http, logLevel: level, shards: readShards(shards ?? 'auto', own) });
}

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
