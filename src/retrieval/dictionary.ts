/**
 * Words and their numbers in three typed arrays: a hash table with open addressing over one pool of UTF-16 units. It is a fifth of a Map's
 * size, is handed from one thread to another without being copied, and is read from a file without being built again.
 */
export interface DictionaryParts {
  /** The words one behind the other, in the order of their numbers. */
  readonly units: Uint16Array;
  /** Word n stands from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
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
      if (this.isAt(number, word)) return number;
    }
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  /** @returns the word of a number that is in use. */
  at(number: number): string {
    const { units, starts } = this.parts;
    return textOf(units.subarray(starts[number] ?? 0, starts[number + 1] ?? 0));
  }

  /** @returns the length of a word in UTF-16 units. */
  lengthOf(number: number): number {
    return (this.parts.starts[number + 1] ?? 0) - (this.parts.starts[number] ?? 0);
  }

  *[Symbol.iterator](): Generator<readonly [word: string, number: number]> {
    for (let number = 0; number < this.size; number += 1) yield [this.at(number), number];
  }

  private isAt(number: number, word: string): boolean {
    const { units, starts } = this.parts;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (units[start + at] !== word.charCodeAt(at)) return false;
    return true;
  }
}

/** @param words each once; their numbers are their places. */
export function buildDictionary(words: readonly string[]): Dictionary {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, number) => (starts[number + 1] = (starts[number] ?? 0) + word.length));
  const units = new Uint16Array(starts[words.length] ?? 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)));
  words.forEach((word, number) => {
    const start = starts[number] ?? 0;
    for (let at = 0; at < word.length; at += 1) units[start + at] = word.charCodeAt(at);
    insert(slots, hashOf(word), number);
  });
  return new Dictionary({ units, starts, slots });
}

function insert(slots: Uint32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = number + 1;
}

/** FNV-1a over UTF-16 units, its high bits folded in, since the table takes the low ones (Fowler, Noll and Vo 1991). */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const SHORT = 64;

/** What is longer than a call may have arguments goes through a buffer, which keeps a half of a pair as it is. */
export function textOf(units: Uint16Array): string {
  if (units.length <= SHORT) return String.fromCharCode.apply(null, units as unknown as number[]);
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
