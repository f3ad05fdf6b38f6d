import { lookAt, type WordFacts } from './word-facts';

/** Texts repeat their words: each is looked at once, and all of a kind are forgotten when they are too many. */
const MOST_KNOWN = 1 << 16;

/** @returns what a stretch of a text is by itself. */
export function factsOf(source: string, start: number, end: number): WordFacts {
  let low = 0;
  let high = 0;
  let isShort = end - start <= SHORT;
  for (let at = start; isShort && at < end; at += 1) {
    const code = source.charCodeAt(at);
    const place = 8 * (at - start);
    if (place < 32) low |= code << place;
    else high |= code << (place - 32);
    isShort = code < 0x80;
  }
  if (!isShort) return factsOfLong(source.slice(start, end));
  const slot = slotOf(low, high);
  return known[(slots[slot + 2] ?? 0) - 1] ?? learn(source.slice(start, end), low, high);
}

/** So many ASCII letters are two numbers: most words are found by them alone, without a string and without a look at one. */
const SHORT = 8;
const FIRST_SLOTS = 1 << 12;
let known: WordFacts[] = [];
/** A hash table with open addressing. A slot is four numbers: two for the letters, the word's number among those known, from 1, and none. */
let slots = new Int32Array(4 * FIRST_SLOTS);

/** @returns where a word stands, or the free slot where it would. */
function slotOf(low: number, high: number): number {
  const mask = slots.length - 1;
  let slot = (mixed(low, high) << 2) & mask;
  while (slots[slot + 2] !== 0 && (slots[slot] !== low || slots[slot + 1] !== high)) slot = (slot + 4) & mask;
  return slot;
}

/** The finalizer of MurmurHash3 (Appleby). */
function mixed(low: number, high: number): number {
  let hash = Math.imul(low, 0xcc9e2d51) ^ Math.imul(high, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function learn(text: string, low: number, high: number): WordFacts {
  if (known.length >= MOST_KNOWN) forgetShort();
  if (known.length * 8 >= slots.length) grow();
  const facts = lookAt(text);
  known.push(facts);
  enter(low, high, known.length);
  return facts;
}

function enter(low: number, high: number, number: number): void {
  const slot = slotOf(low, high);
  slots[slot] = low;
  slots[slot + 1] = high;
  slots[slot + 2] = number;
}

/** Frees the memory of what is known, once there is nothing more to read. */
export function forgetFacts(): void {
  forgetShort();
  long.clear();
}

function forgetShort(): void {
  known = [];
  slots = new Int32Array(4 * FIRST_SLOTS);
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  for (let slot = 0; slot < before.length; slot += 4) {
    const number = before[slot + 2] ?? 0;
    if (number !== 0) enter(before[slot] ?? 0, before[slot + 1] ?? 0, number);
  }
}

const long = new Map<string, WordFacts>();

function factsOfLong(slice: string): WordFacts {
  const before = long.get(slice);
  if (before) return before;
  // A slice may be a view that would keep the whole text in memory.
  const text = Buffer.from(slice).toString();
  const facts = lookAt(text);
  if (long.size >= MOST_KNOWN) long.clear();
  long.set(text, facts);
  return facts;
}
