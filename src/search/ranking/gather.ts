import { boundArticles, type ArticleBounds } from './article-bounds';
import type { Candidate } from './candidate';
import { CandidateReader, type Asked } from './candidate-reader';
import type { Corpus } from '../index/corpus';
import { FirstStageScore } from './first-stage-score';
import { FIGURES, openArticles, SUM, type OpenArticles } from './open-articles';
import type { Question } from '../query/question';
import { addRelated } from './related-candidates';
import { addOwnWords } from './score-sentences';
import { Selection, SLACK } from './selection';

/** The best sentences that hold a word of a question; good until the next one is gathered. */
export interface Gathered {
  /** In reading order. */
  readonly candidates: readonly Candidate[];
  /** A row for each article that was read, of as many figures as the question has slots: how many postings of each it has. */
  readonly holders: Uint32Array;
}

/**
 * Finds the sentences that come first by their postings: `FIRST` weighs them. The articles are weighed first; then those that promise most
 * are opened, which tells what the others must reach, and of these only the ones that can. So a question costs the postings of its articles
 * and not those of all sentences, and finds the same as if it had read them all (the idea is that of MaxScore, Turtle and Flood 1995).
 * Sentences that hold related words only are looked for where their article is enough, or where those with a word of the question are too few.
 *
 * @param most how many candidates are wanted at most; of equals the first in reading order.
 */
export function gather(question: Question, corpus: Corpus, most = Infinity): Gathered {
  const first = new FirstStageScore(question, corpus);
  const asked = { question, corpus, first, opened: openArticles(corpus, question.queryTerms.length), most };
  const found = selectOpened(openPromising(asked), asked);
  const related = addRelated(found, most, asked);
  const candidates = new CandidateReader(asked).read(found.best(most).sort(), related);
  return { candidates, holders: asked.opened.holders };
}

interface Wanted extends Asked {
  readonly most: number;
}

/** As many times as many articles as candidates are wanted are opened without a thought of which can matter. */
const FEW = 4;

/**
 * Opens and scores all articles that may have one of the best sentences.
 *
 * @returns what a first score must reach.
 */
function openPromising(asked: Wanted): number {
  const { opened, question, corpus, most, first } = asked;
  if (corpus.articles.length <= most) {
    for (let article = 0; article < corpus.articles.length; article += 1) opened.open(article);
    scoreFrom(0, asked);
    return -Infinity;
  }
  const bounded = boundArticles(question, corpus, first);
  if (bounded.count > FEW * most)
    return openInRounds(
      boundsOf(bounded, (article) => first.givenBy(article, 0)),
      asked,
    );
  openOf(bounded.touched.subarray(0, bounded.count), opened);
  scoreFrom(0, asked);
  return -Infinity;
}

/** First those that promise most, which tells what the others must reach. */
function openInRounds(bounds: Selection, asked: Wanted): number {
  const { opened, first, most } = asked;
  openOf(bounds.atLeast(bounds.lineOf(most)), opened);
  scoreFrom(0, asked);
  const before = opened.count;
  const least = selectOpened(-Infinity, asked).lineOf(most) - SLACK;
  openOf(bounds.atLeast(least - first.relatedMost), opened);
  if (opened.count > before) scoreFrom(before, asked);
  return least;
}

/** Opens some articles, unless they are. */
export function openOf(articles: Uint32Array, opened: OpenArticles): void {
  for (const article of articles) opened.open(article);
}

/** Scores what was opened after so many others. */
export function scoreFrom(after: number, asked: Asked): void {
  const { opened, first } = asked;
  opened.ready(after);
  addOwnWords(opened, after, asked);
  for (let number = after + 1; number <= opened.count; number += 1)
    opened.given[number] = first.givenBy(opened.articleOf[number] ?? 0, opened.scores[number] ?? 0);
}

const BOUNDS = new Selection();
const FOUND = new Selection();

/**
 * @param more what an article gives to its sentences besides.
 * @returns the articles that hold a word, by the most that one of their sentences may have; good until the next question.
 */
export function boundsOf(
  { touched, count, bounds }: ArticleBounds,
  more: (article: number) => number = () => 0,
): Selection {
  return BOUNDS.clear().addAll(touched.subarray(0, count), (article) => (bounds[article] ?? 0) + more(article));
}

/** @returns the sentences of what is open so far that reach a first score; good until it is called again. */
function selectOpened(least: number, { opened, first }: Asked): Selection {
  const found = FOUND.clear();
  const { figures, entries: sentences, numbers, given, used } = opened;
  for (let accumulator = 1; accumulator < used; accumulator += 1) {
    const figure = FIGURES * accumulator;
    const ofArticle = given[numbers[accumulator] ?? 0] ?? 0;
    const score = first.of(figures[figure + SUM] ?? 0, ofArticle);
    if (score >= least) found.add(sentences[accumulator] ?? 0, score);
  }
  return found;
}
