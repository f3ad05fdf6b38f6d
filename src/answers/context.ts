import type { Library } from '../library/library';
import { placeOf } from '../speakers/article-sentences';
import type { Answer, Neighbour } from './answer';
import { findPlace, type Found, type PlaceKey } from './place-key';

/** How many sentences before and after the quoted ones are shown. */
const AROUND = 2;

/** @returns the quoted sentences with those around them in their section, or that they are gone. */
export function contextOf(key: PlaceKey, library: Library): Answer {
  const found = findPlace(key, library);
  if (found === undefined) return { kind: 'gone' };
  const all = neighboursIn(found);
  const from = all.findIndex(({ isQuoted }) => isQuoted);
  const to = all.findLastIndex(({ isQuoted }) => isQuoted);
  const [first, ...rest] = all.slice(Math.max(0, from - AROUND), to + AROUND + 1);
  if (first === undefined) return { kind: 'gone' };
  return {
    kind: 'context',
    place: placeOf(found.article, found, found.end),
    text: found.text,
    sentences: [first, ...rest],
  };
}

/** @returns what it takes to cite the sentences, or that they are gone. */
export function citationOf(key: PlaceKey, library: Library): Answer {
  const found = findPlace(key, library);
  if (found === undefined) return { kind: 'gone' };
  const { article, text } = found;
  const { author } = article;
  return {
    kind: 'citation',
    place: placeOf(found.article, found, found.end),
    text,
    ...(author !== undefined && { author }),
  };
}

function neighboursIn({ section, sentence: first, end: last }: Found): readonly Neighbour[] {
  return section.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map(({ id, text, start, end }) => ({
      ...{ id, text, paragraph: number },
      isQuoted: start >= first.start && end <= last,
    })),
  );
}
