import type { Section } from '../knowledge/article';
import { attributionOf } from '../retrieval/entries';
import type { Library } from '../retrieval/library';
import type { Place } from '../retrieval/passage';
import type { Answer, Neighbour } from './answer';
import { findPlace, type Found, type PlaceKey } from './place-key';

/** How many sentences before and after the quoted one are shown. */
const AROUND = 2;

/** @returns the sentence with those around it in its section, or that it is gone. */
export function contextOf(key: PlaceKey, library: Library): Answer {
  const found = findPlace(key, library);
  if (found === undefined) return { kind: 'gone' };
  const all = neighboursIn(found.section, found.sentence.id);
  const at = all.findIndex(({ isQuoted }) => isQuoted);
  const [first, ...rest] = all.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  return first === undefined
    ? { kind: 'gone' }
    : { kind: 'context', place: placeOf(found), sentences: [first, ...rest] };
}

/** @returns what it takes to cite the sentence, or that it is gone. */
export function citationOf(key: PlaceKey, library: Library): Answer {
  const found = findPlace(key, library);
  if (found === undefined) return { kind: 'gone' };
  const { author } = found.article;
  const { text } = found.sentence;
  return { kind: 'citation', place: placeOf(found), text, ...(author !== undefined && { author }) };
}

function neighboursIn(section: Section, quoted: string): readonly Neighbour[] {
  return section.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map(({ id, text }) => ({ id, text, paragraph: number, isQuoted: id === quoted })),
  );
}

function placeOf({ article, section, paragraph, sentence }: Found): Place {
  const { id, start, end, number } = sentence;
  const named = section.title === undefined ? {} : { section: section.title };
  return { id, start, end, article: attributionOf(article), ...named, paragraph: paragraph.number, sentence: number };
}
