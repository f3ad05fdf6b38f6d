import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './migrations';
import type { Engine } from './open-database';

/** A row to insert, or to add to the row with the same key. */
type DeferredWrite =
  | { readonly table: 'total'; readonly row: Tables['total'] }
  | DeferredGap
  | { readonly table: 'topic'; readonly row: Tables['topic'] }
  | { readonly table: 'answer'; readonly row: Tables['answer'] };

interface DeferredGap {
  readonly table: 'gap';
  readonly row: Tables['gap'];
  /** Milliseconds since the epoch. */
  readonly noted: number;
}

interface BacklogOptions {
  readonly report: (line: string) => void;
  /** Days since the epoch. */
  readonly today: () => number;
}

/** In milliseconds. */
const INTERVAL = 5000;
/** Beyond this, the oldest writes are dropped while writing fails. */
const MOST_PENDING = 10_000;
const GAP_DAYS = 90;
export const TOPIC_DAYS = 7;
const CLAIM_DAYS = 2;
/** Milliseconds for which it is kept where a message was answered. */
export const ANSWER_KEPT = 600_000;
export const DAY = 86_400_000;

/** Defers writes, and commits them together every few seconds. `flush` resolves to true if nothing is pending. */
export function createBacklog({ database, setting, lockGaps }: Engine, { report, today }: BacklogOptions) {
  const pending: DeferredWrite[] = [];
  /** Kept until it is known to be committed. Its id tells whether it was, if the connection broke meanwhile. */
  let batch: { readonly id: string; readonly writes: readonly DeferredWrite[] } | undefined;
  let previous = '';
  let isFailing = false;
  let isClosing = false;
  let pruned: number | undefined;
  const commit = async (): Promise<boolean> => {
    const day = today();
    if (batch === undefined && pending.length === 0 && day === pruned) return true;
    const { id, writes } = (batch ??= { id: `batch ${randomUUID()}`, writes: pending.splice(0) });
    try {
      await database.transaction().execute(async (transaction) => {
        if (await claim(transaction, id, day)) {
          await writeCounts(transaction, writes);
          await writeAnswers(transaction, writes);
          await lockGaps(transaction);
          await writeGaps(transaction, writes);
        }
        await transaction.deleteFrom('claim').where('key', '=', previous).execute();
        if (day !== pruned) await prune(transaction, day);
      });
    } catch (error) {
      const { code = String(error) } = error as { readonly code?: string };
      const [what, then] = isClosing
        ? [`${writes.length + pending.length} counts before the end`, 'they are lost']
        : ['counts', 'they wait, and the bot goes on'];
      if (isClosing || !isFailing) report(`${setting}: expected to keep ${what}, found ${code}; ${then}`);
      isFailing = true;
      return false;
    }
    previous = id;
    batch = undefined;
    pruned = day;
    isFailing = false;
    return commit();
  };
  let last: Promise<boolean> = Promise.resolve(true);
  let waiting: Promise<boolean> | undefined;
  // One attempt is enough for all that ask for one while another is under way.
  const flush = (): Promise<boolean> => {
    waiting ??= last = last.then(() => {
      waiting = undefined;
      return commit();
    });
    return waiting;
  };
  const timer = setInterval(() => void flush(), INTERVAL).unref();
  return {
    add: (write: DeferredWrite): void => {
      pending.push(write);
      if (pending.length > MOST_PENDING) pending.shift();
    },
    flush,
    close: async (): Promise<void> => {
      clearInterval(timer);
      await last;
      isClosing = true;
      await flush();
    },
  };
}

/** @returns whether this is the first claim of the key, by any process. */
export async function claim(database: Kysely<Tables>, key: string, day: number): Promise<boolean> {
  const insertion = database.insertInto('claim').values({ key, day });
  const { numInsertedOrUpdatedRows } = await insertion
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== undefined && numInsertedOrUpdatedRows > 0n;
}

