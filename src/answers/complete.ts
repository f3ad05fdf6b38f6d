import type { Article } from '../knowledge/article';
import { sentenceCountOf } from '../knowledge/outlined-article';
import { analyse } from '../retrieval/analysis';
import { editDistance } from '../retrieval/edit-distance';
import { fold } from '../retrieval/fold';
import type { Library } from '../retrieval/library';
import type { Completion } from '../retrieval/suggestions';
import { lettersOf } from '../retrieval/vocabulary';

/** Something to ask about: a topic with its number of passages, or an article by its title with its number of sentences, a speaker with the
 * number of statements. */
export interface Offer extends Completion {
  readonly kind: 'topic' | 'title' | 'speaker';
}

export interface Typed {
  readonly typed: string;
  readonly limit: number;
  /** Topics that were asked about lately, most often first. */
  readonly hot: readonly string[];
}

/** What a reader types is looked at up to here. */
const LONGEST_TYPED = 100;
/** Only these many topics are compared letter by letter. */
const MOST_COMPARED = 5000;
const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_TWO_SLIPS = 8;

/**
 * What somebody may mean who has typed this far: topics and titles that begin so or have a word that does, else topics written nearly so.
 * Nothing typed gives the topics asked about lately, then the main ones.
 */
export function completionsOf({ typed, limit, hot }: Typed, library: Library): readonly Offer[] {
  const wanted = fold(typed.slice(0, LONGEST_TYPED)).trim();
  const known = indexOf(library);
  if (wanted === '')
    return first(limit, [hot.flatMap((value) => known.byValue.get(fold(value)) ?? []), main(limit, library)]);
  const topics = library.complete(wanted, limit).map(toTopic);
  const begun = first(limit, [topics, titled(wanted, limit + topics.length, library)]);
  return begun.length > 0 ? begun : first(limit, [written(wanted, known)]);
}

function main(limit: number, library: Library): readonly Offer[] {
  return library.complete('', limit).map(toTopic);
}

function toTopic(completion: Completion): Offer {
  return { kind: 'topic', ...completion };
}

/** The first of the lists, each value once. */
function first(limit: number, lists: readonly (readonly Offer[])[]): readonly Offer[] {
  const byValue = new Map<string, Offer>();
  for (const offer of lists.flat()) if (!byValue.has(offer.value)) byValue.set(offer.value, offer);
  return [...byValue.values()].slice(0, limit);
}

interface Known {
  readonly byValue: ReadonlyMap<string, Offer>;
  /** Each word of a topic with the topics that hold it, best first. */
  readonly byWord: ReadonlyMap<string, readonly Offer[]>;
}

const indexes = new WeakMap<Library, Known>();

function indexOf(library: Library): Known {
  const before = indexes.get(library);
  if (before !== undefined) return before;
  const offers = library.topics
    .slice(0, MOST_COMPARED)
    .map(({ value, sentences }) => toTopic({ value, passages: sentences }));
  const byValue = new Map(offers.map((offer) => [fold(offer.value), offer]));
  const known = { byValue, byWord: byWordOf(offers) };
  indexes.set(library, known);
  return known;
}

function byWordOf(offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> {
  const byWord = new Map<string, Offer[]>();
  for (const offer of offers) {
    for (const { word } of analyse(offer.value)) {
      const others = byWord.get(word);
      if (others) others.push(offer);
      else byWord.set(word, [offer]);
    }
  }
  return byWord;
}

/** Titles with a word that begins so, as many different ones as are wanted. */
function titled(wanted: string, different: number, library: Library): readonly Offer[] {
  for (let most = different; ; most *= 4) {
    const articles = library.titled(wanted, most);
    const values = new Set(articles.map(({ title }) => title));
    if (values.size >= different || articles.length < most) return articles.map(toTitle);
  }
}

function toTitle(article: Article): Offer {
  return { kind: 'title', value: article.title, passages: sentenceCountOf(article) };
}

/** Topics with a word that begins nearly as the last word typed: one letter amiss, in long words two. */
function written(wanted: string, { byWord }: Known): readonly Offer[] {
  const last = wanted.split(/\s+/u).at(-1) ?? '';
  if (last.length < SHORTEST_WITH_SLIP) return [];
  const slips = last.length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
  const near = [...byWord].flatMap(([word, offers]) => {
    if (!mayBegin(last, word, slips)) return [];
    const slip = slipsOf(last, word, slips);
    return slip > slips ? [] : offers.map((offer) => ({ offer, slip }));
  });
  return near.sort((a, b) => a.slip - b.slip || b.offer.passages - a.offer.passages).map(({ offer }) => offer);
}

/** A slip brings in one letter that the other has not, at most: most words are told apart without being compared letter by letter. */
function mayBegin(typed: string, word: string, slips: number): boolean {
  const own = lettersOf(typed);
  const [most, least] = [1, -1].map((more) => lettersOf(word.slice(0, typed.length + more)));
  return areFew(own & ~(most ?? 0), slips) && areFew((least ?? 0) & ~own, slips);
}

function areFew(bits: number, most: number): boolean {
  let rest = bits;
  for (let bit = 0; bit < most; bit += 1) rest &= rest - 1;
  return rest === 0;
}

/** A letter left out or put in moves the end of what was typed by one. */
function slipsOf(typed: string, word: string, most: number): number {
  const ends = [0, 1, -1].map((more) => word.slice(0, typed.length + more));
  return Math.min(...ends.map((end) => editDistance(typed, end, most)));
}
