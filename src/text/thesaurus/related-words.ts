import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES_FOLDER } from '../tables-folder';
import { decodeTable, type RelatedWord, type Table } from './table';

/** Name of the table among those that the build makes. */
export const RELATED_WORDS = 'related-words.bin';

let table: Table | undefined;

/**
 * The words that WordNet relates to a word or to what it is a form of: synonyms, derived, narrower and broader words. The table is read
 * at the first question and then stays, 3.4 MB.
 *
 * @param word a folded word.
 * @returns each once, the nearest first; nothing for a word that WordNet does not know.
 */
export function relatedWords(word: string): readonly RelatedWord[] {
  table ??= decodeTable(readTable());
  const nearest = new Map<string, RelatedWord>();
  for (const base of baseForms(word)) {
    for (const related of table.row(base)) {
      const isNearer = related.word !== word && related.strength > (nearest.get(related.word)?.strength ?? 0);
      if (isNearer) nearest.set(related.word, related);
    }
  }
  return [...nearest.values()].sort((a, b) => b.strength - a.strength);
}

function readTable(): Buffer {
  const file = join(TABLES_FOLDER, RELATED_WORDS);
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`${file}: expected the table of related words, found no file to read; \`npm run build\` makes it`);
  }
}

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
function baseForms(word: string): readonly string[] {
  const detached = ENDINGS.flatMap(([ending, base]) =>
    word.endsWith(ending) && word.length - ending.length >= SHORTEST_BASE ? word.slice(0, -ending.length) + base : [],
  );
  return [...new Set([word, ...detached, word.replace(DOUBLED, '$1')])];
}
