import { editDistance } from './edit-distance';
import { documentFrequency, type InvertedIndex } from './inverted-index';
import type { Vocabulary } from './vocabulary';

/** Shorter words have too many neighbours; longer ones are no words, and each letter costs time. */
const SHORTEST = 4;
const LONGEST = 30;
/** From this length on two letters may be wrong. */
const LONG = 8;

/**
 * Finds the word of the sources that a misspelt one is most likely meant for: the fewest wrong letters, then the same first letter, then
 * the more frequent, then the first in the alphabet.
 *
 * @param word a folded word that the sources do not know.
 * @returns nothing when no word is near enough.
 */
export function correct(word: string, vocabulary: Vocabulary, index: InvertedIndex): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let leastCost = Infinity;
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) > most || other.length < SHORTEST) continue;
    const cost = costOf(word, other, most);
    if (cost < leastCost || (cost === leastCost && frequency(other, index) > frequency(best ?? '', index))) {
      best = cost <= most ? other : best;
      leastCost = Math.min(leastCost, cost);
    }
  }
  return best;
}

/** Two words that begin differently are seldom one another's misspelling: as if half a letter more were wrong. */
function costOf(word: string, other: string, most: number): number {
  const distance = editDistance(word, other, most);
  return distance + (other.startsWith(word.charAt(0)) ? 0 : 0.5);
}

function frequency(word: string, index: InvertedIndex): number {
  const number = index.words.get(word);
  const term = number === undefined ? -1 : (index.termOfWord[number] ?? -1);
  return term < 0 ? 0 : documentFrequency(index, term);
}
