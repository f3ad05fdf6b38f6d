import type { Corpus } from '../search/index/corpus';
import { bitsOfTitle, termFrequency } from '../search/index/inverted-index';
import type { Alternative } from '../search/query/expand';
import { matchContext, type Question } from '../search/query/question';
import { queryTermsWhere } from '../search/query/query-terms';
import { topicWordsOf } from '../search/ranking/on-topic';
import { lowerBound } from '../text/sorted';
import { findAsked } from './asked-speakers';
import { sentenceOf } from './speaker-topics';
import type { StatementIndex } from './statement-index';

/** Statements that are looked at for a topic, and sentences that are ranked. */
const MOST_STATEMENTS = 1000;
const MOST_SENTENCES = 50;
/** Of its idf, that a sentence on it holds. */
const TOPIC_SHARE = 0.4;

/**
 * "What did Rossi say about fish?" asks for the statements of the speaker, also those that name nobody.
 *
 * @returns their sentences that hold enough of the topic; where none does, nor holds related words, the first ones under titles with it; without a topic the first ones. Ascending.
 */
export function sentencesAskedFor(question: Question, corpus: Corpus, index: StatementIndex): readonly number[] {
  if (question.speakers.size === 0) return [];
  const words = new Set(topicWordsOf(question));
  const topic = queryTermsWhere(({ word }) => words.has(word), question.queryTerms);
  const { idfCoverage, queryTerms } = question;
  const isEnough = (terms: number): boolean =>
    terms !== 0 && idfCoverage.plain(terms) >= TOPIC_SHARE * idfCoverage.plain(topic);
  const holds = (terms: readonly Alternative[], sentence: number): boolean =>
    terms.some(({ term }) => termFrequency(corpus.index, term, sentence) > 0);
  const isOnTopic = (sentence: number): boolean =>
    isEnough(topic & queryTermsWhere(({ alternatives }) => holds(alternatives, sentence), queryTerms));
  const isNear = (sentence: number): boolean =>
    isEnough(topic & queryTermsWhere(({ related }) => holds(related, sentence), queryTerms));
  const numbers = findAsked(question.text, { speakers: index.speakers, articles: corpus.articles }).flatMap(
    ({ statements }) => [...statements.numbers],
  );
  const sentencesIn = (number: number): readonly number[] => sentencesOf(index.statements.startOf(number), corpus);
  const firstsOf = (some: readonly number[]): readonly number[] =>
    some.flatMap((number) => sentencesIn(number).slice(0, 1));
  if (topic === 0) return ascending(firstsOf(numbers));
  const all = numbers.slice(0, MOST_STATEMENTS).flatMap(sentencesIn);
  const own = all.filter(isOnTopic);
  if (own.length > 0) return ascending(own);
  if (all.some(isNear)) return [];
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const isTitled = (sentence: number): boolean =>
    isEnough(topic & bitsOfTitle(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, queryTermsOfTerm));
  return ascending(firstsOf(numbers).filter(isTitled));
}

function ascending(sentences: readonly number[]): readonly number[] {
  return [...new Set(sentences)].sort((a, b) => a - b).slice(0, MOST_SENTENCES);
}

function sentencesOf(
  { article, start, until }: ReturnType<StatementIndex['statements']['startOf']>,
  corpus: Corpus,
): readonly number[] {
  const first = sentenceOf(corpus, { article, start });
  const end = lowerBound(corpus.sentences.start, until, first, corpus.firstSentence[article + 1]);
  return Array.from({ length: end - first }, (_, at) => first + at);
}
