import type { Article, Metadata, Span } from './article';
import { markdownBlocks } from './formats/markdown-blocks';
import { linesOf, textBlocks, type Block } from './formats/text-blocks';
import { toIsoDate } from './front-matter/dates';
import { readFrontMatter } from './front-matter/front-matter';
import type { Problem } from './problem';
import { splitSentences } from './sentences/split-sentences';

export interface ParsedArticle {
  /** Absent if a problem is an error, and for a draft. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** @param file relative path; `.txt` is plain text, anything else Markdown */
export function parseArticle(file: string, id: string, source: string): ParsedArticle {
  const { metadata, bodyStart, isDraft, problems } = readFrontMatter(file, source);
  if (isDraft) return { problems: [draft(file)] };
  const body = /\.txt$/iu.test(file)
    ? readText(source, bodyStart, metadata)
    : readMarkdown(source, bodyStart, metadata);
  const named = fromFileName(file);
  const title = body.title ?? named.title;
  const complete = { ...named, ...metadata, title, tags: metadata.tags ?? [] };
  const article = buildArticle({ id, file, source, blocks: body.blocks, metadata: complete }, splitSentences);
  return article.sentences.starts.length === 0 ? { problems: [...problems, withoutText(file)] } : { article, problems };
}

/** Names such as `_posts/2024-05-02-harbour-talks.md` and `harbour-talks/index.md`. */
function fromFileName(file: string): Pick<Metadata, 'title' | 'published'> {
  const path = file.replace(/\.[^./]*$/u, '').replace(/(?<=[^/])\/(?:_?index|readme)$/iu, '');
  const [, date, words = ''] = /^(\d{4}-\d\d-\d\d)?[-_ ]*(.*)$/u.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  const title = words.replace(/[-_]+/gu, ' ').trim() || (date ?? path);
  const published = date && toIsoDate(date);
  return { title: title.charAt(0).toUpperCase() + title.slice(1), ...(published && { published }) };
}

interface ArticleBody {
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

/** Without front matter the first line is the title; if it is a sentence it stays a passage too. */
function readText(source: string, bodyStart: number, { title }: Partial<Metadata>): ArticleBody {
  if (title !== undefined) return { title, blocks: textBlocks(source, bodyStart) };
  const first = linesOf(source, bodyStart).find(({ text }) => text.trim() !== '');
  if (!first) return { title: undefined, blocks: [] };
  const isSentence = /[.!…。！]["'’”»)]*\s*$/u.test(first.text);
  return { title: first.text.trim(), blocks: textBlocks(source, isSentence ? bodyStart : first.end) };
}

/** Without front matter the first heading is the title. A first heading equal to the title names no section. */
function readMarkdown(source: string, bodyStart: number, { title }: Partial<Metadata>): ArticleBody {
  const blocks = markdownBlocks(source, bodyStart);
  const [first] = blocks;
  if (first?.kind !== 'heading') return { title, blocks };
  return title === undefined || title === first.title
    ? { title: first.title, blocks: blocks.slice(1) }
    : { title, blocks };
}

function draft(file: string): Problem {
  return { severity: 'warning', file, expected: 'an article that is published', found: 'a draft, which is left out' };
}

function withoutText(file: string): Problem {
  return { severity: 'error', file, expected: 'at least one sentence below the title', found: 'none' };
}

interface ArticleDraft {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

/** Builds the columns in reading order. Paragraphs without a sentence are left out and not numbered. */
export function buildArticle(draft: ArticleDraft, split: (text: string) => readonly Span[]): Article {
  const { id, file, source, metadata, blocks } = draft;
  const sectionTitles: (string | undefined)[] = [];
  const paragraphs: [start: number, end: number, section: number][] = [];
  const sentences: [start: number, end: number, paragraph: number, number: number][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sectionTitles.push(block.title);
      continue;
    }
    const { start, end } = block;
    const spans = split(source.slice(start, end));
    if (spans.length === 0) continue;
    if (sectionTitles.length === 0) sectionTitles.push(undefined);
    paragraphs.push([start, end, sectionTitles.length - 1]);
    spans.forEach((span, at) => sentences.push([start + span.start, start + span.end, paragraphs.length, at + 1]));
  }
  return {
    ...metadata,
    id,
    file,
    source,
    sectionTitles,
    paragraphs: {
      starts: Uint32Array.from(paragraphs, ([start]) => start),
      ends: Uint32Array.from(paragraphs, ([, end]) => end),
      sections: Uint32Array.from(paragraphs, ([, , section]) => section),
    },
    sentences: {
      starts: Uint32Array.from(sentences, ([start]) => start),
      ends: Uint32Array.from(sentences, ([, end]) => end),
      paragraphs: Uint32Array.from(sentences, ([, , paragraph]) => paragraph),
      numbers: Uint32Array.from(sentences, ([, , , number]) => number),
    },
  };
}
