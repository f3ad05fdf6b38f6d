import { newestFirst, type Article } from '../articles/article';
import type { Library } from '../library/library';
import { articleReference } from '../search/index/sentence-table';
import { eachOnce } from '../text/name-aliases';
import type { Answer, Page, Source } from './answer';

/** Articles or speakers on a page of their list. */
export const LISTED = 25;
const HELP_TOPICS = 8;

/** A page that there is no longer is the first one. */
function listPageOf({ offset = 0, limit = LISTED }: Partial<Page>, total: number): Page {
  return { offset: offset < total ? offset : 0, limit: Math.max(1, limit) };
}

export function sources(wanted: Partial<Page>, { articles, indexVersion }: Library): Answer {
  const page = listPageOf(wanted, articles.length);
  const shown = newestFirst(articles)
    .slice(page.offset, page.offset + page.limit)
    .map(toSource);
  return { kind: 'sources', sources: shown as [Source, ...Source[]], page, total: articles.length, indexVersion };
}

function toSource(article: Article): Source {
  const sentences = article.sentences.starts.length;
  return { ...articleReference(article), ...(article.author !== undefined && { author: article.author }), sentences };
}

export function speakers(wanted: Partial<Page>, { statements, indexVersion }: Library): Answer {
  const { all } = statements.speakers;
  const page = listPageOf(wanted, all.length);
  const shown = all.slice(page.offset, page.offset + page.limit).map((speaker) => ({
    name: speaker.name,
    kind: speaker.kind,
    statements: speaker.statementCount,
    topics: statements.topicsOf(speaker),
  }));
  return { kind: 'speakers', speakers: shown, page, total: all.length, indexVersion };
}

export function help(library: Library): Answer {
  const main = library.complete('', 2 * HELP_TOPICS).map(({ value }) => value);
  const topics = eachOnce(main).slice(0, HELP_TOPICS);
  return { kind: 'help', topics, articles: library.articles.length, sentences: library.sentenceCount };
}
