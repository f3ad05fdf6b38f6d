import type { Corpus } from '../index/corpus';

/** A sentence that holds a word of the question, with what its postings give it; all figures are shares of the question's idf. */
export interface Candidate {
  readonly sentence: number;
  /** natural's TF-IDF of the matched words, each saturated by BM25's curve. */
  readonly terms: number;
  /** The same of words that mean nearly the same, each by how nearly; and of those only for which it does not hold the word itself. */
  readonly related: number;
  readonly missing: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** Share of the words that the article holds anywhere. */
  readonly coverage: number;
  /** Slots that it holds, as bits; those in the very form that was asked; those among its first words, where its subject is. */
  readonly held: number;
  readonly exact: number;
  readonly early: number;
  /** Slots that the sentence before it in its article holds. */
  readonly before: number;
  /** What sentences are chosen by, before they are looked at closely. */
  readonly firstStageScore: number;
  /** Where the row of its article begins among `Gathered.holders`; `NO_ROW` where the article was not read. */
  readonly row: number;
}

/** Below that of every row. */
export const NO_HOLDER_ROW = -1;

/** @returns whether an entry is all there is of its article. */
export function isLone(sentence: number, { articleOfSentence, firstSentence }: Corpus): boolean {
  const article = articleOfSentence[sentence] ?? 0;
  return (firstSentence[article + 1] ?? 0) - (firstSentence[article] ?? 0) === 1;
}
