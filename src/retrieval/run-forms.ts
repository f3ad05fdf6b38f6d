import { ownText, WordTable } from '../knowledge/word-table';
import { readForm } from './analysis';
import type { WordNumbers } from './word-numbers';

/** What was found of each run of characters that a library's texts hold, in columns by the run's number. */
export class RunForms {
  /** Its word, empty where nothing of a word is left. */
  readonly words: string[] = [];
  /** How many units of a possessive or a contraction end it. */
  readonly cuts: number[] = [];
  readonly capitals: boolean[] = [];
  /** The number of its word, and of how it is written, where a word with and without its possessive is one; below 0 until it is asked for. */
  private readonly wordNumbers: number[] = [];
  private readonly writtenNumbers: number[] = [];
  private readonly written: string[] = [];
  private readonly byWritten = new Map<string, number>();
  private readonly table = new WordTable();

  constructor(private readonly numbers: WordNumbers) {}

  /** @returns the number of the run that stands from `start` to `end`. @param hash of its units, by `hashed`. */
  numberOfRun(text: string, start: number, end: number, hash: number): number {
    const number = this.table.numberOfHashed(text, start, end, hash);
    if (number === this.words.length) this.learn(ownText(text.slice(start, end)));
    return number;
  }

  /** Words, and ways to write them, are numbered in the order in which they are asked for. */
  wordNumber(run: number): number {
    const known = this.wordNumbers[run] ?? -1;
    return known >= 0 ? known : (this.wordNumbers[run] = this.numbers.numberOf(this.words[run] ?? ''));
  }

  writtenNumber(run: number): number {
    const known = this.writtenNumbers[run] ?? -1;
    return known >= 0 ? known : (this.writtenNumbers[run] = this.numberOfWritten(this.written[run] ?? ''));
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

  private learn(run: string): void {
    const { word, written, capital } = readForm(run);
    this.words.push(word);
    this.cuts.push(run.length - written.length);
    this.capitals.push(capital);
    this.wordNumbers.push(-1);
    this.writtenNumbers.push(-1);
    this.written.push(written);
  }
}
