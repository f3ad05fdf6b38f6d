import { fold } from './normalize';
import { tokenize } from './tokens';

const LONGEST_NAME = 100;

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

/** @returns whether a name is given with a title, as only persons have one: "the French president" is no ministry. */
export function hasTitle(name: string): boolean {
  return tokenize(name.slice(0, LONGEST_NAME)).some(({ word }) => word !== 'the' && BEFORE_NAMES.has(word));
}

/** @returns the words of a name by which somebody is known; without titles, unless there is nothing else. */
export function wordsOfName(name: string): readonly string[] {
  const words = tokenize(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}

/** @returns what two ways to write one name share: no case, no accents, no "the" before it and no possessive behind it. */
export function nameKey(written: string): string {
  return fold(written)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
    .replace(/['’]s$/u, '');
}
