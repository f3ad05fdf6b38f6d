/** Many texts one behind the other, so that what is kept is made a string only when it is asked for. */
export interface PackedTexts {
  /** A byte for each UTF-16 unit; a text with a unit that does not fit into one stands as `WIDE` and two bytes, the lower first, for each. */
  readonly bytes: Uint8Array;
  /** Text n stands from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
}

/** Stands before a text of wide units, and so no narrow text begins with it. */
const WIDE = 0xff;

export function packTexts(texts: readonly string[]): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  const isWide = texts.map(hasWide);
  texts.forEach(({ length }, number) => {
    starts[number + 1] = (starts[number] ?? 0) + (isWide[number] ? 1 + 2 * length : length);
  });
  const bytes = new Uint8Array(starts[texts.length] ?? 0);
  texts.forEach((text, number) => {
    if (isWide[number]) putWide(text, bytes, starts[number] ?? 0);
    else putNarrow(text, bytes, starts[number] ?? 0);
  });
  return { bytes, starts };
}

function hasWide(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= WIDE) return true;
  return false;
}

function putNarrow(text: string, bytes: Uint8Array, start: number): void {
  for (let at = 0; at < text.length; at += 1) bytes[start + at] = text.charCodeAt(at);
}

function putWide(text: string, bytes: Uint8Array, start: number): void {
  bytes[start] = WIDE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[start + 1 + 2 * at] = unit & 0xff;
    bytes[start + 2 + 2 * at] = unit >>> 8;
  }
}

/** Longer texts go through a buffer: a call may not have any number of arguments. */
const SHORT = 64;

/** @param number of a text that is there. */
export function textAt({ bytes, starts }: PackedTexts, number: number): string {
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  if (bytes[start] === WIDE && end > start) return bufferOf(bytes, start + 1, end).toString('utf16le');
  if (end - start > SHORT) return bufferOf(bytes, start, end).toString('latin1');
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

function bufferOf(bytes: Uint8Array, start: number, end: number): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}

/** @returns the length of a text in UTF-16 units. */
export function lengthAt({ bytes, starts }: PackedTexts, number: number): number {
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  return bytes[start] === WIDE && end > start ? (end - start - 1) / 2 : end - start;
}

/** @returns a UTF-16 unit of a text, below 0 behind its last. */
export function unitAt({ bytes, starts }: PackedTexts, number: number, at: number): number {
  const start = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  if (bytes[start] !== WIDE || end === start) return start + at < end ? (bytes[start + at] ?? 0) : -1;
  const place = start + 1 + 2 * at;
  return place < end ? (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8) : -1;
}

/** @returns whether a text is just that one: no string is made to find out. */
export function isTextAt(texts: PackedTexts, number: number, text: string): boolean {
  const { bytes, starts } = texts;
  const start = starts[number] ?? 0;
  if (bytes[start] === WIDE && start < (starts[number + 1] ?? 0)) return textAt(texts, number) === text;
  if ((starts[number + 1] ?? 0) - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
