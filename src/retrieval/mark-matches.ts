import type { Span } from '../knowledge/article';
import { analyse } from './analysis';
import type { InvertedIndex } from './inverted-index';
import type { Question } from './question';
import { stem } from './stem';

/** @returns where the words of a question stand in a text, in order, never overlapping. */
export function markMatches(text: string, { slots }: Question, { terms }: InvertedIndex): readonly Span[] {
  const asked = new Set(slots.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  const matching = analyse(text).filter(({ word }) => asked.has(terms.get(stem(word)) ?? -1));
  const spans = matching.map(({ start, end }) => ({ start, end }));
  return merge(spans.sort((a, b) => a.start - b.start || b.end - a.end));
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
