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

/** Mostly of a verb: "headed" is a label for "the head" only where it is twice as frequent. */
const VERB_FORM = /(?:ed|ing)$/u;

/** @returns for each run its most frequent spelling; the first one of equally frequent ones. */
export function commonForms(runs: readonly Run[], data: TopicData): readonly string[] {
  const spellings = new Spellings(data.layout);
  const counted = new NumberPairs();
  const counts: number[] = [];
  visitRuns(runs, data, ({ listed, at, words }) => {
    const pair = counted.add(listed, spellings.at(data.runWords.places, at, words));
    counts[pair] = (counts[pair] ?? 0) + 1;
  });
  const best: { readonly text: string; readonly weight: number }[] = [];
  counts.forEach((count, pair) => {
    const number = counted.firstOf(pair);
    const text = spellings.text(counted.secondOf(pair), runs[number]?.words ?? 1);
    const weight = VERB_FORM.test(text) ? count / 2 : count;
    if (weight > (best[number]?.weight ?? 0)) best[number] = { text, weight };
  });
  return runs.map((_, number) => best[number]?.text ?? '');
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
