import { askedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/term-sets';
import type { Question } from '../query/question';
import { LIGHT_WORDS } from '../../text/light-words';
import type { Candidate } from './candidate';
import type { Gathered } from './gather';

/** How near a sentence is to a topic: not at all, by related words or by what its article holds besides, by its own words or its titles. */
export const NEARNESS = { none: 0, around: 1, own: 2 } as const;
type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** Tells how near a sentence is to what a question is about. */
export type TopicReader = (candidate: Candidate) => Nearness;

/**
 * Tells which sentences are about fish when the question is "what did Rossi say about fish?": those that hold a word of it, that go on from one
 * which does, or stand under a title that does; less near are those with a related word, and others of an article that holds one. What all articles
 * hold tells nothing of one of them.
 *
 * @returns nothing where the question asks for nobody's words, or does not say on what.
 */
export function topicReader(
  question: Question,
  corpus: Corpus,
  { holders }: Pick<Gathered, 'holders'>,
): TopicReader | undefined {
  const topic = topicOf(question);
  if (topic === 0) return undefined;
  const { slotsOfTerm } = askedTerms(question, corpus.index);
  const { articleOfEntry, entries, titleTerms, sectionTerms } = corpus;
  const telling = question.slots.flatMap((_, slot) => ((topic & (1 << slot)) !== 0 && tells(slot) ? slot : []));
  return ({ entry, held, missing, before, row }) => {
    const goesOn = entries.sentence[entry] !== 1;
    if ((held & topic) !== 0 || (goesOn && (before & topic) !== 0)) return NEARNESS.own;
    const titles = bitsOfTitle(titleTerms, articleOfEntry[entry] ?? 0, slotsOfTerm);
    if (((titles | bitsOfTitle(sectionTerms, entry, slotsOfTerm)) & topic) !== 0) return NEARNESS.own;
    const isAround = missing > 0 || telling.some((slot) => row >= 0 && holders[row + slot] !== 0);
    return isAround ? NEARNESS.around : NEARNESS.none;
  };

  function tells(slot: number): boolean {
    const { offsets } = corpus.articlePostings;
    const counts = question.slots[slot]?.alternatives.map(
      ({ term }) => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0),
    );
    return Math.max(...(counts ?? [])) <= corpus.articles.length / 2;
  }
}

/** @returns the words of what somebody's words are asked about; none where the question does not ask for anybody's, or does not say on what. */
export function topicWordsOf(question: Question): readonly string[] {
  const topic = topicOf(question);
  return question.slots.flatMap(({ word }, slot) => ((topic & (1 << slot)) === 0 ? [] : word));
}

/** @returns the slots of what somebody's words are asked about, as bits. */
function topicOf({ slots, speakers }: Question): number {
  if (speakers.size === 0) return 0;
  return slots.reduce(
    (bits, { word }, slot) => (speakers.has(slot) || LIGHT_WORDS.has(word) ? bits : bits | (1 << slot)),
    0,
  );
}
