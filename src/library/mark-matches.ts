import type { Span } from '../articles/article';
import { NO_TERM, wordNumberAt, type InvertedIndex } from '../search/index/inverted-index';
import type { Question } from '../search/query/question';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/word-lists';
import { tokenize } from '../text/tokens';

/** @returns finds the spans of a question's words in a sentence's text, in order and without overlap. */
export function matchMarker(
  { queryTerms }: Question,
  index: InvertedIndex,
): (sentence: number, text: string) => readonly Span[] {
  const asked = new Set<number>();
  for (const { alternatives } of queryTerms) for (const { term } of alternatives) asked.add(term);
  const stops = new Set<number>();
  for (const { word, term } of stopWordsOf(index)) if (asked.has(term)) stops.add(word);
  return (sentence, text) => {
    const first = index.wordOffsets[sentence] ?? 0;
    const matched = tokenize(text).filter((_, at) => {
      const word = wordNumberAt(index, first + at);
      return asked.has(index.termOfWord[word] ?? NO_TERM) || stops.has(word);
    });
    return merge(matched.sort((a, b) => a.start - b.start || b.end - a.end));
  };
}

interface StopWord {
  readonly word: number;
  readonly term: number;
}

const known = new WeakMap<InvertedIndex, readonly StopWord[]>();

/** Stop words are not searched for, but a few have the stem of a word that is. They are found once for each index. */
function stopWordsOf(index: InvertedIndex): readonly StopWord[] {
  const before = known.get(index);
  if (before) return before;
  const found = [...STOP_WORDS].flatMap((written) => {
    const [word, term] = [index.words.get(written), index.terms.get(stem(written))];
    return word === undefined || term === undefined ? [] : { word, term };
  });
  known.set(index, found);
  return found;
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
