import { copied } from '../text/typed-arrays';
import { RUN, type RunWords } from './topic-runs';

/** Numbers pairs of numbers below 2 ** 26 by first addition. */
export class NumberPairs {
  private readonly numbers = new Map<number, number>();
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];

  add(first: number, second: number): number {
    const key = keyOfPair(first, second);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    this.firsts.push(first);
    this.seconds.push(second);
    return number;
  }

  /** @returns -1 for an unknown pair. */
  find(first: number, second: number): number {
    return this.numbers.get(keyOfPair(first, second)) ?? -1;
  }

  firstOf(pair: number): number {
    return this.firsts[pair] ?? 0;
  }

  secondOf(pair: number): number {
    return this.seconds[pair] ?? 0;
  }
}

const LIMIT = 2 ** 26;

function keyOfPair(first: number, second: number): number {
  return first * LIMIT + second;
}

/** A run by its length and its number among the runs of that length. */
export interface Run {
  readonly words: number;
  readonly run: number;
}

class RunTallies {
  sentences = new Uint32Array(1024);
  /** Sentences in which all words have a capital letter that is not due to the start of the sentence. */
  names = new Uint32Array(1024);
  nouns = new Uint32Array(1024);
  wholes = new Uint32Array(1024);
  /** Order of first occurrence: position, then length of the run. */
  first = new Float64Array(1024);
  private lastSentence = new Uint32Array(1024);

  constructor(
    readonly words: number,
    private readonly runWords: RunWords,
  ) {}

  /** Counts once for each sentence, whose runs come from its end to its start. */
  count(run: number, at: number, sentence: number): void {
    if (run >= this.sentences.length) this.grow(run);
    const { bits, places } = this.runWords;
    const order = (places[at] ?? 0) * 4 + this.words;
    if (this.lastSentence[run] === sentence + 1) {
      if (this.sentences[run] === 1) this.first[run] = order;
      return;
    }
    this.lastSentence[run] = sentence + 1;
    if (this.sentences[run] === 0) this.first[run] = order;
    add(this.sentences, run);
    if (this.isName(at, sentence)) add(this.names, run);
    if (((bits[at] ?? 0) & RUN.noun) !== 0) add(this.nouns, run);
    if (((bits[at + this.words - 1] ?? 0) & RUN.whole) !== 0) add(this.wholes, run);
  }

  private isName(at: number, sentence: number): boolean {
    const { bits, offsets } = this.runWords;
    if (this.words === 1 && at === offsets[sentence]) return false;
    for (let next = at; next < at + this.words; next += 1) if (((bits[next] ?? 0) & RUN.capital) === 0) return false;
    return true;
  }

  private grow(run: number): void {
    const size = 2 ** Math.ceil(Math.log2(run + 2));
    for (const name of ['sentences', 'names', 'nouns', 'wholes', 'lastSentence'] as const)
      this[name] = copied(this[name], new Uint32Array(size));
    this.first = copied(this.first, new Float64Array(size));
  }
}

function add(counts: Uint32Array, run: number): void {
  counts[run] = (counts[run] ?? 0) + 1;
}

/** A single run is a term, a pair two terms, a triple a pair and a term. */
export interface Tallies {
  readonly of: readonly [single: RunTallies, pair: RunTallies, triple: RunTallies];
  readonly pairs: NumberPairs;
  readonly triples: NumberPairs;
}

/** A longer run recurs only if its parts do. */
const LEAST_SENTENCES = 2;

/** Counts only runs whose parts recur, or whose terms are all in `always`, which bounds the memory. */
export function tallyRuns(runWords: RunWords, always: ReadonlySet<number>): Tallies {
  const single = new RunTallies(1, runWords);
  const pair = new RunTallies(2, runWords);
  const triple = new RunTallies(3, runWords);
  const pairs = new NumberPairs();
  const triples = new NumberPairs();
  tallySingles(runWords, single);
  const context = { single, pair, triple, pairs, triples, always };
  tallyPairs(runWords, context);
  tallyTriples(runWords, context);
  return { of: [single, pair, triple], pairs, triples };
}

/** The loops are inlined: a call for each word takes twice as long. */

