import { lineAt } from '../lines';

/** What was expected and found where bytes are not an article's text. */
export interface Undecodable {
  readonly line?: number;
  readonly expected: string;
  readonly found: string;
}

/** Larger than any article. Reading and indexing take about a second a megabyte, and nothing is answered meanwhile. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/**
 * @returns the text of a file, a byte-order mark kept so that offsets count from the start of the file; or why it has none.
 */
export function decode(bytes: Buffer): string | Undecodable {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  const foreign = foreignMark(bytes);
  if (foreign) return { line: 1, expected: 'text in UTF-8', found: foreign };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { line: lineOfByte(bytes, zero), expected: 'text', found: 'binary bytes (a byte 0x00)' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.trim() === '' ? { expected: 'text', found: 'an empty file' } : text;
  } catch {
    return notUtf8(bytes);
  }
}

export function tooLarge(size: number): Undecodable {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return { expected: `at most ${megabytes(LARGEST_FILE)}; split it into several files`, found: megabytes(size) };
}

function foreignMark(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff' ? 'UTF-16' : undefined;
}

/** The decoder does not tell where it failed: what it replaced shows the place. */
function notUtf8(bytes: Buffer): Undecodable {
  const text = bytes.toString('utf8');
  let at = text.indexOf('\uFFFD');
  let offset = Buffer.byteLength(text.slice(0, at));
  while (isReplacement(bytes, offset)) {
    const next = text.indexOf('\uFFFD', at + 1);
    offset += Buffer.byteLength(text.slice(at, next));
    at = next;
  }
  const byte = bytes[offset] ?? 0;
  const found = `a byte 0x${byte.toString(16).padStart(2, '0')} that is not UTF-8`;
  return { line: lineAt(text, at), expected: 'text in UTF-8', found };
}

/** U+FFFD may stand in the file itself, as EF BF BD. */
function isReplacement(bytes: Buffer, offset: number): boolean {
  return bytes.subarray(offset, offset + 3).equals(Buffer.from([0xef, 0xbf, 0xbd]));
}

function lineOfByte(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}
