import type * as MarkdownTree from './markdown-tree';
import type { SourceMap, Span } from '../article';
import { RenderedText, type Block } from '../source-map';
import { isNoText } from './news-layout';

export interface RenderedMarkdown {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
}

/** Markup that may go on over a blank line, or names what stands elsewhere; a carriage return alone, which ends a line. */
const OVER_BLANK_LINES =
  /^ {0,3}(?:```|~~~)|<[!?/]|<(?:script|pre|style|textarea)\b|%%|\$\$|\]:|\[\^|\{[{%]|\r(?!\n)/imu;

/** A letter, digit or quotation mark opens the line, nothing is markup, and the line is no list item, underline or address. */
const PLAIN_LINE = String.raw`(?![\d ]+[.)])[\p{L}\p{N}"“”‘’'(«„][^\\*_[\]<\x60~{}^\0\u00ad\u200b\u2060\ue000\r\n]*(?<! )`;
const PLAIN = new RegExp(`^${PLAIN_LINE}(?:\\r?\\n)?$`, 'u');
const MARKUP = /:\/\/|::|[ \t]:[a-z]\S*:|(?:^|\s)#[\p{L}_]|www\.|@|&#?\w+;|==|\$[^$\n]*[=$]|#$/u;

/** Opens a paragraph or heading, which no later chunk goes on: the parser takes less time and memory for each than for all together. */
const ALONE = /^(?:#|[*_`[]*[\p{L}\p{N}"“”‘’'(«„](?!\d*[.)]))/u;

/**
 * Finds the headings and paragraphs of a Markdown body, and the text that a reader sees of them. Most paragraphs have no markup and are taken
 * as they are; the others need the Markdown parser, which takes a hundred times as long.
 */
export function markdownBlocks(source: string, from: number): RenderedMarkdown {
  const rendered = new RenderedText();
  const blocks: Block[] = [];
  const chunks = OVER_BLANK_LINES.test(source.slice(from)) ? [] : chunksOf(source, from);
  const parse = (start: number, end: number): void => {
    if (/\S/u.test(source.slice(start, end))) blocks.push(...treeReader().readTree(source, { start, end }, rendered));
  };
  const add = (start: number, end: number): void => {
    const at = rendered.beginBlock();
    rendered.add(source.slice(start, end), start, end);
    blocks.push({ kind: 'paragraph', start: at, end: at + end - start });
  };
  let read = from;
  for (const [at, { start, end }] of chunks.entries()) {
    const text = source.slice(start, end);
    const parts = plainParts(text);
    // What is indented may belong to the list item above it.
    const isOpen = /^\s/u.test(source.charAt(chunks[at + 1]?.start ?? source.length));
    if (isOpen || !(parts || ALONE.test(text))) continue;
    parse(read, parts ? start : end);
    read = end;
    if (!parts) continue;
    if (text.startsWith('#')) blocks.push({ kind: 'heading', title: text.replace(/^#+ /u, '') });
    else
      for (const part of parts)
        if (!isNoText(text.slice(part.start, part.end))) add(start + part.start, start + part.end);
  }
  parse(read, source.length);
  return { ...rendered.finish(), blocks };
}

/** @returns the heading, the paragraph or the items of a list that a chunk is; undefined if it holds other markup. */
function plainParts(chunk: string): readonly Span[] | undefined {
  if (MARKUP.test(chunk)) return undefined;
  const lines = chunk.split(/(?<=\n)/u);
  const marks = lines.map((line) => /^(?:#{1,6}|[-*+]|\d{1,9}[.)]) /u.exec(line)?.[0] ?? '');
  const kinds = new Set(marks.map((mark) => mark.replace(/^[-*+]|^\d+/u, '')));
  const isPlain = kinds.size === 1 && lines.every((line, at) => PLAIN.test(line.slice(marks[at]?.length)));
  if (!isPlain || (chunk.startsWith('#') && lines.length > 1)) return undefined;
  if (marks[0] === '') return [{ start: 0, end: chunk.length }];
  let end = 0;
  return lines.map((line, at) => {
    const start = end + (marks[at]?.length ?? 0);
    end += line.length;
    return { start, end: start + line.slice(marks[at]?.length).trimEnd().length };
  });
}

function chunksOf(source: string, from: number): readonly Span[] {
  const chunks: Span[] = [];
  for (const { index, 0: text } of source.slice(from).matchAll(/[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*/gu))
    chunks.push({ start: from + index, end: from + index + text.length });
  return chunks;
}

/** Lazy: a folder of plain articles needs no Markdown parser, and loading it takes as long as answering. */
function treeReader(): typeof MarkdownTree {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./markdown-tree') as typeof MarkdownTree;
}
