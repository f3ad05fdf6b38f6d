import type { Database } from 'libsql';
import { inTransaction } from './migrations';

/** In milliseconds. */
const INTERVAL = 5000;
/** Beyond this, the oldest writes are dropped while writing fails. */
const MOST_PENDING = 10_000;

/** Defers writes, and commits them together every few seconds. `flush` returns true if nothing is pending. */
export function createBacklog(database: Database, report: (line: string) => void) {
  let pending: (() => void)[] = [];
  let isFailing = false;
  const flush = (): boolean => {
    if (pending.length === 0) return true;
    try {
      inTransaction(database, () => {
        for (const write of pending) write();
      });
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
    add: (write: () => void): void => {
      pending.push(write);
      if (pending.length > MOST_PENDING) pending.shift();
    },
    flush,
    close: (): void => {
      clearInterval(timer);
      flush();
    },
  };
}
