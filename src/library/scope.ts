import type { Article } from '../articles/article';
import { rowsOfSentence, type SentenceTable } from '../search/index/sentence-table';
import type { KnownSpeaker } from '../speakers/speaker-index';
import type { Statements } from '../speakers/statements';

/**
 * Names and days that limit an answer. In an answer: as in the articles, and ISO dates. In a request: as typed; a publisher may be the hash that
 * a button carries.
 */
export interface Filter {
  readonly speaker?: string;
  readonly publisher?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What a search is limited to. Days are ISO dates, both inclusive. */
export interface Scope extends Omit<Filter, 'speaker'> {
  /** Whose statements the sentences are part of. */
  readonly speaker?: KnownSpeaker;
}

type ArticleTest = (article: number) => boolean;

/** An article without a date is in no period. */
export function articlesIn({ publisher, since = '', until }: Scope, articles: readonly Article[]): ArticleTest {
  const hasPeriod = since !== '' || until !== undefined;
  return (number) => {
    const { publisher: own, published } = articles[number] ?? {};
    if (publisher !== undefined && own !== publisher) return false;
    if (!hasPeriod) return true;
    const day = dayOf(published);
    return day !== undefined && day >= since && (until === undefined || day <= until);
  };
}

/** @returns the ISO date that a date, or date and time, begins with. */
export function dayOf(published = ''): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(published)?.[0];
}

interface SearchedText {
  readonly articles: readonly Article[];
  readonly sentences: SentenceTable;
  readonly statements: Statements;
}

/** @returns a function from a sentence to the rows of its places in the scope. */
export function rowsIn(scope: Scope, { articles, sentences, statements }: SearchedText) {
  const isWanted = articlesIn(scope, articles);
  const said = scope.speaker?.withGroups;
  return (sentence: number): readonly number[] =>
    rowsOfSentence(sentences, sentence).filter((row) => {
      const article = sentences.article[row] ?? 0;
      if (!isWanted(article)) return false;
      return !said || statements.numbersAt(article, sentences.start[row] ?? 0).some((number) => said.has(number));
    });
}
