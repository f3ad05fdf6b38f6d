import { fold } from '../text/fold';
import type { Library } from '../library/library';
import type { Offer } from './offer';
import { MOST_SPEAKERS, MOST_TITLES, offersOf, toSpeaker, toTitle, type Offers, type Ranked } from './offers';
import { longestRun } from './word-index';

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
  if (wanted !== '') {
    const begun = mixed(begunBy(wanted, { offers, limit }), limit);
    const found = begun.length < limit ? different([...begun, ...further(wanted, limit, library)], limit) : begun;
    return found.length > 0 ? found : mixed(guessedFor(wanted, { offers, limit }), limit);
  }
  const lately = hot.flatMap((value) => offers.topics.get(fold(value)) ?? []);
  return different([...lately, ...offers.topics.values()], limit);
}

/** Speakers and titles beyond those that are among the offers. */
function further(wanted: string, limit: number, library: Library): readonly Offer[] {
  const titles = library.articles.length > MOST_TITLES ? library.titled(wanted, limit) : [];
  return [...furtherSpeakers(wanted, limit, library), ...titles.map(toTitle)];
}

function furtherSpeakers(
  wanted: string,
  limit: number,
  { statements: { speakers: voices } }: Library,
): readonly Offer[] {
  return voices.all.length > MOST_SPEAKERS ? voices.begun(wanted, limit).map(toSpeaker) : [];
}

/** Who may be meant by the letters of a name; nothing typed gives those heard most. */
export function speakersBegun({ typed, limit }: Typed, library: Library): readonly Offer[] {
  const offers = offersOf(library);
  const wanted = readTyped(typed);
  if (wanted === '') return different(mostHeard(offers.all.filter(isSpeaker)).map(offerOf), limit);
  const among = { offers, limit, isWanted: isSpeaker };
  const found = different([...begunBy(wanted, among), ...furtherSpeakers(wanted, limit, library)], limit);
  return found.length > 0 ? found : guessedFor(wanted, among);
}

function offerOf({ offer }: Ranked): Offer {
  return offer;
}

function isSpeaker({ offer }: Ranked): boolean {
  return offer.kind === 'speaker';
}

function readTyped(typed: string): string {
  return fold(typed.slice(0, LONGEST_TYPED)).trim().replace(/\s+/gu, ' ');
}

/** What is looked through, and how much of each kind is looked for. */
interface Among {
  readonly offers: Offers;
  readonly limit: number;
  readonly isWanted?: (ranked: Ranked) => boolean;
}

/** @returns what may be meant where nothing begins so: what holds a word that begins as the last one typed, else what is written nearly so. */
function guessedFor(wanted: string, among: Among): readonly Offer[] {
  const words = wanted.split(' ');
  const last = words.pop() ?? '';
  const ending = words.length === 0 ? [] : begunBy(last, among);
  if (ending.length > 0) return ending;
  const found = new FirstOfEachKind(among);
  for (const ranked of nearly(last, words, among.offers)) if (found.wants(ranked)) found.add(ranked);
  return found.offers;
}

/** First those that begin so, then those with a word that does, each best first. */
function begunBy(wanted: string, among: Among): readonly Offer[] {
  const run = longestRun(wanted);
  const all = among.offers.index.begun(run);
  const found = new FirstOfEachKind(among);
  for (const ranked of all) if (found.wants(ranked) && isBegun(ranked, wanted)) found.add(ranked);
  if (found.isFull) return found.offers;
  for (const ranked of all) if (found.wants(ranked) && isWithin(ranked, wanted, run)) found.add(ranked);
  return found.offers;
}

function isWithin({ folded }: Ranked, wanted: string, run: string): boolean {
  return run === wanted || folded.includes(` ${wanted}`);
}

function isBegun({ begins }: Ranked, wanted: string): boolean {
  for (const begin of begins) if (begin.startsWith(wanted)) return true;
  return false;
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
function mixed(offers: readonly Offer[], limit: number): readonly Offer[] {
  const beside = (['speaker', 'title'] as const).flatMap((kind) =>
    offers.filter((offer) => offer.kind === kind).slice(0, MOST_BESIDE),
  );
  const others = offers.filter((offer) => !beside.includes(offer));
  const kept = new Set([...beside, ...others.slice(0, Math.max(0, limit - beside.length))]);
  return offers.filter((offer) => kept.has(offer)).slice(0, limit);
}

/** Takes what is offered in its order, each value once, and of a kind no more than can be shown: a letter may begin thousands. */
class FirstOfEachKind {
  private readonly byValue = new Map<string, Offer>();
  private readonly counts = { topic: 0, speaker: 0, title: 0 };

  constructor(private readonly among: Omit<Among, 'offers'>) {}

  get offers(): readonly Offer[] {
    return [...this.byValue.values()];
  }

  get isFull(): boolean {
    return Object.values(this.counts).every((count) => count >= this.among.limit);
  }

  wants(ranked: Ranked): boolean {
    const { limit, isWanted } = this.among;
    return this.counts[ranked.offer.kind] < limit && (!isWanted || isWanted(ranked));
  }

  add({ offer }: Ranked): void {
    if (this.byValue.has(offer.value)) return;
    this.counts[offer.kind] += 1;
    this.byValue.set(offer.value, offer);
  }
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
