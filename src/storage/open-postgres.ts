import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool, types, type ClientConfig } from 'pg';
import { claim, DAY } from './backlog';
import { migrate, type Tables } from './migrations';
import type { Engine } from './open-database';
import { createBoundedQueries, createLeases, createSharedLimits } from './share';
import { StorageError } from './storage';

/** Milliseconds, for each query. Answers wait less long: what they read has its own bound, and a change that comes too late is rolled back. */
const CONNECT_WITHIN = 2000;
const ANSWER_WITHIN = 5000;
/** Seconds after which a connection is replaced, so that none is kept whose other end is gone without a word. */
const LIFETIME = 60;
const CONNECTIONS = 5;

/** Notices, and the milliseconds after which they are done without, should one be lost. */
interface Channel {
  readonly name: string;
  readonly reread: number;
}

const RULES: Channel = { name: 'summit_rule', reread: 60_000 };
const ARTICLES: Channel = { name: 'summit_articles', reread: 15_000 };
/** Milliseconds until LISTEN is tried again. */
const RETRY = 1000;

interface PostgresEngine extends Engine {
  /** Calls back when another version of the articles may be published. @returns a function that ends it */
  readonly watchArticles: (changed: () => void) => () => void;
  /** Tells all processes, once the transaction is committed. */
  readonly announceArticles: (transaction: Kysely<Tables>) => Promise<void>;
}

/** @param url `postgres://…`; never printed. Rejects with a StorageError. */
export async function openPostgres(url: string): Promise<PostgresEngine> {
  const options: ClientConfig = {
    connectionString: url,
    application_name: 'summit',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: ANSWER_WITHIN,
  };
  const pool = new Pool({ ...options, max: CONNECTIONS, maxLifetimeSeconds: LIFETIME });
  // An idle connection was lost; the pool makes a new one.
  pool.on('error', () => undefined);
  // One in use was lost: its query fails, and without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database, 'DATABASE_URL');
  } catch (error) {
    await database.destroy();
    throw asStorageError(error);
  }
  const bounded = createBoundedQueries();
  const takeShared = createSharedLimits(pool);
  return {
    database,
    setting: 'DATABASE_URL',
    shared: {
      claim: (key) => bounded(() => claim(database, key, Math.floor(Date.now() / DAY)), true),
      ...createLeases(pool, createBoundedQueries()),
      takeShared: (uses) => bounded(() => takeShared(uses), 0),
    },
    watchRules: (changed) => watchNotices(options, RULES, changed),
    announceRule: (transaction, server) => announce(transaction, RULES, server),
    watchArticles: (changed) => watchNotices(options, ARTICLES, changed),
    announceArticles: (transaction) => announce(transaction, ARTICLES, ''),
    lockGaps: async (transaction) => {
      await sql`lock table gap in share row exclusive mode`.execute(transaction);
    },
    close: () => database.destroy(),
  };
}

/** Counts stay far below 2^53. */
types.setTypeParser(types.builtins.INT8, Number);

async function announce(transaction: Kysely<Tables>, { name }: Channel, payload: string): Promise<void> {
  await sql`select pg_notify(${name}, ${payload})`.execute(transaction);
}

function watchNotices(options: ClientConfig, channel: Channel, changed: (payload?: string) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listen = async (): Promise<void> => {
    while (!signal.aborted) {
      await listenOnce(options, channel, { signal, changed }).catch(() => undefined);
      await sleep(RETRY, undefined, { ref: false, signal }).catch(() => undefined);
    }
  };
  void listen();
  const timer = setInterval(changed, channel.reread).unref();
  return () => {
    clearInterval(timer);
    stopping.abort();
  };
}

interface Listener {
  readonly signal: AbortSignal;
  readonly changed: (payload?: string) => void;
}

/** Resolves when the connection has ended. */
async function listenOnce(options: ClientConfig, { name }: Channel, { signal, changed }: Listener) {
  const client = new Client(options);
  const end = (): void => void client.end().catch(() => undefined);
  client.on('error', end);
  client.on('notification', ({ payload }) => {
    changed(payload);
  });
  const ended = new Promise((resolve) => client.once('end', resolve));
  signal.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query(`LISTEN ${name}`);
    // Something may have changed while nobody listened.
    changed();
    await ended;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const found = [code, message].filter((part) => part !== undefined && part !== '').join(': ');
  return new StorageError(`DATABASE_URL: expected a PostgreSQL database that lets the bot in, found ${found}`);
}
