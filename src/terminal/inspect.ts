import { sectionsOf, type Article, type Section } from '../articles/article';
import type { Knowledge } from '../articles/load-articles';
import { describeProblem, printable } from '../articles/problem';
import type { Library } from '../library/library';
import type { PassageStatement } from '../search/index/passage';
import { statementJson, withFileOffsets } from './to-json';
import { count } from './quotations';

/** `start` and `end` of each sentence span its text in the file, with the markup in it. */
export function inspectJson(library: Library, { problems }: Knowledge): object {
  const { statements, speakers } = library.statements;
  const byArticle: PassageStatement[][] = library.articles.map(() => []);
  for (const statement of statements.all) byArticle[statement.article]?.push(statement);
  return {
    articles: library.articles.map((article, number) => {
      const own = articleJson(article, byArticle[number] ?? []);
      return withFileOffsets(own, () => undefined, article.sourceMap);
    }),
    speakers: speakers.all.map(({ name, kind, statementCount }) => ({ name, kind, statements: statementCount })),
    topics: library.topics.map(({ value, sentences }) => ({ value, passages: sentences })),
    warnings: problems.map((problem) => ({ ...problem, message: describeProblem(problem) })),
  };
}

function articleJson(article: Article, statements: readonly PassageStatement[]): object {
  const { title, publisher, author, url, published, language, tags, aliases, id, file, source } = article;
  const about = { title, publisher, author, url, published, language, tags, id, file };
  return {
    ...about,
    ...(aliases && { aliases: Object.fromEntries(aliases) }),
    length: source.length,
    sections: sectionsOf(article).map(sectionJson),
    statements: statements.map(statementJson),
  };
}

function sectionJson({ title, paragraphs }: Section): object {
  return { ...(title !== undefined && { title }), paragraphs };
}

const LISTED = 20;

export function inspectText(library: Library, { problems }: Knowledge): string {
  const topics = library.topics.slice(0, LISTED).map(({ value, sentences }) => `${printable(value)} (${sentences})`);
  const speakers = library.statements.speakers.all
    .slice(0, LISTED)
    .map(({ name, statementCount }) => `${printable(name)} (${statementCount})`);
  return [
    ...library.articles.map(articleText),
    `Topics: ${topics.join(', ') || 'none'}`,
    `Speakers: ${speakers.join(', ') || 'nobody'}`,
    `${count(library.articles.length, 'article')}, ${count(library.sentenceCount, 'different sentence')}`,
    ...problems.map(describeProblem),
  ].join('\n');
}

function articleText(article: Article): string {
  const { id, file, title } = article;
  const lines = sectionsOf(article).map((section) => {
    const sentences = section.paragraphs.reduce((total, paragraph) => total + paragraph.sentences.length, 0);
    return `  ${printable(section.title ?? '(before the first heading)')}: ${count(section.paragraphs.length, 'paragraph')}, ${count(sentences, 'sentence')}`;
  });
  return [printable(`${file} → ${id}: ${title}`), ...lines].join('\n');
}
