import { type InvertedIndex, NO_TERM } from '../search/index/inverted-index';
import type { Quote, ScorePart } from '../search/index/passage';
import type { Corpus } from '../search/index/corpus';
import { meansNothingAlone, textOfSentence, withPlace } from '../search/index/sentence-table';
import type { Question } from '../search/query/question';
import { mergedSpans } from '../search/ranking/explain';
import { stem } from '../text/normalize';
import { tokenize } from '../text/tokens';
import type { StatementSet } from './speaker-index';
import { sentenceOf } from './speaker-topics';
import type { LocatedStatement, StatementCorpus, Statements } from './statements';
import { type RankedStatement, TopicStatements } from './topic-statements';

export interface QuoteSearch {
  /** Best first, or in reading order without a topic. */
  readonly quotes: readonly Quote[];
  readonly total: number;
}

/** Statements on one topic. */
interface QuoteFinder {
  /** @param wanted statements to choose from; all if absent */
  quotes(wanted: StatementSet | undefined, limit: number): QuoteSearch;
  /** All statements on the topic, without repeats; none without a topic. */
  readonly found: readonly number[];
}

/** @param topic blank for all statements in reading order */
export function quoteFinder(topic: string, source: StatementCorpus): QuoteFinder {
  if (topic.trim() === '') return { quotes: (wanted, limit) => quoteInOrder(wanted, limit, source), found: [] };
  const onTopic = new TopicStatements(topic, source);
  const toMatches = matchMarker(onTopic.question, source.corpus.index);
  return {
    get found() {
      return onTopic.numbers;
    },
    quotes: (wanted, limit) => {
      const { statements, total } = onTopic.best(limit, wanted);
      return { quotes: statements.map((ranked, at) => toQuote(ranked, at + 1, { source, toMatches })), total };
    },
  };
}

const NO_PARTS: readonly ScorePart[] = [];

function quoteInOrder(wanted: StatementSet | undefined, limit: number, source: StatementCorpus): QuoteSearch {
  const { statements, isWanted } = source;
  const { numbers, total } = isWanted
    ? firstsIn(wanted?.numbers ?? statements.keys(), limit, source)
    : wanted
      ? firstsAmong(wanted, limit, statements)
      : firstOfAll(limit, statements);
  const quotes = numbers.map((number, at) => {
    const unranked = { statement: statements.get(number), score: 0, explanation: NO_PARTS };
    return toQuote(unranked, at + 1, { source, toMatches: () => [] });
  });
  return { quotes, total };
}

interface FirstStatements {
  readonly numbers: readonly number[];
  readonly total: number;
}

function firstsAmong({ numbers }: StatementSet, limit: number, statements: Statements): FirstStatements {
  const once = numbers.filter((number) => !statements.isRepeat(number));
  return { numbers: [...once.subarray(0, limit)], total: once.length };
}

/** Only within the wanted articles: the first of some repeats may stand in another one. */
function firstsIn(numbers: Iterable<number>, limit: number, { corpus, statements, isWanted }: StatementCorpus) {
  const firsts = new Map<string, number>();
  for (const number of numbers) {
    const { article, start } = statements.startOf(number);
    if (isWanted?.(article) === false) continue;
    const { speaker, until } = statements.get(number);
    const key = `${speaker?.name ?? ''}\n${corpus.articles[article]?.text.slice(start, until) ?? ''}`;
    if (!firsts.has(key)) firsts.set(key, number);
  }
  return { numbers: [...firsts.values()].slice(0, limit), total: firsts.size };
}

function firstOfAll(limit: number, statements: Statements): FirstStatements {
  const { count, repeats } = statements;
  const numbers: number[] = [];
  for (let number = 0; number < count && numbers.length < limit; number += 1)
    if (!statements.isRepeat(number)) numbers.push(number);
  return { numbers, total: count - repeats };
}

/** Marks the words of a question, by stem. */
function matchMarker({ queryTerms }: Question, { terms }: InvertedIndex): (text: string) => Quote['matches'] {
  const asked = new Set(queryTerms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  return (text) =>
    mergedSpans(
      tokenize(text).flatMap(({ word, start, end }) =>
        asked.has(terms.get(stem(word)) ?? NO_TERM) ? { start, end } : [],
      ),
    );
}

interface QuoteContext {
  readonly source: StatementCorpus;
  readonly toMatches: (text: string) => Quote['matches'];
}

function toQuote(
  { statement, score, explanation }: RankedStatement,
  rank: number,
  { source: { corpus, statements: all }, toMatches }: QuoteContext,
): Quote {
  const { article, from, until } = statement;
  const source = corpus.articles[article];
  const text = source ? source.text.slice(from, until) : '';
  const place = withPlace({ ...statement.place, end: until }, {});
  const statements = all.at(article, from);
  const matches = toMatches(text);
  const before = sentenceBefore(statement, corpus);
  const quote = { rank, score, text, matches, places: [place] as const, explanation, statements, statement };
  return withPlace(place, before === undefined ? quote : { ...quote, before });
}

/** @returns the sentence that a statement such as `"I do," he answered.` replies to. */
function sentenceBefore({ article, from, until, place }: LocatedStatement, corpus: Corpus): string | undefined {
  const { sentences } = corpus;
  const sentence = sentenceOf(corpus, { article, start: from });
  const isWhole = sentences.start[sentence] === from && from + (sentences.length[sentence] ?? 0) >= until;
  if (!isWhole || sentences.article[sentence - 1] !== article || !meansNothingAlone(sentence, corpus)) return undefined;
  const isBeside = place.paragraph - (sentences.paragraph[sentence - 1] ?? 0) <= 1;
  return isBeside ? textOfSentence(sentences, sentence - 1, corpus.articles) : undefined;
}
