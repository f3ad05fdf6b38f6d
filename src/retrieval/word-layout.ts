import type { Token } from './analysis';
import { GrowingArray } from './growing-array';

/** How the words of all entries stand side by side: a mask and a form for each, in the index's order. Needed only to find topics. */
export interface WordLayout {
  readonly marks: Uint32Array;
  /** Number of the form that a word was written in. */
  readonly forms: Uint32Array;
  readonly writtenForms: readonly string[];
}

export const MARK = {
  capital: 1,
  /** The closed form of a hyphenated compound, which stands behind its parts. */
  compound: 2,
  /** It goes on a phrase: one white space or a hyphen parts it from the word before, and a name goes on with a capital only. */
  continues: 4,
  /** It stands behind a hyphen. */
  hyphened: 8,
} as const;

export class WordLayoutBuilder {
  private readonly marks = new GrowingArray();
  private readonly forms = new GrowingArray();
  /** Form as `analyse` numbers it → as it is numbered here, where a word with and without its possessive is one. */
  private readonly numberOfForm: number[] = [];
  private readonly formNumbers = new Map<string, number>();
  private text = '';
  private last: Token | undefined;

  /** Begins the next entry. */
  begin(text: string): void {
    this.text = text;
    this.last = undefined;
  }

  add(token: Token): void {
    this.marks.push(this.marksOf(token));
    this.forms.push(this.numberOfToken(token));
    if (!token.compound) this.last = token;
  }

  freeze(): WordLayout {
    return { marks: this.marks.view(), forms: this.forms.view(), writtenForms: [...this.formNumbers.keys()] };
  }

  private marksOf({ start, capital, compound }: Token): number {
    const own = capital ? MARK.capital : 0;
    if (compound) return own | MARK.compound;
    if (this.last === undefined || start !== this.last.end + 1) return own;
    const between = this.text.charCodeAt(this.last.end);
    if (between === HYPHEN) return own | MARK.continues | MARK.hyphened;
    return this.last.capital === capital && isSpace(between) ? own | MARK.continues : own;
  }

  private numberOfToken({ written, compound, form }: Token): number {
    if (compound) return 0;
    if (form < 0) return this.numberOf(written);
    return (this.numberOfForm[form] ??= this.numberOf(written));
  }

  private numberOf(written: string): number {
    const known = this.formNumbers.get(written);
    if (known !== undefined) return known;
    const number = this.formNumbers.size;
    this.formNumbers.set(written, number);
    return number;
  }
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

function isSpace(unit: number): boolean {
  return unit === SPACE || /^\s$/u.test(String.fromCharCode(unit));
}
