import { firstPosition } from '../sorted';

/** How a word stands to another: `akin` is the synonym of a derived word, a word derived from a synonym, or nearly a synonym. */
export const RELATIONS = ['synonym', 'derived', 'akin', 'narrower', 'broader'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface RelatedWord {
  /** In lower case. */
  readonly word: string;
  readonly relation: Relation;
  /** How near it is: above 0, below 1. */
  readonly strength: number;
}

/**
 * Related words in one block of bytes, so that they are there at once: words in alphabetical order, and for each a row of others.
 *
 *   words:u32 cells:u32 | start of each word in the letters, and one more: u32 | start of each row in the cells, and one more: u32 |
 *   cells: u32, the other word's number above 12 bits: 3 of the relation, 9 of the strength in 512ths | letters: Latin-1
 */
export interface Table {
  /** @returns what stands in a word's row, the nearest first; nothing for a word that has none. */
  row(word: string): readonly RelatedWord[];
}

const HEADER = 2;
const WORD_BITS = 4096;
const STRENGTHS = 512;

/** @param rows word → its related words; words that are related are added themselves. */
export function encodeTable(rows: ReadonlyMap<string, readonly RelatedWord[]>): Uint8Array {
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
  return Buffer.concat([Buffer.from(numbersPart.buffer), Buffer.from(words.join(''), 'latin1')]);
}

function toCell({ word, relation, strength }: RelatedWord, numbers: ReadonlyMap<string, number>): number {
  const low = RELATIONS.indexOf(relation) * STRENGTHS + Math.min(STRENGTHS - 1, Math.round(strength * STRENGTHS));
  return (numbers.get(word) ?? 0) * WORD_BITS + low;
}

/** @returns where each of several parts starts when they stand one behind the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** @param bytes as `encodeTable` gave them; they are read in place and must not change any more. */
export function decodeTable(bytes: Buffer): Table {
  // Bytes of a file stand in memory of their own, where numbers can be read; those of a small buffer may not.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const part = (from: number, length: number): Uint32Array => new Uint32Array(buffer, byteOffset + 4 * from, length);
  const [words = 0, cellCount = 0] = part(0, HEADER);
  const letterStarts = part(HEADER, words + 1);
  const rowStarts = part(HEADER + words + 1, words + 1);
  const cells = part(HEADER + 2 * (words + 1), cellCount);
  const letters = bytes.subarray(4 * (HEADER + 2 * (words + 1) + cellCount));
  const wordAt = (number: number): string => letters.toString('latin1', letterStarts[number], letterStarts[number + 1]);
  return {
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
