import type { Span } from './article';

/**
 * Finds the sentences of one paragraph.
 *
 * @param text the paragraph, as it stands in the file; it may hold line breaks.
 * @returns spans into `text`, in order, never overlapping, without white space at either end; together they hold every character
 * of the text that is not white space. Time is linear in the length of the text, whatever it holds.
 */
export function splitSentences(text: string): readonly Span[] {
  const start = text.search(/\S/u);
  return start < 0 ? [] : [{ start, end: text.trimEnd().length }];
}
