import { textIn } from '../../knowledge/outlined-article';
import { analyse } from '../words/analysis';
import type { Corpus } from '../index/corpus';
import { explain } from '../ranking/explain';
import { gather } from '../ranking/gather';
import { NO_TERM, type InvertedIndex } from '../index/inverted-index';
import type { Quote } from '../index/passage';
import { readQuestion, type Question } from '../question/question';
import { rank } from '../ranking/ranking';
import type { Statement, Statements } from './said';
import { stem } from '../words/stem';

/** Everything that statements are quoted from. */
export interface Evidence {
  readonly corpus: Corpus;
  readonly statements: Statements;
}

export interface QuoteSearch {
  /** Best first, or in reading order without a topic; no text twice. */
  readonly quotes: readonly Quote[];
  readonly total: number;
}

export interface Wanted {
  /** Whose statements count. */
  readonly wanted: (statement: { readonly speaker?: Statement['speaker'] | undefined }) => boolean;
  /** How many are quoted at most. */
  readonly limit: number;
}

/** A statement that matches less than this share of what the best sentence of all matches is not on the topic. */
const RELEVANT = 0.4;

/**
 * Finds statements on a topic.
 *
 * @param topic words to search for; with none all statements stand in reading order.
 */
export function findQuotes(topic: string, { wanted, limit }: Wanted, evidence: Evidence): QuoteSearch {
  const found = topic.trim() === '' ? inOrder(wanted, evidence) : onTopic(topic, wanted, evidence);
  const once = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.statement.speaker?.name ?? ''} ${textOf(one.statement, evidence).replace(/\s+/gu, ' ')}`;
    if (!once.has(key)) once.set(key, one);
  }
  const shown = [...once.values()].slice(0, limit);
  const quotes = shown.map((one, at) => ({ ...toQuote(one.statement, one.shown, evidence), rank: at + 1 }));
  return { quotes, total: once.size };
}

function textOf({ article, from, until }: Statement, { corpus }: Evidence): string {
  const own = corpus.articles[article];
  return own ? textIn(own, from, until) : '';
}

/** @returns the names of those who are heard on a topic. */
export function speakersOn(topic: string, evidence: Evidence): ReadonlySet<string> {
  const heard = onTopic(topic, ({ speaker }) => speaker !== undefined && speaker.kind !== 'unnamed', evidence);
  return new Set(heard.flatMap(({ statement }) => statement.speaker?.name ?? []));
}

interface Found {
  readonly statement: Statement;
  readonly shown: Shown;
}

interface Shown extends Pick<Quote, 'score' | 'explanation'> {
  readonly matches: (text: string) => Quote['matches'];
}

const NO_SCORE: Shown = { score: 0, explanation: [], matches: () => [] };

function inOrder(wanted: Wanted['wanted'], { statements }: Evidence): readonly Found[] {
  const numbers = statements.numbersOf((speaker) => wanted({ speaker }));
  return numbers.map((number) => ({ statement: statements.get(number), shown: NO_SCORE }));
}

function onTopic(topic: string, wanted: Wanted['wanted'], { corpus, statements }: Evidence): readonly Found[] {
  const question = readQuestion(topic, corpus);
  const gathered = gather(question, corpus);
  const { candidates } = gathered;
  const least = RELEVANT * candidates.reduce((most, { terms }) => Math.max(most, terms), 0);
  const isWanted = (number: number): boolean => wanted({ speaker: statements.speakerOf(number) });
  const saidIn = (entry: number): readonly number[] =>
    statements.numbersAt(corpus.articleOfEntry[entry] ?? 0, corpus.entries.start[entry] ?? 0).filter(isWanted);
  const spoken = candidates.filter(({ entry, terms }) => terms >= least && terms > 0 && saidIn(entry).length > 0);
  const matches = wordMarker(question, corpus.index);
  const once = new Map<number, Found>();
  const { ranked, featuresOf } = rank({ ...gathered, candidates: spoken }, question, corpus);
  for (const one of ranked) {
    const explanation = explain({ entry: one.entry, features: featuresOf(one) }, question, corpus.index);
    const shown = { explanation, score: explanation.reduce((sum, { value }) => sum + value, 0), matches };
    for (const number of saidIn(one.entry)) {
      if (!once.has(number)) once.set(number, { statement: statements.get(number), shown });
    }
  }
  return [...once.values()];
}

/** Marks the words of a question in a text of several sentences, by their stems. */
function wordMarker({ slots }: Question, { terms }: InvertedIndex): Shown['matches'] {
  const asked = new Set(slots.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  return (text) =>
    analyse(text).flatMap(({ word, compound, start, end }) =>
      !compound && asked.has(terms.get(stem(word)) ?? NO_TERM) ? { start, end } : [],
    );
}

/** @returns the sentences of a statement, word for word. */
function toQuote(statement: Statement, { score, explanation, matches }: Shown, evidence: Evidence): Quote {
  const { from, until, place } = statement;
  const text = textOf(statement, evidence);
  const here = { ...place, end: until };
  const within = evidence.statements.at(statement.article, from);
  return {
    ...here,
    rank: 1,
    score,
    text,
    matches: matches(text),
    places: [here],
    explanation,
    statements: within,
    statement,
  };
}
