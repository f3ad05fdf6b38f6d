import { setImmediate as aTurn } from 'node:timers/promises';
import type { Article } from '../articles/article';
import { sentenceCountOf } from '../articles/outlined-article';
import { fold } from '../text/fold';
import type { Library } from '../library/library';
import { MOST_OFFERED } from '../topics/most-offered';
import type { KnownSpeaker } from '../speakers/speaker-index';
import type { Offer } from './offer';
import { shorteningNames } from './short-names';
import { indexingWords, type WordIndex } from './word-index';

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

/** Further articles and speakers are found by the beginnings of their names only. */
export const MOST_TITLES = 5000;
export const MOST_SPEAKERS = 5000;

const known = new WeakMap<Library, Offers>();

/** @returns what a library offers; put together when it is first asked for, if it has not been prepared. */
export function offersOf(library: Library): Offers {
  const before = known.get(library);
  return before ?? keep(library, toEnd(collecting(library)));
}

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function keep(library: Library, offers: Offers): Offers {
  known.set(library, offers);
  return offers;
}

/** In milliseconds: a tenth of what anybody would notice. */
const AT_A_TIME = 5;

/** Puts together what a library offers before anybody types; between the steps other work goes on. */
export async function prepareOffers(library: Library): Promise<void> {
  const steps = collecting(library);
  for (;;) {
    for (const end = performance.now() + AT_A_TIME; performance.now() < end;) {
      const step = steps.next();
      if (step.done === true) return void keep(library, step.value);
    }
    await aTurn();
  }
}

/** Each step takes a few microseconds, but for a few of as many milliseconds. */
function* collecting(library: Library): Generator<void, Offers> {
  const { all: voices } = library.statements.speakers;
  const shortName = yield* shorteningNames(voices);
  const speakers = yield* mapping(voices.slice(0, MOST_SPEAKERS), toSpeaker);
  const topics = yield* topicsOf(library, speakers, shortName);
  const titles = yield* mapping(library.articles.slice(0, MOST_TITLES), toTitle);
  const all: Ranked[] = [];
  for (const offer of new Set([...topics.values(), ...speakers, ...titles])) {
    const folded = fold(offer.value);
    const begins = offer.kind === 'speaker' ? [folded, fold(shortName(offer.value))] : [folded];
    all.push({ offer, rank: all.length, folded: ` ${folded}`, begins });
    yield;
  }
  return { all, topics, index: yield* indexingWords(all, ({ offer }) => offer.value) };
}

function* mapping<From, To>(all: readonly From[], toOther: (one: From) => To): Generator<void, readonly To[]> {
  const others: To[] = [];
  for (const one of all) {
    others.push(toOther(one));
    yield;
  }
  return others;
}

function* topicsOf(
  { topics, statements: testimony }: Library,
  speakers: readonly Offer[],
  shortName: (name: string) => string,
): Generator<void, Offers['topics']> {
  const byName = new Map<string, Offer>();
  for (const offer of speakers) {
    for (const name of [shortName(offer.value), offer.value]) byName.set(fold(name), offer);
    yield;
  }
  const named = new Map<string, Offer>();
  for (const [place, { value, sentences: passages }] of topics.slice(0, MOST_OFFERED).entries()) {
    const voices = testimony
      .speakersOn(place)
      .filter(({ name }) => !fold(name).endsWith(fold(value)))
      .map(({ name, sentences }) => ({ name: shortName(name), passages: sentences }));
    named.set(fold(value), byName.get(fold(value)) ?? { kind: 'topic', value, passages, voices });
    yield;
  }
  return named;
}

export function toSpeaker({ name, statementCount }: KnownSpeaker): Offer {
  return { kind: 'speaker', value: name, passages: statementCount };
}

export function toTitle(article: Article): Offer {
  return { kind: 'title', value: article.title, passages: sentenceCountOf(article) };
}
