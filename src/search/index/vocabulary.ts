import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import { lettersOf } from '../../text/fuzzy-match';
import { firstPosition } from '../../text/sorted';
import { buildDictionary, type Dictionary } from '../../text/string-table';
import { NO_TERM, type InvertedIndex } from './inverted-index';

/** The words of a library that are searched for, in alphabetical order. */
export interface Vocabulary {
  readonly words: Dictionary;
  /** Numbers of the words, ordered by the words' UTF-16 units. */
  readonly sorted: Uint32Array;
  /** Position in `sorted` → `lettersOf` the word. */
  readonly letters: Uint32Array;
  /** The first letters of the words, each once. */
  readonly firstLetters: readonly string[];
}

export function buildVocabulary({ words, termOfWord }: InvertedIndex): Vocabulary {
  const searched = Array.from(words, ([text, number]) => ({ text, number })).filter(
    ({ number }) => termOfWord[number] !== NO_TERM,
  );
  searched.sort((a, b) => (a.text < b.text ? -1 : 1));
  return Object.freeze({
    words,
    sorted: Uint32Array.from(searched, ({ number }) => number),
    letters: Uint32Array.from(searched, ({ text }) => lettersOf(text)),
    firstLetters: [...new Set(searched.map(({ text }) => text.charAt(0)))],
  });
}

/** @returns the word at a position in alphabetical order. */
export function wordAt({ words, sorted }: Vocabulary, position: number): string {
  return words.at(sorted[position] ?? 0);
}

/**
 * @param most a short prefix may fit a large part of the vocabulary.
 * @returns at most so many words that begin with `prefix` and are longer.
 */
export function wordsBeginningWith(vocabulary: Vocabulary, prefix: string, most: number): readonly string[] {
  const found: string[] = [];
  const { sorted } = vocabulary;
  for (let at = firstFrom(vocabulary, prefix); at < sorted.length && found.length < most; at += 1) {
    const word = wordAt(vocabulary, at);
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}

/** @returns the position of the first word that does not come before `bound`. */
export function firstFrom(vocabulary: Vocabulary, bound: string): number {
  return firstPosition(0, vocabulary.sorted.length, (at) => wordAt(vocabulary, at) >= bound);
}

/** Root → the words that share it, one for each term: `refuse` and `refusal`, `direct` and `director`. */
export interface Roots {
  readonly roots: Dictionary;
  /** The words of root r are from `offsets[r]` to `offsets[r + 1]`; numbers of words of the index. */
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
}

/** The Lancaster stemmer cuts some words down to what many share: `nation` to `nat`. */
const SHORTEST_ROOT = 4;
const LONGEST_WORD = 30;

/** @returns the root of a word by natural's Lancaster stemmer (Paice 1990), stronger than the one of the index; or nothing. */
function rootOf(word: string): string | undefined {
  if (word.length > LONGEST_WORD || !/^[a-z]{4,}$/u.test(word)) return undefined;
  const root = lancaster.stem(word);
  return root.length >= SHORTEST_ROOT ? root : undefined;
}

/** @returns numbers of the words that share the root of a word, in the order in which they first stand in the sources. */
export function wordsOfRoot({ roots, offsets, words }: Roots, word: string): Uint32Array {
  const root = rootOf(word);
  const number = root === undefined ? undefined : roots.get(root);
  return number === undefined ? words.subarray(0, 0) : words.subarray(offsets[number], offsets[number + 1]);
}

export function buildRoots({ words, termOfWord }: InvertedIndex): Roots {
  const wordsOf = new Map<string, number[]>();
  for (const [word, number] of words) {
    const term = termOfWord[number] ?? NO_TERM;
    const root = term === NO_TERM ? undefined : rootOf(word);
    if (root === undefined) continue;
    const relatives = wordsOf.get(root);
    if (!relatives) wordsOf.set(root, [number]);
    else if (!relatives.some((other) => termOfWord[other] === term)) relatives.push(number);
  }
  const lists = [...wordsOf.values()];
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, root) => (offsets[root + 1] = (offsets[root] ?? 0) + length));
  return { roots: buildDictionary([...wordsOf.keys()]), offsets, words: Uint32Array.from(lists.flat()) };
}
