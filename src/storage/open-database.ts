import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Libsql, { type Database } from 'libsql';
import { migrate, NEWEST, PROBES, versionOf } from './migrations';
import { StorageError } from './storage';

export interface Place {
  /** Folder of the database; `:memory:` keeps nothing beyond the process. */
  readonly folder: string;
  /** The database never grows beyond this. */
  readonly mostBytes: number;
  /** Takes a line for the host. */
  readonly report: (line: string) => void;
}

const FILE = 'summit.db';
const PAGE = 4096;
/** Codes of SQLite for a file whose content is not what it should be. */
const DAMAGED: readonly unknown[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

/**
 * Opens the database, and makes it if there is none. A damaged one is put aside under another name, and a new one begun: a bot that
 * answers without its settings is better than none.
 *
 * @throws StorageError when the folder cannot be used or a newer version made the database.
 */
export function openDatabase(place: Place): Database {
  if (place.folder === ':memory:') return prepare(':memory:', place);
  makeFolder(place.folder);
  const file = join(place.folder, FILE);
  try {
    return prepareWhenFree(file, place);
  } catch (error) {
    if (!isDamaged(error)) throw asStorageError(error, file);
    putAside(file, place);
    return prepare(file, place);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asStorageError(error, folder);
  }
}

/** Milliseconds between tries, and how many. */
const PAUSE = 100;
const TRIES = 50;

/** While another process makes the same database, SQLite does not wait but says that it is busy. */
function prepareWhenFree(file: string, place: Place): Database {
  for (let tried = 1; ; tried += 1) {
    try {
      return prepare(file, place);
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'SQLITE_BUSY' || tried === TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** WAL with FULL synchronisation: what was written stays written, whatever ends the process or the power. */
function prepare(file: string, { mostBytes }: Place): Database {
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

/** Whether everything we read and write is there. */
function isOurs(database: Database): boolean {
  try {
    const [secret] = PROBES.map((probe) => database.prepare(`${probe} LIMIT 1`).get());
    return secret !== undefined;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'SQLITE_ERROR') return false;
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

/** Brings everything into the one file first, for libsql leaves that to the next who opens it. Closing twice is the same as once. */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

function isDamaged(error: unknown): boolean {
  return DAMAGED.includes((error as { readonly code?: unknown }).code);
}

function putAside(file: string, { report }: Place): void {
  const aside = freeName(`${file}.damaged`);
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  }
  report(
    `${file} is damaged. It was put aside as ${aside}, and a new one begun: settings of servers have to be made again with /setup.`,
  );
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) if (!existsSync(`${name}-${number}`)) return `${name}-${number}`;
}

function asStorageError(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const found = code === undefined || code === '' ? (message ?? String(error)) : code;
  return new StorageError(`DATA_DIR: expected a folder that can be written to, found ${found} at ${path}`);
}
