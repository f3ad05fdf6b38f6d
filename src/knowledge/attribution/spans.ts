import type { Span } from '../article';
import type { Range } from './noun-phrases';
import type { Token } from './tokens';

/** @returns a stretch without the quotation marks at its ends, where it both begins and ends with one. */
export function spanOf(tokens: readonly Token[], { start, end }: Range): Span {
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (first?.quotation && last?.quotation) return { start: first.quotation.inner.start, end: last.quotation.inner.end };
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

export function textSpan(tokens: readonly Token[], { start, end }: Range): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** @returns a stretch without the signs at its end; nothing where it holds nothing else. */
export function trim(tokens: readonly Token[], { start, end }: Range): Range | undefined {
  let last = end;
  while (last > start && tokens[last - 1]?.kind === 'mark' && tokens[last - 1]?.text !== ')') last -= 1;
  return last > start ? { start, end: last } : undefined;
}
