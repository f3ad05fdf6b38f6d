import { randomBytes } from 'node:crypto';
import {
  Migrator,
  sql,
  SqliteAdapter,
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type Migration,
} from 'kysely';
import { StorageError } from './storage';

/** Rows of each table. `day` counts days since the epoch. */
export interface Tables {
  readonly secret: { readonly value: string | Buffer };
  readonly rule: { readonly server: string; readonly rule: string };
  readonly total: { readonly what: string; readonly amount: number };
  readonly gap: { readonly server: string; readonly person: string; readonly stems: string; readonly day: number };
  readonly topic: { readonly server: string; readonly topic: string; readonly day: number; readonly asked: number };
  /** What was said of an answer, and of which sentence in it. */
  readonly report: Readonly<Record<'person' | 'sentence' | 'about' | 'stems' | 'version', string>> & {
    readonly day: number;
  };
  /** Keys that one process alone may use. */
  readonly claim: { readonly key: string; readonly day: number };
  /** People whose rows were deleted, and when, in milliseconds since the epoch. */
  readonly forgotten: { readonly person: string; readonly time: number; readonly day: number };
  /** Where a message was answered, and when, in milliseconds since the epoch. */
  readonly answer: Readonly<Record<'question' | 'channel' | 'message', string>> & { readonly time: number };
  /** Published articles. `edited`: 1 if moderators have changed the file since. */
  readonly article_file: {
    readonly path: string;
    readonly hash: string;
    readonly edited: number;
    readonly content: Buffer;
  };
}

/** By version, with two digits since they are sorted as text. Published migrations never change. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '01': { up: createFirstTables },
  '02': { up: createClaims },
  '03': { up: createUsage },
  '04': { up: createReports },
  '05': { up: createForgotten },
  '06': { up: createArticleFiles },
  '07': { up: createLeaseTable },
  '08': { up: createAnswers },
};

export const NEWEST = Object.keys(MIGRATIONS).length;

/** Concurrent processes take each migration once. @throws StorageError if the database is newer than the program */
export async function migrate(database: Kysely<Tables>, setting: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failure = error as Error;
  const [, found] = /migration (\d+) is missing/u.exec(failure.message) ?? [];
  throw found === undefined ? failure : newerThanProgram(setting, Number(found));
}

export function newerThanProgram(setting: string, version: number): StorageError {
  const expected = `expected a database of version ${NEWEST} or older, found version ${version}`;
  return new StorageError(`${setting}: ${expected}. Update summit, or take another database.`);
}

export const FIRST_TABLES: readonly string[] = ['secret', 'rule', 'total', 'gap', 'topic'];

/** SQLite's databases may have these tables already, from before they were created by Kysely. */
async function createFirstTables(database: Kysely<Tables>): Promise<void> {
  // Without it, SQLite stores the columns of a key twice.
  const ending = sql.raw(isSqlite(database) ? 'without rowid' : '');
  const create = (table: keyof Tables) => database.schema.createTable(table).ifNotExists();
  await create('secret').addColumn('value', 'text', isRequired).execute();
  await create('rule').addColumn('server', 'text', isKey).addColumn('rule', 'text', isRequired).execute();
  await create('total').addColumn('what', 'text', isKey).addColumn('amount', 'bigint', isRequired).execute();
  await create('gap')
    .addColumn('server', 'text', isRequired)
    .addColumn('person', 'text', isRequired)
    .addColumn('stems', 'text', isRequired)
    .addColumn('day', 'bigint', isRequired)
    .addPrimaryKeyConstraint('gap_key', ['server', 'person', 'stems'])
    .modifyEnd(ending)
    .execute();
  await database.schema.createIndex('gap_person').ifNotExists().on('gap').column('person').execute();
  await create('topic')
    .addColumn('server', 'text', isRequired)
    .addColumn('topic', 'text', isRequired)
    .addColumn('day', 'bigint', isRequired)
    .addColumn('asked', 'bigint', isRequired)
    .addPrimaryKeyConstraint('topic_key', ['server', 'topic', 'day'])
    .modifyEnd(ending)
    .execute();
  const secret = await database.selectFrom('secret').select('value').executeTakeFirst();
  if (secret !== undefined) return;
  await database
    .insertInto('secret')
    .values({ value: randomBytes(32).toString('base64url') })
    .execute();
}

async function createClaims({ schema }: Kysely<Tables>): Promise<void> {
  await schema.createTable('claim').addColumn('key', 'text', isKey).addColumn('day', 'bigint', isRequired).execute();
}

/** As rate-limiter-flexible would create it. */
async function createUsage({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('usage')
    .addColumn('key', 'varchar(255)', isKey)
    .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expire', 'bigint')
    .execute();
}

async function createReports({ schema }: Kysely<Tables>): Promise<void> {
  const create = schema.createTable('report').addColumn('day', 'bigint', isRequired);
  await (['person', 'sentence', 'about', 'stems', 'version'] as const)
    .reduce<CreateTableBuilder<'report', string>>(
      (table, column) => table.addColumn(column, 'text', isRequired),
      create,
    )
    .addPrimaryKeyConstraint('report_key', ['person', 'sentence', 'about'])
    .execute();
}

async function createForgotten({ schema }: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('forgotten')
    .addColumn('person', 'text', isKey)
    .addColumn('time', 'bigint', isRequired)
    .addColumn('day', 'bigint', isRequired)
    .execute();
}

/** In PostgreSQL only. */
async function createArticleFiles(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database)) return;
  await database.schema
    .createTable('article_file')
    .addColumn('path', 'text', isKey)
    .addColumn('hash', 'text', isRequired)
    .addColumn('edited', 'integer', isRequired)
    .addColumn('content', 'bytea', isRequired)
    .execute();
}

/** In PostgreSQL only. Without a write-ahead log, since what is lost in a crash matters for a minute only. */
async function createLeaseTable(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database)) return;
  await sql`create unlogged table lease (key text primary key, until timestamptz not null)`.execute(database);
}

async function createAnswers(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('answer')
    .addColumn('question', 'text', isKey)
    .addColumn('channel', 'text', isRequired)
    .addColumn('message', 'text', isRequired)
    .addColumn('time', 'bigint', isRequired)
    .modifyEnd(sql.raw(isSqlite(database) ? 'without rowid' : ''))
    .execute();
}

function isSqlite(database: Kysely<Tables>): boolean {
  return database.getExecutor().adapter instanceof SqliteAdapter;
}

const isKey = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();
const isRequired = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
