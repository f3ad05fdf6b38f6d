import type { Span } from '../article';
import { isCapital, type Stop } from './plain-stops';
import { endsSentence, matchAt } from './sentence-rules';

/**
 * Finds the sentences of a paragraph in linear time. Every stop within a quotation ends a sentence. A blank line ends a sentence without
 * a stop; a line break is white space, except between the items of a list.
 * @returns ascending, disjoint, trimmed spans that cover everything but white space.
 */
export function splitSentences(text: string): readonly Span[] {
  if (isPlain(text)) return nonEmpty(text, cutBehind(text.length, sentenceEnds(text, true)));
  const cased = /\p{Lu}/u.test(text);
  const parts = nonEmpty(text, paragraphs(text)).flatMap((paragraph) => cutAt(text, paragraph, listItems));
  const sentences = nonEmpty(text, parts).flatMap((part) => cutAt(text, part, (item) => sentenceEnds(item, cased)));
  return nonEmpty(text, sentences);
}

const QUOTATION_MARKS = '"“‘\'';

/** Fast path for most paragraphs: one line from a capital letter, with a quotation mark before it or not, to a mark. */
function isPlain(text: string): boolean {
  const opensWithQuotation = QUOTATION_MARKS.includes(text.charAt(0));
  return isCapital(text.charCodeAt(opensWithQuotation ? 1 : 0)) && text.trimEnd() === text && !text.includes('\n');
}

function cutBehind(length: number, cuts: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of cuts) {
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: length });
  return spans;
}

/** Drops surrounding white space before any rule sees it, so that the same words give the same sentences anywhere. */
function nonEmpty(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => trimmed(text, span)).filter(({ start, end }) => start < end);
}

function cutAt(text: string, { start, end }: Span, cuts: (part: string) => readonly number[]): readonly Span[] {
  const bounds = [...cuts(text.slice(start, end)).map((cut) => start + cut), end];
  return bounds.map((bound, i) => ({ start: bounds[i - 1] ?? start, end: bound }));
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Tests the text between two stops for letters once, which keeps runs of stops linear. */
function sentenceEnds(text: string, cased: boolean): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  let read = 0;
  let hasText = false;
  for (let stop = nextStop(text, 0); stop !== undefined; stop = nextStop(text, stop.at + stop.marks.length)) {
    hasText ||=
      (read < stop.at && isPlainLetter(text.charCodeAt(stop.at - 1))) ||
      LETTER_OR_DIGIT.test(text.slice(read, stop.at));
    read = stop.end;
    // Behind the last stop nothing is cut off.
    if (stop.end === text.length) break;
    if (!hasText || !endsSentence({ text, cased, start, stop })) continue;
    ends.push((start = stop.end));
    hasText = false;
  }
  return hasText || start === 0 || LETTER_OR_DIGIT.test(text.slice(start)) ? ends : ends.slice(0, -1);
}

/** A parenthesis of up to 300 units without another inside, three or four spaced dots, or a run of stops. */
const STOPS = /\([^()]{1,300}\)|\.(?:[ \u00A0]\.){2,3}(?![\p{L}\p{N}.])|[\p{Sentence_Terminal}…]+/uy;

/** @returns the next stop, except within a parenthesis inside a sentence. */
function nextStop(text: string, from: number): Stop | undefined {
  for (let found = firstStop(text, from); found !== null;) {
    const { 0: token, index: at } = found;
    const marks = stopMarks(text, at, token);
    if (marks !== undefined) return { at, marks, end: sentenceTail(text, at + marks.length) };
    found = firstStop(text, parenthesisEnd(text, at, token));
  }
  return undefined;
}

function firstStop(text: string, from: number): RegExpExecArray | null {
  for (let at = from; at < text.length; at += 1) {
    if (!mayStop(text.charCodeAt(at))) continue;
    STOPS.lastIndex = at;
    const found = STOPS.exec(text);
    if (found) return found;
  }
  return null;
}

/** Of Latin, Greek and Cyrillic only these; dashes and quotation marks are no stops. */
function mayStop(unit: number): boolean {
  if (unit < 0x589) return unit === 0x2e || unit === 0x28 || unit === 0x3f || unit === 0x21;
  return unit < 0x2010 || unit > 0x2023;
}

/** Continues inside a parenthesis between sentences, at the last mark of one that a sentence fills, else after it. */
function parenthesisEnd(text: string, at: number, parenthesis: string): number {
  const betweenSentences = /(?:^|[\p{Sentence_Terminal}…]\S{0,3})\s*$/u.test(text.slice(Math.max(0, at - 8), at));
  if (betweenSentences) return at + 1;
  return at + parenthesis.length - (/^\(\p{P}?\p{Lu}|\p{Ll}{4}\.\)$/u.test(parenthesis) ? 2 : 0);
}

