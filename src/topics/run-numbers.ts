import { NumberPairs } from '../text/number-pairs';
import type { RunWords } from './topic-runs';
import { termsOfRun, type Tallies } from './topic-tallies';

/** A run by its length and number. */
export interface Run {
  readonly words: number;
  readonly run: number;
}

/** Finds where in a list the runs stand that begin at a word. */
export class RunNumbers {
  /** By their length less one, for the word that was looked at last: -1 for a run that is not in the list. */
  readonly found = new Int32Array(3);
  private readonly singles: Int32Array;
  /** Term → how many words the longest run of the list has that begins with it: most words need no further look. */
  private readonly longest: Uint8Array;
  /** Of the list alone, with the pairs that its triples begin with: they are far fewer than all that were counted, and so found faster. */
  private readonly pairs = new NumberPairs();
  private readonly triples = new NumberPairs();
  private readonly pairNumbers: number[] = [];
  private readonly tripleNumbers: number[] = [];

  constructor(runs: readonly Run[], tallies: Tallies) {
    const terms = tallies.of[0].sentences.length;
    this.singles = new Int32Array(terms).fill(-1);
    this.longest = new Uint8Array(terms);
    for (let number = 0; number < runs.length; number += 1) this.enter(runs[number], number, tallies);
  }

  private enter(run: Run | undefined, number: number, tallies: Tallies): void {
    if (!run) return;
    const [first = 0, second = 0, third = 0] = termsOfRun(tallies, run.run, run.words);
    this.longest[first] = Math.max(this.longest[first] ?? 0, run.words);
    if (run.words === 1) {
      this.singles[first] = number;
      return;
    }
    const pair = this.pairs.add(first, second);
    if (run.words === 2) this.pairNumbers[pair] = number;
    else {
      this.pairNumbers[pair] ??= -1;
      this.tripleNumbers[this.triples.add(pair, third)] = number;
    }
  }

  /** @returns how many lengths of run there are in `found`. */
  lookAt({ terms, reach }: RunWords, at: number): number {
    const furthest = reach[at] ?? 0;
    if (furthest === 0) return 0;
    const { found } = this;
    const first = terms[at] ?? 0;
    const most = Math.min(furthest, this.longest[first] ?? 0);
    found[0] = this.singles[first] ?? -1;
    if (most < 2) return most;
    const pair = this.pairs.find(first, terms[at + 1] ?? 0);
    found[1] = pair < 0 ? -1 : (this.pairNumbers[pair] ?? -1);
    if (most < 3) return most;
    const triple = pair < 0 ? -1 : this.triples.find(pair, terms[at + 2] ?? 0);
    found[2] = triple < 0 ? -1 : (this.tripleNumbers[triple] ?? -1);
    return most;
  }
}
