import type { Candidate } from './candidate';
import { CandidateReader, type Asked } from './candidate-reader';
import type { Corpus } from '../index/corpus';
import { FirstScore } from './first-score';
import { FIGURES, openArticles, RELATIVES, SUM } from './open-articles';
import type { Question } from '../question/question';
import { withinReach } from './related-bounds';
import { findRelated } from './related-sentences';
import { addOwnWords, addRelatives } from './score-sentences';
import { Selection } from './selection';
import { weighArticles } from './weigh-articles';

/** The best sentences that hold a word of a question. */
export interface Gathered {
  /** In reading order. */
  readonly candidates: readonly Candidate[];
  /** A row for each article that was read, of as many figures as the question has slots: how many postings of each it has. */
  readonly holders: Uint32Array;
}

/** Sums in another order may differ in their last bits: what comes this near is reckoned to the end. */
const SLACK = 1e-9;

/**
 * Finds the sentences that come first by their postings: `FIRST` weighs them. The articles are weighed first; then those that promise most
 * are opened, which tells what the others must reach, and of these only the ones that can. So a question costs the postings of its articles
 * and not those of all sentences, and finds the same as if it had read them all (the idea is that of MaxScore, Turtle and Flood 1995).
 *
 * @param most how many candidates are wanted at most; of equals the first in reading order.
 */
export function gather(question: Question, corpus: Corpus, most = Infinity): Gathered {
  const weighed = weighArticles(question, corpus);
  const first = new FirstScore(question, corpus, weighed);
  const asked = { question, corpus, weighed, first, opened: openArticles(corpus, question.slots.length), most };
  const least = openPromising(asked);
  addRelatives(asked.opened, asked);
  const found = selectOpened(least, asked);
  const related = new Map<number, number>();
  const takeIn = (entry: number, relatives: number): void => {
    found.add(entry, first.of(0, relatives, first.ofArticle(corpus.articleOfEntry[entry] ?? 0)));
    related.set(entry, relatives);
  };
  findRelated(takeIn, () => found.lineOf(most) - SLACK, asked);
  const reader = new CandidateReader(asked);
  const candidates: Candidate[] = [];
  for (const entry of found.best(most).sort()) candidates.push(reader.read(entry, related.get(entry)));
  return { candidates, holders: asked.opened.holders };
}

interface Wanted extends Asked {
  readonly most: number;
}

/** As many times as many articles as candidates are wanted are opened without a thought of which can matter. */
const FEW = 4;

/**
 * Opens, and scores by the question's own words, all articles that may have one of the best sentences.
 *
 * @returns what a first score must reach.
 */
function openPromising(asked: Wanted): number {
  const { opened, corpus, most, weighed, first } = asked;
  if (corpus.articles.length <= most) {
    for (let article = 0; article < corpus.articles.length; article += 1)
      opened.open(article, first.ofArticle(article));
  } else if (weighed.count <= FEW * most) openOf(weighed.touched.subarray(0, weighed.count), asked);
  else return openInRounds(asked);
  scoreFrom(0, asked);
  return -Infinity;
}

/** First those that promise most, which tells what the others must reach. */
function openInRounds(asked: Wanted): number {
  const { opened, most, first } = asked;
  const bounds = boundsOf(asked);
  openOf(bounds.atLeast(bounds.lineOf(most)), asked);
  scoreFrom(0, asked);
  const before = opened.count;
  const least = selectOpened(-Infinity, asked).lineOf(most) - SLACK;
  openOf(withinReach(bounds.atLeast(least - first.relatedMost), least, asked), asked);
  if (opened.count > before) scoreFrom(before, asked);
  return least;
}

/** Opens those of some articles that are not open yet. */
export function openOf(articles: Uint32Array, { opened, first }: Asked): void {
  for (const article of articles) if (opened.numberOf[article] === 0) opened.open(article, first.ofArticle(article));
}

/** Scores what was opened after so many others by the question's own words. */
export function scoreFrom(after: number, asked: Asked): void {
  asked.opened.ready(after);
  addOwnWords(asked.opened, after, asked);
}

const BOUNDS = new Selection();
const FOUND = new Selection();

/** @returns the articles that hold a word, by the most that one of their sentences may have; good until the next question. */
function boundsOf({ first, weighed: { touched, count } }: Asked): Selection {
  const bounds = BOUNDS.clear();
  for (let at = 0; at < count; at += 1) bounds.add(touched[at] ?? 0, first.boundOf(touched[at] ?? 0));
  return bounds;
}

/** @returns the sentences of what is open so far that reach a first score; good until it is called again. */
function selectOpened(least: number, { opened, first }: Asked): Selection {
  const found = FOUND.clear();
  const { figures, entries, numbers, given, used } = opened;
  for (let accumulator = 1; accumulator < used; accumulator += 1) {
    const figure = FIGURES * accumulator;
    const ofArticle = given[numbers[accumulator] ?? 0] ?? 0;
    const score = first.of(figures[figure + SUM] ?? 0, figures[figure + RELATIVES] ?? 0, ofArticle);
    if (score >= least) found.add(entries[accumulator] ?? 0, score);
  }
  return found;
}
