import { env } from 'node:process';

/** Set by `.ci/run`: every count as large as it is written, and other random values each time. */
const IS_FULL = env['FULL_TESTS'] === '1';
/** Without it, a share of the count and the same values each time, so that `npm test` is quick and its result does not change. */
const SHARE = 0.25;
const LEAST = 10;
const SEED = 20_240_502;

/** @returns the count, or the share of it that `npm test` takes. */
export function countOf(full: number): number {
  return IS_FULL ? full : Math.max(Math.min(full, LEAST), Math.ceil(full * SHARE));
}

/** @returns parameters of `fc.assert` for a property that takes long with the full number of runs. */
export function runs(full: number): { readonly numRuns: number; readonly seed?: number } {
  return IS_FULL ? { numRuns: full } : { numRuns: countOf(full), seed: SEED };
}
