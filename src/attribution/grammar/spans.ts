import type { Span } from '../../articles/article';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { StatementKind } from '../statement';
import { isWithin, type Range } from './phrases';
import { holdsQuotation, isMainVerb, isQuotation, type TaggedToken } from './token';
import { endOfToken, type Tokens } from './tokenise';

export interface ContentSpan extends Span {
  readonly pieces: readonly Span[];
}

/** @returns the span, without quotation marks if the range both begins and ends with a quotation. */
export function spanOf(tokens: Tokens, { start, end }: Range): ContentSpan {
  let pieces = NO_PIECES;
  for (let at = start; at < end; at += 1) {
    const quotation = tokens[at]?.quotation;
    if (quotation) pieces = [...pieces, quotation.inner];
  }
  const first = tokens[start]?.quotation;
  const last = tokens[end - 1]?.quotation;
  if (first && last) return { start: first.inner.start, end: last.inner.end, pieces };
  return { start: tokens.starts[start] ?? 0, end: endOfToken(tokens, end - 1), pieces };
}

const NO_PIECES: readonly Span[] = [];

export function textSpan(tokens: Tokens, { start, end }: Range): Span {
  return { start: tokens.starts[start] ?? 0, end: endOfToken(tokens, end - 1) };
}

/** @returns the range without punctuation at its end; undefined if nothing is left. */
export function trim(tokens: readonly TaggedToken[], { start, end }: Range): Range | undefined {
  let last = end;
  while (last > start && tokens[last - 1]?.kind === 'mark' && tokens[last - 1]?.text !== ')') last -= 1;
  return last > start ? { start, end: last } : undefined;
}

/** `Rossi said it was "late", a word of Lund.`: @returns where the words without a verb begin that a sentence ends with behind a quotation. */
export function endOfSaid(tokens: Tokens, { start, end }: Range): number {
  let at = end - 1;
  while (at > start && !isQuotation(tokens[at])) at -= 1;
  const rest = tokens.slice(at + 1, end);
  const isPlain = at > start && !rest.some((token) => isMainVerb(token) || isOf(token, CLASS.be));
  return tokens.starts[isPlain ? at + 1 : end - 1] ?? 0;
}

/** @param own cue and mention, which may stand inside the content and are not part of it */
export function kindOf(tokens: readonly TaggedToken[], { start, end }: Range, own: readonly Range[]): StatementKind {
  if (!holdsQuotation(tokens, start, end)) return 'indirect';
  let quoted = false;
  let reported = false;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token || own.some((range) => isWithin(at, range))) continue;
    if (token.quotation !== undefined) quoted = true;
    else if ((token.kind === 'word' || token.kind === 'number') && token.lower !== 'and') reported = true;
  }
  return !quoted ? 'indirect' : reported ? 'mixed' : 'direct';
}
