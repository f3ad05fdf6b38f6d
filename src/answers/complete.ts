import { fold } from '../retrieval/fold';
import type { Library } from '../retrieval/library';
import type { Offer } from './offer';
import { MOST_TITLES, offersOf, toTitle, type Offers, type Ranked } from './offers';
import { firstRun } from './word-index';

export interface Typed {
  readonly typed: string;
  readonly limit: number;
  /** Topics that were asked about lately, most often first. */
  readonly hot?: readonly string[];
}

/** What a reader types is looked at up to here. */
const LONGEST_TYPED = 100;
/** However many topics begin as typed, so many speakers and titles are offered beside them. */
const MOST_BESIDE = 5;

/**
 * What somebody may mean who has typed this far: topics, speakers and titles that begin so or have a word that does, else those that hold a
 * word that begins as the last one typed, else what is written nearly so. Nothing typed gives the topics asked about lately, then the main
 * ones.
 */
export function completionsOf({ typed, limit, hot = [] }: Typed, library: Library): readonly Offer[] {
  const offers = offersOf(library);
  const wanted = readTyped(typed);
  if (wanted !== '')
    return different([...mixed(foundFor(wanted, offers, isAny), limit), ...further(wanted, limit, library)], limit);
  const lately = hot.flatMap((value) => offers.topics.get(fold(value)) ?? []);
  return different([...lately, ...offers.topics.values()], limit);
}

/** Titles of articles beyond those that are among the offers. */
function further(wanted: string, limit: number, library: Library): readonly Offer[] {
  return library.articles.length > MOST_TITLES ? library.titled(wanted, limit).map(toTitle) : [];
}

/** Who may be meant by the letters of a name; nothing typed gives those heard most. */
export function speakersBegun({ typed, limit }: Typed, library: Library): readonly Offer[] {
  const offers = offersOf(library);
  const wanted = readTyped(typed);
  const found = wanted === '' ? mostHeard(offers.all.filter(isSpeaker)) : foundFor(wanted, offers, isSpeaker);
  return different(
    found.map(({ offer }) => offer),
    limit,
  );
}

type Wanted = (ranked: Ranked) => boolean;

function isAny(): boolean {
  return true;
}

function isSpeaker({ offer }: Ranked): boolean {
  return offer.kind === 'speaker';
}

function readTyped(typed: string): string {
  return fold(typed.slice(0, LONGEST_TYPED)).trim().replace(/\s+/gu, ' ');
}

function foundFor(wanted: string, offers: Offers, isWanted: Wanted): readonly Ranked[] {
  const begun = begunBy(wanted, offers).filter(isWanted);
  if (begun.length > 0) return begun;
  const words = wanted.split(' ');
  const last = words.pop() ?? '';
  const ending = words.length === 0 ? [] : begunBy(last, offers).filter(isWanted);
  return ending.length > 0 ? ending : nearly(last, words, offers).filter(isWanted);
}

/** First those that begin so, then those with a word that does, each best first. */
function begunBy(wanted: string, { index }: Offers): readonly Ranked[] {
  const first = firstRun(wanted);
  const holding = [...index.begun(first)].sort((a, b) => a.rank - b.rank);
  const within = first === wanted ? holding : holding.filter(({ folded }) => folded.includes(` ${wanted}`));
  const begins = within.filter(({ begins: all }) => all.some((begin) => begin.startsWith(wanted)));
  return [...new Set([...begins, ...within])];
}

/** Fewest letters amiss first; then what holds most of the words typed before, then as usual. */
function nearly(last: string, before: readonly string[], { index }: Offers): readonly Ranked[] {
  const heldBy = ({ folded }: Ranked): number => before.filter((word) => folded.includes(` ${word}`)).length;
  const found = [...index.nearly(last)].map(([ranked, slips]) => ({ ranked, slips, held: heldBy(ranked) }));
  found.sort((a, b) => a.slips - b.slips || b.held - a.held || a.ranked.rank - b.ranked.rank);
  return found.map(({ ranked }) => ranked);
}

function mostHeard(speakers: readonly Ranked[]): readonly Ranked[] {
  return [...speakers].sort((a, b) => b.offer.passages - a.offer.passages);
}

/** The first, in their order; however many topics there are, some speakers and titles are among them. */
function mixed(found: readonly Ranked[], limit: number): readonly Offer[] {
  const offers = different(
    found.map(({ offer }) => offer),
    found.length,
  );
  const beside = (['speaker', 'title'] as const).flatMap((kind) =>
    offers.filter((offer) => offer.kind === kind).slice(0, MOST_BESIDE),
  );
  const others = offers.filter((offer) => !beside.includes(offer));
  const kept = new Set([...beside, ...others.slice(0, Math.max(0, limit - beside.length))]);
  return offers.filter((offer) => kept.has(offer)).slice(0, limit);
}

/** Each value once. */
function different(offers: readonly Offer[], limit: number): readonly Offer[] {
  const byValue = new Map<string, Offer>();
  for (const offer of offers) {
    if (byValue.size === limit) break;
    if (!byValue.has(offer.value)) byValue.set(offer.value, offer);
  }
  return [...byValue.values()];
}
