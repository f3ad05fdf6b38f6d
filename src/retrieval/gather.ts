import type { Candidate } from './candidate';
import { CandidateReader } from './candidate-reader';
import type { Corpus } from './corpus';
import { FirstScore } from './first-score';
import { openArticles, type OpenArticles } from './open-articles';
import type { Question } from './question';
import { findRelated } from './related-sentences';
import { addOwnWords, addRelatives } from './score-sentences';
import { Selection } from './selection';
import { weighArticles, type WeighedArticles } from './weigh-articles';

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

interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly weighed: WeighedArticles;
  readonly first: FirstScore;
  readonly opened: OpenArticles;
  readonly most: number;
}

/**
 * Opens, and scores by the question's own words, all articles that may have one of the best sentences.
 *
 * @returns what a first score must reach.
 */
function openPromising(asked: Asked): number {
  const { opened, corpus, most, weighed, first } = asked;
  if (corpus.articles.length <= most) {
    for (let article = 0; article < corpus.articles.length; article += 1)
      opened.open(article, first.ofArticle(article));
    scoreFrom(0, asked);
    return -Infinity;
  }
  openMostPromising(asked);
  scoreFrom(0, asked);
  const before = opened.count;
  const least = selectOpened(-Infinity, asked).lineOf(most) - SLACK;
  if (before < weighed.count) openOthers(asked, least);
  if (opened.count > before) scoreFrom(before, asked);
  return least;
}

function scoreFrom(after: number, asked: Asked): void {
  asked.opened.ready(after);
  addOwnWords(asked.opened, after, asked);
}

/** Opens about as many articles as candidates are wanted, those that may have the best sentences. */
function openMostPromising({ first, most, opened, weighed: { touched, count } }: Asked): void {
  const promising = BOUNDS.clear();
  for (let at = 0; at < count; at += 1) promising.add(touched[at] ?? 0, first.boundOf(touched[at] ?? 0));
  for (const article of promising.best(most)) opened.open(article, first.ofArticle(article));
}

function openOthers({ first, opened, weighed: { touched, count } }: Asked, least: number): void {
  for (let at = 0; at < count; at += 1) {
    const article = touched[at] ?? 0;
    if (first.boundOf(article) + first.relatedMost >= least && opened.numberOf[article] === 0)
      opened.open(article, first.ofArticle(article));
  }
}

const BOUNDS = new Selection();
const FOUND = new Selection();

/** @returns the sentences of what is open so far that reach a first score; good until it is called again. */
function selectOpened(least: number, { opened, first }: Asked): Selection {
  const found = FOUND.clear();
  const { sums, relatives, touched, touchedIn, shifts, given, touchedCount } = opened;
  for (let at = 0; at < touchedCount; at += 1) {
    const cell = touched[at] ?? 0;
    const number = touchedIn[at] ?? 0;
    const score = first.of(sums[cell] ?? 0, relatives[cell] ?? 0, given[number] ?? 0);
    if (score >= least) found.add(cell - (shifts[number] ?? 0), score);
  }
  return found;
}
