import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitedUse } from './storage';

/** Milliseconds that an answer waits for another machine at most. */
const WITHIN = 500;
/** Milliseconds in which a database that has failed is not asked again. */
const REST = 2000;

/** Asks the database with a bound on the time; answers go on without it. @param now milliseconds */
export function createBoundedQueries(now: () => number = () => performance.now()) {
  let asksFrom = 0;
  return async <Result>(query: () => Promise<Result>, otherwise: Result): Promise<Result> => {
    if (now() < asksFrom) return otherwise;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, WITHIN).unref();
    });
    try {
      return await Promise.race([query(), late]);
    } catch {
      asksFrom = now() + REST;
      return otherwise;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Counts uses within windows that all processes share. @returns seconds to wait; 0 if the use is allowed */
export function createSharedLimits(pool: Pool) {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterFor = ({ kind, amount, seconds }: LimitedUse): RateLimiterPostgres => {
    const options = { points: amount, duration: seconds, keyPrefix: kind, tableName: 'usage', tableCreated: true };
    const limiter = limiters.get(kind) ?? new RateLimiterPostgres({ ...options, storeClient: pool, storeType: 'pool' });
    limiters.set(kind, limiter);
    return limiter;
  };
  return async (uses: readonly LimitedUse[]): Promise<number> => {
    const results = await Promise.allSettled(uses.map((use) => limiterFor(use).consume(use.id)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    const failure = refused.find((reason) => !(reason instanceof RateLimiterRes));
    if (failure !== undefined) throw failure as Error;
    if (refused.length === 0) return 0;
    // What is refused by one limit does not count for the others.
    const allowed = uses.filter((_, index) => results[index]?.status === 'fulfilled');
    await Promise.all(allowed.map((use) => limiterFor(use).reward(use.id)));
    return Math.ceil(Math.max(...refused.map((reason) => (reason as RateLimiterRes).msBeforeNext)) / 1000);
  };
}
