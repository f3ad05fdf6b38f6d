import type { Span } from '../../articles/article';
import { stem } from '../../text/normalize';
import { tokenize } from '../../text/tokens';
import { STOP_WORDS } from '../../text/word-lists';
import { type InvertedIndex, NO_TERM, keptFor, saturate, termFrequency, wordNumberAt } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import type { Alternative } from '../query/expand';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { FEATURES, WEIGHTS } from './model';
import type { FeatureVector } from './ranking';

const WHY: Readonly<Record<Alternative['kind'], string>> = {
  same: '',
  joined: ', written as one word',
  compound: ', which begins with it',
  root: ', of the same root',
  spelling: ', the nearest spelling',
  alias: ', another name for it',
  surname: ', whose first name or title it is',
  synonym: ', a synonym',
  news: ', the same in the news',
  derived: ', derived from it',
  akin: ', of nearly the same sense',
  narrower: ', a kind of it',
  broader: ', what it is a kind of',
};

/** @returns a part for each matched word, then for each other feature; their values, added in this order, are the score. */
export function explain(
  { sentence, features }: { readonly sentence: number; readonly features: FeatureVector },
  question: Question,
  index: InvertedIndex,
): readonly ScorePart[] {
  const parts = question.queryTerms.flatMap((queryTerm) => partOfQueryTerm(queryTerm, sentence, { question, index }));
  FEATURES.forEach((name, at) => {
    const value = name === 'terms' || name === 'related' ? 0 : WEIGHTS[name] * (features[at] ?? 0);
    if (value !== 0) parts.push({ name, value });
  });
  return parts;
}

interface Indexed {
  readonly question: Question;
  readonly index: InvertedIndex;
}

/** The part of the strongest form of the word in the sentence; without one, of the nearest related word in it. */
function partOfQueryTerm(queryTerm: QueryTerm, sentence: number, { question, index }: Indexed): ScorePart | [] {
  const share = queryTerm.idf / question.totalIdf;
  const valueOfOwn = ({ term, strength }: Alternative): number =>
    WEIGHTS.terms * strength * share * saturate(termFrequency(index, term, sentence));
  const valueOfRelated = ({ term, strength }: Alternative): number =>
    termFrequency(index, term, sentence) > 0 ? WEIGHTS.related * strength * share : 0;
  return (
    strongest(queryTerm, queryTerm.alternatives, valueOfOwn) ??
    strongest(queryTerm, queryTerm.related, valueOfRelated) ??
    []
  );
}

/** @returns the part of the form that gives most, the first of equals. */
function strongest(
  { word, slip = word }: QueryTerm,
  forms: readonly Alternative[],
  valueOf: (form: Alternative) => number,
): ScorePart | undefined {
  let best: Alternative | undefined;
  let value = 0;
  for (const form of forms) {
    const own = valueOf(form);
    if (own <= value) continue;
    [best, value] = [form, own];
  }
  return best && { name: nameOf(slip, best), value };
}

function nameOf(word: string, { kind, form }: Alternative): string {
  return kind === 'same' ? `word "${word}"` : `word "${word}" as "${form}"${WHY[kind]}`;
}

/** @returns a function that finds the spans of a question's words in a sentence's text, in order and without overlap. */
export function matchMarker(
  { queryTerms }: Question,
  index: InvertedIndex,
): (sentence: number, text: string) => readonly Span[] {
  const asked = new Set<number>();
  for (const { alternatives } of queryTerms) for (const { term } of alternatives) asked.add(term);
  const stops = new Set<number>();
  for (const [word, term] of stopWordsOf(index)) if (asked.has(term)) stops.add(word);
  return (sentence, text) => {
    const first = index.wordOffsets[sentence] ?? 0;
    const matched = tokenize(text).filter((_, at) => {
      const word = wordNumberAt(index, first + at);
      return asked.has(index.termOfWord[word] ?? NO_TERM) || stops.has(word);
    });
    return mergedSpans(matched);
  };
}

/** Word → term. Stop words are not searched for, but a few have the stem of a word that is. */
const stopWordsOf = keptFor(({ words, terms }: InvertedIndex): ReadonlyMap<number, number> => {
  const found = [...STOP_WORDS].map((written) => [words.get(written), terms.get(stem(written))] as const);
  return new Map(found.flatMap(([word, term]) => (word === undefined || term === undefined ? [] : [[word, term]])));
});

/** @returns spans in order and without overlap: of a compound and its parts the compound. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
