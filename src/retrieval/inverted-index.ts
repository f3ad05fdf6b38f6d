import type { Dictionary } from './dictionary';

/**
 * Which entries hold a term, and how often: postings in typed arrays, ordered by entry. A question reads the postings of its own terms
 * and nothing else. Terms are stems; the words as written are kept beside them, in reading order, so that a candidate can be looked at
 * more closely without analysing its text again.
 */
export interface InvertedIndex {
  readonly entryCount: number;
  /** Term → number. */
  readonly terms: Dictionary;
  /** Word as written, folded → number. */
  readonly words: Dictionary;
  /** Number of a word → number of its term, or `NO_TERM` for a stop word. */
  readonly termOfWord: Int32Array;
  /** Number of a word → the kinds of answer it may be part of, as bits of `CUE`. */
  readonly cuesOfWord: Uint16Array;
  /** Postings of term t stand from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly postingEntries: Uint32Array;
  /** How often the entry holds the term, at most 255. */
  readonly termFrequencies: Uint8Array;
  /** Words of entry e, stop words included, stand from `wordOffsets[e]` to `wordOffsets[e + 1]`. */
  readonly wordOffsets: Uint32Array;
  readonly entryWords: Uint32Array;
}

export const NO_TERM = -1;

/** @returns how many entries hold a term. */
export function documentFrequency({ offsets }: InvertedIndex, term: number): number {
  return (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

/** @returns where among all postings the first of a term stands that is not before an entry: a binary search. */
export function firstPosting({ offsets, postingEntries }: InvertedIndex, term: number, entry: number): number {
  let low = offsets[term] ?? 0;
  let high = offsets[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postingEntries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
