import type { Span } from '../../articles/article';
import type { ParagraphPlaces } from '../../articles/sentence-offsets';
import type { Range } from './phrases';
import type { Quotation } from './quotations';
import { quotationToken, wordToken, type Token } from './token';

/** Words, numbers, signs and whole quotations in order. */
export interface Tokens extends ReadonlyArray<Token> {
  /** Offset of each in the file. */
  readonly starts: readonly number[];
}

/**
 * Cuts a paragraph into tokens.
 *
 * @param source the file.
 * @param quotations of the paragraph, in order; each becomes one token.
 */
export function tokenise(
  source: string,
  { sentenceStarts, lastEnd }: ParagraphPlaces,
  quotations: readonly Quotation[],
): Tokens {
  const reader = new TokenReader(source, sentenceStarts);
  let at = sentenceStarts[0] ?? lastEnd;
  for (const quotation of quotations) {
    reader.readPieces(at, quotation.start);
    reader.readQuotation(quotation);
    at = quotation.end;
  }
  reader.readPieces(at, lastEnd);
  return reader.tokens;
}

/** @returns the words and signs of a text without regard to quotations and sentences. */
export function wordsOf(text: string): Tokens {
  const reader = new TokenReader(text, []);
  reader.readPieces(0, text.length);
  return reader.tokens;
}

/** Abbreviations that carry their point, initials and `U.S.`; words with apostrophes and hyphens; numbers; any other sign. */
const PIECE =
  /(?:\p{Lu}\.){2,5}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Amb|Supt|Inc|Corp|Ltd|Co|No|\p{Lu})\.(?=[\s,])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:-[\p{L}\p{N}-]+|%|th|st|nd|rd)?|--+|\S/gu;

class TokenReader {
  readonly tokens = Object.assign<Token[], { starts: number[] }>([], { starts: [] });
  /** The sentence that begins next. */
  private sentence = 0;

  constructor(
    private readonly source: string,
    private readonly sentenceStarts: readonly number[],
  ) {}

  readQuotation(quotation: Quotation): void {
    const { start, end } = quotation;
    const opens = this.nextSentence() <= start;
    while (this.nextSentence() < end) this.sentence += 1;
    this.put(start, quotationToken(this.source.slice(start, end), quotation, opens));
  }

  readPieces(start: number, end: number): void {
    PIECE.lastIndex = start;
    for (let found = start < end ? PIECE.exec(this.source) : null; found !== null && found.index < end;) {
      const { 0: piece, index } = found;
      this.put(index, tokenOf(piece.slice(0, end - index), this.beginsSentence(index)));
      found = PIECE.exec(this.source);
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

  private put(start: number, token: Token): void {
    this.tokens.push(token);
    this.tokens.starts.push(start);
  }
}

/** Texts repeat their words. The tokens are slices of the texts, so they are dropped once all is read. */
const MOST_KEPT = 50_000;
const inside = new Map<string, Token>();
const opening = new Map<string, Token>();

function tokenOf(text: string, opens: boolean): Token {
  const kept = opens ? opening : inside;
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const token = wordToken(text, opens);
  kept.set(text, token);
  return token;
}

/** Frees the memory of known tokens. */
export function forgetTokens(): void {
  inside.clear();
  opening.clear();
}

/** @returns the first of some tokens. */
export function firstOf(tokens: Tokens, count: number): Tokens {
  return Object.assign(tokens.slice(0, count), { starts: tokens.starts });
}

/** @returns where a token ends in the file. */
export function endOfToken(tokens: Tokens, at: number): number {
  return (tokens.starts[at] ?? 0) + (tokens[at]?.text.length ?? 0);
}

/** @returns a stretch without the quotation marks at its ends, where it both begins and ends with one. */
export function spanOf(tokens: Tokens, { start, end }: Range): Span {
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (first?.quotation && last?.quotation) return { start: first.quotation.inner.start, end: last.quotation.inner.end };
  return textSpan(tokens, { start, end });
}

export function textSpan(tokens: Tokens, { start, end }: Range): Span {
  return { start: tokens.starts[start] ?? 0, end: endOfToken(tokens, end - 1) };
}

/** @returns a stretch without the signs at its end; nothing where it holds nothing else. */
export function trim(tokens: readonly Token[], { start, end }: Range): Range | undefined {
  let last = end;
  while (last > start && tokens[last - 1]?.kind === 'mark' && tokens[last - 1]?.text !== ')') last -= 1;
  return last > start ? { start, end: last } : undefined;
}
