import { NO_SLOT, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { NO_TERM } from './inverted-index';
import type { Question } from './question';

/** Where the words of a question stand in one sentence. Slots are bits: a question has at most 32. */
export interface Sighting {
  /** Slots that stand there. */
  readonly held: number;
  /** Slots that stand there in the very form that was asked. */
  readonly exact: number;
  /** Slots that stand among the first words of the sentence, where its subject is. */
  readonly early: number;
  /** Kinds of answer that the other words may give, as bits of `CUE`. */
  readonly cues: number;
  /** In words. */
  readonly length: number;
}

/** What is asked, and where. */
export interface Looker {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
}

/** Words from the start of a sentence that its subject usually stands within. */
const SUBJECT_WORDS = 6;

/** Goes through the words of an entry. It is done for a hundred entries a question, so it is loops over numbers and makes no objects. */
export function lookAt(entry: number, looker: Looker): Sighting {
  const { question, corpus } = looker;
  const from = corpus.index.wordOffsets[entry] ?? 0;
  const to = corpus.index.wordOffsets[entry + 1] ?? 0;
  return {
    held: slotsBetween(from, to, looker),
    exact: exactBetween(from, to, looker),
    early: slotsBetween(from, Math.min(to, from + SUBJECT_WORDS), looker),
    cues: question.cues === 0 ? 0 : cuesBetween(from, to, looker),
    length: to - from,
  };
}

/** @returns the slots that stand in an entry, as bits. */
export function slotsIn(entry: number, looker: Looker): number {
  const { wordOffsets } = looker.corpus.index;
  return slotsBetween(wordOffsets[entry] ?? 0, wordOffsets[entry + 1] ?? 0, looker);
}

function slotsBetween(from: number, to: number, { corpus: { index }, asked: { slotOfTerm } }: Looker): number {
  const { entryWords, termOfWord } = index;
  let held = 0;
  for (let at = from; at < to; at += 1) {
    const slot = slotOfTerm[(termOfWord[entryWords[at] ?? 0] ?? NO_TERM) + 1] ?? NO_SLOT;
    if (slot !== NO_SLOT) held |= 1 << slot;
  }
  return held;
}

/** @param at a place among all words of the index. */
export function slotAt(at: number, { corpus: { index }, asked: { slotOfTerm } }: Looker): number {
  return slotOfTerm[(index.termOfWord[index.entryWords[at] ?? 0] ?? NO_TERM) + 1] ?? NO_SLOT;
}

/** @returns the kinds of answer that the word at a place may be part of; none for a word of the question: that is known already. */
export function cuesAt(at: number, looker: Looker): number {
  const { index } = looker.corpus;
  const own = index.cuesOfWord[index.entryWords[at] ?? 0] ?? 0;
  return own === 0 || slotAt(at, looker) !== NO_SLOT ? 0 : own;
}

function exactBetween(from: number, to: number, looker: Looker): number {
  const { entryWords } = looker.corpus.index;
  let exact = 0;
  for (let at = from; at < to; at += 1) {
    const slot = slotAt(at, looker);
    if (slot !== NO_SLOT && looker.question.slots[slot]?.wordNumber === entryWords[at]) exact |= 1 << slot;
  }
  return exact;
}

function cuesBetween(from: number, to: number, looker: Looker): number {
  const { index, locatives } = looker.corpus;
  let cues = 0;
  for (let at = from; at < to; at += 1) {
    const own = cuesAt(at, looker);
    const isPlace = (own & CUE.person) !== 0 && at > from && locatives.has(index.entryWords[at - 1] ?? 0);
    cues |= isPlace ? own | CUE.place : own;
  }
  return cues;
}

/** @returns for each slot that an entry does not hold, how near the nearest related word comes that it holds, 0 to 1. */
export function relatedIn(entry: number, held: number, { corpus: { index }, asked, question }: Looker): Float64Array {
  const { relatedSlot, relatedStrength } = asked;
  const nearest = new Float64Array(question.slots.length);
  const to = index.wordOffsets[entry + 1] ?? 0;
  for (let at = index.wordOffsets[entry] ?? 0; at < to; at += 1) {
    const term = (index.termOfWord[index.entryWords[at] ?? 0] ?? NO_TERM) + 1;
    const slot = relatedSlot[term] ?? NO_SLOT;
    if (slot !== NO_SLOT && (held & (1 << slot)) === 0)
      nearest[slot] = Math.max(nearest[slot] ?? 0, relatedStrength[term] ?? 0);
  }
  return nearest;
}
