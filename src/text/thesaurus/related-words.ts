import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstPosition } from '../sorted';
import { NotBuiltError, TABLES_FOLDER } from '../tables-folder';

export const RELATED_WORDS = 'related-words.bin';

let table: Table | undefined;

/** WordNet's synonyms, derived, narrower and broader words of a word or its base form, the nearest first. Loads the table (3.4 MB) once. */
export function relatedWords(word: string): readonly RelatedWord[] {
  table ??= decodeTable(readTable());
  const nearest = new Map<string, RelatedWord>();
  for (const base of basesOf(word, table)) {
    for (const related of table.row(base)) {
      const isNearer = related.word !== word && related.strength > (nearest.get(related.word)?.strength ?? 0);
      if (isNearer) nearest.set(related.word, related);
    }
  }
  return [...nearest.values()].sort((a, b) => b.strength - a.strength);
}

/** A killer is no comparative of "kill", nor is "Webber" of "web". */
function basesOf(word: string, known: Table): readonly string[] {
  return /(?:er|est)$/u.test(word) && known.usage(word) > 0 ? [word] : baseForms(word);
}

/** Words that WordNet leaves out. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'anything everything something anyone everyone someone anybody everybody somebody nobody none others whom whomever whichever ' +
    'whenever whereas without beside amongst amidst since versus else lest albeit'
  ).split(' '),
);

/** @returns whether a folded word, or what it is a form of, is English and often used: no misspelling of another. */
export function isCommonWord(word: string): boolean {
  return usageOf(word) === USAGE.common;
}

/** @returns whether English has a folded word, or what it is a form of, other than as a name. */
export function isEnglishWord(word: string): boolean {
  return usageOf(word) >= USAGE.rare;
}

/** @returns whether English has a folded word only as a name. */
export function isNameWord(word: string): boolean {
  return usageOf(word) === USAGE.name;
}

function usageOf(word: string): number {
  if (FUNCTION_WORDS.has(word)) return USAGE.common;
  const known = (table ??= decodeTable(readTable()));
  // "Webber" is no comparative of "web".
  const bases = /(?:er|est)$/u.test(word) ? [word] : baseForms(word);
  return Math.max(...bases.map((base) => known.usage(base)));
}

function readTable(): Buffer {
  const file = join(TABLES_FOLDER, RELATED_WORDS);
  try {
    return readFileSync(file);
  } catch {
    throw new NotBuiltError(`${file}: expected the table of related words, found no file to read. Run: npm run build`);
  }
}

/** Rules of detachment of WordNet: https://wordnet.princeton.edu/documentation/morphy7wn. */
const ENDINGS = 's: es: ies:y men:man ed: ed:e ied:y ing: ing:e er: er:e est: est:e'
  .split(' ')
  .map((rule) => rule.split(':'));

const DOUBLED = /([b-df-hj-np-tv-z])\1(?:ed|ing|er|est)$/u;
const SHORTEST_BASE = 2;

/** @returns a folded word and what may be its base forms. */
export function baseForms(word: string): readonly string[] {
  const detached = ENDINGS.flatMap(([ending = '', base = '']) =>
    word.endsWith(ending) && word.length - ending.length >= SHORTEST_BASE ? word.slice(0, -ending.length) + base : [],
  );
  return [...new Set([word, ...detached, word.replace(DOUBLED, '$1')])];
}

/** `akin`: a synonym of a derived word, a word derived from a synonym, or nearly a synonym. `news`: used for the same thing in the news. */
export const RELATIONS = ['synonym', 'derived', 'akin', 'narrower', 'broader', 'news'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Related words from here on mean the same. */
export const SAME_SENSE = 0.9;
/** From here on they are so in the news; WordNet alone relates less strongly. */
export const BY_HAND = 0.8;

export interface RelatedWord {
  readonly word: string;
  readonly relation: Relation;
  /** Above 0, below 1; 1 would be the same word. */
  readonly strength: number;
}

/**
 * Related words in one block of bytes, words in alphabetical order:
 * words:u32 cells:u32 | offsets of words in the letters: u32[words + 1] | offsets of rows in the cells: u32[words + 1] |
 * cells: u32, the other word's number above 12 bits: 3 of the relation, 9 of the strength in 512ths | letters: Latin-1 |
 * usage of each word: u8
 */
export interface Table {
  row(word: string): readonly RelatedWord[];
  usage(word: string): number;
}

/** `name`: written with a capital only; `common`: it occurs in the texts in which WordNet's senses were counted. */
export const USAGE = { name: 1, rare: 2, common: 3 } as const;

const HEADER = 2;
const WORD_BITS = 4096;
const STRENGTHS = 512;

/** @param rows word → its related words. @param usage word → its `USAGE`. */
export function encodeTable(
  rows: ReadonlyMap<string, readonly RelatedWord[]>,
  usage: ReadonlyMap<string, number> = new Map(),
): Uint8Array {
  const words = [...new Set([...rows].flatMap(([word, row]) => [word, ...row.map((one) => one.word)]))].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const cells = words.flatMap((word) => (rows.get(word) ?? []).map((one) => toCell(one, numbers)));
  const numbersPart = Uint32Array.from([
    words.length,
    cells.length,
    ...startsOf(words.map((word) => word.length)),
    ...startsOf(words.map((word) => rows.get(word)?.length ?? 0)),
    ...cells,
  ]);
  const usages = Uint8Array.from(words, (word) => usage.get(word) ?? 0);
  return Buffer.concat([Buffer.from(numbersPart.buffer), Buffer.from(words.join(''), 'latin1'), usages]);
}

function toCell({ word, relation, strength }: RelatedWord, numbers: ReadonlyMap<string, number>): number {
  const low = RELATIONS.indexOf(relation) * STRENGTHS + Math.min(STRENGTHS - 1, Math.round(strength * STRENGTHS));
  return (numbers.get(word) ?? 0) * WORD_BITS + low;
}

function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** @param bytes of `encodeTable`; used in place, must not change. */
export function decodeTable(bytes: Buffer): Table {
  // A small buffer of Node's pool may not be aligned to 4 bytes; then copy.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const part = (from: number, length: number): Uint32Array => new Uint32Array(buffer, byteOffset + 4 * from, length);
  const [words = 0, cellCount = 0] = part(0, HEADER);
  const letterStarts = part(HEADER, words + 1);
  const rowStarts = part(HEADER + words + 1, words + 1);
  const cells = part(HEADER + 2 * (words + 1), cellCount);
  const letters = bytes.subarray(4 * (HEADER + 2 * (words + 1) + cellCount));
  const usages = letters.subarray(letterStarts[words]);
  const wordAt = (number: number): string => letters.toString('latin1', letterStarts[number], letterStarts[number + 1]);
  return {
    usage: (word) => usages[find(word, words, wordAt) ?? words] ?? 0,
    row: (word) => {
      const number = find(word, words, wordAt);
      if (number === undefined) return [];
      return Array.from(cells.subarray(rowStarts[number], rowStarts[number + 1]), (cell) => fromCell(cell, wordAt));
    },
  };
}

function fromCell(cell: number, wordAt: (number: number) => string): RelatedWord {
  const low = cell % WORD_BITS;
  return {
    word: wordAt(Math.floor(cell / WORD_BITS)),
    relation: RELATIONS[Math.floor(low / STRENGTHS)] ?? 'akin',
    strength: (low % STRENGTHS) / STRENGTHS,
  };
}

function find(word: string, words: number, wordAt: (number: number) => string): number | undefined {
  const number = firstPosition(0, words, (at) => wordAt(at) >= word);
  return number < words && wordAt(number) === word ? number : undefined;
}
