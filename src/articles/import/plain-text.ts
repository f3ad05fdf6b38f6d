import { sectionsOf, type Article } from '../article';
import { readFrontMatter } from '../front-matter/front-matter';
import { parseArticle } from '../parse-article';
import {
  describeDropped,
  ImportError,
  joinBlocks,
  LINES_AROUND,
  markdownOf,
  type ImportedArticle,
} from './markdown-file';

/** @param name ends in `.txt` */
export function readPlain(name: string, source: string): ImportedArticle {
  const { article, problems } = parseArticle(name, '', source);
  if (!article)
    throw new ImportError(`expected ${problems[0]?.expected ?? 'text'}, found ${problems[0]?.found ?? 'none'}`);
  const { title, publisher, author, url, published, language, tags } = article;
  const blocks = sectionsOf(article).flatMap((section) => [
    ...(section.title === undefined ? [] : [`## ${markdownOf(section.title)}`]),
    ...section.paragraphs.map(({ start, end }) => markdownOf(article.text.slice(start, end))),
  ]);
  const metadata = { title, publisher, author, url, published, language, tags };
  const known = Object.entries(metadata).filter(([, value]) => value !== undefined);
  const { bodyStart } = readFrontMatter('', source);
  const leftOut = describeDropped(linesAround(article, bodyStart), LINES_AROUND);
  return { metadata: Object.fromEntries(known), body: joinBlocks(blocks), leftOut };
}

/** @returns lines that are no sentence, title or heading. */
function linesAround(article: Article, bodyStart: number): readonly string[] {
  const { text, title } = article;
  const sections = sectionsOf(article);
  const headings = [title, ...sections.map((section) => section.title)];
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const starts = [...paragraphs.map(({ start }) => start), text.length];
  const gaps = starts.map((start, at) => text.slice(paragraphs[at - 1]?.end ?? bodyStart, start));
  const lines = gaps.flatMap((gap) => gap.split('\n').map((line) => line.trim()));
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !headings.includes(line));
}
