import type { InvertedIndex } from '../search/index/inverted-index';
import { MARK, type WordLayout } from '../search/index/index-builder';
import type { RunWords } from './topic-runs';
import { NumberPairs, visitRuns, type Run, type Tallies } from './topic-tallies';

export interface TopicData {
  readonly index: InvertedIndex;
  readonly layout: WordLayout;
  readonly runWords: RunWords;
  readonly tallies: Tallies;
}

/** @returns for each run its most frequent spelling; the first one of equally frequent ones. */
export function commonForms(runs: readonly Run[], data: TopicData): readonly string[] {
  const spellings = new Spellings(data.layout);
  const counted = new NumberPairs();
  const counts: number[] = [];
  visitRuns(runs, data, ({ listed, at, words }) => {
    const pair = counted.add(listed, spellings.at(data.runWords.places, at, words));
    counts[pair] = (counts[pair] ?? 0) + 1;
  });
  const best = new Int32Array(runs.length).fill(-1);
  counts.forEach((count, pair) => {
    const number = counted.firstOf(pair);
    if (count > (counts[best[number] ?? -1] ?? 0)) best[number] = pair;
  });
  return runs.map(({ words }, number) => spellings.text(counted.secondOf(best[number] ?? 0), words));
}

/** Numbers the spellings of runs: a pair is two forms and whether a hyphen separates them, a triple a pair and a form. */
class Spellings {
  private readonly pairs = new NumberPairs();
  private readonly triples = new NumberPairs();

  constructor(private readonly layout: WordLayout) {}

  at(places: Uint32Array, at: number, words: number): number {
    const first = this.layout.forms[places[at] ?? 0] ?? 0;
    if (words === 1) return first;
    const pair = this.pairs.add(first, this.joined(places[at + 1] ?? 0));
    return words === 2 ? pair : this.triples.add(pair, this.joined(places[at + 2] ?? 0));
  }

  text(spelling: number, words: number): string {
    if (words === 1) return this.layout.writtenForms[spelling] ?? '';
    if (words === 2) return this.text(this.pairs.firstOf(spelling), 1) + this.further(this.pairs.secondOf(spelling));
    return this.text(this.triples.firstOf(spelling), 2) + this.further(this.triples.secondOf(spelling));
  }

  private joined(place: number): number {
    const isHyphened = ((this.layout.marks[place] ?? 0) & MARK.hyphened) !== 0;
    return (this.layout.forms[place] ?? 0) * 2 + Number(isHyphened);
  }

  private further(joined: number): string {
    return (joined % 2 === 1 ? '-' : ' ') + (this.layout.writtenForms[joined >>> 1] ?? '');
  }
}
