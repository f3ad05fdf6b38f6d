import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { lineAt, type Problem } from './problem';

/** In bytes. Reading and indexing take about a second a megabyte, and block answers. */
const LARGEST_FILE = 8 * 1024 * 1024;

type DecodingFault = Pick<Problem, 'line' | 'expected' | 'found'>;

/** Reads a file in UTF-8, UTF-16 with a byte-order mark, or Latin-1 that it declares. Keeps the mark, so that offsets count from the start. */
export function readText(path: string, file: string): string | Problem {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return noFile(file, stats.isDirectory() ? 'a folder' : undefined);
    const text = stats.size > LARGEST_FILE ? tooLarge(stats.size) : decode(readFileSync(path));
    return typeof text === 'string' ? text : { severity: 'error', file, ...text };
  } catch (error) {
    return unreadable(file, 'a readable file', error);
  }
}

/** Reading a pipe could block for ever. */
export function noFile(file: string, found = 'a device, pipe or socket'): Problem {
  return { severity: 'error', file, expected: 'a file', found };
}

/** @returns a problem with the system's message. */
export function unreadable(file: string, expected: string, error: unknown): Problem {
  return { severity: 'error', file, expected, found: reasonOf(error) };
}

/** @returns the system's message without call and path: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  return String(error)
    .replace(/^\w*Error: /u, '')
    .replace(/, \w+ '.*$/su, '');
}

function tooLarge(size: number): DecodingFault {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return { expected: `at most ${megabytes(LARGEST_FILE)}; split it into several files`, found: megabytes(size) };
}

function decode(bytes: Buffer): string | DecodingFault {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  const encoding = encodingOf(bytes);
  const zero = encoding === 'utf-8' || encoding === 'windows-1252' ? bytes.indexOf(0) : -1;
  if (zero >= 0) return { line: lineOfByte(bytes, zero), expected: 'text', found: 'binary bytes (a byte 0x00)' };
  try {
    if (encoding === 'windows-1252') return decodeWindows1252(bytes);
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return encoding === 'utf-8' ? notUtf8(bytes) : { expected: `text in ${encoding}`, found: 'bytes that are not' };
  }
}

/** Windows-1252 is what Latin-1 means on the web. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const declared = /\b(?:charset|encoding|coding)["']?[ \t]*[:=][ \t]*["']?(?:iso-?8859-1|latin-?1|windows-1252)\b/iu;
  // An article may only write about an encoding.
  return !isUtf8(bytes) && declared.test(bytes.subarray(0, 1024).toString('latin1')) ? 'windows-1252' : 'utf-8';
}

/** Code points of the bytes 0x80 to 0x9F. Node's own decoder takes them as Latin-1, as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** The decoder does not say where it failed; the first replacement character that it put in does. */
function notUtf8(bytes: Buffer): DecodingFault {
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
  return { line: lineAt(text, at), expected: 'text in UTF-8, or "encoding: latin-1" in its front matter', found };
}

/** The file itself may contain U+FFFD (EF BF BD). */
function isReplacement(bytes: Buffer, offset: number): boolean {
  return bytes.subarray(offset, offset + 3).equals(Buffer.from([0xef, 0xbf, 0xbd]));
}

function lineOfByte(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}
