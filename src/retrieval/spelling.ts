import { editDistance, LONGEST_COMPARED } from './edit-distance';
import { documentFrequency, type InvertedIndex } from './inverted-index';
import { lettersOf, type Vocabulary } from './vocabulary';

/** Shorter words have too many neighbours; longer ones are no words. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;

/**
 * Finds the word of the sources that a misspelt one is most likely meant for: the fewest wrong letters, where a first letter counts half
 * more, then the more frequent, then the first in the alphabet.
 *
 * @param word a folded word that the sources do not know.
 * @returns nothing when no word is near enough.
 */
export function correct(word: string, vocabulary: Vocabulary, index: InvertedIndex): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST_COMPARED || !/^\p{L}+$/u.test(word)) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  const near = neighbours(word, vocabulary, most).map((other) => ({ other, cost: costOf(word, other, most) }));
  const possible = near.filter(({ other, cost }) => cost <= most && !isOtherWord(word, other));
  const order = possible.sort((a, b) => a.cost - b.cost || frequency(b.other, index) - frequency(a.other, index));
  return order[0]?.other;
}

/** In short words a changed letter is more often another word (`mayor`, `major`) than a slip; a missing, double or swapped one is a slip. */
const SHORT = 5;

function isOtherWord(word: string, other: string): boolean {
  return word.length <= SHORT && word.length === other.length && !isSwap(word, other);
}

function isSwap(word: string, other: string): boolean {
  return sortedLetters(word) === sortedLetters(other);
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}

/** Words of about the same length and letters: an edit changes at most two of the letters that a word has. */
function neighbours(word: string, { words, letters }: Vocabulary, most: number): readonly string[] {
  const own = lettersOf(word);
  return words.filter((other, at) => {
    const difference = Math.abs(other.length - word.length);
    return difference <= most && other.length >= SHORTEST && bitCount(own ^ (letters[at] ?? 0)) <= 2 * most;
  });
}

/** @returns how many bits are set: Kernighan's loop, once for each. */
function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Two words that begin differently are seldom one another's misspelling: as if half a letter more were wrong. */
function costOf(word: string, other: string, most: number): number {
  return editDistance(word, other, most) + (other.startsWith(word.charAt(0)) ? 0 : 0.5);
}

function frequency(word: string, index: InvertedIndex): number {
  const term = index.termOfWord[index.words.get(word) ?? -1] ?? -1;
  return term < 0 ? 0 : documentFrequency(index, term);
}

/**
 * Whether a word that the sources do not know is a slip in one of the small words of a question: `abuot`, `wat`, `teh`.
 *
 * @param small words that are not searched for, or hardly.
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
  return other.startsWith(word.charAt(0)) && editDistance(word, other, 1) === 1 && !isOtherWord(word, other);
}
