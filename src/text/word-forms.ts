import { ownText, WordTable } from './word-table';

/** What was found of a run of characters, wherever it stands. */
export interface WordForm {
  readonly word: string;
  /** The run without its possessive or contraction. */
  readonly written: string;
  readonly capital: boolean;
}

/** A longer run is hardly ever met again. */
const LONGEST_KEPT = 40;

/** Runs of characters and what was found of them: texts repeat their words. What is kept never keeps a text in memory. */
export class WordForms {
  private readonly forms: WordForm[] = [];
  private readonly table = new WordTable();

  /** @param most how many are kept; then the table is emptied. */
  constructor(private readonly most = Infinity) {}

  /** @returns the form's number, below 0 for a run too long to be kept. */
  numberOf(text: string, start: number, end: number, read: (run: string) => WordForm): number {
    if (end - start > LONGEST_KEPT) return -1;
    const number = this.table.numberOf(text, start, end);
    return number < this.forms.length ? number : this.add(text, start, end, read);
  }

  /** @returns the form of a number that was given out since the table was last emptied. */
  at(number: number): WordForm {
    const form = this.forms[number];
    if (!form) throw new Error(`expected the number of a form, found ${number}`);
    return form;
  }

  private add(text: string, start: number, end: number, read: (run: string) => WordForm): number {
    if (this.forms.length >= this.most) this.clear();
    this.forms.push(read(ownText(text.slice(start, end))));
    return this.table.numberOf(text, start, end);
  }

  private clear(): void {
    this.table.clear();
    this.forms.length = 0;
  }
}
