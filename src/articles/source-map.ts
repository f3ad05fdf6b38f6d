import { firstPosition } from '../text/sorted';
import type { SourceMap, Span, SPEECH } from './article';

export const SAME_AS_FILE: SourceMap = { texts: new Uint32Array(), starts: new Uint32Array(), ends: new Uint32Array() };

/** @returns the span of the file, from the first letter to behind the last; markup around it is left out. */
export function toFile({ texts, starts, ends }: SourceMap, { start, end }: Span): Span {
  if (texts.length === 0) return { start, end };
  const runOf = (offset: number): number => firstPosition(0, texts.length, (at) => (texts[at] ?? 0) > offset) - 1;
  const first = runOf(start);
  const last = runOf(Math.max(start, end - 1));
  const from = (starts[first] ?? 0) + start - (texts[first] ?? 0);
  const until = texts[last + 1] === end ? (ends[last + 1] ?? 0) : (starts[last] ?? 0) + end - (texts[last] ?? 0);
  return { start: from, end: Math.max(from, until) };
}

/** A heading names the section that follows. */
export type Block = HeadingBlock | ParagraphBlock;

interface HeadingBlock {
  readonly kind: 'heading';
  readonly title: string;
  /** If it stands in the text: nothing marks it as a heading. */
  readonly start?: number;
}

export interface ParagraphBlock extends Span {
  readonly kind: 'paragraph';
  /** `prose` by default. */
  readonly speech?: keyof typeof SPEECH;
  /** An item of a list or a row of a table. */
  readonly isItem?: true;
}

/** Builds a text of blocks with blank lines between them. */
export class RenderedText {
  private readonly parts: string[] = [];
  private readonly texts: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private length = 0;
  private sourceEnd = 0;
  private tail = '';
  /** The last part can be lengthened: it is a slice of the file. */
  private isSlice = false;

  /** Ends the block before. @returns where the next one begins. */
  beginBlock(): number {
    if (this.length > 0) this.put('\n\n', this.sourceEnd, this.sourceEnd);
    return this.length;
  }

  /** Adds text that stands for a span of the file; of two white spaces that markup kept apart only one stays. */
  add(text: string, start: number, end: number): void {
    const gap = start !== this.sourceEnd && /\s$/u.test(this.tail) ? text.length - text.trimStart().length : 0;
    const isSlice = text.length === end - start;
    this.put(text.slice(gap), isSlice ? start + gap : start, end, isSlice);
  }

  private put(text: string, start: number, end: number, isSlice = false): void {
    if (text === '') return;
    if (!(isSlice && this.isSlice && start === this.sourceEnd)) {
      this.texts.push(this.length);
      this.starts.push(start);
      this.ends.push(this.sourceEnd);
    }
    this.parts.push(text);
    this.length += text.length;
    this.sourceEnd = end;
    this.isSlice = isSlice;
    this.tail = text;
  }

  get end(): number {
    return this.length;
  }

  finish(): { readonly text: string; readonly sourceMap: SourceMap } {
    const [texts, starts, ends] = [
      [...this.texts, this.length],
      [...this.starts, this.sourceEnd],
      [...this.ends, this.sourceEnd],
    ].map((numbers) => Uint32Array.from(numbers)) as [Uint32Array, Uint32Array, Uint32Array];
    return { text: this.parts.join(''), sourceMap: { texts, starts, ends } };
  }
}
