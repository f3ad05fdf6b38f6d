export interface PackedTexts {
  /** Latin-1, one byte for each UTF-16 unit; or `WIDE` and UTF-16LE. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** First byte of a wide text; a narrow text never contains it. */
const WIDE = 0xff;

export class Strings {
  readonly length: number;

  constructor(readonly parts: PackedTexts) {
    this.length = parts.starts.length - 1;
  }

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

export interface DictionaryParts extends PackedTexts {
  /** Length is a power of two; a slot is a word's number plus one, or 0. */
  readonly slots: Uint32Array;
}

/** Read-only `Map<string, number>` from word to its position; a fifth of a Map's memory, and no time to open. */
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

  at(number: number): string {
    return textAt(this.parts, number);
  }

  /** In UTF-16 units. */
  lengthOf(number: number): number {
    const { bytes, starts } = this.parts;
    const [start = 0, end = 0] = [starts[number], starts[number + 1]];
    return isWide(bytes, start, end) ? (end - start - 1) / 2 : end - start;
  }

  *[Symbol.iterator](): Generator<readonly [word: string, number: number]> {
    for (let number = 0; number < this.size; number += 1) yield [this.at(number), number];
  }
}

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

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo 1991); high bits are folded into the low ones, which select the slot. */
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

/** Longer texts go through a buffer: the number of arguments of a call is limited. */
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

function isTextAt(texts: PackedTexts, number: number, text: string): boolean {
  const { bytes, starts } = texts;
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  if (isWide(bytes, start, end)) return textAt(texts, number) === text;
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
