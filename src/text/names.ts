import { fold } from './normalize';
import { tokenize } from './tokens';

const LONGEST_NAME = 100;

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

/** Only persons have a title: "the French president" is no ministry. */
export function hasTitle(name: string): boolean {
  return tokenize(name.slice(0, LONGEST_NAME)).some(({ word }) => word !== 'the' && BEFORE_NAMES.has(word));
}

/** @returns lower-case words without titles, unless there are only titles. */
export function wordsOfName(name: string): readonly string[] {
  const words = tokenize(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}

/** Comparison key: no case, accents, leading "the" or final possessive. */
export function nameKey(written: string): string {
  return fold(written)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
    .replace(/['’]s$/u, '');
}
