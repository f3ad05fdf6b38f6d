import type { Article, Section } from '../articles/article';
import type { Knowledge } from '../articles/load-articles';
import { namedOf } from '../articles/outlined-article';
import { printable } from '../articles/printable';
import { describeProblem } from '../articles/problem';
import type { Library } from '../library/library';
import type { PassageStatement } from '../search/index/passage';
import { statementJson } from './to-json';

/** What was read from a folder, as JSON: `source.slice(start, end)` of each sentence is its text. */
export function inspectJson(library: Library, { problems }: Knowledge): object {
  const { statements, speakers } = library.statements;
  const byArticle: PassageStatement[][] = library.articles.map(() => []);
  for (const statement of statements.all) byArticle[statement.article]?.push(statement);
  return {
    articles: library.articles.map((article, number) => articleJson(article, byArticle[number] ?? [])),
    speakers: speakers.all.map(({ name, kind, statementCount }) => ({ name, kind, statements: statementCount })),
    topics: library.topics.map(({ value, sentences }) => ({ value, passages: sentences })),
    warnings: problems.map((problem) => ({ ...problem, message: describeProblem(problem) })),
  };
}

function articleJson(article: Article, statements: readonly PassageStatement[]): object {
  const { aliases, ...named } = namedOf(article);
  return {
    ...named,
    ...(aliases && { aliases: Object.fromEntries(aliases) }),
    length: article.source.length,
    sections: article.sections.map(sectionJson),
    statements: statements.map(statementJson),
  };
}

function sectionJson({ title, paragraphs }: Section): object {
  return { ...(title !== undefined && { title }), paragraphs };
}

/** Topics, and speakers, that are listed. */
const LISTED = 20;

/** What was read from a folder, as text. */
export function inspectText(library: Library, { problems }: Knowledge): string {
  const topics = library.topics.slice(0, LISTED).map(({ value, sentences }) => `${printable(value)} (${sentences})`);
  const speakers = library.statements.speakers.all
    .slice(0, LISTED)
    .map(({ name, statementCount }) => `${printable(name)} (${statementCount})`);
  return [
    ...library.articles.map(articleText),
    `Topics: ${topics.join(', ') || 'none'}`,
    `Heard: ${speakers.join(', ') || 'nobody'}`,
    `${library.articles.length} articles, ${library.sentenceCount} different sentences`,
    ...problems.map(describeProblem),
  ].join('\n');
}

function articleText({ id, file, title, sections }: Article): string {
  const lines = sections.map((section) => {
    const sentences = section.paragraphs.reduce((total, paragraph) => total + paragraph.sentences.length, 0);
    return `  ${printable(section.title ?? '(before the first heading)')}: ${section.paragraphs.length} paragraphs, ${sentences} sentences`;
  });
  return [printable(`${file} → ${id}: ${title}`), ...lines].join('\n');
}
