import type { Corpus } from '../index/corpus';
import { articleWeight, inverseDocumentFrequency } from '../index/weights';
import { documentFrequency, NO_TERM, wordNumberAt } from '../index/inverted-index';

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

/** As large as the library, so they are made once; each question empties what it filled. */
interface Workspace {
  /** Term → how often the best articles hold it. */
  readonly trusts: Float64Array;
  /** Article → its place among those that are ranked, from 1 on. */
  readonly places: Uint32Array;
}

const workspaces = new WeakMap<Corpus, Workspace>();

function workspaceOf(corpus: Corpus): Workspace {
  const known = workspaces.get(corpus);
  if (known) return known;
  const { articles, index } = corpus;
  const made = { trusts: new Float64Array(index.terms.size), places: new Uint32Array(articles.length) };
  workspaces.set(corpus, made);
  return made;
}

/**
 * Blind feedback: the best articles are taken for right, and what they speak of most, beside what was asked, counts a little for the others
 * too (Rocchio 1971; the weights of terms as in the relevance model of Lavrenko and Croft 2001).
 *
 * @param ranked best first; scores are shares of the question.
 * @returns for each of them in its order what is added to its score.
 */
export function feedback(ranked: readonly Scored[], corpus: Corpus): Float64Array {
  const added = new Float64Array(ranked.length);
  const { places } = workspaceOf(corpus);
  ranked.forEach(({ article }, at) => (places[article] = at + 1));
  const { offsets, articles, frequencies } = corpus.articlePostings;
  for (const { term, weight } of termsOf(ranked.slice(0, TRUSTED), corpus)) {
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at += 1) {
      const place = places[articles[at] ?? 0] ?? 0;
      if (place === 0) continue;
      const norm = corpus.articleNorms[articles[at] ?? 0] ?? 0;
      added[place - 1] = (added[place - 1] ?? 0) + SHARE * weight * articleWeight(frequencies[at] ?? 0, norm);
    }
  }
  for (const { article } of ranked) places[article] = 0;
  return added;
}

interface Weighed {
  readonly term: number;
  readonly weight: number;
}

/** @returns the terms that the best articles speak of most, each with its weight; before idf the weights add up to 1. */
function termsOf(best: readonly Scored[], corpus: Corpus): readonly Weighed[] {
  const { trusts } = workspaceOf(corpus);
  const held = addTrusts(best, trusts, corpus);
  const weighed = held.map((term) => ({ term, weight: (trusts[term] ?? 0) * idfOf(term, corpus) }));
  for (const term of held) trusts[term] = 0;
  const ordered = weighed.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, ADDED_TERMS);
  const total = ordered.reduce((sum, { weight }) => sum + weight, 0);
  return ordered.map(({ term, weight }) => ({ term, weight: (weight * idfOf(term, corpus)) / total }));
}

/**
 * @param trusts is given how often the best articles hold each term, each by how far it is trusted and by its length.
 * @returns the terms that they hold.
 */
function addTrusts(
  best: readonly Scored[],
  trusts: Float64Array,
  { articleLengths, firstSentence, index }: Corpus,
): readonly number[] {
  const { wordOffsets, termOfWord } = index;
  const held: number[] = [];
  for (const { article, score } of best) {
    const trust = Math.exp(FALL * (score - (best[0]?.score ?? 0))) / Math.max(1, articleLengths[article] ?? 0);
    const to = wordOffsets[firstSentence[article + 1] ?? 0] ?? 0;
    for (let at = wordOffsets[firstSentence[article] ?? 0] ?? 0; at < to; at += 1) {
      const term = termOfWord[wordNumberAt(index, at)] ?? NO_TERM;
      if (term === NO_TERM) continue;
      const before = trusts[term] ?? 0;
      if (before === 0) held.push(term);
      trusts[term] = before + trust;
    }
  }
  return held;
}

/** Among sentences, since that is known without a walk. */
function idfOf(term: number, { index }: Corpus): number {
  return inverseDocumentFrequency(index.sentenceCount, documentFrequency(index, term));
}
