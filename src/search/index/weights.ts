import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { documentFrequency, termFrequency, type InvertedIndex } from './inverted-index';

/**
 * natural's inverse document frequency, 1 + ln(documents / (1 + documents with the term)).
 *
 * natural counts a term's documents by scanning them all; our postings already know the count. So natural is handed a collection that
 * answers with it, and its own code does the rest: the weight is natural's by construction, at the cost of a logarithm. natural keeps
 * words as keys of plain objects, where `constructor` is a function and `__key` the document's name; here it never sees a word.
 *
 * @param documents how many documents there are, at least 1.
 * @param withTerm how many of them hold the term.
 */
export function inverseDocumentFrequency(documents: number, withTerm: number): number {
  const collection = { length: documents, reduce: () => withTerm };
  return new TfIdf({ documents: collection }).idf('term', true);
}

/** @returns natural's weight of a term in a sentence, its count there times its inverse document frequency; 0 for an unknown term. */
export function tfIdf(index: InvertedIndex, term: string, sentence: number): number {
  const number = index.terms.get(term);
  if (number === undefined) return 0;
  const idf = inverseDocumentFrequency(index.sentenceCount, documentFrequency(index, number));
  return termFrequency(index, number, sentence) * idf;
}

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

/** Frequency in a sentence → `saturate` of it: a question reckons with it for each posting. */
export const SENTENCE_SATURATION = Float64Array.from({ length: 256 }, (_, frequency) =>
  saturate(frequency, SENTENCE_K1),
);

/**
 * BM25's term frequency component of a term that an article holds so often.
 *
 * @param norm of the article, by `articleNorms`.
 */
export function articleWeight(frequency: number, norm: number): number {
  return (frequency * (ARTICLE_K1 + 1)) / (frequency + norm);
}

/** Beside one-line notices every real article is long; beyond this many times the mean it is not held against it any further. */
const LONGEST_COUNTED = 2;
/** As a multiple of the mean too: what is shorter, such as a single sentence, gains nothing further by it. */
const SHORTEST_COUNTED = 0.25;

/** @returns article → what BM25 adds to a frequency below the line, k1 · (1 − b + b · length / mean length). */
export function articleNorms(lengths: Uint32Array, meanLength: number): Float64Array {
  return Float64Array.from(lengths, (length) => {
    const ratio = length / Math.max(1, meanLength);
    return ARTICLE_K1 * (1 - ARTICLE_B + ARTICLE_B * Math.max(SHORTEST_COUNTED, Math.min(ratio, LONGEST_COUNTED)));
  });
}
