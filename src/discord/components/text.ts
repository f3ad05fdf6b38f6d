import type { Span } from '../../articles/article';
import type { Passage } from '../../search/index/passage';

// Discord's limits (API v10, as of 2026-08). Where it counts characters we count UTF-16 units, of which there are never fewer.

/** Characters over all text displays of a message. */
export const MESSAGE_TEXT = 4000;
/** Autocomplete choices; characters of a choice's name and of its value. */
export const CHOICES = 25;
export const CHOICE_LENGTH = 100;
export const CUSTOM_ID_LENGTH = 100;
export const LABEL_LENGTH = 80;
export const PLACEHOLDER_LENGTH = 150;
export const OPTION_LENGTH = 100;
export const THREAD_NAME_LENGTH = 100;
/** One less than documented: not every client takes an address of 512 characters. */
export const URL_LENGTH = 511;
/** Milliseconds for the first response to an interaction; afterwards its token is void (error 10062). */
export const ACKNOWLEDGE_WITHIN = 3000;
/** Characters of a question as an option; our own limit, Discord's is 6000. */
export const QUESTION_LENGTH = 500;

/** The longest prefix of `texts` that fits into `room` characters, with `between` characters between two texts. */
export function takeWhole(texts: readonly string[], room: number, between = 0): readonly string[] {
  let used = -between;
  const tooMuch = texts.findIndex((text) => (used += text.length + between) > room);
  return tooMuch < 0 ? texts : texts.slice(0, tooMuch);
}

/** Cuts a label to `length` UTF-16 units, `…` included, without breaking a surrogate pair. Quotes are never cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(0, length - 1));
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/**
 * Signs that may begin Markdown anywhere, mentions included; a colon before `//` (an address) or that opens `:name:` (an emoji); the slash of an
 * invite, which Discord shows without `https://` too.
 */
const ANYWHERE = /[\\*_~`|<>[\]#@]|:(?=\/\/|[^\s:]+:)|(?<=\bdiscord(?:app)?\.(?:gg|com|com\/invite))\//giu;
const LIST_AT_START = /^(\s*\d*)([-+.])(?=\s|$)/u;
const ESCAPED_OR_BOLD = /\\([^0-9A-Za-z\s])|\*\*/gu;
const SPACE = /[\s\u0085]+/gu;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** Escapes a text as Discord Markdown on one line. @param position `start` if it opens a line, where a dash or a number makes a list. */
export function escapeMarkdown(text: string, position: 'start' | 'within' = 'within'): string {
  const line = text.replace(SPACE, (space) => (LINE_BREAK.test(space) ? ' ' : space));
  const escaped = line.replace(ANYWHERE, '\\$&');
  return position === 'within' ? escaped : escaped.replace(LIST_AT_START, '$1\\$2');
}

/** Inverse of `escapeMarkdown`; removes bold marks too. */
export function plainText(markdown: string): string {
  return markdown.replace(ESCAPED_OR_BOLD, (_, sign: string | undefined) => sign ?? '');
}

const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
/** Characters that isolating adds at most. */
export const ISOLATED = 2;
const ISOLATES = /[\u2066-\u2069]/gu;

/** Isolates a name, a title or a quotation with controls of writing direction, so that these do not reorder what stands beside it (UAX #9). */
export function isolate(text: string): string {
  return BIDI_CONTROL.test(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text;
}

export function foldSpace(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

/** Addresses, and what Discord shows as a name, an emoji, a time or a command. */
const NO_WORDS =
  /<?\bhttps?:\/\/\S+|<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^<>:]+:\d+>|<id:\w+>|@(?:everyone|here)\b/gu;
const LINKED = /\[([^[\]]+)\]\(<?https?:[^()\s]*\)/gu;
const MARKS_AT_START = /^(?:>(?:>>)? |#{1,3} |-# )/gmu;
const MARKED = /(\*{1,3}|__|~~|\|\||`{1,3}|(?<!\w)_)(?=\S)([^]*?\S)\1(?!\w)/gu;

/** @returns what a member writes without addresses, mentions and emoji of servers; of a link its text. */
export function withoutAddresses(written: string): string {
  return written.replace(LINKED, '$1').replace(NO_WORDS, ' ');
}

/** @returns what a member writes without the marks that open a quotation, a heading or small print. */
export function withoutMarksAtStart(written: string): string {
  return written.replace(MARKS_AT_START, '');
}

/** @returns the words of what a member writes, without addresses, mentions, emoji of servers and the marks of Markdown, on one line. */
export function wordsIn(written: string): string {
  return foldSpace(withoutMarksAtStart(withoutAddresses(written)).replace(MARKED, '$2'));
}

const QUOTE_MARK = '> ';
/** Small print. */
export const GREY_MARK = '-# ';

/** A quote that differs from the article. The message holds no text of the article. */
export class NotVerbatimError extends Error {
  override readonly name = 'NotVerbatimError';
}

/** A block quote, its matches bold. Spans that touch become one, because Discord does not read `****` as two marks. */
export function quote({ text, matches }: Pick<Passage, 'text' | 'matches'>): string {
  let end = 0;
  const parts = boldSpans(text, matches).map((span) => {
    const before = escapePart(text, end, span.start);
    end = span.end;
    return `${before}**${escapePart(text, span.start, span.end)}**`;
  });
  return QUOTE_MARK + isolate((parts.join('') + escapePart(text, end, text.length)).trim());
}

/** @throws NotVerbatimError if the line does not show the text word for word, white space folded. */
export function assertVerbatim(line: string, { id, text }: Pick<Passage, 'id' | 'text'>, mark = QUOTE_MARK): void {
  const shown = foldSpace(plainText(line.slice(mark.length)).replace(ISOLATES, ''));
  const expected = foldSpace(text.replace(ISOLATES, ''));
  if (line.startsWith(mark) && !line.includes('\n') && shown === expected) return;
  throw new NotVerbatimError(
    `expected the quote of ${id} to show its ${expected.length} characters unchanged, found ${shown.length} that differ`,
  );
}

function escapePart(text: string, start: number, end: number): string {
  return escapeMarkdown(text.slice(start, end), start === 0 ? 'start' : 'within');
}

function boldSpans(text: string, matches: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const match of matches) {
    const span = trimSpan(text, match);
    const last = spans.at(-1);
    if (!isSpanOf(text, span) || span.start < (last?.end ?? 0)) continue;
    const touches = last?.end === span.start;
    spans.splice(touches ? -1 : spans.length, 1, touches ? { start: last.start, end: span.end } : span);
  }
  return spans;
}

function trimSpan(text: string, { start, end }: Span): Span {
  const marked = text.slice(start, end);
  return { start: start + marked.length - marked.trimStart().length, end: start + marked.trimEnd().length };
}

function isSpanOf(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && start >= 0 && start < end && !breaksPair(text, start) && !breaksPair(text, end);
}

function breaksPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

const NAME_LENGTH = 100;
const MOST_NAMES = 10;
const NAMES_ROOM = 450;

/** The first topics or names on one line of at most 450 characters; only a single overlong one is cut. */
export function joinNames(names: readonly string[], between = ' · '): string {
  const escaped = names.slice(0, MOST_NAMES).map((name) => isolate(escapeMarkdown(cut(name, NAME_LENGTH))));
  return takeWhole(escaped, NAMES_ROOM, between.length).join(between);
}
