import { RELATED, type AskedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { wordNumberAt } from '../index/inverted-index';
import type { Question } from '../query/question';

/** What is asked, and where. */
export interface MatchContext {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly asked: AskedTerms;
}

function isOwn(role: number): boolean {
  return role !== 0 && role <= RELATED;
}

/** @returns the slots to whose words some word of an entry is related, as bits. */
export function relatedQueryTermsIn(
  sentence: number,
  { corpus: { index }, asked: { roles, relatedQueryTerms: relatedSlots } }: MatchContext,
): number {
  const to = index.wordOffsets[sentence + 1] ?? 0;
  let queryTerms = 0;
  for (let at = index.wordOffsets[sentence] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (role > RELATED) queryTerms |= 1 << (relatedSlots[role - RELATED - 1] ?? 0);
  }
  return queryTerms;
}

/** @returns the slots that stand in an entry, as bits. */
export function queryTermsIn(sentence: number, { corpus: { index }, asked: { roles } }: MatchContext): number {
  const to = index.wordOffsets[sentence + 1] ?? 0;
  let held = 0;
  for (let at = index.wordOffsets[sentence] ?? 0; at < to; at += 1) {
    const role = roles[wordNumberAt(index, at)] ?? 0;
    if (isOwn(role)) held |= 1 << (role - 1);
  }
  return held;
}
