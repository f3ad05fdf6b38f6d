import { askedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle } from '../index/inverted-index';
import type { Question } from '../query/question';
import { LIGHT_WORDS } from '../../text/word-lists';
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
  const { queryTermsOfTerm: slotsOfTerm } = askedTerms(question, corpus.index);
  const { articleOfSentence, sentences, titleTerms, sectionTerms } = corpus;
  const telling = question.queryTerms.flatMap((_, queryTerm) =>
    (topic & (1 << queryTerm)) !== 0 && tells(queryTerm) ? queryTerm : [],
  );
  return ({ sentence, held, missing, before, row }) => {
    const goesOn = sentences.sentence[sentence] !== 1;
    if ((held & topic) !== 0 || (goesOn && (before & topic) !== 0)) return NEARNESS.own;
    const titles = bitsOfTitle(titleTerms, articleOfSentence[sentence] ?? 0, slotsOfTerm);
    if (((titles | bitsOfTitle(sectionTerms, sentence, slotsOfTerm)) & topic) !== 0) return NEARNESS.own;
    const isAround = missing > 0 || telling.some((queryTerm) => row >= 0 && holders[row + queryTerm] !== 0);
    return isAround ? NEARNESS.around : NEARNESS.none;
  };

  function tells(queryTerm: number): boolean {
    const { offsets } = corpus.articlePostings;
    const counts = question.queryTerms[queryTerm]?.alternatives.map(
      ({ term }) => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0),
    );
    return Math.max(...(counts ?? [])) <= corpus.articles.length / 2;
  }
}

/** @returns the words of what somebody's words are asked about; none where the question does not ask for anybody's, or does not say on what. */
export function topicWordsOf(question: Question): readonly string[] {
  const topic = topicOf(question);
  return question.queryTerms.flatMap(({ word }, queryTerm) => ((topic & (1 << queryTerm)) === 0 ? [] : word));
}

/** @returns the slots of what somebody's words are asked about, as bits. */
function topicOf({ queryTerms, speakers }: Question): number {
  if (speakers.size === 0) return 0;
  return queryTerms.reduce(
    (bits, { word }, queryTerm) => (speakers.has(queryTerm) || LIGHT_WORDS.has(word) ? bits : bits | (1 << queryTerm)),
    0,
  );
}
