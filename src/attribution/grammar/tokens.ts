import type { ParagraphPlaces } from '../../articles/sentence-offsets';
import { hashed, hashOf, HASH_OF_NOTHING } from '../../text/hash-slots';
import { numberOfPiece, tokenOf } from './kept-tokens';
import { endOfPiece, isPlainLetter, startOfPiece } from './pieces';
import type { Quotation } from './quotations';
import { WordToken, factsOfQuotation, type Token } from './word-facts';

/** Words, numbers, signs and whole quotations in order: what stands between marks is looked at as one piece. */
export interface Tokens extends ReadonlyArray<Token> {
  /** Where each begins in the file. */
  readonly starts: readonly number[];
}

/**
 * Cuts a paragraph into tokens.
 *
 * @param source the file.
 * @param quotations of the paragraph, in order.
 */
export function tokenise(
  source: string,
  { sentenceStarts, lastEnd }: ParagraphPlaces,
  quotations: readonly Quotation[],
): Tokens {
  const reader = new TokenReader(source, sentenceStarts);
  let at = sentenceStarts[0] ?? lastEnd;
  for (const quotation of quotations) {
    if (quotation.start > at) reader.readPieces(at, quotation.start);
    reader.readQuotation(quotation);
    at = quotation.end;
  }
  if (lastEnd > at) reader.readPieces(at, lastEnd);
  return reader.tokens;
}

/** @returns the words and signs of a stretch without regard to quotations. */
export function wordsOf(text: string): Tokens {
  const reader = new TokenReader(text, []);
  reader.readPieces(0, text.length);
  return reader.tokens;
}

/** @returns the first of some tokens. */
export function firstOf(tokens: Tokens, count: number): Tokens {
  return Object.assign(tokens.slice(0, count), { starts: tokens.starts });
}

/** @returns where a token ends in the file. */
export function endOfToken(tokens: Tokens, at: number): number {
  return (tokens.starts[at] ?? 0) + (tokens[at]?.text.length ?? 0);
}

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
    const opens = (this.sentenceStarts[this.sentence] ?? Infinity) <= start;
    while ((this.sentenceStarts[this.sentence] ?? Infinity) < end) this.sentence += 1;
    this.put(start, new WordToken(factsOfQuotation(this.source.slice(start, end)), opens, quotation));
  }

  /** Most pieces are plain letters: they are hashed as they are read, and all that is to be known of them is found by that. */
  readPieces(start: number, end: number): void {
    const { source } = this;
    for (let at = startOfPiece(source, start, end); at < end;) {
      let last = at;
      let hash = HASH_OF_NOTHING;
      let unit = source.charCodeAt(at);
      while (isPlainLetter(unit)) {
        hash = hashed(hash, unit);
        last += 1;
        unit = source.charCodeAt(last);
      }
      const letters = last;
      last = Math.min(end, endOfPiece(source, at, letters));
      if (last !== letters) hash = hashOf(source, at, last);
      this.put(at, tokenOf(numberOfPiece(source, at, last, hash), this.beginsSentence(at)));
      at = startOfPiece(source, last, end);
    }
  }

  private beginsSentence(at: number): boolean {
    if ((this.sentenceStarts[this.sentence] ?? Infinity) > at) return false;
    while ((this.sentenceStarts[this.sentence] ?? Infinity) <= at) this.sentence += 1;
    return true;
  }

  private put(start: number, token: Token): void {
    this.tokens.push(token);
    this.tokens.starts.push(start);
  }
}
