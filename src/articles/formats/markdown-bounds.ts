import type { Span } from '../article';

/**
 * What the Markdown parser takes the square of its length for is given to it in parts. Without, 50 kB of `- - a` took 13 s, 50 kB of `*_a` 20 s.
 */

/** In UTF-16 units: many tables. */
const LONGEST_TEXT = 20_000;
/** List items and underlined headings, quotations that go on without their mark. */
const MOST_LINES = 100;
/** Where nothing shows the end of a block. */
const MOST_LINES_OF_BLOCK = 4 * MOST_LINES;
/** Of emphasis and links in one paragraph; nobody writes as many. */
const MOST_MARKS = 1000;

interface Part extends Span {
  /** Index of what was split. */
  readonly of: number;
}

/** A part may name the address of a link in another, in a file of this many times the bounds. */
const WITH_DEFINITIONS = 4;

/** Splits what is long and puts together what is short. @returns the parts that are parsed at once, in the order of the file */
export function groupsOf(markdown: string, spans: readonly Span[], isDefined: boolean): readonly (readonly Part[])[] {
  const times = isDefined ? WITH_DEFINITIONS : 1;
  const groups: Part[][] = [[]];
  let [length, lines] = [0, 0];
  for (const part of spans.flatMap((span, of) => splitAtBlocks(markdown, span).map((one) => ({ ...one, of })))) {
    if (length > times * LONGEST_TEXT || lines > times * MOST_LINES) [length, lines] = [groups.push([]) * 0, 0];
    groups.at(-1)?.push(part);
    length += part.end - part.start;
    lines += linesIn(markdown.slice(part.start, part.end));
  }
  return groups;
}

const LINE_END = /\r\n?|\n/gu;

function linesIn(text: string): number {
  return 1 + (text.match(LINE_END)?.length ?? 0);
}

/** What always begins a block, whatever stands above it: an item, the line below an underline, and what is not set in below a blank line. */
const BLOCK_START = /(?:> ?)*[-*+] +\S|(?<=^[ >]*(?:=+|-{3,})[ \t]*(?:\r\n?|\n))|(?<=(?<!\r)^\r?\n)(?=\S)/muy;

function splitAtBlocks(markdown: string, { start, end }: Span): readonly Span[] {
  const text = markdown.slice(start, end);
  const parts: Span[] = [];
  let [from, lines] = [0, 0];
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    lines += 1;
    BLOCK_START.lastIndex = index + lineEnd.length;
    if (lines < MOST_LINES || (lines < MOST_LINES_OF_BLOCK && !BLOCK_START.test(text))) continue;
    parts.push({ start: start + from, end: start + index + lineEnd.length });
    [from, lines] = [index + lineEnd.length, 0];
  }
  return [...parts, { start: start + from, end }];
}

const MARKS = /[*_~]+|[[\]]/gu;
/** A blank line, or the next line is an item, row or heading. */
const PARAGRAPH_END = /(?<=\n)(?=[ \t>]*(?:\n|(?:[-*+]|\d{1,9}[.)])[ \t]|[#|]))/u;

/** Gives the parser letters for the marks of a paragraph that has too many: they are text. */
export function withoutManyMarks(markdown: string): string {
  const hasMany = (text: string): boolean => (text.match(MARKS)?.length ?? 0) > MOST_MARKS;
  if (!hasMany(markdown)) return markdown;
  const paragraphs = markdown.split(PARAGRAPH_END);
  return paragraphs.map((text) => (hasMany(text) ? text.replace(/[*_~[\]]/gu, 'x') : text)).join('');
}