/** Deletes old rows, and those of the far future, which a wrong clock left. */
async function prune(database: Kysely<Tables>, day: number): Promise<void> {
  await database
    .deleteFrom('answer')
    .where((row) => row.not(row.between('time', day * DAY - ANSWER_KEPT, (day + 1) * DAY)))
    .execute();
  for (const [table, days] of [
    ['gap', GAP_DAYS],
    ['report', GAP_DAYS],
    ['topic', TOPIC_DAYS],
    ['claim', CLAIM_DAYS],
    ['forgotten', CLAIM_DAYS],
  ] as const) {
    await database
      .deleteFrom(table)
      .where((row) => row.not(row.between('day', day - days, day + days)))
      .execute();
  }
}

async function writeCounts(database: Kysely<Tables>, writes: readonly DeferredWrite[]): Promise<void> {
  for (const rows of mergeRows(writes, 'total', ['what'], 'amount')) {
    const insertion = database.insertInto('total').values(rows);
    await insertion
      .onConflict((conflict) =>
        conflict
          .column('what')
          .doUpdateSet((row) => ({ amount: row('total.amount', '+', row.ref('excluded.amount')) })),
      )
      .execute();
  }
  for (const rows of mergeRows(writes, 'topic', ['server', 'topic', 'day'], 'asked')) {
    const insertion = database.insertInto('topic').values(rows);
    await insertion
      .onConflict((conflict) =>
        conflict
          .columns(['server', 'topic', 'day'])
          .doUpdateSet((row) => ({ asked: row('topic.asked', '+', row.ref('excluded.asked')) })),
      )
      .execute();
  }
}

/** Replaces those to the same question, and deletes those that are no longer kept. */
async function writeAnswers(database: Kysely<Tables>, writes: readonly DeferredWrite[]): Promise<void> {
  for (const rows of mergeRows(writes, 'answer', ['question'])) {
    const oldest = Math.max(...rows.map(({ time }) => time)) - ANSWER_KEPT;
    const ids = rows.map(({ question }) => question);
    await database
      .deleteFrom('answer')
      .where((row) => row.or([row('time', '<', oldest), row('question', 'in', ids)]))
      .execute();
    await database.insertInto('answer').values(rows).execute();
  }
}

async function writeGaps(database: Kysely<Tables>, writes: readonly DeferredWrite[]): Promise<void> {
  const gaps = writes.filter((write) => write.table === 'gap');
  if (gaps.length === 0) return;
  const marks = await database.selectFrom('forgotten').selectAll().execute();
  const forgotten = new Map(marks.map(({ person, time }) => [person, time]));
  const kept = gaps.filter(({ row, noted }) => noted >= (forgotten.get(row.person) ?? 0));
  for (const rows of mergeRows(kept, 'gap', ['server', 'person', 'stems'])) {
    const insertion = database.insertInto('gap').values(rows);
    await insertion
      .onConflict((conflict) =>
        conflict.columns(['server', 'person', 'stems']).doUpdateSet((row) => ({ day: row.ref('excluded.day') })),
      )
      .execute();
  }
}

/** Other processes may still defer what they noted of the person before `time`, which is then not written any more. */
export async function markForgotten(database: Kysely<Tables>, person: string, time: number): Promise<void> {
  const mark = { time, day: Math.floor(time / DAY) };
  const insertion = database.insertInto('forgotten').values({ person, ...mark });
  await insertion.onConflict((conflict) => conflict.column('person').doUpdateSet(mark)).execute();
}

/** Rows in one statement: databases allow some 30,000 parameters. */
const MOST_ROWS = 1000;

/** Adds up `sum` of rows with the same key, else takes the last. Sorted, so that two processes cannot wait for each other's rows. */
function mergeRows<Table extends DeferredWrite['table']>(
  writes: readonly DeferredWrite[],
  table: Table,
  key: readonly (keyof Tables[Table])[],
  sum?: keyof Tables[Table],
): Tables[Table][][] {
  const rows = new Map<string, Tables[Table]>();
  for (const write of writes) {
    if (write.table !== table) continue;
    const row = write.row as Tables[Table];
    const id = JSON.stringify(key.map((column) => row[column]));
    const before = rows.get(id);
    const total = sum === undefined || before === undefined ? {} : { [sum]: Number(before[sum]) + Number(row[sum]) };
    rows.set(id, { ...row, ...total });
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return Array.from({ length: Math.ceil(sorted.length / MOST_ROWS) }, (_, index) =>
    sorted.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  );
}
