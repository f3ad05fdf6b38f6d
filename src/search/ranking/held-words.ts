import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import { textOfSentence } from '../index/sentence-table';
import { anyVerbOf, mainVerbOf } from '../query/main-verb';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import { newsWordsTold } from './asked-news';
import { HOW_MANY } from './counted';
import type { Ranked } from './ranking';
import { YES_NO } from './rest-rule';
import { expressionsOf, holdsOpposite } from './expressions';

/** @returns the query terms that a sentence, the title of its article or its heading holds, in its own words or related ones, as bits. */
export function heldWithTitles(question: Question, { candidate, sentence }: Ranked, corpus: Corpus): number {
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const title = bitsOfTitle(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, queryTermsOfTerm);
  return candidate.held | candidate.near | title | bitsOfTitle(corpus.sectionTerms, sentence, queryTermsOfTerm);
}

/** What is asked with a verb that its answer implies: a sum of money beside the names tells that it was paid, and a count of a country's people that they live there. */
const IMPLIED: readonly (readonly [asked: RegExp, words: ReadonlySet<string>])[] = [
  [
    /^\W*how (?:much|expensive)\b/iu,
    wordsIn(
      'pay pays paid cost costs spend spent burn burned waste wasted buy bought sell sold worth charge charged price fetch',
    ),
  ],
  [HOW_MANY, wordsIn('live lives living')],
];

/** @returns the query terms that a sentence says in several words ("stepped down" for "resign"), or that its answer implies, as bits. */
export function heldOtherwise({ text, queryTerms }: Question, sentence: string, isKindMet: boolean): number {
  const verb = mainVerbOf(text)?.verb;
  const implied = IMPLIED.flatMap(([asked, words]) => (isKindMet && asked.test(text) ? words : []));
  const told = newsWordsTold(text, sentence);
  return queryTermsWhere(
    ({ word }) =>
      told?.test(word) === true ||
      implied.some((words) => words.has(word)) ||
      expressionsOf(word, word === verb).some((phrase) => phrase.test(sentence)) ||
      (YES_NO.test(text) && holdsOpposite(word, sentence)),
    queryTerms,
  );
}

/** @returns the query terms that a sentence or the one before it holds, as bits: the title may tell of another win. */
export function heldOutsideTitles(question: Question, { candidate }: Ranked, sentence: string): number {
  return candidate.held | candidate.near | candidate.before | heldOtherwise(question, sentence, false);
}

/** "Instead of" names no part. */
const OF_NAME =
  /\b(?!(?:opinions?|views?|thoughts|impressions?|instead|because|ahead|outside|inside|front|top|spite|\p{L}+ing(?= for))\b)(?<noun>\p{L}+) (?<of>of|for) (?:the )?(?<name>\p{L}[\p{L}'’-]*)/iu;
const OWNER_BEFORE = /^\W*(?:its|it|his|he|her|she|their|they)\b/iu;

/** A sentence that holds only one of the two does not answer "capital of Russia", unless the titles of its article hold the other. */
export function lacksPartOf(question: Question, shown: Ranked, corpus: Corpus): boolean {
  const { text, queryTerms } = question;
  const { noun, of, name } = OF_NAME.exec(text.toLowerCase())?.groups ?? {};
  const isNamed = (one?: string): boolean =>
    queryTerms.some(({ word, isName }) => isName && word.toLowerCase() === one);
  // "Who won Tarn for the Greens" asks for no part of the Greens.
  const isOwner = isNamed(name) && !(of === 'for' && isNamed(noun));
  // "Pay for Brill" is told by "bought Brill".
  const isNeeded = ({ word }: QueryTerm): boolean => word === noun && word !== anyVerbOf(text)?.verb;
  const asked = queryTermsWhere((term) => isNeeded(term) || term.word.toLowerCase() === name, queryTerms);
  if (!isOwner || noun === undefined || LIGHT_WORDS.has(noun)) return false;
  const sentence = textOfSentence(corpus.sentences, shown.sentence, corpus.articles);
  if (newsWordsTold(text, sentence)?.test(noun) === true) return false;
  const opensWithPronoun = OWNER_BEFORE.test(sentence);
  const around = opensWithPronoun ? shown.candidate.articleTerms : 0;
  return (asked & ~(heldWithTitles(question, shown, corpus) | around)) !== 0;
}
