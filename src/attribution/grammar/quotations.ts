import type { Span } from '../../articles/article';

/** Outermost text between quotation marks. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** False if it continues in the next paragraph, which opens with a mark again. */
  readonly closed: boolean;
}

/**
 * Finds the quotations of a paragraph: curly, straight, low, angular and single marks, the last told from apostrophes.
 * @param offset of the paragraph in the article's text
 * @param goesOn the next paragraph opens with a quotation mark, so that this one may end inside a quotation
 */
export function findQuotations(text: string, offset: number, goesOn: boolean): readonly Quotation[] {
  const found: Quotation[] = [];
  const unclosed = new Set<MarkKind>();
  let at = 0;
  for (at = nextMark(text, at); at < text.length; at = nextMark(text, at)) {
    const kind = openerAt(text, at);
    const width = kind === 'doubled' ? 2 : 1;
    const close = kind === undefined || unclosed.has(kind) ? -1 : closeOf(text, at, kind);
    // If no mark closes this quotation, none closes a later one of the same kind: this keeps the search linear.
    if (kind !== undefined && kind !== 'single' && close < 0) unclosed.add(kind);
    if (close >= 0) {
      found.push(quotation({ start: at, end: close + width }, { offset, width, closed: true }));
      at = close + width;
    } else if (kind !== undefined && goesOn && kind !== 'single') {
      return [...found, quotation({ start: at, end: text.length }, { offset, width, closed: false })];
    } else at += 1;
  }
  return found;
}

/** @returns the nicknames in the text of a mention */
export function nicknamesIn(text: string): readonly Span[] {
  if (!/["“‘']/u.test(text)) return [];
  const spans = Array.from(text.matchAll(/["“‘'][^"“”‘’']{2,20}["”’']/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return spans.filter((span) => isNickname(text, span));
}

/** `Karl "the Fist" Rossi`: in short marks between two names. */
export function isNickname(source: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_NICKNAME || source.charAt(end) !== ' ') return false;
  const isNamed = /^ \p{Lu}\p{Ll}/u.test(source.slice(end, end + 3)) && /\p{L}["”’']$/u.test(source.slice(start, end));
  return (
    isNamed && /(?:^|[\s“‘"'])\p{Lu}(?:\p{Ll}+|\.) $/u.test(source.slice(Math.max(0, start - LONGEST_NICKNAME), start))
  );
}

/** In characters. */
const LONGEST_NICKNAME = 22;

function nextMark(text: string, from: number): number {
  NEXT_MARK.lastIndex = from;
  return NEXT_MARK.exec(text)?.index ?? text.length;
}

const NEXT_MARK = /["“”„«»‘’'`]/gu;

export function opensQuotation(text: string): boolean {
  return /^\s*(?:["“„«]|''|``)\S/u.test(text);
}

interface QuotationMarks {
  readonly offset: number;
  readonly width: number;
  readonly closed: boolean;
}

function quotation({ start, end }: Span, { offset, width, closed }: QuotationMarks): Quotation {
  const inner = { start: offset + start + width, end: offset + end - (closed ? width : 0) };
  return { start: offset + start, end: offset + end, inner, closed };
}

type MarkKind = 'straight' | 'curly' | 'low' | 'angular' | 'single' | 'doubled';

function openerAt(text: string, at: number): MarkKind | undefined {
  const sign = text.charAt(at);
  const isFree = at === 0 || /[\s([{—–―/-]/u.test(text.charAt(at - 1));
  if (isDoubled(text, at)) return isFree && /[^\s'`,.;]/u.test(text.charAt(at + 2)) ? 'doubled' : undefined;
  const before =
    /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || /[\p{L}\p{N}[('‘’“"$£€…#@.*_-]/u.test(text.charAt(at + 1));
  if (!before) return undefined;
  if (sign === '“') return 'curly';
  if (sign === '„') return 'low';
  if (sign === '«') return 'angular';
  if (sign === '"') return isFree ? 'straight' : undefined;
  if (sign === '”') return isFree ? 'curly' : undefined;
  return isFree && (sign === '‘' || sign === "'") ? 'single' : undefined;
}

function closeOf(text: string, from: number, kind: MarkKind): number {
  if (kind === 'straight') return closeOfStraight(text, from);
  if (kind === 'single') return closeOfSingle(text, from);
  if (kind === 'doubled') return closeOfDoubled(text, from);
  const [opens, closes] = kind === 'curly' ? ['“', '”"'] : kind === 'low' ? ['„', '“”'] : ['«', '»'];
  let depth = 1;
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    // A mark turned the wrong way, as in `“Late.“`, closes too.
    if (
      closes.includes(sign) ||
      (sign === opens && /[.,!?]/u.test(text.charAt(at - 1)) && !/\S/u.test(text.charAt(at + 1)))
    )
      depth -= 1;
    else if (sign === opens) depth += 1;
    if (depth === 0) return at;
  }
  return depth > 1 ? text.indexOf(closes.charAt(0), from + 1) : -1;
}

/** Of three apostrophes the first closes a quotation within: `''She called it 'late.'''` */
function closeOfDoubled(text: string, from: number): number {
  const close = text.indexOf("''", from + 2);
  return close >= 0 && text.charAt(close + 2) === "'" ? close + 1 : close;
}

/** Opening and closing mark are equal: one after a space and before a letter opens. */
function closeOfStraight(text: string, from: number): number {
  let depth = 1;
  let first = -1;
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign !== '"' && sign !== '”') continue;
    const opens = sign === '"' && /[\s([—–]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
    depth += opens ? 1 : -1;
    if (!opens && first < 0) first = at;
    if (depth === 0) return at;
  }
  return first;
}

/** Two apostrophes as one straight mark, from older newspaper systems. */
function isDoubled(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2);
  return pair === "''" || pair === '``';
}

const LONGEST_SINGLE = 600;

/** Double marks may stand within single ones, where the first is no apostrophe: `‘He said “no”, and left,’`. */
function closeOfSingle(text: string, from: number): number {
  const end = Math.min(text.length, from + LONGEST_SINGLE);
  const isSurelyOpen = text.charAt(from) === '‘' || /\p{Lu}/u.test(text.charAt(from + 1));
  for (let at = from + 2; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === '“' || sign === '”') {
      at = isSurelyOpen ? closeOf(text, at, sign === '"' ? 'straight' : 'curly') : -1;
      if (sign === '”' || at < 0) return -1;
      continue;
    }
    if (sign !== '’' && sign !== "'") continue;
    const ends = /\S/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
    if (ends && !isPossessive(text, at, from)) return at;
  }
  return -1;
}

/** `the workers' union`: no closing mark where another mark that could close comes later in the sentence. */
function isPossessive(text: string, at: number, from: number): boolean {
  if (!/s/iu.test(text.charAt(at - 1)) || !/\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, from + LONGEST_SINGLE);
  return /^[^.!?‘"“]*[.,!?\p{L}]['’](?![\p{L}\p{N}])/u.test(rest);
}
