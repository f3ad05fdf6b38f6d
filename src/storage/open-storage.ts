import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ANSWER_KEPT, createBacklog, DAY, markForgotten, TOPIC_DAYS } from './backlog';
import type { Tables } from './migrations';
import { openDatabase, type DatabaseOptions, type Engine } from './open-database';
import type * as Postgres from './open-postgres';
import { COUNTED, REPORTED, StorageError } from './storage';
import type { NotedGap, SharedStorage, Storage, Totals } from './storage';

export interface StorageOptions extends Omit<DatabaseOptions, 'mostBytes'> {
  /** Of a PostgreSQL database, instead of the folder. */
  readonly url?: string | undefined;
  readonly mostBytes?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const MOST_BYTES = 256 * 2 ** 20;

/** Rejects with a StorageError. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { folder, url, report, mostBytes = MOST_BYTES, now = Date.now } = options;
  const engine = await (url === undefined ? openDatabase({ folder, mostBytes, report }) : openRemote(url));
  const today = (): number => Math.floor(now() / DAY);
  try {
    const { add, flush, close } = createBacklog(engine, { report, today });
    const pending: PendingWrites = { add, flush, today, now };
    const { stop, ...rules } = await cacheRules(engine);
    return {
      ...rules,
      ...totals(engine.database, pending),
      ...(await gaps(engine, pending)),
      ...(await reports(engine, today)),
      ...topics(engine.database, pending),
      ...answers(engine.database, pending),
      ...(engine.shared ?? UNSHARED),
      flush,
      close: async () => {
        stop();
        await close();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

const UNSHARED: SharedStorage = {
  claim: () => Promise.resolve(true),
  lease: () => Promise.resolve(true),
  finish: () => undefined,
  takeShared: () => Promise.resolve(0),
};

/** Loads what PostgreSQL needs only if it is used. */
function openRemote(url: string): Promise<Engine> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests run the sources, in which import() would find no `.js`
  const { openPostgres } = require('./open-postgres') as typeof Postgres;
  return openPostgres(url);
}

