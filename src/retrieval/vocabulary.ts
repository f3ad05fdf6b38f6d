import type { InvertedIndex } from './inverted-index';

/** The words of a library in alphabetical order, so that those that begin alike stand together. */
export type Vocabulary = readonly string[];

/** @returns every word that is searched for, ordered by its UTF-16 units. */
export function buildVocabulary({ words, termOfWord }: InvertedIndex): Vocabulary {
  return [...words].flatMap(([word, number]) => ((termOfWord[number] ?? -1) < 0 ? [] : word)).sort();
}

/**
 * @param most how many are returned at most: a short beginning may fit a large part of the vocabulary.
 * @returns the words that begin with `prefix` and are longer.
 */
export function wordsBeginningWith(vocabulary: Vocabulary, prefix: string, most: number): readonly string[] {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((vocabulary[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < vocabulary.length && found.length < most; at += 1) {
    const word = vocabulary[at] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}
