import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for `work`, for so many milliseconds at most. Rejects as `work` does, unless that comes too late, which is then nobody's concern. */
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
