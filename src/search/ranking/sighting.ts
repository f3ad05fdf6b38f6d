import { RELATED, type AskedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { wordNumberAt } from '../index/inverted-index';
import type { Question } from '../query/question';

/** What is asked, and where. */
export interface Looker {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
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
