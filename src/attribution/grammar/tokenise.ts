import type { Span } from '../../articles/article';
import { copyOf, endOfRun, isWordAt } from '../../text/tokens';
import { words } from '../lexicon/word-lists';
import { isNickname, nicknamesIn, type Quotation } from './quotations';
import { nicknameToken, quotationToken, wordToken, type TaggedToken } from './token';

/** In tokens. Longer runs are no prose, and the time of the grammar is quadratic. */
export const LONGEST_SENTENCE = 400;

export interface Tokens extends ReadonlyArray<TaggedToken> {
  /** Offsets in the article's text. */
  readonly starts: readonly number[];
}

/** Offsets in the article's text. */
export interface ParagraphSentences {
  readonly sentenceStarts: ArrayLike<number>;
  readonly lastEnd: number;
}

/** @param quotations in order; each becomes one token */
export function tokenise(
  source: string,
  { sentenceStarts, lastEnd }: ParagraphSentences,
  quotations: readonly Quotation[],
): Tokens {
  const reader = new TokenReader(source, sentenceStarts);
  let at = sentenceStarts[0] ?? lastEnd;
  for (const quotation of quotations) {
    reader.readPieces(at, quotation.start);
    if (isNickname(source, quotation)) reader.readNickname(quotation);
    else reader.readQuotation(quotation);
    at = quotation.end;
  }
  reader.readPieces(at, lastEnd);
  return reader.read();
}

export function wordsOf(text: string): Tokens {
  const reader = new TokenReader(text, []);
  let at = 0;
  for (const nickname of nicknamesIn(text)) {
    reader.readPieces(at, nickname.start);
    reader.readNickname(nickname);
    at = nickname.end;
  }
  reader.readPieces(at, text.length);
  return reader.read();
}

/** Abbreviations that keep their point before a space or comma. */
const WITH_POINT = words(
  'Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt Capt Sgt Maj Adm Rev Hon St Jr Sr Amb Supt Cllr Cpl Cdr Insp Det Inc Corp Ltd Co No',
);

const LONGEST_WITH_POINT = 9;

/** @returns the end of a word with its joined parts, a percentage or an abbreviation's point, or of a punctuation mark. */
function endOfPiece(text: string, at: number): number {
  let end = endOfLetters(text, at);
  if (end > at && (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === COMMA)) return end;
  if (!isWordAt(text, at)) return endOfSign(text, at);
  end = endOfRun(text, at);
  for (;;) {
    const after = text.charCodeAt(end);
    if (after === SPACE || after === COMMA) return end;
    if ((after === APOSTROPHE || after === RAISED) && isPluralPossessive(text, end)) return end + 1;
    if (after === POINT) return carriesPoint(text, at, end) ? end + 1 : endOfDomain(text, end);
    if (after === PERCENT) return end + 1;
    if (!JOINERS.has(after) || !isWordAt(text, end + 1)) return end;
    end = endOfRun(text, end + 1);
  }
}

const DOMAIN = /\.(?:com|org|net)\b/uy;

/** `lundbread.com` */
function endOfDomain(text: string, at: number): number {
  DOMAIN.lastIndex = at;
  return DOMAIN.test(text) ? DOMAIN.lastIndex : at;
}

/** Letters of ASCII: a prefilter, since most words are nothing else. */
function endOfLetters(text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const small = text.charCodeAt(at) | 0x20;
    if (small < 0x61 || small > 0x7a) return at;
  }
}

/** `the workers' union`: closing marks are parts of quotations, which are cut out before. */
function isPluralPossessive(text: string, end: number): boolean {
  return text.charAt(end - 1) === 's' && text.charCodeAt(end + 1) === SPACE;
}

const [SPACE, COMMA, POINT, PERCENT, APOSTROPHE, RAISED] = [0x20, 0x2c, 0x2e, 0x25, 0x27, 0x2019];
/** Apostrophes, `&`, `-` and the colon of a time of day. */
const JOINERS: ReadonlySet<number> = new Set(Array.from("'’&-:", (sign) => sign.charCodeAt(0)));

function carriesPoint(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const isSmall = first >= 0x61 && first <= 0x7a;
  if (isSmall || end - start > LONGEST_WITH_POINT) return false;
  const word = text.slice(start, end);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return true;
  return /[\s,]/u.test(text.charAt(end + 1)) && (WITH_POINT.has(word) || /^\p{Lu}$/u.test(word));
}

