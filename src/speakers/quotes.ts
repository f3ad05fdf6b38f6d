import { textIn } from '../articles/outlined-article';
import { analyse } from '../text/analysis';
import { NO_TERM, type InvertedIndex } from '../search/index/inverted-index';
import { withPlace, type Quote } from '../search/index/passage';
import type { Question } from '../search/query/question';
import type { Evidence, LocatedStatement, Statements } from './located-statement';
import { stem } from '../text/stem';
import type { StatementSet } from './speaker-statements';
import { TopicStatements, type Shown } from './topic-statements';

export interface QuoteSearch {
  /** Best first, or in reading order without a topic; of one speaker no text twice. */
  readonly quotes: readonly Quote[];
  readonly total: number;
}

/** Finds statements on one topic; good until something else is asked. */
export interface QuoteFinder {
  /**
   * @param wanted those that count; all where it is absent.
   * @param limit how many are quoted at most.
   */
  quotes(wanted: StatementSet | undefined, limit: number): QuoteSearch;
  /** The numbers of all that there are but for those that repeat another, each once; none without a topic. */
  readonly found: readonly number[];
}

/** @param topic words to search for; with none all statements stand in reading order. */
export function quoteFinder(topic: string, evidence: Evidence): QuoteFinder {
  if (topic.trim() === '') return { quotes: (wanted, limit) => inOrder(wanted, limit, evidence), found: [] };
  const onTopic = new TopicStatements(topic, evidence);
  const marksIn = wordMarker(onTopic.question, evidence.corpus.index);
  return {
    get found() {
      return onTopic.numbers;
    },
    quotes: (wanted, limit) => {
      const { shown, total } = onTopic.best(limit, wanted);
      return { quotes: shown.map((one, at) => toQuote(one, { rank: at + 1, marksIn, evidence })), total };
    },
  };
}

const UNSCORED = { score: 0, explanation: [] };

function inOrder(wanted: StatementSet | undefined, limit: number, evidence: Evidence): QuoteSearch {
  const { statements } = evidence;
  const { numbers, total } = wanted ? firstsAmong(wanted, limit, statements) : firstOfAll(limit, statements);
  const quotes = numbers.map((number, at) => {
    const shown = { statement: statements.get(number), ...UNSCORED };
    return toQuote(shown, { rank: at + 1, marksIn: () => [], evidence });
  });
  return { quotes, total };
}

interface Firsts {
  readonly numbers: readonly number[];
  readonly total: number;
}

/** @returns the first of some statements, at most so many, and how many there are; without those that repeat another one. */
function firstsAmong({ numbers }: StatementSet, limit: number, statements: Statements): Firsts {
  const once = numbers.filter((number) => !statements.isRepeat(number));
  return { numbers: [...once.subarray(0, limit)], total: once.length };
}

function firstOfAll(limit: number, statements: Statements): Firsts {
  const { count, repeats } = statements;
  const numbers: number[] = [];
  for (let number = 0; number < count && numbers.length < limit; number += 1)
    if (!statements.isRepeat(number)) numbers.push(number);
  return { numbers, total: count - repeats };
}

/** Marks the words of a question in a text of several sentences, by their stems. */
function wordMarker({ queryTerms }: Question, { terms }: InvertedIndex): (text: string) => Quote['matches'] {
  const asked = new Set(queryTerms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  return (text) =>
    analyse(text).flatMap(({ word, compound, start, end }) =>
      !compound && asked.has(terms.get(stem(word)) ?? NO_TERM) ? { start, end } : [],
    );
}

interface Quoting {
  readonly rank: number;
  readonly marksIn: (text: string) => Quote['matches'];
  readonly evidence: Evidence;
}

/** @returns the sentences of a statement, word for word. */
function toQuote({ statement, score, explanation }: Shown, { rank, marksIn, evidence }: Quoting): Quote {
  const { article, from, until, place } = statement;
  const text = textOf(statement, evidence);
  const here = withPlace({ ...place, end: until }, {});
  const statements = evidence.statements.at(article, from);
  const places = [here] as const;
  return withPlace(here, { rank, score, text, matches: marksIn(text), places, explanation, statements, statement });
}

function textOf({ article, from, until }: LocatedStatement, { corpus }: Evidence): string {
  const own = corpus.articles[article];
  return own ? textIn(own, from, until) : '';
}
