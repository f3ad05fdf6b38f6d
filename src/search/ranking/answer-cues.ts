import { NO_QUERY_TERM } from '../query/asked-terms';
import { CUE, MEASURES } from '../../text/answer-types';
import type { SentenceWords } from './sentence-words';
import type { MatchContext } from './match-context';

/**
 * Signs that a sentence holds the kind of answer that is asked for. Each goes through its words; those of the question are known already, so
 * that only the others can answer it.
 */
export type AnswerCue = (words: SentenceWords, context: MatchContext) => boolean;

/** @returns the kinds of answer that the words of a sentence may give which are not those of the question, as bits of `CUE`. */
export function cuesIn(words: SentenceWords, { corpus: { locatives } }: MatchContext): number {
  let cues = 0;
  for (let at = 0; at < words.count; at += 1) {
    const own = words.cuesAt(at);
    if (own === 0) continue;
    cues |= own;
    // A name behind a word such as "in" may be that of a place.
    const mayBePlace = (own & CUE.person) !== 0 && (cues & CUE.place) === 0 && at > 0;
    if (mayBePlace && locatives.has(words.numbers[at - 1] ?? 0)) cues |= CUE.place;
  }
  return cues;
}

/** @returns whether a word from one place to another has one of the cues. */
function holdsCue(cues: number, [from, to]: readonly [number, number], words: SentenceWords): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.count); at += 1)
    if ((words.cuesAt(at) & cues) !== 0) return true;
  return false;
}

/** Two names side by side: first name and surname. */
export const holdsFullName: AnswerCue = (words) => {
  for (let at = 1; at < words.count; at += 1)
    if ((words.cuesAt(at) & words.cuesAt(at - 1) & CUE.person) !== 0) return true;
  return false;
};

/** How far a number and a month may stand apart in a date, a number and what is counted or measured by it, in words. */
const DATE_WITHIN = 2;
const COUNTED_WITHIN = 3;

/** A month with a day or a year. */
export const holdsDate: AnswerCue = (words) => {
  for (let at = 0; at < words.count; at += 1) {
    const isMonth = (words.cuesAt(at) & CUE.month) !== 0;
    if (isMonth && holdsCue(CUE.number, [at - DATE_WITHIN, at + 1 + DATE_WITHIN], words)) return true;
  }
  return false;
};

/** A number soon before a word of the question: "16 sectors". A year counts nothing. */
export const countsAsked: AnswerCue = (words, context) => {
  for (let at = 1; at < words.count; at += 1)
    if (isThing(words.slots[at] ?? NO_QUERY_TERM, context) && holdsCount(at - COUNTED_WITHIN, at, words)) return true;
  return false;
};

function holdsCount(from: number, to: number, words: SentenceWords): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (isCount(at, words)) return true;
  return false;
}

function isCount(at: number, words: SentenceWords): boolean {
  return (words.cuesAt(at) & (CUE.number | CUE.time)) === CUE.number;
}

function isThing(queryTerm: number, { question }: MatchContext): boolean {
  return queryTerm !== NO_QUERY_TERM && !/^\d/u.test(question.queryTerms[queryTerm]?.word ?? '');
}

/** A number with what it measures: "two hours", "40 million". */
export const holdsMeasure: AnswerCue = (words) => measures(words, MEASURES);

/** A number of just what is asked for: hours for "how long", dollars for "how much". */
export const holdsAskedMeasure: AnswerCue = (words, context) => measures(words, context.question.measures);

function measures(words: SentenceWords, cues: number): boolean {
  for (let at = 0; at < words.count; at += 1) if (isCount(at, words) && holdsUnit(cues, at + 1, words)) return true;
  return false;
}

/** A unit may be a word of the question: "how many days". */
function holdsUnit(cues: number, from: number, words: SentenceWords): boolean {
  for (let at = from; at < Math.min(words.count, from + COUNTED_WITHIN); at += 1)
    if (((words.cues[at] ?? 0) & cues) !== 0) return true;
  return false;
}

/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;

/** A form of "to be" soon after the words of the question, near the start. */
export const defines: AnswerCue = (words, { question: { toBe } }) => {
  const last = lastFirst(words);
  if (last < 0) return false;
  for (let at = last + 1; at < Math.min(words.count, last + 1 + VERB_WITHIN); at += 1)
    if (words.slots[at] === NO_QUERY_TERM && toBe.has(words.numbers[at] ?? 0)) return true;
  return false;
};

/** @returns where, near the start, the last of the slots stands for the first time; below 0 when none does. */
function lastFirst({ count, slots: queryTerms }: SentenceWords): number {
  let seen = 0;
  let last = -1;
  for (let at = 0; at < Math.min(count, DEFINED_WITHIN); at += 1) {
    const queryTerm = queryTerms[at] ?? NO_QUERY_TERM;
    if (queryTerm === NO_QUERY_TERM || (seen & (1 << queryTerm)) !== 0) continue;
    seen |= 1 << queryTerm;
    last = at;
  }
  return last;
}

/** "… is a …", "… was the …". */
export const classifies: AnswerCue = ({ count, numbers }, { corpus: { articleWords }, question: { toBe } }) => {
  for (let at = 1; at < count; at += 1)
    if (articleWords.has(numbers[at] ?? 0) && toBe.has(numbers[at - 1] ?? 0)) return true;
  return false;
};

/** How far a verb of saying may stand behind its speaker, and before, in words: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

/** One whose words are asked for, beside a verb of saying. */
export const speaks: AnswerCue = ({ count, numbers, slots: queryTerms }, { question: { speakers }, corpus }) => {
  const holds = (verbs: ReadonlySet<number>, from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < Math.min(to, count); at += 1) if (verbs.has(numbers[at] ?? 0)) return true;
    return false;
  };
  for (let at = 0; at < count; at += 1) {
    const queryTerm = queryTerms[at] ?? NO_QUERY_TERM;
    if (queryTerm === NO_QUERY_TERM || !speakers.has(queryTerm)) continue;
    if (holds(corpus.sayingWords, at + 1, at + 1 + SAYING_AFTER)) return true;
    if (holds(corpus.invertedWords, at - SAYING_BEFORE, at)) return true;
  }
  return false;
};
