import { isTextAt, lengthAt, packTexts, textAt, type PackedTexts } from './packed-texts';

/**
 * Words and their numbers in three typed arrays: a hash table with open addressing over one pool of bytes. It is a fifth of a Map's
 * size, is handed from one thread to another without being copied, and is read from a file without being built again.
 */
export interface DictionaryParts extends PackedTexts {
  /** A power of two of places, each a word's number plus one, or 0 where it is free. */
  readonly slots: Uint32Array;
}

/** A frozen `Map<string, number>` whose values count its keys from 0. */
export class Dictionary {
  readonly size: number;

  constructor(readonly parts: DictionaryParts) {
    this.size = parts.starts.length - 1;
  }

  get(word: string): number | undefined {
    const { slots } = this.parts;
    const mask = slots.length - 1;
    for (let at = hashOf(word) & mask; ; at = (at + 1) & mask) {
      const number = (slots[at] ?? 0) - 1;
      if (number < 0) return undefined;
      if (isTextAt(this.parts, number, word)) return number;
    }
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  /** @returns the word of a number that is in use. */
  at(number: number): string {
    return textAt(this.parts, number);
  }

  /** @returns the length of a word in UTF-16 units. */
  lengthOf(number: number): number {
    return lengthAt(this.parts, number);
  }

  *[Symbol.iterator](): Generator<readonly [word: string, number: number]> {
    for (let number = 0; number < this.size; number += 1) yield [this.at(number), number];
  }
}

/** @param words each once; their numbers are their places. */
export function buildDictionary(words: readonly string[]): Dictionary {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)));
  words.forEach((word, number) => {
    insert(slots, hashOf(word), number);
  });
  return new Dictionary({ ...packTexts(words), slots });
}

function insert(slots: Uint32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = number + 1;
}

/** FNV-1a over UTF-16 units, its high bits folded in, since the table takes the low ones (Fowler, Noll and Vo 1991). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
