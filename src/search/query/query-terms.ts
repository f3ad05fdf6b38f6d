import { articlesWithAny, documentFrequency, type InvertedIndex } from '../index/inverted-index';
import { CUE } from '../../text/answer-types';
import { alternativesTo, relatedTo, type Alternative, type Lexicon } from './expand';
import { LIGHT_WORDS } from '../../text/word-lists';
import { inverseDocumentFrequency } from '../index/weights';

/** One word of a question and the terms that answer to it. */
export interface QueryTerm {
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
const slotsOf = new WeakMap<InvertedIndex, Map<string, QueryTerm>>();

/** @returns a word of a question, folded, with the terms that answer to it; as if the question did not write it like a name. */
export function queryTermOf(word: string, { joined, corrects }: Asked, lexicon: Lexicon): QueryTerm {
  const known = slotsOf.get(lexicon.index) ?? new Map<string, QueryTerm>();
  slotsOf.set(lexicon.index, known);
  const key = joined.length === 0 && corrects ? word : [word, ...joined, corrects ? '?' : ''].join(' ');
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const queryTerm = toSlot(word, { joined, corrects }, lexicon);
  known.set(key, queryTerm);
  return queryTerm;
}

/** What is left of the weight of a word that frames the question. */
const LIGHT_WEIGHT = 0.4;

/** A word whose relatives the sources know is no misspelling. */
function toSlot(word: string, { joined, corrects }: Asked, lexicon: Lexicon): QueryTerm {
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
  return inverseDocumentFrequency(Math.max(1, index.sentenceCount), Math.min(frequency, index.sentenceCount));
}

/** Term → the slot that has it, plus one, or `NOBODY`; all 0 between two questions. As large as the vocabulary, so it is made once. */
const ownersOf = new WeakMap<InvertedIndex, Int32Array>();

/** A term that answers to a word of the question itself, or more nearly to another word, is no relative. */
export function eachRelatedOnce(queryTerms: readonly QueryTerm[], index: InvertedIndex): readonly QueryTerm[] {
  const owners = ownersOf.get(index) ?? new Int32Array(index.terms.size);
  ownersOf.set(index, owners);
  for (const { alternatives } of queryTerms) for (const { term } of alternatives) owners[term] = NOBODY;
  let contested = 0;
  for (let queryTerm = 0; queryTerm < queryTerms.length; queryTerm += 1)
    contested += claim(queryTerm, queryTerms, owners);
  const once = contested === 0 ? queryTerms : queryTerms.map((queryTerm, number) => withOwn(queryTerm, number, owners));
  for (const { alternatives, related } of queryTerms) {
    for (const { term } of alternatives) owners[term] = 0;
    for (const { term } of related) owners[term] = 0;
  }
  return once;
}

/** Gives a slot the related terms that nobody has, or only slots to whose words they are less nearly related. @returns how many had an owner. */
function claim(queryTerm: number, queryTerms: readonly QueryTerm[], owners: Int32Array): number {
  let contested = 0;
  for (const { term, strength } of queryTerms[queryTerm]?.related ?? []) {
    const owner = owners[term] ?? 0;
    if (owner !== 0) contested += 1;
    if (owner === 0 || (owner !== NOBODY && isWeaker(queryTerms[owner - 1], term, strength)))
      owners[term] = queryTerm + 1;
  }
  return contested;
}

function withOwn(queryTerm: QueryTerm, number: number, owners: Int32Array): QueryTerm {
  return withRelated(
    queryTerm,
    queryTerm.related.filter(({ term }) => owners[term] === number + 1),
  );
}

/** @returns the slot of a word that the question writes like a name. */
export function asName({
  word,
  wordNumber,
  idf,
  articleIdf,
  isNameInSources,
  alternatives,
  related,
}: QueryTerm): QueryTerm {
  return { word, wordNumber, idf, articleIdf, isName: true, isNameInSources, alternatives, related };
}

/** @returns the slot with other related terms. Written out: a profile of such objects, spread, gave each some microseconds. */
export function withRelated(queryTerm: QueryTerm, related: readonly Alternative[]): QueryTerm {
  const { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives } = queryTerm;
  return { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives, related };
}

const NOBODY = -1;

function isWeaker(owner: QueryTerm | undefined, term: number, strength: number): boolean {
  const own = owner?.related.find((other) => other.term === term);
  return own !== undefined && own.strength < strength;
}
