import { BestOf } from '../columns/best-of';
import type { Corpus } from '../index/corpus';
import { articleWeight } from '../index/saturation';
import { documentFrequency, NO_TERM, wordNumberAt } from '../index/inverted-index';
import { inverseDocumentFrequency } from '../index/weights';

/** An article with how well it fits a question so far. */
export interface Scored {
  readonly article: number;
  readonly score: number;
}

/** How many of the best articles are taken for right, and how many of their terms are added to the question. */
const TRUSTED = 5;
const ADDED_TERMS = 20;
/** How fast the trust falls with the score, and how much the added terms count beside the question's. */
const FALL = 2;
const SHARE = 0.2;

/**
 * Blind feedback: the best articles are taken for right, and what they speak of most, beside what was asked, counts a little for the others
 * too (Rocchio 1971; the weights of terms as in the relevance model of Lavrenko and Croft 2001).
 *
 * @param ranked best first; scores are shares of the question.
 * @returns article → what is added to its score; articles that share none of the terms are left out.
 */
export function feedback(ranked: readonly Scored[], corpus: Corpus): ReadonlyMap<number, number> {
  const added = new Map<number, number>();
  for (const [term, weight] of termsOf(ranked.slice(0, TRUSTED), corpus)) {
    const { offsets, articles, frequencies } = corpus.articlePostings;
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) {
      const article = articles[at] ?? 0;
      const value = SHARE * weight * articleWeight(frequencies[at] ?? 0, corpus.articleNorms[article] ?? 0);
      added.set(article, (added.get(article) ?? 0) + value);
    }
  }
  return added;
}

/** @returns the terms that the best articles speak of most, each with its weight; the weights add up to 1. */
function termsOf(best: readonly Scored[], corpus: Corpus): readonly (readonly [term: number, weight: number])[] {
  const trusts = trustsOf(best, corpus);
  const kept = new BestOf(ADDED_TERMS);
  for (const [term, trust] of trusts) kept.offer(term, trust * idfOf(term, corpus));
  const weighed = kept.kept().map((term) => [term, (trusts.get(term) ?? 0) * idfOf(term, corpus)] as const);
  const ordered = [...weighed].sort(([a, x], [b, y]) => y - x || a - b);
  const total = ordered.reduce((sum, [, weight]) => sum + weight, 0);
  return ordered.map(([term, weight]) => [term, (weight * idfOf(term, corpus)) / total] as const);
}

/** @returns term → how often the best articles hold it, each by how far it is trusted and by its length. */
function trustsOf(best: readonly Scored[], { articleLengths, firstEntry, index }: Corpus): ReadonlyMap<number, number> {
  const { wordOffsets, termOfWord } = index;
  const trusts = new Map<number, number>();
  for (const { article, score } of best) {
    const trust = Math.exp(FALL * (score - (best[0]?.score ?? 0))) / Math.max(1, articleLengths[article] ?? 0);
    const to = wordOffsets[firstEntry[article + 1] ?? 0] ?? 0;
    for (let at = wordOffsets[firstEntry[article] ?? 0] ?? 0; at < to; at += 1) {
      const term = termOfWord[wordNumberAt(index, at)] ?? NO_TERM;
      if (term !== NO_TERM) trusts.set(term, (trusts.get(term) ?? 0) + trust);
    }
  }
  return trusts;
}

/** Among sentences, since that is known without a walk. */
function idfOf(term: number, { index }: Corpus): number {
  return inverseDocumentFrequency(index.entryCount, documentFrequency(index, term));
}
