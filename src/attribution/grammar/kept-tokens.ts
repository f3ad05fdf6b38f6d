import { ownText, WordTable } from '../../text/word-table';
import { lookAt, WordToken, type Token } from './word-facts';

/** Texts repeat their words: each is looked at once, and all are forgotten when they are too many. */
const MOST_KNOWN = 1 << 17;
const table = new WordTable();
/** By the word's number: the token inside a sentence, and the one that opens a sentence. */
let inner: Token[] = [];
let opening: (Token | undefined)[] = [];

/** @returns the number of the word that stands from `start` to `end`. @param hash of its units, by `hashed`. */
export function numberOfPiece(source: string, start: number, end: number, hash: number): number {
  const number = table.numberOfHashed(source, start, end, hash);
  if (number < inner.length) return number;
  if (number < MOST_KNOWN) return learn(source.slice(start, end));
  forgetTokens();
  return numberOfPiece(source, start, end, hash);
}

/** @returns the token that a word is, by its number. */
export function tokenOf(number: number, opens: boolean): Token {
  const token = opens ? opening[number] : inner[number];
  return token ?? openingOf(number);
}

function learn(slice: string): number {
  inner.push(new WordToken(lookAt(ownText(slice)), false, undefined));
  opening.push(undefined);
  return inner.length - 1;
}

function openingOf(number: number): Token {
  const token = inner[number];
  if (!token) throw new Error(`expected the number of a word, found ${number}`);
  return (opening[number] = new WordToken(token, true, undefined));
}

/** Frees the memory of what is known, once there is nothing more to read. */
export function forgetTokens(): void {
  table.clear();
  inner = [];
  opening = [];
}
