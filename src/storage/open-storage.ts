import { createHmac } from 'node:crypto';
import type { Database } from 'libsql';
import { closeDatabase, openDatabase, type Place } from './open-database';
import { COUNTED, StorageError, type Gap, type NotedGap, type Storage, type Totals } from './storage';
import { createBacklog } from './backlog';

export interface StorageOptions extends Partial<Pick<Place, 'mostBytes'>> {
  readonly folder: string;
  readonly report: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const MOST_BYTES = 256 * 2 ** 20;
const DAY = 86_400_000;
const GAPS_KEPT_DAYS = 90;
const HOT_DAYS = 7;

/**
 * Opens what the bot keeps: a database file in a folder.
 *
 * @throws StorageError when the folder cannot be used.
 */
export function openStorage({ folder, report, mostBytes = MOST_BYTES, now = Date.now }: StorageOptions): Storage {
  const database = openDatabase({ folder, mostBytes, report });
  const today = (): number => Math.floor(now() / DAY);
  const code = coder(database);
  const backlog = createBacklog(database, report);
  const add = prunedDaily(database, { add: backlog.add, today });
  return {
    ...rules(database),
    ...totals(database, add),
    ...gaps(database, { add, today, code, flush: backlog.flush }),
    ...topics(database, { add, today }),
    flush: backlog.flush,
    close: () => {
      backlog.close();
      closeDatabase(database);
    },
  };
}

/** A person's code cannot be turned back without the secret, which never leaves the database. */
function coder(database: Database): (person: string) => string {
  const { value } = database.prepare('SELECT value FROM secret').get() as { readonly value: Buffer };
  return (person) => createHmac('sha256', value).update(person).digest('base64url').slice(0, 22);
}

/** @returns `add`, which first lets go of what is old, at the start and then once a day. */
function prunedDaily(database: Database, { add, today }: Dated): Add {
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

/** Entries of a day far ahead, left by a clock that was wrong, go too. */
function prune(database: Database, day: number): void {
  database.prepare('DELETE FROM gap WHERE day NOT BETWEEN ? AND ?').run(day - GAPS_KEPT_DAYS, day + GAPS_KEPT_DAYS);
  database.prepare('DELETE FROM topic WHERE day NOT BETWEEN ? AND ?').run(day - HOT_DAYS, day + HOT_DAYS);
}

type Add = (write: () => void) => void;

interface Dated {
  readonly add: Add;
  readonly today: () => number;
}

function rules(database: Database): Pick<Storage, 'rule' | 'saveRule'> {
  const read = database.prepare('SELECT rule FROM rule WHERE server = ?');
  const write = database.prepare('INSERT INTO rule VALUES (?, ?) ON CONFLICT DO UPDATE SET rule = excluded.rule');
  return {
    rule: (server) => (read.get(server) as { readonly rule: string } | undefined)?.rule,
    saveRule: (server, rule) => {
      confirmed(() => write.run(server, rule));
    },
  };
}

function totals(database: Database, add: Add): Pick<Storage, 'count' | 'totals'> {
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

interface Coded extends Dated {
  readonly code: (person: string) => string;
  readonly flush: () => boolean;
}

function gaps(database: Database, { add, today, code, flush }: Coded) {
  const write = database.prepare('INSERT INTO gap VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day');
  const read = database.prepare('SELECT person, stems FROM gap WHERE server = ? ORDER BY person, stems');
  const kept = database.prepare('SELECT count(*) AS amount FROM gap WHERE person = ?');
  const remove = database.prepare('DELETE FROM gap WHERE person = ?');
  return {
    noteGap: ({ server, person, stems }: Gap) => {
      const entry = [server, code(person), [...stems].sort().join(' '), today()] as const;
      add(() => write.run(...entry));
    },
    gaps: (server: string) => {
      flush();
      return numbered(read.all(server) as readonly GapRow[]);
    },
    keptOf: (person: string) => {
      flush();
      return (kept.get(code(person)) as { readonly amount: number }).amount;
    },
    forget: (person: string) => {
      if (!flush())
        throw new StorageError('expected to keep first what was noted before, found that it cannot be kept');
      confirmed(() => remove.run(code(person)));
    },
  };
}

interface GapRow {
  readonly person: string;
  readonly stems: string;
}

function numbered(rows: readonly GapRow[]): readonly NotedGap[] {
  const numbers = new Map<string, number>();
  return rows.map(({ person, stems }) => {
    if (!numbers.has(person)) numbers.set(person, numbers.size + 1);
    return { person: numbers.get(person) ?? 0, stems: stems.split(' ') };
  });
}

function topics(database: Database, { add, today }: Dated): Pick<Storage, 'noteTopic' | 'hotTopics'> {
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
      const rows = read.all(server, today() - HOT_DAYS, limit) as readonly { readonly topic: string }[];
      return rows.map(({ topic }) => topic);
    },
  };
}

/** Written when it returns; else the host and whoever waited for it are told. */
function confirmed(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const { code = 'an error' } = error as { readonly code?: string };
    throw new StorageError(`expected to keep a change in DATA_DIR, found ${code}`);
  }
}
