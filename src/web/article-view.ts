import { newestFirst } from '../articles/article';
import { sectionsOf, type Article, type Section } from '../articles/article';
import type { Library } from '../library/library';
import type { PassageStatement } from '../search/index/passage';

/** Newest first. */
export function listArticles({ articles }: Library): object {
  return newestFirst(articles).map(({ id, title, publisher, published, sentences }) => ({
    id,
    title,
    publisher,
    published,
    sentences: sentences.starts.length,
  }));
}

/** @returns an article with its statements; spans are offsets into its text. Undefined if there is none with this id. */
export function viewArticle(id: string, { articles, statements }: Library): object | undefined {
  const number = articles.findIndex((article) => article.id === id);
  const article = articles[number];
  if (article === undefined) return undefined;
  const { title, publisher, author, url, published, text } = article;
  return {
    title,
    publisher,
    author,
    url,
    published,
    text,
    sections: sectionsOf(article).map(sectionView),
    statements: statements.statements.ofArticle(number).map((statement) => statementView(statement, article)),
  };
}

function sectionView({ title, paragraphs }: Section): object {
  return {
    title,
    paragraphs: paragraphs.map(({ start, end, sentences }) => ({
      start,
      end,
      sentences: sentences.map((sentence) => ({ id: sentence.id, start: sentence.start, end: sentence.end })),
    })),
  };
}

function statementView({ start, end, kind, denied, rule, speaker, written, cue }: PassageStatement, { text }: Article) {
  return {
    start,
    end,
    kind,
    denied,
    rule,
    written,
    speaker: speaker?.name,
    cue: cue && text.slice(cue.start, cue.end),
  };
}
