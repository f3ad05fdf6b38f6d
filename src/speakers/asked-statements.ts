import type { Corpus } from '../search/index/corpus';
import { termFrequency } from '../search/index/inverted-index';
import type { ScorePart } from '../search/index/passage';
import type { Question } from '../search/query/question';
import { type QueryTerm, queryTermsWhere } from '../search/query/query-terms';
import type { Candidate } from '../search/ranking/first-stage';
import { WEIGHTS } from '../search/ranking/model';
import { topicWordsOf } from '../search/ranking/on-topic';
import { findAsked } from './asked-speakers';
import { sentenceOf } from './speaker-topics';
import type { StatementIndex } from './statement-index';

/** Sentences that are ranked. */
const MOST_SENTENCES = 50;
/** Of its idf, that a sentence on it holds. */
const TOPIC_SHARE = 0.4;

/**
 * "What did Rossi say about fish?" asks for the statements of the speaker, also those that name nobody.
 *
 * @returns of each statement the sentences that hold a word of the topic, or the first one without a topic; ascending.
 */
export function sentencesAskedFor(question: Question, corpus: Corpus, index: StatementIndex): readonly number[] {
  if (question.speakers.size === 0) return [];
  const words = new Set(topicWordsOf(question));
  const topic = question.queryTerms.filter(({ word }) => words.has(word));
  const sumOf = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { idf }) => sum + idf, 0);
  const least = TOPIC_SHARE * sumOf(topic);
  const isOnTopic = (sentence: number): boolean => {
    const held = topic.filter(({ alternatives }) =>
      alternatives.some(({ term }) => termFrequency(corpus.index, term, sentence) > 0),
    );
    return held.length > 0 && sumOf(held) >= least;
  };
  const found = new Set<number>();
  for (const { statements } of findAsked(question.text, { speakers: index.speakers, articles: corpus.articles }))
    for (const number of statements.numbers) {
      const { article, start, until } = index.statements.startOf(number);
      const first = sentenceOf(corpus, { article, start });
      if (words.size === 0) found.add(first);
      else
        for (let at = first; corpus.articleOfSentence[at] === article && (corpus.sentences.start[at] ?? until) < until; at += 1)
          if (isOnTopic(at)) found.add(at);
      if (found.size >= MOST_SENTENCES) break;
    }
  return [...found].sort((a, b) => a - b);
}

/** @returns what the name of a speaker would add to a sentence of theirs that does not hold it: who says it is known. */
export function partOfName({ speakers, queryTerms, idfCoverage }: Question, { held, before }: Candidate): readonly ScorePart[] {
  const name = queryTermsWhere((_, at) => speakers.has(at), queryTerms) & ~held;
  if (name === 0) return [];
  const own = (WEIGHTS.terms + WEIGHTS.exact) * idfCoverage.plain(name);
  const rarity = WEIGHTS.rarity * (idfCoverage.squared(held | name) - idfCoverage.squared(held));
  return [{ name: 'the name of the speaker', value: own + rarity - WEIGHTS.before * idfCoverage.plain(before & name) }];
}
