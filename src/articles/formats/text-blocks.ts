import { SPEECH_VERBS } from '../../text/saying-verbs';
import type { Span } from '../article';
import type { Block } from '../source-map';
import { isFootnote, raisedNumbers } from './footnotes';
import { isLabelLine } from './label-lines';
import { isHeadField } from './news-head';
import { isContact, isMenuItem, isNoText, isPageList, withoutPromotion } from './news-layout';

import * as PATTERNS from './page-lines';
import { endsSentence, isSentence, opensPlainly } from './prose';

/**
 * Finds the headings and paragraphs of a plain text. Blank lines separate blocks. Within a block each line is a paragraph; text wrapped
 * to a width is one paragraph a block. A line that stops within a sentence continues in the next if that begins with a small letter.
 * A short line without a full stop is a heading.
 */
export function textBlocks(source: string, from: number): readonly Block[] {
  const lines = withoutAsides(
    withoutPromotion(linesOf(source, from), ({ text }) => text),
    raisedNumbers(source),
  );
  const chunks = withoutLinks(chunksOf(lines))
    .map(withoutFrame)
    .filter(([first]) => first && !isContact(first.text));
  const paragraphsOf = isWrapped(chunks) ? joined : rejoined;
  // The first line of a chunk is no frame.
  const isText = (line: Line, chunk: readonly Line[]): boolean => line === chunk[0] || !isNoText(line.text);
  return chunks
    .flatMap((chunk) => paragraphsOf(chunk).filter((line) => isText(line, chunk)))
    .filter(({ text }) => hasLetter(text) && !PATTERNS.isRow(text))
    .map(toBlock);
}

/** In characters and words: newspaper headlines are shorter (house style guides ask for under 70 characters). */
const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 14;
/** In characters: wrapped text has 72 to 80 columns, at most 100. */
const WIDEST_WRAPPED_LINE = 100;

/** Leaves out the items of notes to editors, and what stands in a copied page beside the credit of a picture: its description above, its caption below. */
function withoutAsides(lines: readonly Line[], marks: ReadonlyMap<string, number>): readonly Line[] {
  let [isNotes, isCaption] = [false, false];
  return lines.filter((line, at) => {
    const { text, indent = 0 } = line;
    if (text === '') return true;
    const isBelow = isCaption;
    isNotes = PATTERNS.isNotes(text) || isFootnote(line, marks) || (isNotes && isNote(lines, at, indent));
    isCaption = text.startsWith('Image caption') && /^Image caption,?$/u.test(text);
    return !(isNotes || isBelow || (!endsSentence(text) && isAboveCredit(lines, at)));
  });
}

/** An item, or a line that it goes on in. */
function isNote(lines: readonly Line[], at: number, indent: number): boolean {
  const [above = '', text = ''] = [lines[at - 1]?.text, lines[at]?.text];
  const isWrapped = above !== '' && !PATTERNS.isNotes(above) && (indent > 0 || !endsSentence(above));
  return isWrapped || /^(?:\d{1,2}[.)]|[-•*–])\s/u.test(text);
}

function isAboveCredit(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text === '' ? lines[at + 2] : lines[at + 1];
  return next?.text.startsWith('Image source, ') === true;
}

function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '' || isMessage(line.text) || opensParagraph(line, chunks.at(-1) ?? [])) chunks.push([]);
    if (line.text === '') continue;
    chunks.at(-1)?.push(line);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** `[12/03/2024, 18:05:30] Anna: …` of a chat, whose lines seldom end with a full stop */
