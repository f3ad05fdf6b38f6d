import { env } from 'node:process';
import fc from 'fast-check';

/** Set by `.ci/run`: every count as large as it is written. */
const IS_FULL = env['FULL_TESTS'] === '1';
/** Without it, a share of the count, so that `npm test` is quick. */
const SHARE = 0.1;
const LEAST = 10;

/** @returns the count, or the share of it that `npm test` takes. */
export function countOf(full: number): number {
  return IS_FULL ? full : Math.max(Math.min(full, LEAST), Math.ceil(full * SHARE));
}

/** @returns parameters of `fc.assert` for a property that takes long with the full number of runs. */
export function runs(full: number): { readonly numRuns: number } {
  return { numRuns: countOf(full) };
}

/** @returns all, or as many of them as `npm test` takes; TEST_SEED takes others. */
export function sampleOf<Item>(all: readonly Item[], size: number): readonly Item[] {
  const limits = { minLength: size, maxLength: size };
  const [some = []] = fc.sample(fc.shuffledSubarray([...all], limits), 1);
  return IS_FULL ? all : some;
}
