import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for `work`, at most this long. Rejects if `work` rejects in time; a later rejection is ignored. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | 'late'> {
  const timer = new AbortController();
  const late = sleep(milliseconds, 'late' as const, { signal: timer.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
