import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { documentFrequency, firstPosting, OCCURRENCE, type InvertedIndex } from './inverted-index';

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

/** @returns natural's weight of a term in an entry, its count there times its inverse document frequency; 0 for an unknown term. */
export function tfIdf(index: InvertedIndex, term: string, sentence: number): number {
  const number = index.terms.get(term);
  if (number === undefined) return 0;
  const idf = inverseDocumentFrequency(index.sentenceCount, documentFrequency(index, number));
  return termFrequency(index, number, sentence) * idf;
}

/** @returns how often a term, by its number, stands in an entry. */
export function termFrequency(index: InvertedIndex, term: number, sentence: number): number {
  const at = firstPosting(index, term, sentence);
  const isThere = at < (index.offsets[term + 1] ?? 0) && index.postingSentences[at] === sentence;
  return isThere ? (index.occurrences[at] ?? 0) & OCCURRENCE.frequency : 0;
}