/** Four spaced dots after a word are a full stop and an omission, which opens the next sentence (Chicago style). */
function stopMarks(text: string, at: number, token: string): string | undefined {
  if (token.startsWith('(')) return undefined;
  return token.length === 7 && /^\.[ \u00A0]/u.test(token) && /\S/u.test(text.charAt(at - 1)) ? '.' : token;
}

/** Closing quotation marks and brackets; a straight or reversed mark closes unless a word follows directly. */
const CLOSING =
  /(?:[\p{Pe}”]|"(?![\p{Ll}\p{N}])|['’»›“‘«‹`*_](?![\p{L}\p{N}])|[ \u00A0\u202F][»›”](?![\p{L}\p{N}]))*/uy;

/** `[12]`, `[3, 4]`, `[a]`, `[citation needed]`, `²` */
const FOOTNOTES =
  /(?:[ \u00A0]?\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|[a-z]|note \d{1,2}|citation needed)\]|[¹²³⁰⁴-⁹])*/uy;

function sentenceTail(text: string, from: number): number {
  const end = from + (text.charCodeAt(from) === CLOSING_MARK ? 1 : 0);
  if (text.charCodeAt(end) === SPACE && isPlainLetter(text.charCodeAt(end + 1))) return end;
  return [CLOSING, FOOTNOTES].reduce((at, pattern) => at + matchAt(pattern, text, at).length, from);
}

function trimmed(text: string, span: Span): Span {
  const { start, end } = span;
  if (start < end && isPlainSign(text.charCodeAt(start)) && isPlainSign(text.charCodeAt(end - 1))) return span;
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}

const SPACE = 0x20;
/** `”` */
const CLOSING_MARK = 0x201d;

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isPlainSign(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

function paragraphs(text: string): readonly Span[] {
  if (!text.includes('\n')) return [{ start: 0, end: text.length }];
  const breaks = [...text.matchAll(/\n\s*\n/gu)].map(({ index }) => index);
  return [...breaks, text.length].map((end, i) => ({ start: breaks[i - 1] ?? 0, end }));
}

/** @returns offsets of the second and later items of a list; none if the paragraph is no list. */
function listItems(paragraph: string): readonly number[] {
  if (/^\s*[•⁃‣◦▪●]/u.test(paragraph)) return [...paragraph.matchAll(BULLET)].slice(1).map(({ index }) => index);
  if (/^\s*\(?(?:\d{1,3}|[a-z])[.)]/u.test(paragraph)) return numberedItems(paragraph);
  return bareLines(paragraph);
}

const BULLET = /(?<!\S)[•⁃‣◦▪●]/gu;

/** `1.`, `1)`, `1.)`, `(1)`, `a)` and `a.`, but not `A.`, which may be an initial. */
const ENUMERATOR = /(?<!\S)(\(?)(?:(\d{1,3})|([a-z]))(\.\)|\)|\.)(?=\s[\p{L}\p{Pi}"])/gu;

interface Enumerator {
  readonly index: number;
  readonly value: number;
  /** The marks around the number or letter: the same for all items of a list. */
  readonly form: string;
}

/** A list counts on without a gap from the paragraph's first word: "as part 2. The" does not. */
function numberedItems(paragraph: string): readonly number[] {
  const [first, ...others] = [...paragraph.matchAll(ENUMERATOR)].map(enumerator);
  if (first === undefined || /\S/u.test(paragraph.slice(0, first.index))) return [];
  let last = first;
  return others.flatMap((next) => {
    if (next.form !== last.form || next.value !== last.value + 1) return [];
    last = next;
    return [next.index];
  });
}

function enumerator({ index, 1: before = '', 2: digits, 3: letter = '', 4: after = '' }: RegExpExecArray): Enumerator {
  return digits === undefined
    ? { index, value: letter.charCodeAt(0), form: `${before}a${after}` }
    : { index, value: Number(digits), form: `${before}1${after}` };
}

const LONGEST_BARE_LINE = 60;

/** Three or more short lines without a stop are a list, an address or verse, not wrapped prose. */
function bareLines(paragraph: string): readonly number[] {
  if (!paragraph.includes('\n') || /[\p{Sentence_Terminal}…]/u.test(paragraph)) return [];
  const lines = paragraph.trim().split('\n');
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_BARE_LINE)) return [];
  const [, ...starts] = [...paragraph.matchAll(/^[^\S\n]*\S/gmu)].map(({ index }) => index);
  return starts;
}
