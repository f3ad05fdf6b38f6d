import type { Span } from '../article';

/** A line without its line break. */
export interface Line extends Span {
  readonly text: string;
}

/** @returns the number of the line, from 1, that holds the offset. */
export function lineAt(text: string, offset: number): number {
  const breaks = /\r\n?|\n/gu;
  let line = 1;
  while (breaks.test(text) && breaks.lastIndex <= offset) line += 1;
  return line;
}

/** @returns the lines of `source` from an offset on, with offsets into `source`; `\n`, `\r\n` and a lone `\r` end a line. */
export function linesOf(source: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n?|\n/gu;
  breaks.lastIndex = from;
  let start = from;
  for (let match = breaks.exec(source); match; match = breaks.exec(source)) {
    lines.push(line(source, start, match.index));
    start = breaks.lastIndex;
  }
  return start < source.length ? [...lines, line(source, start, source.length)] : lines;
}

function line(source: string, start: number, end: number): Line {
  return { start, end, text: source.slice(start, end) };
}

/** A part of an article's body: a heading names the section that follows it, a paragraph holds sentences. */
export type Block = { readonly kind: 'heading'; readonly title: string } | ({ readonly kind: 'paragraph' } & Span);
