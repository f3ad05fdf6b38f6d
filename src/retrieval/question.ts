import { analyse, isContent, type Token } from './analysis';
import { beginsCompound } from './compounds';
import { cuesAskedFor } from './cues';
import { documentFrequency, type InvertedIndex } from './inverted-index';
import { stem } from './stem';
import { wordsBeginningWith, type Vocabulary } from './vocabulary';
import { inverseDocumentFrequency } from './weights';

/** A question as the index sees it. */
export interface Question {
  /** Its words of content, in order, each once. */
  readonly slots: readonly Slot[];
  /** The slots' idf added up: what a sentence that holds every word would have. At least a small positive number. */
  readonly totalIdf: number;
  /** The kinds of answer asked for, as bits of `CUE`. */
  readonly cues: number;
}

/** One word of a question and the terms that answer to it. */
export interface Slot {
  /** As asked, folded. */
  readonly word: string;
  /** Its number in the index, when it stands there as it was asked. */
  readonly wordNumber: number | undefined;
  readonly idf: number;
  /** Strongest first; empty when the sources do not know the word. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly term: number;
  /** How the term came here, in words for `explain`. */
  readonly why: string;
  /** 1 for the word itself, less for what only resembles it. */
  readonly strength: number;
}

/** Each word costs its postings; no question has more to say. */
const MOST_SLOTS = 32;
const MOST_BEGINNINGS = 50;
/** Strengths of words that are not the asked one: an exact word always counts more. */
const JOINED_STRENGTH = 0.9;
const COMPOUND_STRENGTH = 0.6;

export interface Lexicon {
  readonly index: InvertedIndex;
  readonly vocabulary: Vocabulary;
}

/** @returns the question's words with the terms of the index that answer to them. */
export function readQuestion(text: string, lexicon: Lexicon): Question {
  const tokens = analyse(text);
  const words = tokens.filter(({ word, compound }) => !compound && isContent(word));
  const joined = joinedWords(words, tokens);
  const once = [...new Set(words.map(({ word }) => word))].slice(0, MOST_SLOTS);
  const slots = once.map((word) => toSlot(word, joined.get(word) ?? [], lexicon));
  return { slots, totalIdf: Math.max(1e-9, sum(slots.map(({ idf }) => idf))), cues: cuesAskedFor(text) };
}

/** `cyber attack` and `cyber-attack` may stand closed in the sources: word → the closed forms that it is a part of. */
function joinedWords(words: readonly Token[], tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  const note = (part: string, whole: string): unknown => joined.set(part, [...(joined.get(part) ?? []), whole]);
  words.slice(0, MOST_SLOTS).forEach(({ word }, at) => {
    const next = words[at + 1]?.word;
    if (next !== undefined) [word, next].forEach((part) => note(part, word + next));
  });
  for (const compound of tokens.filter((token) => token.compound).slice(0, MOST_SLOTS)) {
    const parts = words.filter(({ start, end }) => start >= compound.start && end <= compound.end);
    parts.forEach(({ word }) => note(word, compound.word));
  }
  return joined;
}

function toSlot(word: string, joined: readonly string[], lexicon: Lexicon): Slot {
  const { index } = lexicon;
  const found = new Map<number, Alternative>();
  const add = (form: string, strength: number, why: string): void => {
    const term = index.terms.get(stem(form));
    if (term !== undefined && !found.has(term)) found.set(term, { term, strength, why });
  };
  add(word, 1, word);
  joined.forEach((whole) => {
    add(whole, JOINED_STRENGTH, `${word} → ${whole} (written as one word)`);
  });
  wordsBeginningWith(lexicon.vocabulary, word, MOST_BEGINNINGS)
    .filter((whole) => beginsCompound(word, whole, (rest) => index.terms.has(stem(rest))))
    .forEach((whole) => {
      add(whole, COMPOUND_STRENGTH, `${word} → ${whole} (begins with it)`);
    });
  const alternatives = [...found.values()];
  return { word, wordNumber: index.words.get(word), idf: slotIdf(index, alternatives), alternatives };
}

/** A word weighs what natural gives it; one that only stands in compounds weighs as if they were one word. */
function slotIdf(index: InvertedIndex, alternatives: readonly Alternative[]): number {
  const exact = alternatives.filter(({ strength }) => strength === 1);
  const counted = exact.length > 0 ? exact : alternatives;
  const frequency = sum(counted.map(({ term }) => documentFrequency(index, term)));
  return inverseDocumentFrequency(Math.max(1, index.entryCount), Math.min(frequency, index.entryCount));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
