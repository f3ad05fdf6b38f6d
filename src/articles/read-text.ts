import { readFileSync, statSync } from 'node:fs';
import { lineAt, type Problem } from './problem';

/** In bytes. Reading and indexing take about a second a megabyte, and block answers. */
const LARGEST_FILE = 8 * 1024 * 1024;

type DecodingFault = Pick<Problem, 'line' | 'expected' | 'found'>;

/** Reads a file in UTF-8. Keeps a byte-order mark, so that offsets count from the start of the file. */
export function readText(path: string, file: string): string | Problem {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return noFile(file);
    const text = stats.size > LARGEST_FILE ? tooLarge(stats.size) : decode(readFileSync(path));
    return typeof text === 'string' ? text : { severity: 'error', file, ...text };
  } catch (error) {
    return unreadable(file, 'a readable file', error);
  }
}

/** Reading a pipe could block for ever. */
export function noFile(file: string): Problem {
  return { severity: 'error', file, expected: 'a file', found: 'a device, pipe or socket' };
}

/** @returns a problem with the system's message. */
export function unreadable(file: string, expected: string, error: unknown): Problem {
  const reason = String(error)
    .replace(/^\w*Error: /u, '')
    .replace(/, \w+ '.*$/su, '');
  return { severity: 'error', file, expected, found: reason };
}

function tooLarge(size: number): DecodingFault {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return { expected: `at most ${megabytes(LARGEST_FILE)}; split it into several files`, found: megabytes(size) };
}

function decode(bytes: Buffer): string | DecodingFault {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  if (isUtf16(bytes)) return { line: 1, expected: 'text in UTF-8', found: 'UTF-16' };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { line: lineOfByte(bytes, zero), expected: 'text', found: 'binary bytes (a byte 0x00)' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
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
  return { line: lineAt(text, at), expected: 'text in UTF-8', found };
}

/** The file itself may contain U+FFFD (EF BF BD). */
function isReplacement(bytes: Buffer, offset: number): boolean {
  return bytes.subarray(offset, offset + 3).equals(Buffer.from([0xef, 0xbf, 0xbd]));
}

function lineOfByte(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}
