import { lowerBound } from '../../text/sorted';
import type { Dictionary } from '../../text/string-table';
import type { Numbers } from '../../text/typed-arrays';

/**
 * Which sentences hold a term, and how often: postings in typed arrays, ordered by sentence. A question reads the postings of its own
 * terms and nothing else. Terms are stems; the words as written are kept beside them, in reading order, so that a candidate can be looked
 * at more closely without reading its text again.
 */
export interface InvertedIndex {
  readonly sentenceCount: number;
  /** Term → number. */
  readonly terms: Dictionary;
  /** Word as written, folded → number. */
  readonly words: Dictionary;
  /** Number of a word → number of its term, or `NO_TERM` for a stop word. */
  readonly termOfWord: Int32Array;
  /** Number of a word → the bit of `OCCURRENCE` that marks it among the forms of its term. */
  readonly formOfWord: Uint8Array;
  /** Number of a word → the kinds of answer it may be part of, as bits of `CUE`. */
  readonly cuesOfWord: Uint16Array;
  /** Postings of term t are from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly postingSentences: Uint32Array;
  /** How the sentence holds the term, as bits of `OCCURRENCE`. */
  readonly occurrences: Uint8Array;
  /** Words of sentence s, stop words included, are from `wordOffsets[s]` to `wordOffsets[s + 1]`. */
  readonly wordOffsets: Uint32Array;
  readonly sentenceWords: Numbers;
}

/** What a posting tells besides that the sentence holds the term. */
export const OCCURRENCE = {
  /** How often it does: at most 15, where saturation has long flattened. */
  frequency: 0x0f,
  /** The term is among the first words of the sentence. */
  early: 0x10,
  /** It is there in the first of its forms, the second, one of the others; they are numbered as they come. */
  firstForm: 0x20,
  secondForm: 0x40,
  otherForm: 0x80,
} as const;

/** Words from the start of a sentence that its subject usually stands within. */
export const SUBJECT_WORDS = 6;

export const NO_TERM = -1;

/** @returns the number of the word at a position among the words of all sentences. */
export function wordNumberAt({ sentenceWords }: InvertedIndex, at: number): number {
  return sentenceWords[at] ?? 0;
}

/** @returns how many sentences hold a term. */
export function documentFrequency({ offsets }: InvertedIndex, term: number): number {
  return (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

/** @returns the position, among all postings, of a term's first posting whose sentence is not before `sentence`. */
function firstPosting({ offsets, postingSentences }: InvertedIndex, term: number, sentence: number): number {
  return lowerBound(postingSentences, sentence, offsets[term], offsets[term + 1]);
}

/** @returns how often a sentence holds a term. */
export function termFrequency(index: InvertedIndex, term: number, sentence: number): number {
  const at = firstPosting(index, term, sentence);
  const isThere = at < (index.offsets[term + 1] ?? 0) && index.postingSentences[at] === sentence;
  return isThere ? (index.occurrences[at] ?? 0) & OCCURRENCE.frequency : 0;
}

/**
 * Which articles hold a term, and how often: postings one level above the sentences. They are fewer, so a question reads these first and
 * then only the sentences of those articles that can still be among the best.
 */
export interface ArticlePostings {
  /** Postings of term t are from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  /** Numbers of articles, ascending within a term. */
  readonly articles: Numbers;
  /** How often the article holds the term, at most 255: BM25's saturation has long flattened there. */
  readonly frequencies: Uint8Array;
  /** How many sentences of the article hold the term: as many of the term's postings are its own. */
  readonly sentences: Numbers;
}

/** @returns how many of so many articles hold at least one of some terms. */
export function articlesWithAny(
  terms: readonly number[],
  articleCount: number,
  { offsets, articles }: ArticlePostings,
): number {
  const [only, ...others] = terms;
  if (only === undefined) return 0;
  if (others.length === 0) return (offsets[only + 1] ?? 0) - (offsets[only] ?? 0);
  const holds = new Uint8Array(articleCount);
  for (const term of terms)
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) holds[articles[at] ?? 0] = 1;
  return holds.reduce((count, one) => count + one, 0);
}

/** The terms of titles. */
export interface TermSets {
  /** The terms of title t are from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  /** Sentence or article → its title; absent where the titles are numbered as the articles are. */
  readonly titleOf?: Numbers;
}

/**
 * @param number of a sentence or an article.
 * @param bitsOfTerm term + 1 → bits.
 * @returns the bits of all terms of its title.
 */
export function bitsOfTitle({ offsets, terms, titleOf }: TermSets, number: number, bitsOfTerm: Int32Array): number {
  const title = titleOf === undefined ? number : (titleOf[number] ?? 0);
  const end = offsets[title + 1] ?? 0;
  let bits = 0;
  for (let at = offsets[title] ?? 0; at < end; at += 1) bits |= bitsOfTerm[(terms[at] ?? 0) + 1] ?? 0;
  return bits;
}