function tallySingles({ terms, reach, offsets }: RunWords, single: RunTallies): void {
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1)
      if ((reach[at] ?? 0) > 0) single.count(terms[at] ?? 0, at, sentence);
  }
}

interface TallyContext extends Pick<Tallies, 'pairs' | 'triples'> {
  readonly single: RunTallies;
  readonly pair: RunTallies;
  readonly triple: RunTallies;
  readonly always: ReadonlySet<number>;
}

function tallyPairs(runWords: RunWords, { single, pair, pairs, always }: TallyContext): void {
  const { terms, reach, offsets } = runWords;
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1) {
      if ((reach[at] ?? 0) < 2) continue;
      const one = terms[at] ?? 0;
      const other = terms[at + 1] ?? 0;
      if ((recurs(single, one) && recurs(single, other)) || isAlways(terms, { at, words: 2, always }))
        pair.count(pairs.add(one, other), at, sentence);
    }
  }
}

function tallyTriples(runWords: RunWords, { pair, triple, pairs, triples, always }: TallyContext): void {
  const { terms, reach, offsets } = runWords;
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1) {
      if ((reach[at] ?? 0) < 3) continue;
      const middle = terms[at + 1] ?? 0;
      const last = terms[at + 2] ?? 0;
      const begun = pairs.find(terms[at] ?? 0, middle);
      const isCounted =
        (recurs(pair, begun) && recurs(pair, pairs.find(middle, last))) || isAlways(terms, { at, words: 3, always });
      if (isCounted) triple.count(triples.add(begun, last), at, sentence);
    }
  }
}

function recurs({ sentences }: RunTallies, run: number): boolean {
  return run >= 0 && (sentences[run] ?? 0) >= LEAST_SENTENCES;
}

interface CheckedRun extends Pick<TallyContext, 'always'> {
  readonly at: number;
  readonly words: number;
}

function isAlways(terms: Int32Array, { at, words, always }: CheckedRun): boolean {
  return always.size > 0 && terms.subarray(at, at + words).every((term) => always.has(term));
}

/** @returns the number of the run at position `at`; -1 if it was not counted. */
export function runAt({ pairs, triples }: Tallies, { terms }: Pick<RunWords, 'terms'>, at: number, words: number) {
  const first = terms[at] ?? 0;
  if (words === 1) return first;
  const pair = pairs.find(first, terms[at + 1] ?? 0);
  return words === 2 || pair < 0 ? pair : triples.find(pair, terms[at + 2] ?? 0);
}

export function termsOfRun({ pairs, triples }: Tallies, run: number, words: number): readonly number[] {
  if (words === 1) return [run];
  if (words === 2) return [pairs.firstOf(run), pairs.secondOf(run)];
  const pair = triples.firstOf(run);
  return [pairs.firstOf(pair), pairs.secondOf(pair), triples.secondOf(run)];
}

export function keyOfRun({ words, run }: Run): number {
  return run * 4 + words;
}

interface VisitedRun {
  /** Index of the run in the list. */
  readonly listed: number;
  readonly sentence: number;
  readonly at: number;
  readonly words: number;
}

/** Visits the first occurrence of each listed run in each sentence. */
export function visitRuns(
  runs: readonly Run[],
  { runWords, tallies }: { readonly runWords: RunWords; readonly tallies: Tallies },
  visit: (visited: VisitedRun) => void,
): void {
  const { offsets, reach } = runWords;
  const positions = new Map(runs.map((run, position) => [keyOfRun(run), position]));
  const lastSentence = new Int32Array(runs.length).fill(-1);
  for (let sentence = 0; sentence < offsets.length - 1; sentence += 1) {
    const end = offsets[sentence + 1] ?? 0;
    for (let at = offsets[sentence] ?? 0; at < end; at += 1) {
      const longest = reach[at] ?? 0;
      for (let words = 1; words <= longest; words += 1) {
        const listed = positions.get(keyOfRun({ words, run: runAt(tallies, runWords, at, words) }));
        if (listed === undefined || lastSentence[listed] === sentence) continue;
        lastSentence[listed] = sentence;
        visit({ listed, sentence, at, words });
      }
    }
  }
}
