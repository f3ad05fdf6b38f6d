import type { Article, Metadata } from './article';
import type { Block } from './formats/block';
import { buildArticle } from './build-article';
import { readFrontMatter } from './front-matter/front-matter';
import { lineAt, linesOf } from './lines';
import { markdownBlocks } from './formats/markdown-blocks';
import { sentenceCountOf } from './outlined-article';
import type { Problem } from './problem';
import { splitSentences } from './sentences/split-sentences';
import { textBlocks } from './formats/text-blocks';

export interface ParsedArticle {
  /** Absent when a problem is an error. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Turns one file's text into an article.
 *
 * @param file its path below the knowledge folder; `.txt` is read as plain text, everything else as Markdown.
 * @param id unique in the library.
 * @param source the whole file, decoded.
 */
export function parseArticle(file: string, id: string, source: string): ParsedArticle {
  const { metadata, bodyStart, problems } = readFrontMatter(file, source);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const body = /\.txt$/iu.test(file)
    ? readText(source, bodyStart, metadata)
    : readMarkdown(source, bodyStart, metadata);
  if (body.title === undefined) return { problems: [...problems, withoutTitle(file, source, bodyStart)] };
  const draft = {
    id,
    file,
    source,
    blocks: body.blocks,
    metadata: { ...metadata, title: body.title, tags: metadata.tags ?? [] },
  };
  const article = buildArticle(draft, splitSentences);
  return sentenceCountOf(article) === 0 ? { problems: [...problems, withoutText(file)] } : { article, problems };
}

interface Body {
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

/** Without a title in the front matter the first line is the title; one that is itself a sentence stays a passage too. */
function readText(source: string, bodyStart: number, { title }: Partial<Metadata>): Body {
  if (title !== undefined) return { title, blocks: textBlocks(source, bodyStart) };
  const first = linesOf(source, bodyStart).find(({ text }) => text.trim() !== '');
  if (!first) return { title: undefined, blocks: [] };
  const isSentence = /[.!…。！]["'’”»)]*\s*$/u.test(first.text);
  return { title: first.text.trim(), blocks: textBlocks(source, isSentence ? bodyStart : first.end) };
}

/** Without a title in the front matter the first heading is the title. A first heading that repeats the title names no section. */
function readMarkdown(source: string, bodyStart: number, { title }: Partial<Metadata>): Body {
  const blocks = markdownBlocks(source, bodyStart);
  const [first] = blocks;
  if (first?.kind !== 'heading') return { title, blocks };
  return title === undefined || title === first.title
    ? { title: first.title, blocks: blocks.slice(1) }
    : { title, blocks };
}

function withoutTitle(file: string, source: string, bodyStart: number): Problem {
  const found = source.slice(bodyStart).trim() === '' ? 'no text' : 'neither';
  const expected = 'a title in the front matter or a heading "# Title" before the text';
  return { severity: 'error', file, line: lineAt(source, bodyStart), expected, found };
}

function withoutText(file: string): Problem {
  return { severity: 'error', file, expected: 'at least one sentence below the title', found: 'none' };
}
