import type { Span } from '../../articles/article';
import type { Passage } from '../../search/index/passage';
import { escapeMarkdown, foldSpace, plainText } from './escape';

const PREFIX = '> ';

/** A quote that does not say what the article says. Its message holds no text of the article. */
export class NotVerbatimError extends Error {
  override readonly name = 'NotVerbatimError';
}

/**
 * The passage's sentence as a block quote, on one line, the matched words bold.
 *
 * Bold marks stand only around words, two never touch (Discord would read `****` wrongly), and spans that do not fit the text are left out:
 * a wrong mark must not cost the reader the sentence.
 */
export function quote({ text, matches }: Pick<Passage, 'text' | 'matches'>): string {
  let end = 0;
  const parts = boldSpans(text, matches).map((span) => {
    const before = escapePart(text, end, span.start);
    end = span.end;
    return `${before}**${escapePart(text, span.start, span.end)}**`;
  });
  return PREFIX + (parts.join('') + escapePart(text, end, text.length)).trim();
}

/**
 * Compares what the reader will see with what the article says.
 *
 * @throws NotVerbatimError if a block quote, without our marks, is not the text word for word and sign for sign (white space folded).
 */
export function assertVerbatim(markdown: string, { id, text }: Pick<Passage, 'id' | 'text'>): void {
  const [line = ''] = markdown.split('\n', 1);
  const shown = foldSpace(plainText(line.slice(PREFIX.length)));
  const expected = foldSpace(text);
  if (line.startsWith(PREFIX) && shown === expected) return;
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
    const span = trimmed(text, match);
    const last = spans.at(-1);
    if (!isSpanOf(text, span) || span.start < (last?.end ?? 0)) continue;
    const touches = last?.end === span.start;
    spans.splice(touches ? -1 : spans.length, 1, touches ? { start: last.start, end: span.end } : span);
  }
  return spans;
}

function trimmed(text: string, { start, end }: Span): Span {
  const marked = text.slice(start, end);
  return { start: start + marked.length - marked.trimStart().length, end: start + marked.trimEnd().length };
}

function isSpanOf(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && start >= 0 && start < end && !breaksPair(text, start) && !breaksPair(text, end);
}

/** Whether a mark at `offset` would part the two halves of one character. */
function breaksPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
