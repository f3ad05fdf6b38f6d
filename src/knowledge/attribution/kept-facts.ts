import { ownText, WordTable } from '../word-table';
import { lookAt, type WordFacts } from './word-facts';

/** Texts repeat their words: each is looked at once, and all are forgotten when they are too many. */
const MOST_KNOWN = 1 << 17;
const table = new WordTable();
let known: WordFacts[] = [];

/** @returns what a stretch of a text is by itself. */
export function factsOf(source: string, start: number, end: number): WordFacts {
  const number = table.numberOf(source, start, end);
  return known[number] ?? learn(source.slice(start, end), number);
}

function learn(slice: string, number: number): WordFacts {
  const facts = lookAt(ownText(slice));
  if (number >= MOST_KNOWN) forgetFacts();
  else known.push(facts);
  return facts;
}

/** Frees the memory of what is known, once there is nothing more to read. */
export function forgetFacts(): void {
  table.clear();
  known = [];
}
