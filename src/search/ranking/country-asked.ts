import { countryOf } from '../../text/name-aliases';
import { isContent } from '../../text/tokens';
import { wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import { isPast } from '../query/main-verb';
import type { Question } from '../query/question';
import type { Reader } from './other-facts';

/** A noun of the question and the country that it is of, "US diplomats", "the president of Switzerland", or goes to: "our ambassador to Russia". */
interface OfCountry {
  readonly noun: string;
  readonly country: string;
  readonly goesTo?: boolean;
}

const OF_IT: ScorePart = { name: 'of the country asked for', value: 2 };
const OF_OTHER: ScorePart = { name: 'of another country', value: -5 };
/** Number words and the like between a country and its noun: "American ten-year bonds" are read as far as this. */
const NEAR = 2;
/** "To the United States". */
const FAR = 3;

/** @returns a reader for questions on what is of a country: "how many US diplomats left" is not told by "ten Russian diplomats". */
export function tellsOfCountry(question: Question): Reader | undefined {
  const asked = countriesAsked(question);
  if (asked.length === 0) return undefined;
  return (sentence) => {
    const fits = asked.map((one) => fitOf(one, wordsOf(sentence)));
    if (fits.includes('other')) return [OF_OTHER];
    return fits.includes('same') ? [OF_IT] : [];
  };
}

/** Whether a sentence has what is asked for, and only of other countries. */
export function isOfOtherCountry(question: Question, sentence: string): boolean {
  return countriesAsked(question).some((one) => fitOf(one, wordsOf(sentence)) === 'other');
}

function countriesAsked({ text, queryTerms }: Question): readonly OfCountry[] {
  const words = wordsOf(text);
  const asksUs = queryTerms.some(({ word }) => word === 'US');
  return words.flatMap((word, at) => {
    if (!isCountry(word) && !(asksUs && word.word === 'us')) return [];
    const country = countryOf(word.word.toLowerCase()) ?? '';
    const [noun, of] = words
      .slice(0, at)
      .filter((one) => one.word !== 'the')
      .slice(-2);
    if (noun && of?.word === 'of' && isNoun(noun)) return { noun: noun.stem, country };
    if (noun && of?.word === 'to' && isNoun(noun)) return { noun: noun.stem, country, goesTo: true };
    const behind = words[at + 1];
    return behind && isNoun(behind) && !BEFORE_OTHER.has(words[at - 1]?.word ?? '')
      ? { noun: behind.stem, country }
      : [];
  });
}

/** Before a subject, or a part of a name: "did Norland leave", "the South China Sea". */
const BEFORE_OTHER = wordsIn(
  'did does do has have had will would can could should is are was were south north east west',
);

function isNoun(word: StemmedWord): boolean {
  return isContent(word.word) && !isPast(word.word) && !isCountry(word);
}

/** Small words, and parts of names. */
const NO_COUNTRIES = wordsIn('us nations states korea korean');

function isCountry({ word }: Pick<StemmedWord, 'word'>): boolean {
  return !NO_COUNTRIES.has(word) && countryOf(word.toLowerCase()) !== undefined;
}

const TOWARDS = wordsIn('on in with against into from over about');

function fitOf(
  { noun, country, goesTo = false }: OfCountry,
  words: readonly StemmedWord[],
): 'same' | 'other' | undefined {
  const isIt = ({ word }: StemmedWord): boolean => isCountry({ word }) && countryOf(word.toLowerCase()) === country;
  const found = words.flatMap((word, at) => {
    if (word.stem !== noun) return [];
    const [preposition, ...behind] = words.slice(at + 1, at + 2 + FAR);
    if (goesTo && preposition?.word === 'to' && behind.some(isIt)) return 'same';
    // "The American tariffs on China" may be "the China tariffs".
    if (TOWARDS.has(preposition?.word ?? '') && behind.some(isIt)) return [];
    const of = words.slice(Math.max(0, at - NEAR), at).findLast(isCountry);
    return of === undefined ? [] : isIt(of) !== goesTo ? 'same' : 'other';
  });
  return found.includes('same') ? 'same' : found[0];
}
