import { stem } from './normalize';
import { type Token, tokenize } from './tokens';

/** A word of a text that is no compound, and its stem. */
export class StemmedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly written: string;
  private found: string | undefined;

  constructor({ word, start, end, capital, written }: Token) {
    this.word = word;
    this.start = start;
    this.end = end;
    this.capital = capital;
    this.written = written;
  }

  /** Few words of a text are asked for theirs. */
  get stem(): string {
    return (this.found ??= stem(this.word));
  }
}

/** In words: several rules read the same sentences, of one question and of the next. Some 5 MB. */
const MOST_KEPT = 50_000;
const kept = new Map<string, readonly StemmedWord[]>();
let wordsKept = 0;

/** @returns the words of a sentence or a question in order, without compounds. */
export function wordsOf(text: string): readonly StemmedWord[] {
  const known = kept.get(text);
  if (known) return known;
  const words: StemmedWord[] = [];
  for (const token of tokenize(text)) if (!token.compound) words.push(new StemmedWord(token));
  if (wordsKept + words.length > MOST_KEPT) {
    kept.clear();
    wordsKept = 0;
  }
  wordsKept += Math.max(1, words.length);
  kept.set(text, words);
  return words;
}
