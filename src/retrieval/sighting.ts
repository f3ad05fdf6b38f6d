import { NO_SLOT, RELATED, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { RARE, wordNumberAt } from './inverted-index';
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
  /** Whether one does. */
  readonly hasRelated: boolean;
}

/** What is asked, and where. */
export interface Looker {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
}

/** Words from the start of a sentence that its subject usually stands within. */
const SUBJECT_WORDS = 6;

/** Looks at one sentence after the other: what it saw of one is good until it looks at the next. */
export class Sighter implements Sighting {
  held = 0;
  exact = 0;
  early = 0;
  cues = 0;
  length = 0;
  hasRelated = false;
  readonly related: Float64Array;
  private readonly asksKind: boolean;

  constructor(private readonly looker: Looker) {
    const { slots, cues, measures } = looker.question;
    this.related = new Float64Array(slots.length);
    this.asksKind = (cues | measures) !== 0;
  }

  /** Goes through the words of an entry once. It is done for a hundred entries a question, so it is one loop over numbers. */
  look(entry: number): this {
    const { index } = this.looker.corpus;
    const { roles, wordOfSlot } = this.looker.asked;
    const { common } = index.entryWords;
    const [from, to] = [index.wordOffsets[entry] ?? 0, index.wordOffsets[entry + 1] ?? 0];
    this.held = this.exact = this.early = this.cues = 0;
    this.length = to - from;
    if (this.hasRelated) this.related.fill(0);
    this.hasRelated = false;
    for (let at = from; at < to; at += 1) {
      const frequent = common[at] ?? 0;
      const word = frequent === RARE ? wordNumberAt(index, at) : frequent;
      const role = roles[word] ?? 0;
      if (role === 0) {
        if (this.asksKind) this.seeCues(word, at, from);
      } else if (role <= RELATED) {
        const bit = 1 << (role - 1);
        this.held |= bit;
        if (wordOfSlot[role - 1] === word) this.exact |= bit;
        if (at - from < SUBJECT_WORDS) this.early |= bit;
      } else {
        this.seeRelated(role - RELATED - 1);
        if (this.asksKind) this.seeCues(word, at, from);
      }
    }
    if (this.hasRelated) this.forgetHeld();
    return this;
  }

  /** A name behind a word such as "in" may be that of a place. */
  private seeCues(word: number, at: number, from: number): void {
    const { index, locatives } = this.looker.corpus;
    const own = index.cuesOfWord[word] ?? 0;
    if (own === 0) return;
    this.cues |= own;
    const isPlace = (own & CUE.person) !== 0 && at > from && (this.cues & CUE.place) === 0;
    if (isPlace && locatives.has(wordNumberAt(index, at - 1))) this.cues |= CUE.place;
  }

  private seeRelated(place: number): void {
    const { relatedSlots, relatedStrengths } = this.looker.asked;
    const slot = relatedSlots[place] ?? 0;
    this.hasRelated = true;
    this.related[slot] = Math.max(this.related[slot] ?? 0, relatedStrengths[place] ?? 0);
  }

  /** A word that stands there itself needs no relative. */
  private forgetHeld(): void {
    for (let slot = 0; slot < this.related.length; slot += 1)
      if ((this.held & (1 << slot)) !== 0) this.related[slot] = 0;
  }
}

/** @returns the slots that stand in an entry, as bits. */
export function slotsIn(entry: number, { corpus: { index }, asked: { roles } }: Looker): number {
  const to = index.wordOffsets[entry + 1] ?? 0;
  let held = 0;
  for (let at = index.wordOffsets[entry] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (role !== 0 && role <= RELATED) held |= 1 << (role - 1);
  }
  return held;
}

/**
 * @param nearest a figure for each slot, to reckon with.
 * @returns idf of the words for which an entry holds a related word, each by how near the nearest comes.
 */
export function relatedSum(
  entry: number,
  { corpus: { index }, asked: { roles, relatedSlots, relatedStrengths }, question: { slots } }: Looker,
  nearest: Float64Array,
): number {
  const to = index.wordOffsets[entry + 1] ?? 0;
  nearest.fill(0);
  for (let at = index.wordOffsets[entry] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (role <= RELATED) continue;
    const slot = relatedSlots[role - RELATED - 1] ?? 0;
    nearest[slot] = Math.max(nearest[slot] ?? 0, relatedStrengths[role - RELATED - 1] ?? 0);
  }
  return slots.reduce((sum, { idf }, slot) => sum + (nearest[slot] ?? 0) * idf, 0);
}

/** @param at a place among all words of the index. */
export function slotAt(at: number, { corpus: { index }, asked: { roles } }: Looker): number {
  const role = roles[wordNumberAt(index, at)] ?? 0;
  return role !== 0 && role <= RELATED ? role - 1 : NO_SLOT;
}

/** @returns the kinds of answer that the word at a place may be part of; none for a word of the question: that is known already. */
export function cuesAt(at: number, looker: Looker): number {
  const { index } = looker.corpus;
  const own = index.cuesOfWord[wordNumberAt(index, at)] ?? 0;
  return own === 0 || slotAt(at, looker) !== NO_SLOT ? 0 : own;
}
