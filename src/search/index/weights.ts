import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { documentFrequency, termFrequency, type InvertedIndex } from './inverted-index';

/**
 * natural's inverse document frequency, 1 + ln(documents / (1 + documents with the term)).
 * natural would count the documents by a scan; it gets a collection that answers with the known count, so the formula stays natural's.
 * @param documents at least 1
 */
export function inverseDocumentFrequency(documents: number, withTerm: number): number {
  const collection = { length: documents, reduce: () => withTerm };
  return new TfIdf({ documents: collection }).idf('term', true);
}

/** natural's weight of a term in a sentence, frequency · idf; 0 for an unknown term. */
export function tfIdf(index: InvertedIndex, term: string, sentence: number): number {
  const number = index.terms.get(term);
  if (number === undefined) return 0;
  const idf = inverseDocumentFrequency(index.sentenceCount, documentFrequency(index, number));
  return termFrequency(index, number, sentence) * idf;
}

/**
 * BM25's k1 and b (Robertson and Zaragoza 2009, section 3.2). A sentence hardly repeats a word: it saturates at once and has no length
 * normalisation. An article has the customary values.
 */
export const SENTENCE_K1 = 0.3;
const ARTICLE_K1 = 1.2;
const ARTICLE_B = 0.75;

/** BM25's term frequency component, between 0 and k1 + 1. @param length relative to the mean, already weighed by b */
export function saturate(frequency: number, k1: number, length = 1): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * length);
}

/** Frequency → `saturate`, precomputed for the postings. */
export const SENTENCE_SATURATION = Float64Array.from({ length: 256 }, (_, frequency) =>
  saturate(frequency, SENTENCE_K1),
);

/** BM25's term frequency component in an article. @param norm of `articleNorms` */
export function articleWeight(frequency: number, norm: number): number {
  return (frequency * (ARTICLE_K1 + 1)) / (frequency + norm);
}

/** Bounds of the length relative to the mean: beside one-line notices every real article is long, and a single sentence must not gain. */
const LONGEST_COUNTED = 2;
const SHORTEST_COUNTED = 0.25;

/** @returns article → k1 · (1 − b + b · length / mean length). */
export function articleNorms(lengths: Uint32Array, meanLength: number): Float64Array {
  return Float64Array.from(lengths, (length) => {
    const ratio = length / Math.max(1, meanLength);
    return ARTICLE_K1 * (1 - ARTICLE_B + ARTICLE_B * Math.max(SHORTEST_COUNTED, Math.min(ratio, LONGEST_COUNTED)));
  });
}
