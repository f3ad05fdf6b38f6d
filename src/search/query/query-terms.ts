import { CUE } from '../../text/answer-types';
import { IRREGULAR_FORMS, stem } from '../../text/normalize';
import { TopK } from '../../text/sorted';
import { isCommonWord, isEnglishWord } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS } from '../../text/word-lists';
import {
  type InvertedIndex,
  articlesWithAny,
  documentFrequency,
  inverseDocumentFrequency,
  keptFor,
} from '../index/inverted-index';
import { type Alternative, type Lexicon, alternativesTo, relatedTo } from './expand';

/** One word of a question and the terms of the index that match it. */
export interface QueryTerm {
  /** Folded. */
  readonly word: string;
  /** What was asked where this is another spelling of it; `word` and the text of the question are mended then. */
  readonly slip?: string;
  /** Its number in the index; absent if no sentence holds it as it was asked. */
  readonly wordNumber: number | undefined;
  /** Idf among sentences, and among articles. */
  readonly idf: number;
  readonly articleIdf: number;
  /** Whether the sources write it like a name, or neither they nor English know it; and whether the sources do. */
  readonly isName: boolean;
  readonly isNameInSources: boolean;
  /** Strongest first; empty if the sources do not know the word. */
  readonly alternatives: readonly Alternative[];
  /** Terms of words that mean nearly the same, strongest first. */
  readonly related: readonly Alternative[];
}

/** @returns the stems of a word, of its other forms and of all related words. */
export function allStemsOf({ word, alternatives, related }: QueryTerm): ReadonlySet<string> {
  return new Set([word, ...[...alternatives, ...related].map(({ form }) => form)].map(stem));
}

/** What a question tells of a word besides. */
interface WordOptions {
  /** Closed compounds that the word and its neighbours make, of those that the sources hold. */
  readonly joined: readonly string[];
  /** Whether a word that the sources do not know may be a misspelling. */
  readonly corrects: boolean;
}

/** Readers ask for the same words again and again: this many words are kept with their terms, for each index. */
const MOST_KEPT = 5000;
const queryTermsOf = keptFor(() => new Map<string, QueryTerm>());

/** @param word folded. @returns the word with the terms that match it, as if the question did not write it like a name. */
export function queryTermOf(word: string, { joined, corrects }: WordOptions, lexicon: Lexicon): QueryTerm {
  const known = queryTermsOf(lexicon.index);
  const key = joined.length === 0 && corrects ? word : [word, ...joined, corrects ? '?' : ''].join(' ');
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const queryTerm = findTerms(word, { joined, corrects }, lexicon);
  known.set(key, queryTerm);
  return queryTerm;
}

/** Part of the idf of a word that only frames the question. */
const LIGHT_WEIGHT = 0.4;

/** A word whose related words the sources know is no misspelling. */
function findTerms(word: string, { joined, corrects }: WordOptions, lexicon: Lexicon): QueryTerm {
  const { index } = lexicon;
  const related = LIGHT_WORDS.has(word) ? [] : relatedTo(word, lexicon);
  const mayBeSlip = corrects && related.length === 0 && !isCommonWord(regularForm(word));
  const alternatives = alternativesTo(word, joined, { ...lexicon, corrects: mayBeSlip });
  const wordNumber = index.words.get(word);
  const isNameInSources = ((index.cuesOfWord[wordNumber ?? -1] ?? 0) & CUE.person) !== 0;
  const isName =
    isNameInSources ||
    (alternatives.every(({ kind }) => kind === 'alias') &&
      /^[a-z]{4,}$/u.test(word) &&
      !isEnglishWord(regularForm(word)));
  const idf = (LIGHT_WORDS.has(word) ? LIGHT_WEIGHT : 1) * idfOf(index, alternatives);
  const articleIdf = articleIdfOf(alternatives, lexicon);
  return { word, wordNumber, isName, isNameInSources, idf, articleIdf, alternatives, related };
}

function regularForm(word: string): string {
  return IRREGULAR_FORMS.get(word) ?? word;
}

/** To an article all terms that answer to a word are one. */
export function articleIdfOf(alternatives: readonly Alternative[], { articles, articlePostings }: Lexicon): number {
  const own = alternatives.filter(({ kind }) => kind !== 'alias');
  const terms = (own.length > 0 ? own : alternatives).map(({ term }) => term);
  return inverseDocumentFrequency(
    Math.max(1, articles.length),
    articlesWithAny(terms, articles.length, articlePostings),
  );
}

/** A word weighs what natural gives it; one that stands only in other forms weighs as if these were one word. */
export function idfOf(index: InvertedIndex, alternatives: readonly Alternative[]): number {
  const own = alternatives.filter(({ strength }) => strength === 1);
  const counted = own.length > 0 ? own : alternatives;
  const frequency = counted.reduce((total, { term }) => total + documentFrequency(index, term), 0);
  return inverseDocumentFrequency(Math.max(1, index.sentenceCount), Math.min(frequency, index.sentenceCount));
}

