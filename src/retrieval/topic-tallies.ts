import { NumberPairs } from './number-pairs';
import { RUN, type RunWords } from './topic-runs';

/** How often runs of one length stand in the sentences, and how. */
class RunTallies {
  sentences = new Uint32Array(1024);
  /** In how many all words have a capital letter that the start of the sentence does not explain. */
  names = new Uint32Array(1024);
  nouns = new Uint32Array(1024);
  wholes = new Uint32Array(1024);
  /** Where the run stands first: rises in reading order, and with the length of runs that begin at one word. */
  first = new Float64Array(1024);
  private lastEntry = new Uint32Array(1024);

  /** @param words how many words each run has. */
  constructor(
    readonly words: number,
    private readonly read: RunWords,
  ) {}

  /**
   * Counts a run in a sentence once, the last time that it stands there.
   *
   * @param at its first word; the runs of a sentence are counted from its end to its start.
   */
  count(run: number, at: number, entry: number): void {
    if (run >= this.sentences.length) this.grow(run);
    const { read } = this;
    const order = (read.places[at] ?? 0) * 4 + this.words;
    if (this.lastEntry[run] === entry + 1) {
      if (this.sentences[run] === 1) this.first[run] = order;
      return;
    }
    this.lastEntry[run] = entry + 1;
    if (this.sentences[run] === 0) this.first[run] = order;
    add(this.sentences, run);
    if (this.isName(at, entry)) add(this.names, run);
    if (((read.bits[at] ?? 0) & RUN.noun) !== 0) add(this.nouns, run);
    if (((read.bits[at + this.words - 1] ?? 0) & RUN.whole) !== 0) add(this.wholes, run);
  }

  private isName(at: number, entry: number): boolean {
    const { bits, offsets } = this.read;
    if (this.words === 1 && at === offsets[entry]) return false;
    for (let next = at; next < at + this.words; next += 1) if (((bits[next] ?? 0) & RUN.capital) === 0) return false;
    return true;
  }

  private grow(run: number): void {
    const size = 2 ** Math.ceil(Math.log2(run + 2));
    for (const name of ['sentences', 'names', 'nouns', 'wholes', 'lastEntry'] as const) {
      const larger = new Uint32Array(size);
      larger.set(this[name]);
      this[name] = larger;
    }
    const first = new Float64Array(size);
    first.set(this.first);
    this.first = first;
  }
}

function add(counts: Uint32Array, run: number): void {
  counts[run] = (counts[run] ?? 0) + 1;
}

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
  const { terms, reach } = read;
  const term = (at: number): number => terms[at] ?? 0;
  const isAlways = (from: number, to: number): boolean =>
    always.size > 0 && terms.subarray(from, to).every((one) => always.has(one));
  const recurs = (at: number): boolean => (single.sentences[term(at)] ?? 0) >= LEAST_SENTENCES;
  const pairRecurs = (at: number): boolean => {
    const number = pairs.find(term(at), term(at + 1));
    return number >= 0 && (pair.sentences[number] ?? 0) >= LEAST_SENTENCES;
  };
  eachRun(read, (at, entry) => {
    single.count(term(at), at, entry);
  });
  eachRun(read, (at, entry) => {
    if ((reach[at] ?? 0) < 2 || !((recurs(at) && recurs(at + 1)) || isAlways(at, at + 2))) return;
    pair.count(pairs.add(term(at), term(at + 1)), at, entry);
  });
  eachRun(read, (at, entry) => {
    if ((reach[at] ?? 0) < 3 || !((pairRecurs(at) && pairRecurs(at + 1)) || isAlways(at, at + 3))) return;
    triple.count(triples.add(pairs.find(term(at), term(at + 1)), term(at + 2)), at, entry);
  });
  return { of: [single, pair, triple], pairs, triples };
}

/** Goes through the sentences in reading order and through the words of each from the last that a run begins at to the first. */
export function eachRun({ offsets, reach }: RunWords, visit: (at: number, entry: number) => void): void {
  for (let entry = 0; entry < offsets.length - 1; entry += 1) {
    const first = offsets[entry] ?? 0;
    for (let at = (offsets[entry + 1] ?? 0) - 1; at >= first; at -= 1) if ((reach[at] ?? 0) > 0) visit(at, entry);
  }
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
