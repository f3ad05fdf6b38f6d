import { stem } from '../../text/normalize';
import { isEnglishWord } from '../../text/thesaurus/related-words';
import { isContent } from '../../text/tokens';
import { wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import { anyVerbOf } from '../query/main-verb';
import { allStemsOf } from '../query/query-terms';
import type { Question } from '../query/question';
import { MONTH_NAME as MONTH } from '../../text/answer-types';
import { WEEKDAY } from './asked-kinds';

/** A name behind one of these does nothing itself. */
export const PREPOSITIONS = wordsIn(
  'in at on of from for to by with near after before against into over under among as than since until during',
);
const ARTICLES = wordsIn('the a an');
const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, 'u');

/** What may stand between a name and its verb. */
const BEFORE_VERB = wordsIn('was were is are has have had been will would did does do to not also later then finally');
const POSSESSIVES = wordsIn('his her their');
const TO_BE = wordsIn('was were is are been');
/** Whom Rossi met has met Rossi. */
export const MUTUAL = wordsIn('meet marry wed divorce face play fight debate');
/** Words from a verb to whom it is done to. */
export const TO_OBJECT = 3;
const ASKS_DEED = /^\W*(?:(?:when|where|why|how|what) )?(?:did|does|do|was|were|has|have|is)\b/iu;

/** "Berg said that Karl Frisk was dropping out" does not tell when Berg did: each of the verb's places has another name right before it. */
export function isDoneByOther({ text, queryTerms }: Question, sentence: string, names: ReadonlySet<string>): boolean {
  const verb = ASKS_DEED.test(text) ? anyVerbOf(text)?.verb : undefined;
  const asked = wordsOf(text).map(({ word }) => word);
  const term = queryTerms.find(({ word }) => word === verb);
  const subject = stem(asked[asked.indexOf(verb ?? '') - 1] ?? '');
  if (!term || !names.has(subject)) return false;
  const isPassive = asked.some((word) => TO_BE.has(word));
  const words = wordsOf(sentence);
  const placesOf = (verbs: ReadonlySet<string>): readonly number[] =>
    words.flatMap(({ stem: own, start }, at) => (verbs.has(own) && sentence[start - 1] !== '-' ? [at] : []));
  const own = placesOf(new Set([term.word, ...term.alternatives.map(({ form }) => form)].map(stem)));
  const places = own.length > 0 ? own : placesOf(allStemsOf(term));
  return (
    places.length > 0 &&
    places.every((at) => {
      const behind = words.slice(at + 1, at + 1 + TO_OBJECT);
      if (MUTUAL.has(term.word) && behind.some((one) => one.stem === subject)) return false;
      let last = at - 1;
      while (last > 0 && BEFORE_VERB.has(words[last]?.word ?? '')) last -= 1;
      const between = words.slice(last + 1, at);
      if (isPassive && !between.some(({ word }) => TO_BE.has(word))) return false;
      // "Berg, an aide to Frisk, left"
      const isApposition = /[,)]/u.test(sentence.charAt(words[last]?.end ?? 0)) || isJoined(words, last, names);
      if (isApposition || names.has(stem(words[last]?.word ?? ''))) return false;
      // "Asks Frisk to leave", "his mother left"
      const isAskedTo = words[last]?.capital === true && between[0]?.word === 'to';
      return isAskedTo || POSSESSIVES.has(words[last - 1]?.word ?? '') || isLastOfName(last, words);
    })
  );
}

/** "Berg and Frisk resigned", "Berg and his wife left": @returns whether only names, "and" and the like stand behind a name asked of. */
function isJoined(words: readonly StemmedWord[], last: number, names: ReadonlySet<string>): boolean {
  let at = last;
  while (at > 0 && !names.has(stem(words[at]?.word ?? ''))) {
    const { word = '', capital } = words[at] ?? {};
    const isOwned = POSSESSIVES.has(word) || POSSESSIVES.has(words[at - 1]?.word ?? '');
    if (capital !== true && !isOwned && !JOINING.has(word) && !/^\d/u.test(word)) return false;
    at -= 1;
  }
  return names.has(stem(words[at]?.word ?? '')) && words.slice(at + 1, last).some(({ word }) => JOINING.has(word));
}

const JOINING = wordsIn('and or nor like then with well as');

/** Of a name that acts: no place behind a preposition, no "New York" of "the New York billionaire", no common word that begins a sentence. */
export function isLastOfName(last: number, words: readonly StemmedWord[]): boolean {
  if (words[last]?.capital !== true || words[last + 1]?.capital === true) return false;
  let first = last;
  while (words[first - 1]?.capital === true) first -= 1;
  const [name, before] = [words[first], words[first - 1]];
  if (!name || CALENDAR.test(name.written)) return false;
  if (first === 0 && first === last && (!isContent(name.word) || isEnglishWord(name.word))) return false;
  const isDetermined = ARTICLES.has((first === 0 ? name : before)?.word ?? '');
  if (isDetermined && isContent(words[last + 1]?.word ?? 'the')) return false;
  return !PREPOSITIONS.has((isDetermined ? words[first - 2] : before)?.word ?? '');
}