/** Term → the query term that it is left to, plus one, or `ALTERNATIVE`; all 0 between two questions. As large as the vocabulary, so each index has one. */
const ownersOf = keptFor(({ terms }: InvertedIndex) => new Int32Array(terms.size));
const ALTERNATIVE = -1;

/** Leaves a related term to the query term to whose word it is most nearly related, and to none if it is an alternative of one. */
export function eachRelatedOnce(queryTerms: readonly QueryTerm[], index: InvertedIndex): readonly QueryTerm[] {
  const owners = ownersOf(index);
  for (const { alternatives } of queryTerms) for (const { term } of alternatives) owners[term] = ALTERNATIVE;
  let contested = 0;
  queryTerms.forEach(({ related }, queryTerm) => {
    for (const { term, strength } of related) {
      const owner = owners[term] ?? 0;
      if (owner !== 0) contested += 1;
      if (owner === 0 || (owner > 0 && strengthOf(term, queryTerms[owner - 1]) < strength))
        owners[term] = queryTerm + 1;
    }
  });
  const isOwner = (term: number, queryTerm: number): boolean => owners[term] === queryTerm + 1;
  const once =
    contested > 0
      ? queryTerms.map((one, queryTerm) => keepRelated(one, ({ term }) => isOwner(term, queryTerm)))
      : queryTerms;
  for (const { alternatives, related } of queryTerms) {
    for (const { term } of alternatives) owners[term] = 0;
    for (const { term } of related) owners[term] = 0;
  }
  return once;
}

function strengthOf(term: number, queryTerm: QueryTerm | undefined): number {
  return queryTerm?.related.find((other) => other.term === term)?.strength ?? 0;
}

/** A long question has words enough of its own: related terms beyond these moved one first place in 785 questions of SelQA. */
const MOST_RELATED = 24;

/** @returns the query terms with those of their related terms that weigh most, each by its strength and the idf of the word; ties are kept. */
export function withNearestRelated(queryTerms: readonly QueryTerm[]): readonly QueryTerm[] {
  const count = queryTerms.reduce((sum, { related }) => sum + related.length, 0);
  if (count <= MOST_RELATED) return queryTerms;
  const best = new TopK(MOST_RELATED);
  for (const { idf, related } of queryTerms) for (const { strength } of related) best.offer(0, idf * strength);
  return queryTerms.map((one) => keepRelated(one, ({ strength }) => one.idf * strength >= best.least));
}

/** Written out: spread, such objects took some microseconds each. */
function keepRelated(queryTerm: QueryTerm, isKept: (related: Alternative) => boolean): QueryTerm {
  const { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives, related } = queryTerm;
  const kept = related.filter(isKept);
  return { word, wordNumber, idf, articleIdf, isName, isNameInSources, alternatives, related: kept };
}

/** @returns the query terms with a property, as bits. */
export function queryTermsWhere(holds: (term: QueryTerm, at: number) => boolean, terms: readonly QueryTerm[]): number {
  return terms.reduce((bits, term, at) => (holds(term, at) ? bits | (1 << at) : bits), 0);
}

/** How much of a question's idf belongs to some of its query terms, given as bits. */
export class IdfCoverage {
  private readonly idfs: Float64Array;
  private readonly squares: Float64Array;
  private readonly length: number;

  /** @param total sum of the idf. */
  constructor(
    queryTerms: readonly QueryTerm[],
    private readonly total: number,
  ) {
    this.idfs = new Float64Array(queryTerms.length);
    queryTerms.forEach(({ idf }, at) => (this.idfs[at] = idf));
    this.squares = this.idfs.map((idf) => idf * idf);
    this.length = Math.sqrt(this.squares.reduce((sum, square) => sum + square, 0));
  }

  /** @returns their share of the idf, 0 to 1. */
  plain(queryTerms: number): number {
    return queryTerms === 0 ? 0 : ratio(sumOf(this.idfs, queryTerms), this.total);
  }

  /** @returns their share of the squares of the idf, 0 to 1. */
  squared(queryTerms: number): number {
    return queryTerms === 0 ? 0 : ratio(sumOf(this.squares, queryTerms), this.length ** 2);
  }

  /** @param norm length of the vector of a text that holds the query terms. @returns the cosine of the question and the text. */
  cosine(queryTerms: number, norm: number): number {
    return queryTerms === 0 ? 0 : ratio(sumOf(this.squares, queryTerms), this.length * norm);
  }
}

function sumOf(values: Float64Array, queryTerms: number): number {
  let sum = 0;
  for (let queryTerm = 0; queryTerm < values.length; queryTerm += 1)
    if ((queryTerms & (1 << queryTerm)) !== 0) sum += values[queryTerm] ?? 0;
  return sum;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
