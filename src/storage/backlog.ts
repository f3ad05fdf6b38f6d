import type { Database } from 'libsql';

/** Writes that may wait: they are kept together, every few seconds. */
export interface Backlog {
  readonly add: (write: () => void) => void;
  /** @returns whether all is kept now. */
  readonly flush: () => boolean;
  /** Keeps what is left and stops. */
  readonly close: () => void;
}

const EVERY = 5000;
/** While nothing can be kept, the oldest are let go beyond this. */
const MOST_WAITING = 10_000;

/** @param report takes a line when writing fails, once until it works again. */
export function createBacklog(database: Database, report: (line: string) => void): Backlog {
  let waiting: (() => void)[] = [];
  let isFailing = false;
  const flush = (): boolean => {
    if (waiting.length === 0) return true;
    try {
      together(database, waiting);
      waiting = [];
      isFailing = false;
      return true;
    } catch (error) {
      if (!isFailing)
        report(`DATA_DIR: expected to keep counts, found ${codeOf(error)}; they wait, and the bot goes on`);
      isFailing = true;
      return false;
    }
  };
  const timer = setInterval(flush, EVERY).unref();
  return {
    add: (write) => {
      waiting.push(write);
      if (waiting.length > MOST_WAITING) waiting.shift();
    },
    flush,
    close: () => {
      clearInterval(timer);
      flush();
    },
  };
}

/** SQLite ends a transaction by itself when the disk is full: then there is nothing to roll back. */
function together(database: Database, writes: readonly (() => void)[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const write of writes) write();
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? String(error);
}
