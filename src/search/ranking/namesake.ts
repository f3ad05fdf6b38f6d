import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { genderOfGivenName } from '../../attribution/people/names';
import { capitalised, stem } from '../../text/normalize';
import { isCommonWord, isNameWord } from '../../text/thesaurus/related-words';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import { isBorneByOthers } from '../query/full-names';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { headingsOf } from './heading-rules';

/**
 * Who has a first name or a surname with somebody in the sources is somebody else: "who is Dmitry Peskov" where they have Dmitry Medvedev only, and
 * "who is Jake Sullivan" where all that is told is of John Sullivan.
 *
 * @returns the query terms of such names, as bits.
 */
export function namesakesAsked({ text, queryTerms }: Question, corpus: Corpus): number {
  const words = wordsOf(text).map(({ word }) => word);
  const termOf = new Map(queryTerms.map((term) => [term.word, term]));
  const names = words.flatMap((word, at) => {
    const [first, last] = [termOf.get(word), termOf.get(words[at + 1] ?? '')];
    return first && last && isOther(first, last, corpus) ? [first, last] : [];
  });
  return queryTermsWhere((term) => names.includes(term), queryTerms);
}

function isOther(first: QueryTerm, last: QueryTerm, corpus: Corpus): boolean {
  const isRole = (classesOf(first.word) & CLASS.role) !== 0;
  const isGiven = !isRole && genderOfGivenName(first.word) !== 'unknown';
  if (last.isNameInSources) return isGiven && isBorneByOthers(last, first, corpus);
  return isUnknown(last, corpus) && (isRole || isGiven || isBeforeNames(first, corpus));
}

/** A name, as far as a dictionary tells, that the sources do not have. */
function isUnknown({ word, alternatives, isName }: QueryTerm, corpus: Corpus): boolean {
  const isNamed = alternatives.length > 0 || headingsOf(corpus).ofStem.has(stem(word));
  return !isNamed && (isName || isNameWord(word)) && !isCommonWord(word);
}

/** Whether a word is no common one and stands before a name in most places. */
function isBeforeNames({ word, alternatives }: QueryTerm, { articles }: Corpus): boolean {
  if (isCommonWord(word)) return false;
  const written = capitalised(alternatives[0]?.form ?? word);
  let [all, before] = [0, 0];
  for (const { text } of articles.slice(0, MOST_ARTICLES)) {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
      all += 1;
      if (/^ \p{Lu}\p{L}/u.test(text.slice(at + written.length, at + written.length + 3))) before += 1;
    }
  }
  return before > all / 2;
}

/** So many are read. */
const MOST_ARTICLES = 200;
