import { createHmac } from 'node:crypto';
import type { Database } from 'libsql';
import { createBacklog } from './backlog';
import { closeDatabase, openDatabase, type DatabaseOptions } from './open-database';
import { COUNTED, StorageError, type NotedGap, type Storage, type Totals } from './storage';

export interface StorageOptions extends Omit<DatabaseOptions, 'mostBytes'> {
  readonly mostBytes?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const MOST_BYTES = 256 * 2 ** 20;
const DAY = 86_400_000;
const GAP_DAYS = 90;
const TOPIC_DAYS = 7;

export function openStorage({ folder, report, mostBytes = MOST_BYTES, now = Date.now }: StorageOptions): Storage {
  const database = openDatabase({ folder, mostBytes, report });
  const today = (): number => Math.floor(now() / DAY);
  const { add, flush, close } = createBacklog(database, report);
  const pending: PendingWrites = { add: prunedDaily(database, add, today), flush, today };
  return {
    ...rules(database),
    ...totals(database, pending),
    ...gaps(database, pending),
    ...topics(database, pending),
    flush,
    close: () => {
      close();
      closeDatabase(database);
    },
  };
}

interface PendingWrites {
  readonly add: (write: () => void) => void;
  readonly flush: () => boolean;
  /** Days since the epoch. */
  readonly today: () => number;
}

/** Deletes old rows at the start, and before the first write of each day. */
function prunedDaily(database: Database, add: PendingWrites['add'], today: () => number): PendingWrites['add'] {
  let pruned = today();
  prune(database, pruned);
  return (write) => {
    const day = today();
    if (day !== pruned)
      add(() => {
        prune(database, day);
      });
    pruned = day;
    add(write);
  };
}

/** Deletes rows of the far future too, which a wrong clock left. */
function prune(database: Database, day: number): void {
  database.prepare('DELETE FROM gap WHERE day NOT BETWEEN ? AND ?').run(day - GAP_DAYS, day + GAP_DAYS);
  database.prepare('DELETE FROM topic WHERE day NOT BETWEEN ? AND ?').run(day - TOPIC_DAYS, day + TOPIC_DAYS);
}

function rules(database: Database): Pick<Storage, 'rule' | 'saveRule'> {
  const read = database.prepare('SELECT rule FROM rule WHERE server = ?');
  const write = database.prepare('INSERT INTO rule VALUES (?, ?) ON CONFLICT DO UPDATE SET rule = excluded.rule');
  return {
    rule: (server) => (read.get(server) as { readonly rule: string } | undefined)?.rule,
    saveRule: (server, rule) => {
      writeNow(() => write.run(server, rule));
    },
  };
}

function totals(database: Database, { add }: PendingWrites): Pick<Storage, 'count' | 'totals'> {
  const write = database.prepare('INSERT INTO total VALUES (?, 1) ON CONFLICT DO UPDATE SET amount = amount + 1');
  const read = database.prepare('SELECT what, amount FROM total');
  return {
    count: (what) => {
      add(() => write.run(what));
    },
    totals: () => {
      const rows = read.all() as readonly { readonly what: string; readonly amount: number }[];
      const amounts = new Map(rows.map(({ what, amount }) => [what, amount]));
      return Object.fromEntries(COUNTED.map((what) => [what, amounts.get(what) ?? 0])) as unknown as Totals;
    },
  };
}

function gaps(database: Database, { add, flush, today }: PendingWrites) {
  const write = database.prepare('INSERT INTO gap VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day');
  const read = database.prepare('SELECT person, stems FROM gap WHERE server = ? ORDER BY person, stems');
  const amount = database.prepare('SELECT count(*) AS amount FROM gap WHERE person = ?');
  const remove = database.prepare('DELETE FROM gap WHERE person = ?');
  const hash = personHash(database);
  return {
    noteGap: ({ server, person, stems }) => {
      const entry = [server, hash(person), [...stems].sort().join(' '), today()] as const;
      add(() => write.run(...entry));
    },
    gaps: (server) => {
      flush();
      return numberPeople(read.all(server) as readonly StoredGap[]);
    },
    keptOf: (person) => {
      flush();
      return (amount.get(hash(person)) as { readonly amount: number }).amount;
    },
    forget: (person) => {
      if (!flush())
        throw new StorageError('expected to keep first what was noted before, found that it cannot be kept');
      writeNow(() => remove.run(hash(person)));
    },
  } satisfies Partial<Storage>;
}

/** Keyed with a secret that never leaves the database. */
function personHash(database: Database): (person: string) => string {
  const { value } = database.prepare('SELECT value FROM secret').get() as { readonly value: Buffer };
  return (person) => createHmac('sha256', value).update(person).digest('base64url').slice(0, 22);
}

interface StoredGap {
  readonly person: string;
  readonly stems: string;
}

function numberPeople(stored: readonly StoredGap[]): readonly NotedGap[] {
  const people = [...new Set(stored.map(({ person }) => person))];
  const numbers = new Map(people.map((person, index) => [person, index + 1]));
  return stored.map(({ person, stems }) => ({ person: numbers.get(person) ?? 0, stems: stems.split(' ') }));
}

function topics(database: Database, { add, today }: PendingWrites): Pick<Storage, 'noteTopic' | 'hotTopics'> {
  const write = database.prepare('INSERT INTO topic VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET asked = asked + 1');
  const read = database.prepare(
    'SELECT topic FROM topic WHERE server = ? AND day > ? GROUP BY topic ORDER BY sum(asked) DESC, topic LIMIT ?',
  );
  return {
    noteTopic: (server, topic) => {
      const day = today();
      add(() => write.run(server, topic, day));
    },
    hotTopics: (server, limit) => {
      const rows = read.all(server, today() - TOPIC_DAYS, limit) as readonly { readonly topic: string }[];
      return rows.map(({ topic }) => topic);
    },
  };
}

function writeNow(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const { code = 'an error' } = error as { readonly code?: string };
    throw new StorageError(`expected to keep a change in DATA_DIR, found ${code}`);
  }
}
