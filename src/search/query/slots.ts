import { articlesWithAny } from '../index/article-postings';
import { CUE } from '../../text/cues';
import { alternativesTo, relatedTo, type Alternative, type Lexicon } from './expand';
import { documentFrequency, type InvertedIndex } from '../index/inverted-index';
import { LIGHT_WORDS } from '../../text/light-words';
import { inverseDocumentFrequency } from '../index/weights';

/** One word of a question and the terms that answer to it. */
export interface Slot {
  /** As asked, folded. */
  readonly word: string;
  /** Its number in the index, when it stands there as it was asked. */
  readonly wordNumber: number | undefined;
  /** Among sentences, and among articles. */
  readonly idf: number;
  readonly articleIdf: number;
  /** Whether it is written like a name, or the sources write it so. */
  readonly isName: boolean;
  readonly isNameInSources: boolean;
  /** Strongest first; empty when the sources do not know the word. */
  readonly alternatives: readonly Alternative[];
  /** Terms of words that mean nearly the same, strongest first. */
  readonly related: readonly Alternative[];
}

/** What else a question tells of a word. */
interface Asked {
  /** Closed compounds that the word and its neighbours make, of those that the sources hold. */
  readonly joined: readonly string[];
  /** Whether a word that the sources do not know may be a misspelling. */
  readonly corrects: boolean;
}

/** Readers ask for the same words again and again: what was found of a word is kept, up to a size that a busy bot does not notice. */
const MOST_KEPT = 5000;
const slotsOf = new WeakMap<InvertedIndex, Map<string, Slot>>();

/** @returns a word of a question, folded, with the terms that answer to it; as if the question did not write it like a name. */
export function slotOf(word: string, { joined, corrects }: Asked, lexicon: Lexicon): Slot {
  const known = slotsOf.get(lexicon.index) ?? new Map<string, Slot>();
  slotsOf.set(lexicon.index, known);
  const key = joined.length === 0 && corrects ? word : [word, ...joined, corrects ? '?' : ''].join(' ');
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const slot = toSlot(word, { joined, corrects }, lexicon);
  known.set(key, slot);
  return slot;
}

/** What is left of the weight of a word that frames the question. */
const LIGHT_WEIGHT = 0.4;

/** A word whose relatives the sources know is no misspelling. */
function toSlot(word: string, { joined, corrects }: Asked, lexicon: Lexicon): Slot {
  const { index } = lexicon;
  const related = LIGHT_WORDS.has(word) ? [] : relatedTo(word, lexicon);
  const alternatives = alternativesTo(word, joined, { ...lexicon, corrects: corrects && related.length === 0 });
  const wordNumber = index.words.get(word);
  const isName = ((index.cuesOfWord[wordNumber ?? -1] ?? 0) & CUE.person) !== 0;
  const idf = (LIGHT_WORDS.has(word) ? LIGHT_WEIGHT : 1) * slotIdf(index, alternatives);
  const articleIdf = articleIdfOf(alternatives, lexicon);
  return { word, wordNumber, isName, isNameInSources: isName, idf, articleIdf, alternatives, related };
}

/** To an article all terms that answer to a word are one. */
function articleIdfOf(alternatives: readonly Alternative[], { articles, articlePostings }: Lexicon): number {
  const terms = alternatives.map(({ term }) => term);
  return inverseDocumentFrequency(
    Math.max(1, articles.length),
    articlesWithAny(terms, articles.length, articlePostings),
  );
}

/** A word weighs what natural gives it; one that stands only in other forms weighs as if these were one word. */
function slotIdf(index: InvertedIndex, alternatives: readonly Alternative[]): number {
  const own = alternatives.filter(({ strength }) => strength === 1);
  const counted = own.length > 0 ? own : alternatives;
  const frequency = counted.reduce((total, { term }) => total + documentFrequency(index, term), 0);
  return inverseDocumentFrequency(Math.max(1, index.entryCount), Math.min(frequency, index.entryCount));
}

/** Term → the slot that has it, plus one, or `NOBODY`; all 0 between two questions. As large as the vocabulary, so it is made once. */
const ownersOf = new WeakMap<InvertedIndex, Int32Array>();

/** A term that answers to a word of the question itself, or more nearly to another word, is no relative. */
export function eachRelatedOnce(slots: readonly Slot[], index: InvertedIndex): readonly Slot[] {
  const owners = ownersOf.get(index) ?? new Int32Array(index.terms.size);
  ownersOf.set(index, owners);
  for (const { alternatives } of slots) for (const { term } of alternatives) owners[term] = NOBODY;
  let contested = 0;
  for (let slot = 0; slot < slots.length; slot += 1) contested += claim(slot, slots, owners);
  const once = contested === 0 ? slots : slots.map((slot, number) => withOwn(slot, number, owners));
  for (const { alternatives, related } of slots) {
    for (const { term } of alternatives) owners[term] = 0;
    for (const { term } of related) owners[term] = 0;
  }
  return once;
}

/** Gives a slot the related terms that nobody has, or only slots to whose words they are less nearly related. @returns how many had an owner. */
function claim(slot: number, slots: readonly Slot[], owners: Int32Array): number {
  let contested = 0;
  for (const { term, strength } of slots[slot]?.related ?? []) {
    const owner = owners[term] ?? 0;
    if (owner !== 0) contested += 1;
    if (owner === 0 || (owner !== NOBODY && isWeaker(slots[owner - 1], term, strength))) owners[term] = slot + 1;
  }
  return contested;
}

function withOwn(slot: Slot, number: number, owners: Int32Array): Slot {
  return withRelated(
    slot,
    slot.related.filter(({ term }) => owners[term] === number + 1),
  );
}

/** @returns the slot of a word that the question writes like a name. */
export function asName({ word, wordNumber, idf, articleIdf, isNameInSources, alternatives, related }: Slot): Slot {
  return { word, wordNumber, idf, articleIdf, isName: true, isNameInSources, alternatives, related };
}

/** @returns the slot with other related terms. Written out: a profile of such objects, spread, gave each some microseconds. */
export function withRelated(slot: Slot, related: readonly Alternative[]): Slot {
  const { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives } = slot;
  return { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives, related };
}

const NOBODY = -1;

function isWeaker(owner: Slot | undefined, term: number, strength: number): boolean {
  const own = owner?.related.find((other) => other.term === term);
  return own !== undefined && own.strength < strength;
}
