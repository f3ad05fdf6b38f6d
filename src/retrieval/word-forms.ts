import { hashOf, textOf } from './dictionary';

/** What was found of a run of characters, wherever it stands. */
export interface WordForm {
  readonly word: string;
  /** The run without its possessive or contraction. */
  readonly written: string;
  readonly capital: boolean;
}

/** A longer run is hardly ever met again. */
const LONGEST_KEPT = 40;

/**
 * Runs of characters and what was found of them: texts repeat their words. A run is looked up where it stands in its text, without being
 * cut out of it; and what is kept never keeps a text in memory.
 */
export class WordForms {
  private readonly forms: WordForm[] = [];
  private readonly starts: number[] = [0];
  private units = new Uint16Array(4096);
  private slots = new Int32Array(2048);

  /** @param most how many are kept; then the table is emptied. */
  constructor(private readonly most = Infinity) {}

  /** @returns the form's number, below 0 for a run too long to be kept. */
  numberOf(text: string, start: number, end: number, read: (run: string) => WordForm): number {
    if (end - start > LONGEST_KEPT) return -1;
    const mask = this.slots.length - 1;
    for (let at = hashOf(text, start, end) & mask; this.slots[at] !== 0; at = (at + 1) & mask) {
      const number = (this.slots[at] ?? 0) - 1;
      if (this.isAt(number, text, start, end)) return number;
    }
    return this.add(text, start, end, read);
  }

  /** @returns the form of a number that was given out since the table was last emptied. */
  at(number: number): WordForm {
    const form = this.forms[number];
    if (!form) throw new Error(`expected the number of a form, found ${number}`);
    return form;
  }

  private isAt(number: number, text: string, start: number, end: number): boolean {
    let at = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - at !== end - start) return false;
    for (let from = start; from < end; from += 1, at += 1) if (this.units[at] !== text.charCodeAt(from)) return false;
    return true;
  }

  private add(text: string, start: number, end: number, read: (run: string) => WordForm): number {
    if (this.forms.length >= this.most) this.clear();
    if (this.forms.length * 2 >= this.slots.length) this.grow();
    const number = this.keep(text, start, end);
    this.forms.push(read(this.runAt(number)));
    this.enter(number);
    return number;
  }

  private keep(text: string, start: number, end: number): number {
    const number = this.forms.length;
    const from = this.starts[number] ?? 0;
    if (from + LONGEST_KEPT > this.units.length) this.units = doubled(this.units);
    for (let at = start; at < end; at += 1) this.units[from + at - start] = text.charCodeAt(at);
    this.starts[number + 1] = from + end - start;
    return number;
  }

  private enter(number: number): void {
    const run = this.runAt(number);
    const mask = this.slots.length - 1;
    let at = hashOf(run, 0, run.length) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = number + 1;
  }

  private runAt(number: number): string {
    return textOf(this.units.subarray(this.starts[number], this.starts[number + 1]));
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.forms.length; number += 1) this.enter(number);
  }

  private clear(): void {
    this.slots.fill(0);
    this.forms.length = 0;
    this.starts.length = 1;
  }
}

function doubled(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(units.length * 2);
  larger.set(units);
  return larger;
}