/** One character, except a dash of several hyphens and a currency sign before a number. */
function endOfSign(text: string, at: number): number {
  const sign = text.charAt(at);
  if (sign === '-') return at + (/^-+/u.exec(text.slice(at))?.[0].length ?? 1);
  if (isWordAt(text, at + 1) && /[$£€]/u.test(sign)) return endOfPiece(text, at + 1);
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/** Outside the printable characters of ASCII. */
function isRareSign(unit: number): boolean {
  return unit < SPACE || unit > 0x7e;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE || (isRareSign(text.charCodeAt(at)) && /\s/u.test(text.charAt(at)))) at += 1;
  return at;
}

class TokenReader {
  private readonly tokens: TaggedToken[] = [];
  private readonly starts: number[] = [];
  private sentence = 0;

  constructor(
    private readonly source: string,
    private readonly sentenceStarts: ArrayLike<number>,
  ) {}

  read(): Tokens {
    return Object.assign(this.tokens, { starts: this.starts });
  }

  readQuotation(quotation: Quotation): void {
    const { start, end } = quotation;
    const opens = this.nextSentence() <= start;
    while (this.nextSentence() < end) this.sentence += 1;
    this.put(start, quotationToken(this.source.slice(start, end), quotation, opens));
  }

  readNickname({ start, end }: Span): void {
    this.put(start, nicknameToken(this.source.slice(start, end)));
  }

  readPieces(start: number, end: number): void {
    const { source } = this;
    for (let at = afterSpace(source, start); at < end;) {
      const last = Math.min(end, endOfPiece(source, at));
      this.put(at, tokenAt(source, at, last, this.beginsSentence(at)));
      at = afterSpace(source, last);
    }
  }

  private beginsSentence(at: number): boolean {
    if (this.nextSentence() > at) return false;
    while (this.nextSentence() <= at) this.sentence += 1;
    return true;
  }

  private nextSentence(): number {
    return this.sentenceStarts[this.sentence] ?? Infinity;
  }

  private put(start: number, token: TaggedToken): void {
    this.tokens.push(token);
    this.starts.push(start);
  }
}

/**
 * Texts repeat their words. Each word gets a number in the order of its first use, so that what is read for the frequent ones lies side by
 * side: waiting for memory is most of the time of a look-up. All are forgotten when a table is full; an archive has some 100,000 words.
 */
const MOST_KNOWN = 1 << 15;
const LONGEST_KNOWN = 32;
const inside: TaggedToken[] = [];
const opening = new Map<number, TaggedToken>();
/** Hash → number, counted from 1. */
const slots = new Int32Array(2 * MOST_KNOWN);
/** The characters of all words; `ends` has where those of a number end. */
const units = new Uint16Array(8 * MOST_KNOWN);
const ends = new Int32Array(MOST_KNOWN + 1);

function tokenAt(source: string, start: number, end: number, opens: boolean): TaggedToken {
  if (end - start > LONGEST_KNOWN) return wordToken(copyOf(source.slice(start, end)), opens);
  const number = numberOf(source, start, end);
  const token = opens ? opening.get(number) : inside[number - 1];
  return token ?? openingOf(number, source.slice(start, end));
}

function openingOf(number: number, text: string): TaggedToken {
  const token = wordToken(copyOf(text), true);
  opening.set(number, token);
  return token;
}

/** Open addressing by the hash FNV-1a (Fowler, Noll and Vo 1991). */
function numberOf(source: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  for (let slot = hash ^ (hash >>> 15); ; slot += 1) {
    const number = slots[slot & (slots.length - 1)] ?? 0;
    if (number === 0) return learn(source.slice(start, end), slot);
    if (isKnownAt(number, source, start, end)) return number;
  }
}

function isKnownAt(number: number, source: string, start: number, end: number): boolean {
  const first = ends[number - 1] ?? 0;
  if ((ends[number] ?? 0) - first !== end - start) return false;
  for (let at = start; at < end; at += 1) if (units[first + at - start] !== source.charCodeAt(at)) return false;
  return true;
}

function learn(text: string, slot: number): number {
  if (inside.length === MOST_KNOWN || (ends[inside.length] ?? 0) + LONGEST_KNOWN > units.length) forget();
  const first = ends[inside.length] ?? 0;
  for (let at = 0; at < text.length; at += 1) units[first + at] = text.charCodeAt(at);
  const number = inside.push(wordToken(copyOf(text), false));
  ends[number] = first + text.length;
  return (slots[slot & (slots.length - 1)] = number);
}

function forget(): void {
  inside.length = 0;
  opening.clear();
  slots.fill(0);
}

export function firstOf(tokens: Tokens, count: number): Tokens {
  return Object.assign(tokens.slice(0, count), { starts: tokens.starts });
}

export function endOfToken(tokens: Tokens, at: number): number {
  return (tokens.starts[at] ?? 0) + (tokens[at]?.text.length ?? 0);
}
