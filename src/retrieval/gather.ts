import { BestOf } from './best-of';
import type { Corpus } from './corpus';
import { Finder, type Candidate } from './finder';
import type { Question } from './question';
import { gatherRelated } from './related-sentences';
import { weighArticles, type WeighedArticles } from './weigh-articles';

/** The best sentences that hold a word of a question. */
export interface Gathered {
  /** In no order. */
  readonly candidates: readonly Candidate[];
  /** A row for each article, of as many figures as the question has slots: how many of its sentences hold the slot. */
  readonly holders: Uint32Array;
}

/**
 * Finds the sentences that come first by their postings: `FIRST` weighs them. The articles are weighed first; then those that promise most
 * are opened, which tells what the others must reach, and of these only the ones that can. So a question costs the postings of its articles
 * and not those of all sentences, and finds the same as if it had read them all (the idea is that of MaxScore, Turtle and Flood 1995).
 *
 * @param most how many candidates are wanted at most; of equals the first in reading order.
 */
export function gather(question: Question, corpus: Corpus, most = Infinity): Gathered {
  const weighed = weighArticles(question, corpus);
  const found = new Finder(question, corpus, { weighed, most });
  const promising = promisingArticles(found, weighed, most);
  for (const article of promising) found.open(article);
  openOthers(found, weighed, new Set(promising));
  gatherRelated(found, weighed, { question, corpus });
  return { candidates: found.kept(), holders: found.holders() };
}

/** @returns as many articles as candidates are wanted, those that may have the best sentences, in rising order. */
function promisingArticles(found: Finder, { touched, count }: WeighedArticles, most: number): Uint32Array {
  const all = touched.subarray(0, count);
  if (count <= most) return all.slice().sort();
  const best = new BestOf(most);
  for (const article of all) {
    const bound = found.boundOf(article);
    if (bound >= best.least) best.offer(article, bound);
  }
  return Uint32Array.from(best.kept()).sort();
}

function openOthers(found: Finder, { touched, count }: WeighedArticles, opened: ReadonlySet<number>): void {
  if (opened.size === count) return;
  for (let at = 0; at < count; at += 1) {
    const article = touched[at] ?? 0;
    if (found.boundOf(article) + found.relatedMost >= found.least && !opened.has(article)) found.open(article);
  }
}
