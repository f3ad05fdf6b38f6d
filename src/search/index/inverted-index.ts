import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { lowerBound } from '../../text/sorted';
import type { Dictionary } from '../../text/string-table';
import type { Numbers } from '../../text/typed-arrays';

/** Postings of stems ordered by sentence; and the words as written, so that features are computed without reading the text again. */
export interface InvertedIndex {
  readonly sentenceCount: number;
  readonly terms: Dictionary;
  /** Folded words as written. */
  readonly words: Dictionary;
  /** Word → term, or `NO_TERM` for a stop word; bit of `OCCURRENCE` of its form; bits of `CUE`. */
  readonly termOfWord: Int32Array;
  readonly formOfWord: Uint8Array;
  readonly cuesOfWord: Uint16Array;
  /** Postings of term t: `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly postingSentences: Uint32Array;
  /** Posting → bits of `OCCURRENCE`. */
  readonly occurrences: Uint8Array;
  /** Words of sentence s, stop words included: `wordOffsets[s]` to `wordOffsets[s + 1]`. */
  readonly wordOffsets: Uint32Array;
  readonly sentenceWords: Numbers;
}

export const OCCURRENCE = {
  /** Frequency, at most 15: the saturation is flat there. */
  frequency: 0x0f,
  /** Among the first `SUBJECT_WORDS` words. */
  early: 0x10,
  /** Forms of a term in the order of their first occurrence. */
  firstForm: 0x20,
  secondForm: 0x40,
  otherForm: 0x80,
} as const;

/** Words from the start of a sentence within which its subject usually stands. */
export const SUBJECT_WORDS = 6;

export const NO_TERM = -1;

/** @returns a function that makes a value at its first call with a key, and keeps it as long as the key. */
export function keptFor<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

export function wordNumberAt({ sentenceWords }: InvertedIndex, at: number): number {
  return sentenceWords[at] ?? 0;
}

export function documentFrequency({ offsets }: InvertedIndex, term: number): number {
  return (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

export function termFrequency(index: InvertedIndex, term: number, sentence: number): number {
  const { offsets, postingSentences, occurrences } = index;
  const [start, end = 0] = [offsets[term], offsets[term + 1]];
  const at = lowerBound(postingSentences, sentence, start, end);
  return at < end && postingSentences[at] === sentence ? (occurrences[at] ?? 0) & OCCURRENCE.frequency : 0;
}

/** Postings by article, which a search reads first; then only the sentences of the articles that can reach the k best. */
export interface ArticlePostings {
  readonly offsets: Uint32Array;
  /** Ascending within a term. */
  readonly articles: Numbers;
  /** At most 255: BM25's saturation is flat there. */
  readonly frequencies: Uint8Array;
  /** Posting → number of the article's sentences with the term, which is the number of its postings in `InvertedIndex`. */
  readonly sentences: Numbers;
}

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

export interface TermSets {
  /** Terms of title t: `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  /** Sentence → title; absent if the titles are numbered as the articles are. */
  readonly titleOf?: Numbers;
}

/** @param number of a sentence or article. @param bitsOfTerm term + 1 → bits. */
export function bitsOfTitle({ offsets, terms, titleOf }: TermSets, number: number, bitsOfTerm: Int32Array): number {
  const title = titleOf === undefined ? number : (titleOf[number] ?? 0);
  const end = offsets[title + 1] ?? 0;
  let bits = 0;
  for (let at = offsets[title] ?? 0; at < end; at += 1) bits |= bitsOfTerm[(terms[at] ?? 0) + 1] ?? 0;
  return bits;
}

/**
 * natural's inverse document frequency, 1 + ln(documents / (1 + documents with the term)). natural would count by a scan; the collection
 * answers with the known count.
 */
export function inverseDocumentFrequency(documents: number, withTerm: number): number {
  const collection = { length: documents, reduce: () => withTerm };
  return new TfIdf({ documents: collection }).idf('term', true);
}

/** natural's weight of a term in a sentence, frequency · idf; 0 for an unknown term. */
export function tfIdf(index: InvertedIndex, term: string, sentence: number): number {
  const number = index.terms.get(term);
  if (number === undefined) return 0;
  const idf = inverseDocumentFrequency(index.sentenceCount, documentFrequency(index, number));
  return termFrequency(index, number, sentence) * idf;
}

/** BM25's k1 and b (Robertson and Zaragoza 2009, section 3.2): customary for an article; a sentence hardly repeats a word and saturates at once. */
const SENTENCE_K1 = 0.3;
const ARTICLE_K1 = 1.2;
const ARTICLE_B = 0.75;

/** BM25's term frequency component in a sentence, between 0 and k1 + 1. */
export function saturate(frequency: number): number {
  return (frequency * (SENTENCE_K1 + 1)) / (frequency + SENTENCE_K1);
}

/** Frequency → `saturate`. */
export const SENTENCE_SATURATION = Float64Array.from({ length: 256 }, (_, frequency) => saturate(frequency));

/** The same in an article. @param norm of `articleNorms` */
export function articleWeight(frequency: number, norm: number): number {
  return (frequency * (ARTICLE_K1 + 1)) / (frequency + norm);
}

/** Bounds of the length relative to the mean: beside one-line notices every real article is long, and a single sentence must not gain. */
const LONGEST_COUNTED = 2;
const SHORTEST_COUNTED = 0.25;

/** @returns article → k1 · (1 − b + b · length / mean length). */
export function articleNorms(lengths: Uint32Array): Float64Array {
  const meanLength = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) => {
    const ratio = length / Math.max(1, meanLength);
    return ARTICLE_K1 * (1 - ARTICLE_B + ARTICLE_B * Math.max(SHORTEST_COUNTED, Math.min(ratio, LONGEST_COUNTED)));
  });
}
