import { CUE_VERBS, type VerbEntry } from './cue-verbs';
import { NO_NAMES } from './function-words';
import { isSingleRole } from './role-nouns';

/** What a piece of text is by itself, wherever it stands. */
export interface WordFacts {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quotation';
  /** In small letters, a curly apostrophe made straight. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** `US`, `U.N.`: capitals only, two at least. */
  readonly acronym: boolean;
  /** Of a verb of saying. */
  readonly verb: VerbEntry | undefined;
  /** Bits of `MAY_BE`. */
  readonly bits: number;
}

/** What a piece may be a part of, so that most pieces need no second look. */
export const MAY_BE = {
  /** It may tell that somebody says something. */
  telling: 1,
  /** It may be a word of a name; the second only where it does not open a sentence. */
  name: 2,
  innerName: 4,
  /** A noun for one person by what he or she does. */
  role: 8,
  smallWord: 16,
} as const;

/** Texts repeat their words: each is looked at once, and all are forgotten when they are too many. */
const MOST_KNOWN = 1 << 17;
const FIRST_SLOTS = 1 << 12;
let known: WordFacts[] = [];
let hashes = new Int32Array(FIRST_SLOTS / 2);
/** A hash table with open addressing: numbers of what is known, from 1. */
let slots = new Int32Array(FIRST_SLOTS);

/** @returns what a stretch of a text is by itself; for one that is known no string is made. */
export function factsOf(source: string, start: number, end: number): WordFacts {
  const hash = hashOf(source, start, end);
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1;
    const facts = known[number];
    if (hashes[number] === hash && facts && isAt(facts.text, source, start, end)) return facts;
  }
  return learn(hash, source.slice(start, end));
}

function isAt(text: string, source: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== source.charCodeAt(start + at)) return false;
  return true;
}

function learn(hash: number, slice: string): WordFacts {
  const facts = lookAt(ownText(slice));
  if (known.length >= MOST_KNOWN) forgetFacts();
  if (known.length >= hashes.length) grow();
  hashes[known.length] = hash;
  known.push(facts);
  enter(known.length - 1);
  return facts;
}

/** A slice of so many units is a view that would keep the whole text in memory. */
const SHORTEST_VIEW = 13;

function ownText(slice: string): string {
  return slice.length < SHORTEST_VIEW ? slice : Buffer.from(slice).toString();
}

/** Frees the memory of what is known, once there is nothing more to read. */
export function forgetFacts(): void {
  known = [];
  hashes = new Int32Array(FIRST_SLOTS / 2);
  slots = new Int32Array(FIRST_SLOTS);
}

function grow(): void {
  const larger = new Int32Array(hashes.length * 2);
  larger.set(hashes);
  hashes = larger;
  slots = new Int32Array(slots.length * 2);
  for (let number = 0; number < known.length; number += 1) enter(number);
}

function enter(number: number): void {
  const mask = slots.length - 1;
  let slot = (hashes[number] ?? 0) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

/** FNV-1a over UTF-16 units. */
function hashOf(source: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function lookAt(text: string): WordFacts {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const kind = kindOf(text);
  const isWord = kind === 'word';
  const capital = isWord && isCapital(text);
  const possessive = isWord && (lower.endsWith("'s") || lower.endsWith("s'"));
  const acronym = capital && /^(?:\p{Lu}\.?){2,}$/u.test(text);
  const verb = isWord ? CUE_VERBS.get(lower) : undefined;
  const telling = verb !== undefined || lower === 'according' ? MAY_BE.telling : 0;
  const bits = telling | (capital ? bitsOfCapital(lower, acronym) : isWord ? bitsOfSmall(lower) : 0);
  return { text, kind, lower, capital, possessive, acronym, verb, bits };
}

/** A quotation is looked at as one piece. */
export function factsOfQuotation(text: string): WordFacts {
  return {
    text,
    kind: 'quotation',
    lower: '',
    capital: false,
    possessive: false,
    acronym: false,
    verb: undefined,
    bits: MAY_BE.telling,
  };
}

function kindOf(text: string): 'word' | 'number' | 'mark' {
  const first = text.charCodeAt(0);
  if (isSmallAscii(first) || isCapitalAscii(first)) return 'word';
  if (/^[\p{L}\p{M}]/u.test(text)) return 'word';
  return /^[$£€]?\p{N}/u.test(text) ? 'number' : 'mark';
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 0x80 ? isCapitalAscii(first) : /^\p{Lu}/u.test(text);
}

function isCapitalAscii(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function bitsOfCapital(lower: string, acronym: boolean): number {
  if (acronym || !NO_NAMES.has(lower)) return MAY_BE.name;
  return lower === 'will' ? MAY_BE.innerName : 0;
}

function bitsOfSmall(lower: string): number {
  return MAY_BE.smallWord | (isSingleRole(lower) ? MAY_BE.role : 0);
}
