import { stem } from '../../text/normalize';
import { BY_HAND, SAME_SENSE } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS } from '../../text/word-lists';
import { wordsOf } from '../../text/words';
import { anyVerbOf, isPast, mainVerbOf } from '../query/main-verb';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { lacksAgent, WHO_DID } from './answer-owner';
import { answerReader, EVENT_FRAME, kindWordsOf } from './asked-kinds';
import { expressionsOf } from './expressions';
import type { Fit } from './fit';
import { isEventNoun } from './main-event';

/** Sources seldom say of a law that it is new, and tell of passengers or residents where people are asked for. */
const TELLS_NOTHING = /^(?:new|recent|latest|people|persons?|anyone|someone|money|stuff|things?)$/u;

interface WordsAsked {
  /** Bits of the words that say what is asked of what. */
  readonly telling: number;
  /** Whether the sources know all of them but the verb. */
  readonly isKnown: boolean;
  /** Whether there are no such words: "how big is it". */
  readonly isOpen: boolean;
}

/** @returns which words of a question say what is asked of what, and not only what kind of answer is asked for. */
export function wordsAsked({ text, queryTerms }: Question): WordsAsked {
  const verb = anyVerbOf(text)?.verb;
  const asksKind = kindWordsOf(text);
  const degree = /\bhow (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase();
  const isEvent = queryTerms.some(({ word }) => isEventNoun(word));
  const isFrame = (word: string): boolean =>
    LIGHT_WORDS.has(word) || asksKind(word) || word === degree || (isEvent && EVENT_FRAME.test(word));
  const isUnknown = ({ word, alternatives, related, isName }: QueryTerm): boolean =>
    word !== verb &&
    !TELLS_NOTHING.test(word) &&
    alternatives.length === 0 &&
    (isName || !related.some(({ strength }) => strength >= BY_HAND));
  const telling = queryTermsWhere(({ word }) => !isFrame(word), queryTerms);
  const isKnown = (telling & queryTermsWhere(isUnknown, queryTerms)) === 0;
  const isOpen = queryTerms.every(({ word }) => isFrame(word) || TELLS_NOTHING.test(word));
  return { telling, isKnown, isOpen };
}

/** What was found stands outside quotation marks and as one thing: not "among them". */
const STANDS_FOR = /^[^“"]*(?<!\b(?:among|of|between|with)) (?:it|him|them)\b/u;
/** "Who found it?" may be told by any sentence with the verb. */
const ASKED_OF_IT = /^\W*who (\p{L}{3,}) (?:it|this|that|them|him|her)\W*$/iu;

/** @returns a reader for the kind of answer asked for, or for "who found the body?": who did it is told in the same or in other words ("a walker came across it"). */
export function readerOf(question: Question): Fit | undefined {
  return answerReader(question) ?? doerReader(question);
}

function doerReader(question: Question): Fit | undefined {
  const { text, queryTerms } = question;
  const [, askedOfIt] = ASKED_OF_IT.exec(text.toLowerCase()) ?? [];
  const verb = askedOfIt ?? (WHO_DID.test(text) ? mainVerbOf(text)?.verb : undefined);
  if (verb === undefined || (askedOfIt !== undefined && !isPast(verb))) return undefined;
  const phrases = expressionsOf(verb, true);
  const same = queryTerms.flatMap(({ word, related }) =>
    word === verb ? related.flatMap(({ form, strength }) => (strength >= SAME_SENSE ? stem(form) : [])) : [],
  );
  const stems = [stem(verb), ...(askedOfIt === undefined ? [] : same)];
  const isTold = ({ word }: { readonly word: string }): boolean =>
    stems.includes(stem(word)) && (askedOfIt === undefined || isPast(word));
  const tells = (sentence: string): boolean =>
    phrases.some((phrase) => phrase.test(sentence)) || wordsOf(sentence).some(isTold);
  return (sentence) =>
    (askedOfIt !== undefined || STANDS_FOR.test(sentence)) && tells(sentence) && !lacksAgent(question, sentence)
      ? 1
      : 0;
}
