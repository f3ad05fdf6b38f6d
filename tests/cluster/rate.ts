import { atRate } from '../benchmarks/load/pace';
import type { People } from './people';

/** What was offered and answered in one stretch of time, by second. */
export interface Stretch {
  readonly offered: number;
  readonly answered: number;
  readonly lost: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** Runs while interactions are offered at a rate, and returns once all have come to an end. */
export async function offer(
  people: People,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  meanwhile: readonly Promise<unknown>[] = [],
): Promise<Stretch> {
  const { tally } = people;
  Object.assign(tally, { asked: 0, answered: 0 });
  tally.times.length = 0;
  tally.lost.length = 0;
  const pending: Promise<void>[] = [];
  const began = performance.now();
  await Promise.all([atRate(rate, seconds, () => pending.push(people.act())), ...meanwhile]);
  const took = (performance.now() - began) / 1000;
  await Promise.all(pending);
  const times = tally.times.toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? NaN;
  return {
    offered: tally.asked / took,
    answered: tally.answered / took,
    lost: tally.lost.length,
    p50: at(0.5),
    p99: at(0.99),
    longest: at(1),
  };
}

const FIRST = 50;
const GROWTH = 1.25;
const MOST = 2000;
const SECONDS = 4;

/** Raises the rate until an interaction is not answered in time, or no more can be offered. @returns the highest rate before that */
export async function highestRate(people: People, note: (stretch: Stretch) => void): Promise<number> {
  let best = 0;
  for (let rate = FIRST; rate <= MOST; rate *= GROWTH) {
    const stretch = await offer(people, { rate, seconds: SECONDS });
    note(stretch);
    if (stretch.lost > 0) return best;
    best = stretch.offered;
    if (stretch.offered < 0.9 * rate) return best;
  }
  return best;
}

/** A row of the table in docs/scale.md. @param others twice, mentions, settings */
export function rowOf(stretch: Stretch, others: readonly string[] = ['–', '–', '–']): string {
  const { offered, answered, p50, p99, lost } = stretch;
  const figures = [offered, answered, p50, p99, lost].map((figure) => Math.round(figure).toLocaleString('en'));
  return `| ${[...figures, ...others].join(' | ')} |`;
}

export const HEAD = `| offered, a second | answered in time, a second | p50, ms | p99, ms | refused or late | twice | mentions answered | wrong settings |
| --: | --: | --: | --: | --: | --: | --: | --: |`;