interface PendingWrites extends Pick<ReturnType<typeof createBacklog>, 'add' | 'flush'> {
  /** Days since the epoch. */
  readonly today: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Every interaction reads a rule: all of them are kept in memory, and read again if another process has saved some. */
async function cacheRules(engine: Engine) {
  const { database } = engine;
  const cached = new Map<string, string>();
  let saved = 0;
  const load = async (changed?: string): Promise<void> => {
    const before = saved;
    const all = database.selectFrom('rule').selectAll();
    const rows = await (changed === undefined ? all : all.where('server', '=', changed)).execute();
    if (saved !== before) return load(changed);
    if (changed === undefined) cached.clear();
    for (const { server, rule } of rows) cached.set(server, rule);
  };
  await load();
  return {
    rule: (server) => cached.get(server),
    saveRule: async (server, rule) => {
      await writeNow(engine, async (transaction) => {
        const insertion = transaction.insertInto('rule').values({ server, rule });
        await insertion.onConflict((conflict) => conflict.column('server').doUpdateSet({ rule })).execute();
        await engine.announceRule(transaction, server);
      });
      saved += 1;
      cached.set(server, rule);
    },
    // Rules that cannot be read now stay as they were.
    stop: engine.watchRules((server) => void load(server).catch(() => undefined)),
  } satisfies Partial<Storage> & { readonly stop: () => void };
}

function totals(database: Kysely<Tables>, { add }: PendingWrites): Pick<Storage, 'count' | 'totals'> {
  return {
    count: (what) => {
      add({ table: 'total', row: { what, amount: 1 } });
    },
    totals: async () => {
      const rows = await database.selectFrom('total').selectAll().execute();
      const amounts = new Map(rows.map(({ what, amount }) => [what, amount]));
      return Object.fromEntries(COUNTED.map((what) => [what, amounts.get(what) ?? 0])) as unknown as Totals;
    },
  };
}

async function gaps(engine: Engine, { add, flush, today, now }: PendingWrites) {
  const { database } = engine;
  const hash = await personHash(database);
  return {
    noteGap: ({ server, person, stems }) => {
      const row = { server, person: hash(person), stems: [...stems].sort().join(' '), day: today() };
      add({ table: 'gap', row, noted: now() });
    },
    gaps: async (server) => {
      await flush();
      const ofServer = database.selectFrom('gap').select(['person', 'stems']).where('server', '=', server);
      return numberPeople(await ofServer.orderBy('person').orderBy('stems').execute());
    },
    keptOf: async (person) => {
      await flush();
      const amounts = BY_PERSON.map(async (table) => {
        const ofPerson = database.selectFrom(table).where('person', '=', hash(person));
        return ofPerson.select(({ fn }) => fn.countAll().as('amount')).executeTakeFirstOrThrow();
      });
      return (await Promise.all(amounts)).reduce((sum, { amount }) => sum + Number(amount), 0);
    },
    forget: async (person) => {
      if (!(await flush()))
        throw new StorageError('expected to keep first what was noted before, found that it cannot be kept');
      await writeNow(engine, async (transaction) => {
        await engine.lockGaps(transaction);
        await markForgotten(transaction, hash(person), now());
        for (const table of BY_PERSON) await transaction.deleteFrom(table).where('person', '=', hash(person)).execute();
      });
    },
  } satisfies Partial<Storage>;
}

const BY_PERSON = ['gap', 'report'] as const;

async function reports(engine: Engine, today: () => number) {
  const { database } = engine;
  const hash = await personHash(database);
  return {
    saveReport: async ({ person, sentence, about, stems, version }) => {
      const row = { person: hash(person), sentence, about, stems: stems.join(' '), version, day: today() };
      await writeNow(engine, (transaction) =>
        transaction
          .insertInto('report')
          .values(row)
          .onConflict((conflict) => conflict.columns(['person', 'sentence', 'about']).doUpdateSet(row))
          .execute(),
      );
    },
    reports: async () => {
      const rows = await database.selectFrom('report').select(['sentence', 'about', 'stems']).execute();
      const bySentence = new Map<string, typeof rows>();
      for (const row of rows) {
        const own = bySentence.get(row.sentence);
        if (own) own.push(row);
        else bySentence.set(row.sentence, [row]);
      }
      const sentences = [...bySentence].map(([sentence, own]) => {
        const wrong = own.filter(({ about }) => about !== 'good').length;
        const counts = REPORTED.flatMap((about) => {
          const amount = own.filter((row) => row.about === about).length;
          return amount === 0 ? [] : [[about, amount] as const];
        });
        const stems = [...new Set(own.flatMap((row) => row.stems.split(' ').filter(Boolean)))].sort();
        return { wrong, reported: { sentence, counts: Object.fromEntries(counts), stems } };
      });
      return sentences.sort((a, b) => b.wrong - a.wrong).map(({ reported }) => reported);
    },
    closeReports: async (sentence) => {
      await writeNow(engine, (transaction) =>
        transaction.deleteFrom('report').where('sentence', '=', sentence).execute(),
      );
    },
  } satisfies Partial<Storage>;
}

/** Keyed with a secret that never leaves the database. */
async function personHash(database: Kysely<Tables>): Promise<(person: string) => string> {
  const { value } = await database.selectFrom('secret').select('value').executeTakeFirstOrThrow();
  return (person) => createHmac('sha256', value).update(person).digest('base64url').slice(0, 22);
}

function numberPeople(stored: readonly Pick<Tables['gap'], 'person' | 'stems'>[]): readonly NotedGap[] {
  const people = [...new Set(stored.map(({ person }) => person))];
  const numbers = new Map(people.map((person, index) => [person, index + 1]));
  return stored.map(({ person, stems }) => ({ person: numbers.get(person) ?? 0, stems: stems.split(' ') }));
}

function topics(database: Kysely<Tables>, { add, today }: PendingWrites): Pick<Storage, 'noteTopic' | 'hotTopics'> {
  return {
    noteTopic: (server, topic) => {
      add({ table: 'topic', row: { server, topic, day: today(), asked: 1 } });
    },
    hotTopics: async (server, limit) => {
      const recent = database
        .selectFrom('topic')
        .where('server', '=', server)
        .where('day', '>', today() - TOPIC_DAYS);
      const mostAsked = recent.groupBy('topic').orderBy(({ fn }) => fn.sum('asked'), 'desc');
      const rows = await mostAsked.orderBy('topic').limit(limit).select('topic').execute();
      return rows.map(({ topic }) => topic);
    },
  };
}

function answers(database: Kysely<Tables>, { add, flush, now }: PendingWrites) {
  return {
    noteAnswer: (answer) => {
      add({ table: 'answer', row: { ...answer, time: now() } });
    },
    answerTo: async (question) => {
      await flush();
      const recent = database.selectFrom('answer').where('time', '>=', now() - ANSWER_KEPT);
      const found = recent.where('question', '=', question).select(['question', 'channel', 'message']);
      return found.executeTakeFirst();
    },
  } satisfies Partial<Storage>;
}

type WriteNow = (transaction: Kysely<Tables>) => Promise<unknown>;

/** Milliseconds. Discord waits for three seconds: a change that took longer would be shown as failed, and is rolled back. */
const WRITE_WITHIN = 2000;

async function writeNow({ database, setting }: Engine, write: WriteNow): Promise<void> {
  const began = performance.now();
  try {
    await database.transaction().execute(async (transaction) => {
      await write(transaction);
      if (performance.now() - began > WRITE_WITHIN) throw Object.assign(new Error(), { code: 'ETIMEDOUT' });
    });
  } catch (error) {
    const { code = 'an error' } = error as { readonly code?: string };
    throw new StorageError(`expected to keep a change in ${setting}, found ${code}`);
  }
}
