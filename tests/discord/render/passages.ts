import type { Span } from '../../../src/articles/article';
import type { Passage, Place } from '../../../src/search/index/passage';

/** A passage as a test needs it. */
export function passage(text: string, changes: Partial<Passage> = {}): Passage {
  const here: Place = {
    id: '0k3f9x2',
    start: 0,
    end: text.length,
    paragraph: 12,
    sentence: 3,
    article: { id: 'geneva-summit-2021', title: 'The Geneva summit', file: 'geneva-summit-2021.md' },
  };
  return { ...here, rank: 1, score: 1, text, matches: [], places: [here], explanation: [], statements: [], ...changes };
}

/** Where `words` stand in `text`. */
export function spansOf(text: string, ...words: readonly string[]): readonly Span[] {
  return words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
}
