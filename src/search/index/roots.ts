import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import { buildDictionary, type Dictionary } from '../../text/dictionary';
import { NO_TERM, type InvertedIndex } from './inverted-index';

/** Root → the words that share it, one for each term: `refuse` and `refusal`, `direct` and `director`. */
export interface Roots {
  readonly roots: Dictionary;
  /** Root → where its words begin (with one more at the end); numbers of words of the index. */
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
  return freeze([...wordsOf]);
}

function freeze(found: readonly (readonly [root: string, words: readonly number[]])[]): Roots {
  const offsets = new Uint32Array(found.length + 1);
  found.forEach(([, relatives], root) => (offsets[root + 1] = (offsets[root] ?? 0) + relatives.length));
  return {
    roots: buildDictionary(found.map(([root]) => root)),
    offsets,
    words: Uint32Array.from(found.flatMap(([, relatives]) => relatives)),
  };
}
