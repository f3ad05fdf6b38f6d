/** Many texts in two typed arrays, so that they are serialized and shared without a copy of each. Plain data. */
export interface PackedTexts {
  /** A byte for each UTF-16 unit; a text with a unit that does not fit into one is `WIDE` and two bytes, the lower first, for each. */
  readonly bytes: Uint8Array;
  /** Text n is from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
}

/** Precedes a text of wide units, so no narrow text may begin with it. */
const WIDE = 0xff;

/** A frozen list of texts, over plain data. */
export class Strings {
  readonly length: number;

  constructor(readonly parts: PackedTexts) {
    this.length = parts.starts.length - 1;
  }

  /** @returns `undefined` beyond the last. */
  at(number: number): string | undefined {
    return number >= 0 && number < this.length ? textAt(this.parts, number) : undefined;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.length; number += 1) yield textAt(this.parts, number);
  }
}

export function toStrings(texts: readonly string[]): Strings {
  return new Strings(packTexts(texts));
}

/** Words and their numbers: a hash table with open addressing over packed texts. Plain data. */
export interface DictionaryParts extends PackedTexts {
  /** A power of two of places, each a word's number plus one, or 0 where it is free. */
  readonly slots: Uint32Array;
}

/** A frozen `Map<string, number>` whose values count its keys from 0, over plain data: a fifth of a Map's size, and opened at once. */
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
    const { bytes, starts } = this.parts;
    const [start = 0, end = 0] = [starts[number], starts[number + 1]];
    return isWide(bytes, start, end) ? (end - start - 1) / 2 : end - start;
  }

  *[Symbol.iterator](): Generator<readonly [word: string, number: number]> {
    for (let number = 0; number < this.size; number += 1) yield [this.at(number), number];
  }
}

/** @param words each once; their numbers are their positions. */
export function buildDictionary(words: readonly string[]): Dictionary {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)));
  const mask = slots.length - 1;
  words.forEach((word, number) => {
    let at = hashOf(word) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = number + 1;
  });
  return new Dictionary({ ...packTexts(words), slots });
}

/** FNV-1a over UTF-16 units, its high bits folded in, since the table takes the low ones (Fowler, Noll and Vo 1991). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function packTexts(texts: readonly string[]): PackedTexts {
  const packed = texts.map(toBytes);
  const starts = new Uint32Array(texts.length + 1);
  packed.forEach(({ length }, number) => (starts[number + 1] = (starts[number] ?? 0) + length));
  return { bytes: new Uint8Array(Buffer.concat(packed)), starts };
}

function toBytes(text: string): Buffer {
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) >= WIDE) return Buffer.concat([Uint8Array.of(WIDE), Buffer.from(text, 'utf16le')]);
  return Buffer.from(text, 'latin1');
}

function isWide(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes[start] === WIDE && end > start;
}

/** Longer texts go through a buffer: a call may not have any number of arguments. */
const SHORT = 64;

function textAt({ bytes, starts }: PackedTexts, number: number): string {
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  if (isWide(bytes, start, end)) return bufferOf(bytes, start + 1, end).toString('utf16le');
  if (end - start > SHORT) return bufferOf(bytes, start, end).toString('latin1');
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

function bufferOf(bytes: Uint8Array, start: number, end: number): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}

/** Makes no string to compare with. */
function isTextAt(texts: PackedTexts, number: number, text: string): boolean {
  const { bytes, starts } = texts;
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  if (isWide(bytes, start, end)) return textAt(texts, number) === text;
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
