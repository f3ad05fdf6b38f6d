import type { Database } from 'libsql';

/** Migration to version n + 1. Published steps never change. */
const STEPS: readonly string[] = [
  `CREATE TABLE secret (value BLOB NOT NULL) STRICT;
   INSERT INTO secret VALUES (randomblob(32));
   CREATE TABLE rule (server TEXT PRIMARY KEY, rule TEXT NOT NULL) STRICT;
   CREATE TABLE total (what TEXT PRIMARY KEY, amount INTEGER NOT NULL) STRICT;
   CREATE TABLE gap (server TEXT NOT NULL, person TEXT NOT NULL, stems TEXT NOT NULL, day INTEGER NOT NULL,
     PRIMARY KEY (server, person, stems)) STRICT, WITHOUT ROWID;
   CREATE INDEX gap_person ON gap (person);
   CREATE TABLE topic (server TEXT NOT NULL, topic TEXT NOT NULL, day INTEGER NOT NULL, asked INTEGER NOT NULL,
     PRIMARY KEY (server, topic, day)) STRICT, WITHOUT ROWID;`,
];

export const NEWEST = STEPS.length;

/** Queries that fail on a foreign database; the first finds no row if the secret is lost. */
export const PROBES: readonly [string, ...string[]] = [
  'SELECT value FROM secret',
  'SELECT server, rule FROM rule',
  'SELECT what, amount FROM total',
  'SELECT server, person, stems, day FROM gap',
  'SELECT server, topic, day, asked FROM topic',
];

export function versionOf(database: Database): number {
  const [row] = database.pragma('user_version') as readonly { readonly user_version: number }[];
  return row?.user_version ?? 0;
}

/** Each step is a transaction; concurrent processes take each step once. */
export function migrate(database: Database): void {
  while (versionOf(database) < NEWEST) {
    inTransaction(database, () => {
      const version = versionOf(database);
      const step = STEPS[version];
      if (step !== undefined) database.exec(`${step} PRAGMA user_version = ${version + 1};`);
    });
  }
}

/** libsql's own fails to roll back what SQLite has already rolled back, as it does if the disk is full. */
export function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
