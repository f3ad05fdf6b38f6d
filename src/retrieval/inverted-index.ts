import { analyse, isContent, type Token } from './analysis';
import { CUE, cuesOfWord } from './cues';
import { stem } from './stem';

/**
 * Which entries hold a term, and how often: postings in typed arrays, ordered by entry. A question reads the postings of its own terms
 * and nothing else. Terms are stems; the words as written are kept beside them, in reading order, so that a candidate can be looked at
 * more closely without analysing its text again.
 */
export interface InvertedIndex {
  readonly entryCount: number;
  /** Term → number. A Map: words are never keys of an object. */
  readonly terms: ReadonlyMap<string, number>;
  /** Word as written, folded → number. */
  readonly words: ReadonlyMap<string, number>;
  /** Number of a word → number of its term, or `NO_TERM` for a stop word. */
  readonly termOfWord: Int32Array;
  /** Number of a word → the kinds of answer it may be part of, as bits of `CUE`. */
  readonly cuesOfWord: Uint16Array;
  /** Postings of term t stand from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly postingEntries: Uint32Array;
  readonly termFrequencies: Uint16Array;
  /** Words of entry e, stop words included, stand from `wordOffsets[e]` to `wordOffsets[e + 1]`. */
  readonly wordOffsets: Uint32Array;
  readonly entryWords: Uint32Array;
}

export const NO_TERM = -1;

/** @returns how many entries hold a term. */
export function documentFrequency({ offsets }: InvertedIndex, term: number): number {
  return (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
}

/** Gathers entries one after the other, then freezes. */
export class IndexBuilder {
  private readonly terms = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly termOfWord: number[] = [];
  private readonly cuesOfWord: number[] = [];
  /** For each word, how often it stands inside a sentence with a capital letter less how often without one. */
  private readonly capitals: number[] = [];
  private readonly postings: { term: number; entry: number; frequency: number }[] = [];
  private readonly wordOffsets: number[] = [0];
  private readonly entryWords: number[] = [];

  /** Adds the next entry, numbered from 0. */
  add(text: string): void {
    const entry = this.wordOffsets.length - 1;
    const frequencies = new Map<number, number>();
    for (const token of analyse(text)) this.addToken(token, frequencies);
    for (const [term, frequency] of frequencies) this.postings.push({ term, entry, frequency });
    this.wordOffsets.push(this.entryWords.length);
  }

  private addToken({ word, capital }: Token, frequencies: Map<number, number>): void {
    const number = this.numberOf(word);
    const isFirst = this.entryWords.length === this.wordOffsets.at(-1);
    if (!isFirst) this.capitals[number] = (this.capitals[number] ?? 0) + (capital ? 1 : -1);
    this.entryWords.push(number);
    const term = this.termOfWord[number] ?? NO_TERM;
    if (term !== NO_TERM) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }

  private numberOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const number = this.words.size;
    this.words.set(word, number);
    this.cuesOfWord.push(cuesOfWord(word));
    this.capitals.push(0);
    this.termOfWord.push(isContent(word) ? this.termNumberOf(stem(word)) : NO_TERM);
    return number;
  }

  private termNumberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    const number = this.terms.size;
    this.terms.set(term, number);
    return number;
  }

  /** A word that is mostly written with a capital inside sentences is a name, unless it is a month or a weekday. */
  private cuesOfName(word: number): number {
    const isDate = ((this.cuesOfWord[word] ?? 0) & CUE.time) !== 0;
    const isName = (this.capitals[word] ?? 0) > 0 && this.termOfWord[word] !== NO_TERM && !isDate;
    return isName ? CUE.person : 0;
  }

  freeze(): InvertedIndex {
    const offsets = new Uint32Array(this.terms.size + 1);
    for (const { term } of this.postings) offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
    for (let term = 1; term < offsets.length; term += 1)
      offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
    return Object.freeze({
      entryCount: this.wordOffsets.length - 1,
      terms: this.terms,
      words: this.words,
      termOfWord: Int32Array.from(this.termOfWord),
      cuesOfWord: Uint16Array.from(this.cuesOfWord, (cues, word) => cues | this.cuesOfName(word)),
      offsets,
      ...this.sortPostings(offsets),
      wordOffsets: Uint32Array.from(this.wordOffsets),
      entryWords: Uint32Array.from(this.entryWords),
    });
  }

  /** Entries came in order, so each term's postings are in order too: a counting sort. */
  private sortPostings(offsets: Uint32Array): Pick<InvertedIndex, 'postingEntries' | 'termFrequencies'> {
    const next = offsets.slice();
    const postingEntries = new Uint32Array(this.postings.length);
    const termFrequencies = new Uint16Array(this.postings.length);
    for (const { term, entry, frequency } of this.postings) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postingEntries[at] = entry;
      termFrequencies[at] = Math.min(frequency, 0xffff);
    }
    return { postingEntries, termFrequencies };
  }
}
