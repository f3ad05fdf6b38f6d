import type { Article } from '../knowledge/article';
import { sentenceCountOf } from '../knowledge/outlined-article';
import { fold } from '../retrieval/fold';
import type { Library } from '../retrieval/library';
import { MOST_OFFERED } from '../retrieval/most-offered';
import type { Voice } from '../retrieval/voices';
import type { Offer } from './offer';
import { shortNames } from './short-names';
import { indexWords, type WordIndex } from './word-index';

/** Everything that can be offered of a library, ready to be looked up while somebody types. */
export interface Offers {
  /** Topics, best first, then speakers, most heard first, then titles. A topic that is the name of a speaker is offered as that speaker. */
  readonly all: readonly Ranked[];
  readonly index: WordIndex<Ranked>;
  /** By the folded name of a topic. */
  readonly topics: ReadonlyMap<string, Offer>;
}

export interface Ranked {
  readonly offer: Offer;
  /** Place among all of them. */
  readonly rank: number;
  /** Its value, folded, behind a space. */
  readonly folded: string;
  /** What it begins with: its value and, of a speaker, the last name; folded. */
  readonly begins: readonly string[];
}

/** Titles of further articles are found by their beginnings only. */
export const MOST_TITLES = 5000;

const known = new WeakMap<Library, Offers>();

/** @returns what a library offers; put together once, when it is first asked for. */
export function offersOf(library: Library): Offers {
  const before = known.get(library);
  if (before !== undefined) return before;
  const offers = collect(library);
  known.set(library, offers);
  return offers;
}

function collect(library: Library): Offers {
  const { all: voices } = library.testimony.voices;
  const shortName = shortNames(voices);
  const speakers = voices.map(toSpeaker);
  const topics = topicsOf(library, speakers, shortName);
  const different = new Set([...topics.values(), ...speakers, ...library.articles.slice(0, MOST_TITLES).map(toTitle)]);
  const all = [...different].map((offer, rank) => {
    const folded = fold(offer.value);
    const begins = offer.kind === 'speaker' ? [folded, fold(shortName(offer.value))] : [folded];
    return { offer, rank, folded: ` ${folded}`, begins };
  });
  return { all, topics, index: indexWords(all, ({ offer }) => offer.value) };
}

function topicsOf(
  { topics, testimony }: Library,
  speakers: readonly Offer[],
  shortName: ReturnType<typeof shortNames>,
): Offers['topics'] {
  const byName = new Map(
    speakers.flatMap((offer) => [shortName(offer.value), offer.value].map((name) => [fold(name), offer] as const)),
  );
  const named = topics.slice(0, MOST_OFFERED).map(({ value, sentences: passages }, place) => {
    const voices = testimony
      .heardOn(place)
      .filter(({ name }) => !fold(name).endsWith(fold(value)))
      .map(({ name, sentences }) => ({ name: shortName(name), passages: sentences }));
    return [fold(value), byName.get(fold(value)) ?? { kind: 'topic', value, passages, voices }] as const;
  });
  return new Map(named);
}

function toSpeaker({ name, statements }: Voice): Offer {
  return { kind: 'speaker', value: name, passages: statements.length };
}

export function toTitle(article: Article): Offer {
  return { kind: 'title', value: article.title, passages: sentenceCountOf(article) };
}
