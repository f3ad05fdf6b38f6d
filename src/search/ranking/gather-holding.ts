import type { Corpus } from '../index/corpus';
import type { Question } from '../query/question';
import { boundArticles } from './article-bounds';
import { CandidateReader, type Asked } from './candidate-reader';
import { FirstStageScore } from './first-stage-score';
import { boundsOf, openOf, scoreFrom, type Gathered } from './gather';
import { FIGURES, openArticles, SUM, type OpenArticles } from './open-articles';
import { Selection, SLACK } from './selection';

/** So many of the articles that promise most are opened first: they tell what the best sentence holds, or nearly. */
const FIRST_OPENED = 100;

const FOUND = new Selection();

/**
 * Finds all sentences that hold a share of what the best one holds of a question in its own words, however many they are. An article in which no
 * sentence can hold so much is not opened.
 *
 * @param share of the best one's sum, 0 to 1.
 * @returns what is good until the next question is gathered.
 */
export function gatherHolding(question: Question, corpus: Corpus, share: number): Holding {
  const first = new FirstStageScore(question, corpus);
  const opened = openArticles(corpus, question.queryTerms.length);
  const asked = { question, corpus, first, opened };
  const promising = boundsOf(boundArticles(question, corpus, { perTerm: 1, perArticle: 0 }));
  openOf(promising.atLeast(promising.lineOf(FIRST_OPENED)), opened);
  scoreFrom(0, asked);
  const before = opened.count;
  openOf(promising.atLeast(share * mostHeld(opened) - SLACK), opened);
  if (opened.count > before) scoreFrom(before, asked);
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
    const sentences: number[] = [];
    for (let accumulator = 1; accumulator < opened.used; accumulator += 1) {
      const terms = (opened.figures[FIGURES * accumulator + SUM] ?? 0) / question.totalIdf;
      if (terms > 0 && terms >= least) sentences.push(opened.entries[accumulator] ?? 0);
    }
    this.entries = sentences;
  }

  /**
   * @param sentences some of them.
   * @returns the best by their first score, at most so many, as `gather` gives them; and the others.
   */
  best(
    sentences: readonly number[],
    most: number,
  ): { readonly gathered: Gathered; readonly others: readonly number[] } {
    const found = FOUND.clear();
    for (const sentence of sentences) found.add(sentence, this.firstScoreOf(sentence));
    const best = found.best(most).sort();
    const kept = new Set(best);
    const others = best.length === sentences.length ? [] : sentences.filter((sentence) => !kept.has(sentence));
    const gathered = { candidates: this.reader.read(best), holders: this.asked.opened.holders };
    return { gathered, others };
  }

  /** What sentences are chosen by before they are looked at closely. */
  private firstScoreOf(sentence: number): number {
    const { opened, corpus, first } = this.asked;
    const article = corpus.articleOfSentence[sentence] ?? 0;
    const sum = opened.figures[FIGURES * opened.accumulatorAt(sentence) + SUM] ?? 0;
    return first.of(sum, opened.given[opened.numberOf[article] ?? 0] ?? 0);
  }
}
