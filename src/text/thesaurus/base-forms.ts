/**
 * Endings of inflected words, and what stands there in the base form: WordNet's rules of detachment for nouns, verbs and adjectives,
 * https://wordnet.princeton.edu/documentation/morphy7wn.
 */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['men', 'man'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
];

/** `swapped`, `swapping`: the consonant is doubled before the ending. */
const DOUBLED = /([b-df-hj-np-tv-z])\1(?:ed|ing|er|est)$/u;
const SHORTEST_BASE = 2;

/** @returns what a word may be a form of, itself first; most are no words, so each has to be looked up. */
export function baseForms(word: string): readonly string[] {
  const detached = ENDINGS.flatMap(([ending, base]) =>
    word.endsWith(ending) && word.length - ending.length >= SHORTEST_BASE ? word.slice(0, -ending.length) + base : [],
  );
  return [...new Set([word, ...detached, word.replace(DOUBLED, '$1')])];
}
