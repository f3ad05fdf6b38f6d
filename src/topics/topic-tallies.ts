import { NumberPairs } from '../text/number-pairs';
import { RunTallies } from './run-tallies';
import type { RunWords } from './topic-runs';

/** The tallies of all runs, and the numbers of pairs and triples: a triple is a pair and one word more. */
export interface Tallies {
  readonly of: readonly [single: RunTallies, pair: RunTallies, triple: RunTallies];
  readonly pairs: NumberPairs;
  readonly triples: NumberPairs;
}

/** Seldom is what stands in one sentence only: no longer run with such a part can recur. */
const LEAST_SENTENCES = 2;

/**
 * Counts words, then pairs, then triples, so that only those are counted whose parts recur: what takes memory is what recurs, and hardly
 * grows with the library.
 *
 * @param always terms whose runs are counted however seldom they are.
 */
export function tallyRuns(read: RunWords, always: ReadonlySet<number>): Tallies {
  const [single, pair, triple] = [new RunTallies(1, read), new RunTallies(2, read), new RunTallies(3, read)];
  const pairs = new NumberPairs();
  const triples = new NumberPairs();
  tallySingles(read, single);
  tallyPairs(read, { single, pair, pairs, always });
  tallyTriples(read, { pair, triple, pairs, triples, always });
  return { of: [single, pair, triple], pairs, triples };
}

/*
 * Each of the three goes through the sentences in reading order and through the words of each from the last to the first. The loop stands in
 * each of them as it is: with a call for every word it takes twice as long.
 */

function tallySingles({ terms, reach, offsets }: RunWords, single: RunTallies): void {
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1)
      if ((reach[at] ?? 0) > 0) single.count(terms[at] ?? 0, at, sentence);
  }
}

function tallyPairs(
  read: RunWords,
  { single, pair, pairs, always }: Pairs & { readonly single: RunTallies; readonly always: ReadonlySet<number> },
): void {
  const { terms, reach, offsets } = read;
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1) {
      if ((reach[at] ?? 0) < 2) continue;
      const one = terms[at] ?? 0;
      const other = terms[at + 1] ?? 0;
      if ((recurs(single, one) && recurs(single, other)) || isAlways(read, at, { words: 2, always }))
        pair.count(pairs.add(one, other), at, sentence);
    }
  }
}

interface Pairs {
  readonly pair: RunTallies;
  readonly pairs: NumberPairs;
}

interface Triples extends Pairs {
  readonly triple: RunTallies;
  readonly triples: NumberPairs;
  readonly always: ReadonlySet<number>;
}

function tallyTriples(read: RunWords, { pair, triple, pairs, triples, always }: Triples): void {
  const { terms, reach, offsets } = read;
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1) {
      if ((reach[at] ?? 0) < 3) continue;
      const middle = terms[at + 1] ?? 0;
      const last = terms[at + 2] ?? 0;
      const begun = pairs.find(terms[at] ?? 0, middle);
      const isCounted =
        (recurs(pair, begun) && recurs(pair, pairs.find(middle, last))) || isAlways(read, at, { words: 3, always });
      if (isCounted) triple.count(triples.add(begun, last), at, sentence);
    }
  }
}

/** @param run below 0 for one that is not known. */
function recurs({ sentences }: RunTallies, run: number): boolean {
  return run >= 0 && (sentences[run] ?? 0) >= LEAST_SENTENCES;
}

function isAlways(
  { terms }: RunWords,
  at: number,
  { words, always }: { readonly words: number; readonly always: ReadonlySet<number> },
): boolean {
  return always.size > 0 && terms.subarray(at, at + words).every((term) => always.has(term));
}

/** @returns the number of the run of some words that begins at a word, or -1. */
export function runAt(
  { pairs, triples }: Tallies,
  { terms }: Pick<RunWords, 'terms'>,
  at: number,
  words: number,
): number {
  const first = terms[at] ?? 0;
  if (words === 1) return first;
  const pair = pairs.find(first, terms[at + 1] ?? 0);
  return words === 2 || pair < 0 ? pair : triples.find(pair, terms[at + 2] ?? 0);
}

/** @returns the terms of a run. */
export function termsOfRun({ pairs, triples }: Tallies, run: number, words: number): readonly number[] {
  if (words === 1) return [run];
  if (words === 2) return [pairs.firstOf(run), pairs.secondOf(run)];
  const pair = triples.firstOf(run);
  return [pairs.firstOf(pair), pairs.secondOf(pair), triples.secondOf(run)];
}
