import type { Question } from '../question/question';
import { LIGHT_WORDS } from '../words/light-words';
import type { Candidate } from './candidate';

/**
 * Of the sentences for "what did Rossi say about fish?", those that hold something of what the words are asked about: another one answers
 * nothing, whoever speaks there.
 *
 * @returns all of them where none does, or the question asks for nobody's words.
 */
export function onTopic<Ranked extends { readonly candidate: Candidate }>(
  ranked: readonly Ranked[],
  question: Question,
): readonly Ranked[] {
  const topic = topicOf(question);
  if (topic === 0) return ranked;
  const about = ranked.filter(({ candidate: { held, missing } }) => (held & topic) !== 0 || missing > 0);
  return about.length === 0 ? ranked : about;
}

/** @returns the slots of what somebody's words are asked about, as bits. */
function topicOf({ slots, speakers }: Question): number {
  if (speakers.size === 0) return 0;
  return slots.reduce((bits, { word }, slot) => (isOfTopic(slot, word) ? bits | (1 << slot) : bits), 0);

  function isOfTopic(slot: number, word: string): boolean {
    return !speakers.has(slot) && !LIGHT_WORDS.has(word);
  }
}
