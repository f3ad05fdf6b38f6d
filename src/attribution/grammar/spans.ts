import type { Span } from '../../articles/article';
import type { Range } from './noun-phrases';
import { endOfToken, type Tokens } from './tokens';
import type { Token } from './word-facts';

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
