import type { Corpus } from '../index/corpus';
import type { Question } from '../question/question';
import { CandidateReader, type Asked } from './candidate-reader';
import { FirstScore } from './first-score';
import { openOf, scoreFrom, type Gathered } from './gather';
import { FIGURES, openArticles, RELATIVES, SUM, type OpenArticles } from './open-articles';
import { addRelatives } from './score-sentences';
import { Selection } from './selection';
import { mostOf, weighArticles } from './weigh-articles';

/** So many of the articles that promise most are opened first: they tell what the best sentence holds, or nearly. */
const FIRST_OPENED = 100;
/** Sums in another order may differ in their last bits. */
const SLACK = 1e-9;

const PROMISING = new Selection();
const FOUND = new Selection();

/**
 * Finds all sentences that hold a share of what the best one holds of a question in its own words, however many they are. An article in which no
 * sentence can hold so much is not opened.
 *
 * @param share of the best one's sum, 0 to 1.
 * @returns what is good until the next question is gathered.
 */
export function gatherHolding(question: Question, corpus: Corpus, share: number): Holding {
  const weighed = weighArticles(question, corpus);
  const first = new FirstScore(question, corpus, weighed);
  const opened = openArticles(corpus, question.slots.length);
  const asked = { question, corpus, weighed, first, opened };
  const promising = PROMISING.clear();
  for (const article of weighed.touched.subarray(0, weighed.count)) promising.add(article, mostOf(article, weighed));
  openOf(promising.atLeast(promising.lineOf(FIRST_OPENED)), asked);
  scoreFrom(0, asked);
  const before = opened.count;
  openOf(promising.atLeast(share * mostHeld(opened) - SLACK), asked);
  if (opened.count > before) scoreFrom(before, asked);
  addRelatives(opened, asked);
  return new Holding(share * (mostHeld(opened) / question.totalIdf), asked);
}

function mostHeld({ figures, used }: OpenArticles): number {
  let most = 0;
  for (let accumulator = 1; accumulator < used; accumulator += 1)
    most = Math.max(most, figures[FIGURES * accumulator + SUM] ?? 0);
  return most;
}

/** The sentences that hold enough of a question. */
export class Holding {
  /** In no order. */
  readonly entries: readonly number[];
  private readonly reader: CandidateReader;

  /** @param least how much each holds at least, as a share of the question. */
  constructor(
    least: number,
    private readonly asked: Asked,
  ) {
    const { opened, question } = asked;
    this.reader = new CandidateReader(asked);
    const entries: number[] = [];
    for (let accumulator = 1; accumulator < opened.used; accumulator += 1) {
      const terms = (opened.figures[FIGURES * accumulator + SUM] ?? 0) / question.totalIdf;
      if (terms > 0 && terms >= least) entries.push(opened.entries[accumulator] ?? 0);
    }
    this.entries = entries;
  }

  /**
   * @param entries some of them.
   * @returns the best by their first score, at most so many, as `gather` gives them; and the others.
   */
  best(entries: readonly number[], most: number): { readonly gathered: Gathered; readonly others: readonly number[] } {
    const found = FOUND.clear();
    for (const entry of entries) found.add(entry, this.firstScoreOf(entry));
    const best = found.best(most).sort();
    const kept = new Set(best);
    const others = best.length === entries.length ? [] : entries.filter((entry) => !kept.has(entry));
    return { gathered: this.read(best), others };
  }

  /** @returns some of them, in the order in which they are given. */
  read(entries: Iterable<number>): Gathered {
    return {
      candidates: Array.from(entries, (entry) => this.reader.read(entry, undefined)),
      holders: this.asked.opened.holders,
    };
  }

  /** What sentences are chosen by before they are looked at closely. */
  firstScoreOf(entry: number): number {
    const { opened, corpus, first } = this.asked;
    const { figures, given, numberOf } = opened;
    const number = numberOf[corpus.articleOfEntry[entry] ?? 0] ?? 0;
    const figure = FIGURES * opened.accumulatorAt(entry, number);
    return first.of(figures[figure + SUM] ?? 0, figures[figure + RELATIVES] ?? 0, given[number] ?? 0);
  }
}
