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

/** Several rules read the same sentences, of one question and of the next: some 5 MB. */
const MOST_KEPT = 2000;
const kept = new Map<string, readonly StemmedWord[]>();

/** @returns the words of a sentence or a question in order, without compounds. */
export function wordsOf(text: string): readonly StemmedWord[] {
  const known = kept.get(text);
  if (known) return known;
  const words: StemmedWord[] = [];
  for (const token of tokenize(text)) if (!token.compound) words.push(new StemmedWord(token));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, words);
  return words;
}
