import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import { NO_TERM, type InvertedIndex } from './inverted-index';

/** Root → the words that share it, one for each term: `refuse` and `refusal`, `direct` and `director`. */
export type Roots = ReadonlyMap<string, readonly Relative[]>;

interface Relative {
  readonly term: number;
  readonly word: string;
}

/** The Lancaster stemmer cuts some words down to what many share: `nation` to `nat`. */
const SHORTEST_ROOT = 4;
const LONGEST_WORD = 30;

/** @returns the root of a word by natural's Lancaster stemmer (Paice 1990), stronger than the one of the index; or nothing. */
export function rootOf(word: string): string | undefined {
  if (word.length > LONGEST_WORD || !/^[a-z]{4,}$/u.test(word)) return undefined;
  const root = lancaster.stem(word);
  return root.length >= SHORTEST_ROOT ? root : undefined;
}

export function buildRoots({ words, termOfWord }: InvertedIndex): Roots {
  const roots = new Map<string, Relative[]>();
  for (const [word, number] of words) {
    const term = termOfWord[number] ?? NO_TERM;
    const root = term === NO_TERM ? undefined : rootOf(word);
    if (root === undefined) continue;
    const relatives = roots.get(root) ?? [];
    if (!relatives.some((other) => other.term === term)) relatives.push({ term, word });
    roots.set(root, relatives);
  }
  return roots;
}
