import { NO_SLOT, RELATED, type AskedTerms } from '../question/asked-terms';
import type { Corpus } from '../index/corpus';
import { CUE } from '../words/cues';
import { RARE, wordNumberAt } from '../index/inverted-index';
import type { Question } from '../question/question';

/** What is asked, and where. */
export interface Looker {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
}

/** @returns the kinds of answer that the words of an entry may give which are not those of the question, as bits of `CUE`. */
export function cuesIn(entry: number, { corpus: { index, locatives }, asked: { roles } }: Looker): number {
  const { common } = index.entryWords;
  const from = index.wordOffsets[entry] ?? 0;
  const to = index.wordOffsets[entry + 1] ?? 0;
  let cues = 0;
  for (let at = from; at < to; at += 1) {
    const frequent = common[at] ?? 0;
    const word = frequent === RARE ? wordNumberAt(index, at) : frequent;
    const own = index.cuesOfWord[word] ?? 0;
    if (own === 0 || isOwn(roles[word] ?? 0)) continue;
    cues |= own;
    // A name behind a word such as "in" may be that of a place.
    const mayBePlace = (own & CUE.person) !== 0 && (cues & CUE.place) === 0 && at > from;
    if (mayBePlace && locatives.has(wordNumberAt(index, at - 1))) cues |= CUE.place;
  }
  return cues;
}

function isOwn(role: number): boolean {
  return role !== 0 && role <= RELATED;
}

/** @returns the slots to whose words some word of an entry is related, as bits. */
export function relatedSlotsIn(entry: number, { corpus: { index }, asked: { roles, relatedSlots } }: Looker): number {
  const to = index.wordOffsets[entry + 1] ?? 0;
  let slots = 0;
  for (let at = index.wordOffsets[entry] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (role > RELATED) slots |= 1 << (relatedSlots[role - RELATED - 1] ?? 0);
  }
  return slots;
}

/** @returns the slots that stand in an entry, as bits. */
export function slotsIn(entry: number, { corpus: { index }, asked: { roles } }: Looker): number {
  const to = index.wordOffsets[entry + 1] ?? 0;
  let held = 0;
  for (let at = index.wordOffsets[entry] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (isOwn(role)) held |= 1 << (role - 1);
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
  return isOwn(role) ? role - 1 : NO_SLOT;
}

/** @returns the kinds of answer that the word at a place may be part of; none for a word of the question: that is known already. */
export function cuesAt(at: number, looker: Looker): number {
  const { index } = looker.corpus;
  const own = index.cuesOfWord[wordNumberAt(index, at)] ?? 0;
  return own === 0 || slotAt(at, looker) !== NO_SLOT ? 0 : own;
}
