import type { Corpus } from './corpus';

/**
 * Saturation of a term within a sentence and an article: BM25's k1 and b (Robertson and Zaragoza 2009, section 3.2). A sentence hardly
 * repeats a word, so it saturates at once and its length does not count; an article has the customary values.
 */
export const SENTENCE_K1 = 0.3;
const ARTICLE_K1 = 1.2;
const ARTICLE_B = 0.75;

/**
 * BM25's term frequency component.
 *
 * @param length how long the text is beside the mean, already weighed by b.
 * @returns between 0 and k1 + 1; 1 for a frequency of 1 in a text of mean length.
 */
export function saturate(frequency: number, k1: number, length = 1): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * length);
}

/** @returns BM25's term frequency component of a term that an article holds so often. */
export function articleWeight(frequency: number, article: number, corpus: Corpus): number {
  return saturate(frequency, ARTICLE_K1, lengthOf(corpus, article));
}

/** Beside one-line notices every real article is long; beyond this many times the mean it is not held against it any further. */
const LONGEST_COUNTED = 2;

function lengthOf({ articleLengths, meanArticleLength }: Corpus, article: number): number {
  const ratio = (articleLengths[article] ?? 0) / Math.max(1, meanArticleLength);
  return 1 - ARTICLE_B + ARTICLE_B * Math.min(ratio, LONGEST_COUNTED);
}
