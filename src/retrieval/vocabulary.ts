import type { InvertedIndex } from './inverted-index';

/** The words of a library in alphabetical order, so that those that begin alike stand together. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Word → which letters it has, as bits: two words with few edits between them have nearly the same. */
  readonly letters: Uint32Array;
}

/** @returns every word that is searched for, ordered by its UTF-16 units. */
export function buildVocabulary({ words, termOfWord }: InvertedIndex): Vocabulary {
  const searched = [...words].flatMap(([word, number]) => ((termOfWord[number] ?? -1) < 0 ? [] : word)).sort();
  return Object.freeze({ words: searched, letters: Uint32Array.from(searched, lettersOf) });
}

/** @returns one bit for each letter of the Latin alphabet, and one for all other signs together. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits >>> 0;
}

/**
 * @param most how many are returned at most: a short beginning may fit a large part of the vocabulary.
 * @returns the words that begin with `prefix` and are longer.
 */
export function wordsBeginningWith({ words }: Vocabulary, prefix: string, most: number): readonly string[] {
  const found: string[] = [];
  for (let at = firstFrom(words, prefix); at < words.length && found.length < most; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}

/** @returns the place of the first word that does not come before `bound`: a binary search. */
function firstFrom(words: readonly string[], bound: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
