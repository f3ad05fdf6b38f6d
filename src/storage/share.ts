import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LimitedUse, SharedStorage } from './storage';

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

/** Milliseconds in which a process has to answer an interaction that it has leased; then another may take it. */
const LEASE = 1000;
/** Milliseconds in which nobody takes what was answered: longer than a signed request is accepted, and events are repeated after a lost connection. */
const FINISHED = 600_000;
const FINISH_WITHIN = 100;
const ATTEMPTS = 4;

/** @returns milliseconds until a lease that another has ends; 0 if it is now ours */
const TAKE = `
  with taken as (
    insert into lease (key, until) values ($1, now() + $2 * interval '1 millisecond')
    on conflict (key) do update set until = excluded.until where lease.until < now() returning key
  )
  select case when exists (select from taken) then 0
    else coalesce((select ceil(1000 * extract(epoch from until - now())) from lease where key = $1), 1) end::int as wait`;

export function createLeases(
  pool: Pick<Pool, 'query'>,
  bounded: ReturnType<typeof createBoundedQueries>,
): Pick<SharedStorage, 'lease' | 'finish'> {
  let finished: string[] = [];
  let pruned = performance.now();
  const write = async (): Promise<void> => {
    const keys = finished;
    finished = [];
    const until = `now() + ${FINISHED} * interval '1 millisecond'`;
    await pool.query(`update lease set until = ${until} where key = any($1)`, [keys]);
    if (performance.now() - pruned < FINISHED) return;
    pruned = performance.now();
    await pool.query('delete from lease where until < now()');
  };
  const waitFor = async (key: string, milliseconds: number): Promise<number> => {
    const { rows } = await pool.query<{ readonly wait: number }>(TAKE, [key, milliseconds]);
    return rows[0]?.wait ?? 0;
  };
  return {
    lease: async (key, milliseconds = LEASE) => {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const wait = await bounded(() => waitFor(key, milliseconds), 0);
        if (wait === 0) return true;
        if (wait > milliseconds) return false;
        await sleep(wait);
      }
      return false;
    },
    finish: (key) => {
      if (finished.push(key) === 1) setTimeout(() => void write().catch(() => undefined), FINISH_WITHIN).unref();
    },
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