function isMessage(line: string): boolean {
  return !opensPlainly(line) && /^(?:[[(]?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d|[[(]\d{1,2}:\d\d)/u.test(line);
}

/** A line set in, below one that ends a sentence and is not set in as far, or stands alone. */
function opensParagraph({ indent = 0 }: Line, above: readonly Line[]): boolean {
  const last = above.at(-1);
  if (last === undefined || indent < 2) return false;
  return (indent > (last.indent ?? 0) || above.length === 1) && endsSentence(last.text);
}

/** Leaves out what stands below a label such as "Related Topics" or "Contents", up to a sentence, or to a title that the contents name. */
function withoutLinks(chunks: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  let isLink = false;
  const titles = new Set<string>();
  return chunks.filter((chunk) => {
    if (isLink && titles.has(chunk[0]?.text ?? '')) isLink = false;
    if (PATTERNS.headsLinks(chunk[0]?.text ?? '')) isLink = true;
    if (isLink && chunk.some(({ text }) => isSentence(text) && !isNoText(text))) isLink = false;
    // Behind a title of contents stands its page.
    if (isLink) for (const { text } of chunk) titles.add(text.replace(/[ .…\t]{2,}\d+$/u, ''));
    return !isLink;
  });
}

/** Bylines, slugs and rules above a paragraph that has no blank line before it. */
function withoutFrame(chunk: readonly Line[]): readonly Line[] {
  if (isPageList(chunk)) return [];
  let isMenu = false;
  const first = chunk.findIndex(({ text }) => {
    isMenu = PATTERNS.isMenu(text) || (isMenu && isMenuItem(text));
    return !isMenu && hasLetter(text) && !isNoText(text);
  });
  return first < 0 ? [] : chunk.slice(first);
}

function hasLetter(line: string): boolean {
  return opensPlainly(line) || /[\p{L}\p{N}]/u.test(line);
}

/** In UTF-16 units. */
const LONGEST_FRAME = 4000;
/** Longer than most titles. */
const SHORT_FRAME = 400;

/** @returns the length of what stands above the title: slugs, who to contact. */
export function frameLength(source: string, from: number): number {
  for (const length of [SHORT_FRAME, LONGEST_FRAME]) {
    const chunks = chunksOf(linesOf(source.slice(0, from + length), from));
    // The last chunk may be cut off.
    for (const chunk of length === LONGEST_FRAME ? chunks : chunks.slice(0, -1)) {
      const top = chunk[0]?.text ?? '';
      const [first] = isContact(top) || isRunningHead(top) ? [] : withoutFrame(chunk);
      if (first) return first.start - from;
    }
  }
  return 0;
}

/** `THE GAZETTE      4 May 2024      Page 3` */
function isRunningHead(line: string): boolean {
  return PATTERNS.isRow(line) && line.split(/ {3,}|\t/u).some(isHeadField);
}

/** Wrapped lines are narrow, and most that are followed by another stop within a sentence. */
function isWrapped(chunks: readonly (readonly Line[])[]): boolean {
  const followed = chunks.flatMap((chunk) => (chunk.length > 1 ? chunk.slice(0, -1) : []));
  if (followed.length === 0) return false;
  const open = followed.filter(({ text }) => !endsSentence(text) && !/^(?:[*•–-] |\(+\p{L})/u.test(text)).length;
  const lines = chunks.flat();
  // A word broken at a line end was joined.
  const wide = lines.filter(({ text }) => text.length > WIDEST_WRAPPED_LINE).length;
  const long = followed.filter(({ text }) => text.length >= 40).length;
  return wide * 4 <= lines.length && open * 2 > followed.length && long * 2 > followed.length;
}

function joined(chunk: readonly Line[]): readonly Line[] {
  const [first, second] = chunk;
  if (!first || !second) return chunk;
  const end = chunk.at(-1)?.end ?? first.end;
  return [{ start: first.start, end, text: chunk.map(({ text }) => text).join(' ') }];
}

/** @returns the lines of a block, joined where one continues in the next. */
function rejoined(chunk: readonly Line[]): readonly Line[] {
  if (chunk.length === 1) return chunk;
  const runs: Line[][] = [];
  chunk.forEach((line, at) => {
    const above = chunk[at - 1];
    const goesOn =
      above !== undefined && !endsSentence(above.text) && /^\p{Ll}/u.test(line.text) && !isNoText(above.text);
    if (goesOn) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs.flatMap(joined);
}

/** A heading has text below it, and at most one heading above it: longer runs are lists. */
function toBlock(line: Line, at: number, lines: readonly Line[]): Block {
  const next = lines[at + 1];
  const text = line.text.startsWith('** ') ? line.text.slice(3) : line.text;
  const above = lines[at - 1]?.text ?? '';
  const isListed = above.endsWith(':') && !text.endsWith(':') && /\p{Ll}/u.test(text);
  if (isLabelLine(text) && next && !isLabelLine(next.text) && !isLeadIn(text))
    return { kind: 'heading', title: text, start: line.start };
  const isHeading = next && looksLikeHeading(text) && !isLabelLine(above) && !isListed && !introduces(text, next.text);
  const isList = (): boolean =>
    looksLikeHeading(above) && looksLikeHeading(lines[at - 2]?.text ?? '') && /\p{Ll}/u.test(text);
  if (isHeading && !isList()) return { kind: 'heading', title: text, start: line.start };
  const marker = opensPlainly(line.text) ? '' : (/^(?:\*{1,2}|[-•–]|\d{1,3}[.)])[ \t]+/u.exec(line.text)?.[0] ?? '');
  return {
    kind: 'paragraph',
    start: line.start + marker.length,
    end: line.end,
    ...(marker !== '' && { isItem: true }),
  };
}

/** `Rossi was blunt:` above a quotation. */
function introduces(text: string, next: string): boolean {
  return text.endsWith(':') && /^["“„«‘']/u.test(next);
}

/** `Q:`, `ROSSI:` */
const TURN =
  /^Q {2,}|^[QA]\. |^(?:[QA]\d*|Question|Answer|\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*)*(?: \([^()]*\))?):\s/u;

/** `Anna Rossi, minister of fisheries`, `Participants: Anna Rossi, minister; …` */
const PERSON_AND_ROLE = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]*)+, (?:the )?\p{Ll}|;/u;

/** `Anna Rossi told reporters:`, `Added Rossi:` */
function isLeadIn(text: string): boolean {
  return text.endsWith(':') && text.split(/[^\p{L}]+/u).some((word) => SPEECH_VERBS.has(word.toLowerCase()));
}

export function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || text.split(/\s+/u).length > MOST_HEADING_WORDS) return false;
  if (/^[-*•–"“”„«'‘([]/u.test(text) || !/^[^\p{L}]*[^\p{Ll}\P{L}]/u.test(text)) return false;
  if (TURN.test(text) || isMessage(text) || isLeadIn(text) || PERSON_AND_ROLE.test(text)) return false;
  if (/[\p{Ll}\d]{2}[.!?]["”’]? [([]/u.test(text)) return false;
  if (/\b(?:(?:that|to|following|as follows|which)\s?|(?:following|this) \p{Ll}+):$/u.test(text)) return false;
  return text.endsWith('?') ? !/[.!?…]\s/u.test(text) : !endsSentence(text) && !/[,;]$/u.test(text);
}

interface Line extends Span {
  readonly text: string;
  /** Spaces left out before it. */
  readonly indent?: number;
}

/** @returns the lines from an offset on without the spaces around them; `\n`, `\r\n` and a lone `\r` end a line. */
function linesOf(source: string, from: number): readonly Line[] {
  const text = source.includes('\r') ? source.replace(/\r(?!\n)/gu, '\n') : source;
  const lines: Line[] = [];
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    lines.push(lineOf(source, start, end < 0 ? text.length : end));
    start = end < 0 ? text.length : end + 1;
  }
  return lines;
}

function lineOf(source: string, start: number, end: number): Line {
  const body = source.slice(start, end).trimEnd();
  const text = body.trimStart();
  const indent = body.length - text.length;
  return { start: start + indent, end: start + body.length, text, indent };
}
