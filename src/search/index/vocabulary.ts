import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import { lettersOf } from '../../text/fuzzy-match';
import { firstPosition } from '../../text/sorted';
import { buildDictionary, type Dictionary } from '../../text/string-table';
import { NO_TERM, type InvertedIndex } from './inverted-index';

/** Searchable words in alphabetical order. */
export interface Vocabulary {
  readonly words: Dictionary;
  /** Word numbers in UTF-16 order of the words. */
  readonly sorted: Uint32Array;
  /** Position in `sorted` → `lettersOf` the word. */
  readonly letters: Uint32Array;
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

export function wordAt({ words, sorted }: Vocabulary, position: number): string {
  return words.at(sorted[position] ?? 0);
}

/** @returns at most `most` words that begin with `prefix` and are longer. */
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

/** @returns the position of the first word that is not before `bound`. */
export function firstFrom(vocabulary: Vocabulary, bound: string): number {
  return firstPosition(0, vocabulary.sorted.length, (at) => wordAt(vocabulary, at) >= bound);
}

/** Root → one word of each term with this root: `refuse` and `refusal`, `direct` and `director`. */
export interface Roots {
  readonly roots: Dictionary;
  /** Word numbers of root r: `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
}

/** The Lancaster stemmer unites too many words in short roots: `nation` becomes `nat`. */
const SHORTEST_ROOT = 4;
const LONGEST_WORD = 30;

/** Root by natural's Lancaster stemmer (Paice 1990), which is stronger than that of the index. */
function rootOf(word: string): string | undefined {
  if (word.length > LONGEST_WORD || !/^[a-z]{4,}$/u.test(word)) return undefined;
  const root = lancaster.stem(word);
  return root.length >= SHORTEST_ROOT ? root : undefined;
}

/** @returns word numbers in the order of first occurrence. */
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
