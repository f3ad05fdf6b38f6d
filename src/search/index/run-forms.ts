import { ownText, WordTable } from '../../text/word-table';
import { readForm } from '../../text/analysis';
import type { WordNumbers } from './word-numbers';

/** What is known of a run, as places behind `run * FACTS`: one look at memory finds all of it. */
export const FACTS = 4;
export const FACT = {
  /** The number of its word and of how it is written, plus one; 0 until they are asked for. */
  word: 0,
  written: 1,
  /** Bits of `RUN_TRAIT`, and from `CUT` on how many units of a possessive or a contraction end it. */
  traits: 2,
  /** How often it stands inside a sentence. */
  inside: 3,
} as const;

export const RUN_TRAIT = {
  capital: 1,
  /** Nothing of a word is left. */
  empty: 2,
} as const;
export const CUT = 2;

/** Room for so many runs at first. */
const ROOM = 1 << 12;

/** What was found of each run of characters that a library's texts hold. */
export class RunForms {
  facts = new Int32Array(FACTS * ROOM);
  private count = 0;
  private readonly words: string[] = [];
  /** How it is written, where a word with and without its possessive is one. */
  private readonly written: string[] = [];
  private readonly byWritten = new Map<string, number>();
  private readonly table = new WordTable();

  constructor(private readonly numbers: WordNumbers) {}

  /** @returns the number of the run that stands from `start` to `end`. @param hash of its units, by `hashed`. */
  numberOfRun(text: string, start: number, end: number, hash: number): number {
    const number = this.table.numberOfHashed(text, start, end, hash);
    if (number === this.count) this.learn(ownText(text.slice(start, end)));
    return number;
  }

  /** Words, and ways to write them, are numbered in the order in which they are asked for. */
  wordNumber(run: number): number {
    const place = run * FACTS + FACT.word;
    const known = this.facts[place] ?? 0;
    return (known > 0 ? known : (this.facts[place] = this.numbers.numberOf(this.words[run] ?? '') + 1)) - 1;
  }

  writtenNumber(run: number): number {
    const place = run * FACTS + FACT.written;
    const known = this.facts[place] ?? 0;
    return (known > 0 ? known : (this.facts[place] = this.numberOfWritten(this.written[run] ?? '') + 1)) - 1;
  }

  numberOfWritten(written: string): number {
    const known = this.byWritten.get(written);
    if (known !== undefined) return known;
    const number = this.byWritten.size;
    this.byWritten.set(written, number);
    return number;
  }

  get writtenForms(): readonly string[] {
    return [...this.byWritten.keys()];
  }

  /** Hands on how often the words of the runs stand inside sentences, with a capital and without. */
  noteInside(): void {
    for (let run = 0; run < this.count; run += 1) {
      const times = this.facts[run * FACTS + FACT.inside] ?? 0;
      const isCapital = ((this.facts[run * FACTS + FACT.traits] ?? 0) & RUN_TRAIT.capital) !== 0;
      if (times > 0) this.numbers.noteInside(this.wordNumber(run), isCapital, times);
      this.facts[run * FACTS + FACT.inside] = 0;
    }
  }

  private learn(run: string): void {
    const { word, written, capital } = readForm(run);
    if (FACTS * (this.count + 1) > this.facts.length) this.grow();
    this.facts[FACTS * this.count + FACT.traits] =
      ((run.length - written.length) << CUT) | (capital ? RUN_TRAIT.capital : 0) | (word === '' ? RUN_TRAIT.empty : 0);
    this.count += 1;
    this.words.push(word);
    this.written.push(written);
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.facts.length);
    larger.set(this.facts);
    this.facts = larger;
  }
}
