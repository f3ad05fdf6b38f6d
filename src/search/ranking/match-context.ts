import type { Corpus } from '../index/corpus';
import { NO_TERM, type InvertedIndex, keptFor } from '../index/inverted-index';
import type { Question } from '../query/question';

/** A question and the corpus that it is asked of. */
export interface MatchContext {
  readonly question: Question;
  readonly corpus: Corpus;
  /** Term + 1 → query terms that it is an alternative of, as bits (a question has at most 32); index 0 is for words without a term. */
  readonly queryTermsOfTerm: Int32Array;
}

interface TermTable {
  readonly queryTermsOfTerm: Int32Array;
  question?: Question;
}

/** As large as the vocabulary, so each index has one; the next question clears what the last one filled. */
const tableOf = keptFor(({ terms }: InvertedIndex): TermTable => ({
  queryTermsOfTerm: new Int32Array(terms.size + 1),
}));

/** @returns the context of a question, valid until another question is asked of the same index. */
export function matchContext(question: Question, corpus: Corpus): MatchContext {
  const table = tableOf(corpus.index);
  const { queryTermsOfTerm } = table;
  if (table.question !== question) {
    for (const { alternatives } of table.question?.queryTerms ?? [])
      for (const { term } of alternatives) queryTermsOfTerm[term + 1] = 0;
    question.queryTerms.forEach(({ alternatives }, queryTerm) => {
      for (const { term } of alternatives)
        queryTermsOfTerm[term + 1] = (queryTermsOfTerm[term + 1] ?? 0) | (1 << queryTerm);
    });
    table.question = question;
  }
  return { question, corpus, queryTermsOfTerm };
}

export const NO_QUERY_TERM = -1;

/** @returns the first query term that a word of the index matches, or `NO_QUERY_TERM`. */
export function queryTermOfWord(word: number, { corpus: { index }, queryTermsOfTerm }: MatchContext): number {
  const queryTerms = queryTermsOfTerm[(index.termOfWord[word] ?? NO_TERM) + 1] ?? 0;
  return queryTerms === 0 ? NO_QUERY_TERM : 31 - Math.clz32(queryTerms & -queryTerms);
}
