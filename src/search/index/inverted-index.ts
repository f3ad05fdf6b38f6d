import type { Dictionary } from '../../text/dictionary';
import type { Numbers } from '../../text/narrow';
import { lowerBound } from '../../text/sorted';

/**
 * Which entries hold a term, and how often: postings in typed arrays, ordered by entry. A question reads the postings of its own terms
 * and nothing else. Terms are stems; the words as written are kept beside them, in reading order, so that a candidate can be looked at
 * more closely without analysing its text again.
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
  /** Postings of term t stand from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly postingSentences: Uint32Array;
  /** How the entry holds the term, as bits of `OCCURRENCE`. */
  readonly occurrences: Uint8Array;
  /** Words of entry e, stop words included, stand from `wordOffsets[e]` to `wordOffsets[e + 1]`. */
  readonly wordOffsets: Uint32Array;
  readonly sentenceWords: Numbers;
}

/** @returns the number of the word at a position among the words of all sentences. */
export function wordNumberAt({ sentenceWords }: InvertedIndex, at: number): number {
  return sentenceWords[at] ?? 0;
}

/** What a posting tells besides that the entry holds the term. */
export const OCCURRENCE = {
  /** How often it does: at most 15, where saturation has long flattened. */
  frequency: 0x0f,
  /** The term stands among the first words of the entry. */
  early: 0x10,
  /** It stands there in the first of its forms, the second, one of the others; they are numbered as they come. */
  firstForm: 0x20,
  secondForm: 0x40,
  otherForm: 0x80,
} as const;

/** Words from the start of a sentence that its subject usually stands within. */
export const SUBJECT_WORDS = 6;

export const NO_TERM = -1;

/** @returns how many entries hold a term. */
export function documentFrequency({ offsets }: InvertedIndex, term: number): number {
  return (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

/** @returns the position, among all postings, of a term's first posting whose sentence is not before `sentence`. */
export function firstPosting({ offsets, postingSentences }: InvertedIndex, term: number, sentence: number): number {
  return lowerBound(postingSentences, sentence, offsets[term], offsets[term + 1]);
}
