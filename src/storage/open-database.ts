import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import Libsql, { type Database } from 'libsql';
import { FIRST_TABLES, migrate, NEWEST, newerThanProgram, type Tables } from './migrations';
import { StorageError, type SharedStorage } from './storage';

/** A database that is open, and what differs between SQLite and PostgreSQL. */
export interface Engine {
  readonly database: Kysely<Tables>;
  /** Variable that names the database. */
  readonly setting: 'DATA_DIR' | 'DATABASE_URL';
  /** Calls back when another process may have saved the rule of a server, or of any. @returns a function that ends it */
  readonly watchRules: (changed: (server?: string) => void) => () => void;
  /** Tells other processes, once the transaction is committed. */
  readonly announceRule: (transaction: Kysely<Tables>, server: string) => Promise<void>;
  /** Until the transaction ends, no other writes gaps. */
  readonly lockGaps: (transaction: Kysely<Tables>) => Promise<void>;
  /** Where several machines share the database. */
  readonly shared?: SharedStorage;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** `:memory:` stores nothing. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly report: (line: string) => void;
}

const FILE = 'summit.db';
const PAGE = 4096;
const DAMAGED: readonly unknown[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

/** A damaged database is renamed and replaced, so that the bot can answer, without its settings. Rejects with a StorageError. */
export async function openDatabase(options: DatabaseOptions): Promise<Engine> {
  if (options.folder === ':memory:') return prepare(':memory:', options);
  const file = join(options.folder, FILE);
  try {
    checkFolder(options.folder);
    return await prepareWhenFree(file, options).catch((error: unknown) => {
      if (!DAMAGED.includes(codeOf(error))) throw error;
      moveAside(file, options);
      return prepareWhenFree(file, options);
    });
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/** Milliseconds between attempts. */
const PAUSE = 100;
const ATTEMPTS = 50;

/** SQLite's timeout does not apply while another process creates the database. */
async function prepareWhenFree(file: string, options: DatabaseOptions): Promise<Engine> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prepare(file, options);
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || attempt === ATTEMPTS) throw error;
      await sleep(PAUSE);
    }
  }
}

/** WAL and FULL: a committed write survives a crash and a loss of power. */
async function prepare(file: string, { mostBytes }: DatabaseOptions): Promise<Engine> {
  const connection = new Libsql(file, { timeout: 5000 });
  const database = new Kysely<Tables>({ dialect: new LibsqlDialect(connection) });
  try {
    refuseNewer(connection);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma(`max_page_count = ${Math.ceil(mostBytes / PAGE)}`);
    check(connection);
    await migrate(database, 'DATA_DIR');
    connection.pragma(`user_version = ${NEWEST}`);
    const watchRules: Engine['watchRules'] = (changed) => watchVersion(connection, changed);
    return {
      database,
      setting: 'DATA_DIR',
      watchRules,
      announceRule: () => Promise.resolve(),
      // A transaction has the database to itself.
      lockGaps: () => Promise.resolve(),
      close: () => closeDatabase(database, connection),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

class LibsqlDialect extends SqliteDialect {
  /** Transactions take the lock at once. SQLite itself rolls back if the disk is full, and then refuses to do so again. */
  constructor(connection: Database) {
    super({
      database: {
        prepare: (sql) => {
          if (sql === 'begin') return connection.prepare('begin immediate');
          return connection.prepare(sql === 'rollback' && !connection.inTransaction ? 'select 1' : sql);
        },
        close: () => connection.close(),
      },
    });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** A migration is a transaction, so that concurrent processes take it once. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Milliseconds between looks at the version, which every commit of another connection changes. */
const LOOK = 1000;

function watchVersion(connection: Database, changed: () => void): () => void {
  const read = (): number | undefined => {
    try {
      const [row] = connection.pragma('data_version') as readonly { readonly data_version: number }[];
      return row?.data_version;
    } catch {
      return undefined;
    }
  };
  let version = read();
  const timer = setInterval(() => {
    const now = read();
    if (now === version) return;
    version = now;
    changed();
  }, LOOK).unref();
  return () => {
    clearInterval(timer);
  };
}

function check(connection: Database): void {
  const findings = connection.pragma('quick_check') as readonly { readonly quick_check: string }[];
  if (findings[0]?.quick_check !== 'ok' || !isOurs(connection)) throw damaged();
}

function damaged(): Error {
  return Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
}

/** A new database has no tables yet. */
function isOurs(connection: Database): boolean {
  if (versionOf(connection) === 0) return true;
  const rows = connection.prepare('SELECT name FROM sqlite_schema').all() as readonly { readonly name: string }[];
  const names = rows.map(({ name }) => name);
  return (
    FIRST_TABLES.every((table) => names.includes(table)) &&
    connection.prepare('SELECT value FROM secret LIMIT 1').get() !== undefined
  );
}

function versionOf(connection: Database): number {
  const [row] = connection.pragma('user_version') as readonly { readonly user_version: number }[];
  return row?.user_version ?? 0;
}

function refuseNewer(connection: Database): void {
  const version = versionOf(connection);
  if (version > NEWEST) throw newerThanProgram('DATA_DIR', version);
}

/** Checkpoints first, which libsql leaves to the next process; on a full disk that fails, and the write-ahead log keeps everything. Idempotent. */
async function closeDatabase(database: Kysely<Tables>, connection: Database): Promise<void> {
  if (!connection.open) return;
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost.
  } finally {
    await database.destroy();
  }
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}

function moveAside(file: string, { report }: DatabaseOptions): void {
  const moved = freeName(`${file}.damaged`);
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, moved + ending);
  }
  report(
    `${file} is damaged. It was put aside as ${moved}, and a new one begun: settings of servers have to be made again with /setup.`,
  );
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) if (!existsSync(`${name}-${number}`)) return `${name}-${number}`;
}

/**
 * Copies the database into a new file, while bots use it: a copy of the file alone lacks what is in the write-ahead log.
 * @throws StorageError if there is no database, the file exists or cannot be written
 */
export function backUp(folder: string, file: string): void {
  const source = join(folder, FILE);
  if (!existsSync(source)) throw new StorageError(`DATA_DIR: expected ${FILE} in ${folder}, found none`);
  if (existsSync(file)) throw new StorageError(`backup: expected the name of a new file, found one at ${file}`);
  const partial = `${file}.partial`;
  try {
    rmSync(partial, { force: true });
    const database = new Libsql(source, { timeout: 5000 });
    try {
      database.prepare('VACUUM INTO ?').run(partial);
    } finally {
      database.close();
    }
    chmodSync(partial, 0o600);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new StorageError(`backup: expected to write ${file}, found ${(error as Error).message}`);
  }
}

/** @returns the free bytes of a writable folder. @throws StorageError */
export function checkFolder(folder: string): number {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, 'x');
    rmSync(trial);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

function asStorageError(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const found = code === undefined || code === '' ? (message ?? String(error)) : code;
  return new StorageError(`DATA_DIR: expected a folder that can be written to, found ${found} at ${path}`);
}
