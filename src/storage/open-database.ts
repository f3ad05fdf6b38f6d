import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql, { type Database } from 'libsql';
import { migrate, NEWEST, PROBES, versionOf } from './migrations';
import { StorageError } from './storage';

export interface DatabaseOptions {
  /** `:memory:` stores nothing. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly report: (line: string) => void;
}

const FILE = 'summit.db';
const PAGE = 4096;
const DAMAGED: readonly unknown[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

/** A damaged database is renamed and replaced, so that the bot can answer, without its settings. @throws StorageError */
export function openDatabase(options: DatabaseOptions): Database {
  if (options.folder === ':memory:') return prepare(':memory:', options);
  const file = join(options.folder, FILE);
  try {
    mkdirSync(options.folder, { recursive: true });
    return prepareWhenFree(file, options);
  } catch (error) {
    if (!DAMAGED.includes(codeOf(error))) throw asStorageError(error, file);
    moveAside(file, options);
    return prepare(file, options);
  }
}

/** Milliseconds between attempts. */
const PAUSE = 100;
const ATTEMPTS = 50;

/** SQLite's timeout does not apply while another process creates the database. */
function prepareWhenFree(file: string, options: DatabaseOptions): Database {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return prepare(file, options);
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || attempt === ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** WAL and FULL: a committed write survives a crash and a loss of power. */
function prepare(file: string, { mostBytes }: DatabaseOptions): Database {
  const database = new Libsql(file, { timeout: 5000 });
  try {
    refuseNewer(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`max_page_count = ${Math.ceil(mostBytes / PAGE)}`);
    check(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function check(database: Database): void {
  const findings = database.pragma('quick_check') as readonly { readonly quick_check: string }[];
  if (findings[0]?.quick_check !== 'ok') throw damaged();
  migrate(database);
  if (!isOurs(database)) throw damaged();
}

function damaged(): Error {
  return Object.assign(new Error('damaged'), { code: 'SQLITE_CORRUPT' });
}

function isOurs(database: Database): boolean {
  try {
    const [secret] = PROBES.map((probe) => database.prepare(`${probe} LIMIT 1`).get());
    return secret !== undefined;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_ERROR') return false;
    throw error;
  }
}

function refuseNewer(database: Database): void {
  const version = versionOf(database);
  if (version <= NEWEST) return;
  throw new StorageError(
    `DATA_DIR: expected a database of version ${NEWEST} or older, found version ${version}. Update summit, or take another folder.`,
  );
}

/** Checkpoints first, which libsql leaves to the next process. Idempotent. */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
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
