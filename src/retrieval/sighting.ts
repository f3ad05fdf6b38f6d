import { NO_SLOT, RELATED, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { NO_TERM, wordNumberAt } from './inverted-index';
import type { Question } from './question';

/** Where the words of a question stand in one sentence. Slots are bits: a question has at most 32. */
export interface Sighting {
  /** Slots that stand there. */
  readonly held: number;
  /** Slots that stand there in the very form that was asked. */
  readonly exact: number;
  /** Slots that stand among the first words of the sentence, where its subject is. */
  readonly early: number;
  /** Kinds of answer that the other words may give, as bits of `CUE`; only where the question asks for one. */
  readonly cues: number;
  /** In words. */
  readonly length: number;
  /** Slot → how near the nearest related word comes that stands there, 0 to 1; 0 for a slot that stands there itself. */
  readonly related: Float64Array;
}

/** What is asked, and where. */
export interface Looker {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
}

/** Words from the start of a sentence that its subject usually stands within. */
const SUBJECT_WORDS = 6;

/**
 * Goes through the words of an entry once. It is done for a hundred entries a question, so it is one loop over numbers.
 *
 * @param related is filled in and handed on in the sighting.
 */
export function lookAt(entry: number, { question, corpus, asked }: Looker, related: Float64Array): Sighting {
  const { index } = corpus;
  const { wordOffsets, termOfWord, cuesOfWord } = index;
  const { roles, relatedStrength, wordOfSlot } = asked;
  const from = wordOffsets[entry] ?? 0;
  const to = wordOffsets[entry + 1] ?? 0;
  const asksKind = question.cues !== 0;
  let [held, exact, early, cues] = [0, 0, 0, 0];
  related.fill(0);
  for (let at = from; at < to; at += 1) {
    const word = wordNumberAt(index, at);
    const term = (termOfWord[word] ?? NO_TERM) + 1;
    const role = roles[term] ?? 0;
    if (role !== 0 && role <= RELATED) {
      const bit = 1 << (role - 1);
      held |= bit;
      if (wordOfSlot[role - 1] === word) exact |= bit;
      if (at - from < SUBJECT_WORDS) early |= bit;
      continue;
    }
    if (role > RELATED) {
      const slot = role - RELATED - 1;
      if ((relatedStrength[term] ?? 0) > (related[slot] ?? 0)) related[slot] = relatedStrength[term] ?? 0;
    }
    if (asksKind) cues |= cuesHere(cuesOfWord[word] ?? 0, at > from ? wordNumberAt(index, at - 1) : undefined, corpus);
  }
  if (asked.hasRelated) forgetHeld(related, held);
  return { held, exact, early, cues, length: to - from, related };
}

/** A name behind a word such as "in" may be that of a place. */
function cuesHere(own: number, before: number | undefined, { locatives }: Corpus): number {
  const isPlace = (own & CUE.person) !== 0 && before !== undefined && locatives.has(before);
  return isPlace ? own | CUE.place : own;
}

/** A word that stands there itself needs no relative. */
function forgetHeld(related: Float64Array, held: number): void {
  for (let slot = 0; slot < related.length; slot += 1) if ((held & (1 << slot)) !== 0) related[slot] = 0;
}

/** @returns the slots that stand in an entry, as bits. */
export function slotsIn(entry: number, { corpus: { index }, asked: { roles } }: Looker): number {
  const { wordOffsets, termOfWord } = index;
  const to = wordOffsets[entry + 1] ?? 0;
  let held = 0;
  for (let at = wordOffsets[entry] ?? 0; at < to; at += 1) {
    const role = roles[(termOfWord[wordNumberAt(index, at)] ?? NO_TERM) + 1] ?? 0;
    if (role !== 0 && role <= RELATED) held |= 1 << (role - 1);
  }
  return held;
}

/** @returns idf of the words for which an entry holds a related word, each by how near the nearest comes. */
export function relatedSum(
  entry: number,
  { corpus: { index }, asked, question }: Looker,
  nearest: Float64Array,
): number {
  const { wordOffsets, termOfWord } = index;
  const { roles, relatedStrength } = asked;
  const to = wordOffsets[entry + 1] ?? 0;
  let found = false;
  for (let at = wordOffsets[entry] ?? 0; at < to; at += 1) {
    const term = (termOfWord[wordNumberAt(index, at)] ?? NO_TERM) + 1;
    const role = roles[term] ?? 0;
    if (role <= RELATED) continue;
    const slot = role - RELATED - 1;
    if (!found) nearest.fill(0);
    found = true;
    if ((relatedStrength[term] ?? 0) > (nearest[slot] ?? 0)) nearest[slot] = relatedStrength[term] ?? 0;
  }
  return found ? question.slots.reduce((sum, { idf }, slot) => sum + (nearest[slot] ?? 0) * idf, 0) : 0;
}

/** @param at a place among all words of the index. */
export function slotAt(at: number, { corpus: { index }, asked: { roles } }: Looker): number {
  const role = roles[(index.termOfWord[wordNumberAt(index, at)] ?? NO_TERM) + 1] ?? 0;
  return role !== 0 && role <= RELATED ? role - 1 : NO_SLOT;
}

/** @returns the kinds of answer that the word at a place may be part of; none for a word of the question: that is known already. */
export function cuesAt(at: number, looker: Looker): number {
  const { index } = looker.corpus;
  const own = index.cuesOfWord[wordNumberAt(index, at)] ?? 0;
  return own === 0 || slotAt(at, looker) !== NO_SLOT ? 0 : own;
}
