import { analyse } from './analysis';

const LONGEST_NAME = 100;

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

/** @returns the words of a name by which somebody is known; without titles, unless there is nothing else. */
export function wordsOfName(name: string): readonly string[] {
  const words = analyse(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}
