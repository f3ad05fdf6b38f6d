import {
  areNear,
  editDistance,
  isMistyped,
  isOtherWord,
  lettersOf,
  LONGEST_COMPARED,
  editsAllowed,
} from '../../text/fuzzy-match';
import { documentFrequency, NO_TERM, type InvertedIndex } from '../index/inverted-index';
import { genderOfGivenName } from '../../attribution/people/names';
import { isCommonWord, isEnglishWord } from '../../text/thesaurus/related-words';
import { firstFrom, wordAt, type Vocabulary } from '../index/vocabulary';

/**
 * Finds the word of the sources that a misspelt one is most likely meant for: the fewest wrong letters, where a first letter counts half
 * more, then the more frequent, then the first in the alphabet.
 *
 * @param word a folded word that the sources do not know.
 * @returns nothing when no word is near enough.
 */
export function correct(word: string, vocabulary: Vocabulary, index: InvertedIndex): string | undefined {
  const most = editsAllowed(word.length);
  if (most === 0 || word.length > LONGEST_COMPARED || !/^\p{L}+$/u.test(word)) return undefined;
  const mayBeSwapped = most === 1 && word.length >= SHORTEST_SWAPPED;
  return (
    nearest(word, most, { vocabulary, index }) ?? (mayBeSwapped ? swapped(word, { vocabulary, index }) : undefined)
  );
}

const SHORTEST_SWAPPED = 5;

/** @returns the common word of the sources with whose letters a short one is written, one of them left out and two swapped: `ilnad` of `island`. */
function swapped(word: string, { vocabulary, index }: Omit<Sources, 'most'>): string | undefined {
  const letters = Array.from(word).sort();
  const isSwapped = (other: string): boolean => {
    const left = Array.from(other);
    for (const letter of letters) if (left.includes(letter)) left.splice(left.indexOf(letter), 1);
    return other.length === word.length + 1 && left.length === 1 && isCommonWord(other);
  };
  const near = beginningAlike(word, vocabulary, 2).filter(
    (other) => isSwapped(other) && editDistance(word, other, 2) <= 2,
  );
  return near.sort((a, b) => frequency(b, index) - frequency(a, index))[0];
}

/** "Boars" are no mistyped boats, and Karin is not Karim. */
function isOwnWord(word: string): boolean {
  return isEnglishWord(word) || genderOfGivenName(word) !== 'unknown';
}

function nearest(word: string, most: number, { vocabulary, index }: Omit<Sources, 'most'>): string | undefined {
  const near = neighbours(word, { vocabulary, index, most }).map((other) => ({
    other,
    cost: costOf(word, other, most),
  }));
  const possible = near.filter(
    ({ other, cost }) => cost <= most && (!isOtherWord(word, other) || (!isOwnWord(word) && isMistyped(word, other))),
  );
  const order = possible.sort((a, b) => a.cost - b.cost || frequency(b.other, index) - frequency(a.other, index));
  return order[0]?.other;
}

interface Sources {
  readonly vocabulary: Vocabulary;
  readonly index: InvertedIndex;
  /** How many letters may be wrong. */
  readonly most: number;
}

/**
 * Words of about the same length and letters, in alphabetical order: an edit changes at most two of the letters that a word has. With
 * another first letter only one edit is allowed, and then it must have been made there: those words are few, and looked up.
 */
function neighbours(word: string, { vocabulary, index, most }: Sources): readonly string[] {
  const alike = beginningAlike(word, vocabulary, most);
  const others = most < 2 ? [] : beginningOtherwise(word, vocabulary, index);
  return others.length === 0 ? alike : [...alike, ...others].sort((a, b) => (a < b ? -1 : 1));
}

function beginningAlike(word: string, vocabulary: Vocabulary, most: number): readonly string[] {
  const { words, sorted, letters } = vocabulary;
  const found: string[] = [];
  const own = lettersOf(word);
  const first = word.charCodeAt(0);
  const end = firstFrom(vocabulary, String.fromCharCode(first + 1));
  for (let place = firstFrom(vocabulary, word.charAt(0)); place < end; place += 1) {
    if (!areNear(own, letters[place] ?? 0, most)) continue;
    const length = words.lengthOf(sorted[place] ?? 0);
    if (editsAllowed(length) > 0 && Math.abs(length - word.length) <= most) found.push(wordAt(vocabulary, place));
  }
  return found;
}

/** The first letter was changed, put in, left out, or swapped with the second. */
function beginningOtherwise(word: string, { firstLetters }: Vocabulary, index: InvertedIndex): readonly string[] {
  const [first, second, rest] = [word.charAt(0), word.charAt(1), word.slice(1)];
  const fixed = second === first ? [] : [rest, second + first + word.slice(2)];
  const made = firstLetters.flatMap((letter) => (letter === first ? [] : [letter + rest, letter + word]));
  const isSearched = (other: string): boolean => termOf(other, index) !== NO_TERM;
  return [...new Set([...fixed, ...made])].filter((other) => editsAllowed(other.length) > 0 && isSearched(other));
}

/** Two words that begin differently are seldom one another's misspelling: as if half a letter more were wrong. */
function costOf(word: string, other: string, most: number): number {
  return editDistance(word, other, most) + (other.startsWith(word.charAt(0)) ? 0 : 0.5);
}

function frequency(word: string, index: InvertedIndex): number {
  const term = termOf(word, index);
  return term === NO_TERM ? 0 : documentFrequency(index, term);
}

function termOf(word: string, { words, termOfWord }: InvertedIndex): number {
  return termOfWord[words.get(word) ?? -1] ?? NO_TERM;
}

/**
 * Whether a word that the sources do not know is a slip in one of the small words of a question: `abuot`, `wat`, `teh`.
 *
 * @param small words with the same first letter that are not searched for, or hardly.
 */
export function isSlipOf(word: string, small: readonly string[]): boolean {
  if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP) return false;
  return small.some((other) => other.length >= SHORTEST_SLIP && isSlip(word, other));
}

const SHORTEST_SLIP = 3;
const LONGEST_SLIP = 8;

/** A letter too many makes a name of a small word more often than a slip: `theo` of `the`, `mann` of `man`. */
const SHORTEST_LENGTHENED = 5;

function isSlip(word: string, other: string): boolean {
  if (word.length > other.length && other.length < SHORTEST_LENGTHENED) return false;
  return editDistance(word, other, 1) === 1 && !isOtherWord(word, other);
}
