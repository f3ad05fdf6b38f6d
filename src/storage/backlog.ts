import type { Database } from 'libsql';

/** Writes that may wait: all pending ones are written in one transaction every few seconds. */
export interface Backlog {
  readonly add: (write: () => void) => void;
  /** @returns whether nothing is pending any more. */
  readonly flush: () => boolean;
  /** Flushes and stops the timer. */
  readonly close: () => void;
}

/** Milliseconds. */
const INTERVAL = 5000;
/** While writing fails, the oldest writes beyond this are dropped. */
const MOST_PENDING = 10_000;

/** @param report takes a line when writing begins to fail. */
export function createBacklog(database: Database, report: (line: string) => void): Backlog {
  let pending: (() => void)[] = [];
  let isFailing = false;
  const flush = (): boolean => {
    if (pending.length === 0) return true;
    try {
      writeAll(database, pending);
      pending = [];
      isFailing = false;
      return true;
    } catch (error) {
      const { code = String(error) } = error as { readonly code?: string };
      if (!isFailing) report(`DATA_DIR: expected to keep counts, found ${code}; they wait, and the bot goes on`);
      isFailing = true;
      return false;
    }
  };
  const timer = setInterval(flush, INTERVAL).unref();
  return {
    add: (write) => {
      pending.push(write);
      if (pending.length > MOST_PENDING) pending.shift();
    },
    flush,
    close: () => {
      clearInterval(timer);
      flush();
    },
  };
}

function writeAll(database: Database, writes: readonly (() => void)[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const write of writes) write();
    database.exec('COMMIT');
  } catch (error) {
    // SQLite rolls back by itself when the disk is full.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
