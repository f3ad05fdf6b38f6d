import { bitOf } from '../../text/fuzzy-match';
import type { Dictionary } from '../../text/dictionary';
import { NO_TERM, type InvertedIndex } from './inverted-index';
import { unitAt, type PackedTexts } from '../../text/packed-texts';
import { sortTexts } from '../../text/sort-texts';
import { firstPosition } from '../../text/sorted';

/** The words of a library in alphabetical order, so that those that begin alike stand together. */
export interface Vocabulary {
  readonly words: Dictionary;
  /** Numbers of the words that are searched for, ordered by the words' UTF-16 units. */
  readonly sorted: Uint32Array;
  /** Place in `sorted` → which letters the word has, as bits: two words with few edits between them have nearly the same. */
  readonly letters: Uint32Array;
  /** What the words begin with, each once. */
  readonly firstLetters: readonly string[];
}

export function buildVocabulary({ words, termOfWord }: InvertedIndex): Vocabulary {
  const sorted = searchedWords(termOfWord);
  sortTexts(sorted, words.parts);
  const letters = new Uint32Array(sorted.length);
  const firstLetters = new Set<string>();
  for (let place = 0; place < sorted.length; place += 1) {
    const number = sorted[place] ?? 0;
    letters[place] = lettersAt(words.parts, number);
    firstLetters.add(FIRST_UNITS[unitAt(words.parts, number, 0)] ?? words.at(number).charAt(0));
  }
  return Object.freeze({ words, sorted, letters, firstLetters: [...firstLetters] });
}

const FIRST_UNITS = Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit));

function searchedWords(termOfWord: Int32Array): Uint32Array {
  const numbers = new Uint32Array(termOfWord.length);
  let count = 0;
  for (let word = 0; word < termOfWord.length; word += 1) {
    if (termOfWord[word] === NO_TERM) continue;
    numbers[count] = word;
    count += 1;
  }
  return numbers.slice(0, count);
}

/** @returns what `lettersOf` does of a word by its number. */
function lettersAt(texts: PackedTexts, number: number): number {
  let bits = 0;
  for (let at = 0, unit = unitAt(texts, number, 0); unit >= 0; unit = unitAt(texts, number, (at += 1)))
    bits |= bitOf(unit);
  return bits;
}

/** @returns the word at a place in alphabetical order. */
export function wordAt({ words, sorted }: Vocabulary, place: number): string {
  return words.at(sorted[place] ?? 0);
}

/**
 * @param most how many are returned at most: a short beginning may fit a large part of the vocabulary.
 * @returns the words that begin with `prefix` and are longer.
 */
export function wordsBeginningWith(vocabulary: Vocabulary, prefix: string, most: number): readonly string[] {
  const found: string[] = [];
  const { sorted } = vocabulary;
  for (let place = firstFrom(vocabulary, prefix); place < sorted.length && found.length < most; place += 1) {
    const word = wordAt(vocabulary, place);
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}

/** @returns the place of the first word that does not come before `bound`. */
export function firstFrom(vocabulary: Vocabulary, bound: string): number {
  return firstPosition(0, vocabulary.sorted.length, (place) => wordAt(vocabulary, place) >= bound);
}
