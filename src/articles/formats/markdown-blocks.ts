import type * as MarkdownTree from './markdown-tree';
import type { SourceMap } from '../article';
import { RenderedText } from '../source-map';
import { isNoText } from './news-layout';
import type { Block } from './text-blocks';

export interface RenderedMarkdown {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
}

/** Markup that may go on over a blank line, or names what stands elsewhere. */
const OVER_BLANK_LINES = /^ {0,3}(?:```|~~~)|<[!?/]|<(?:script|pre|style|textarea)\b|%%|\$\$|\]:|\[\^|\{[{%]/imu;

/** A letter, digit or quotation mark opens the first line, nothing is markup, and no line is a list item, an underline or an address. */
const PLAIN_LINE = String.raw`(?![\d ]+[.)])[\p{L}\p{N}"“”‘’'(«„][^\\*_[\]<>&\x60~|{}%$=^@#\u00ad\u200b\u2060\ue000\r\n]*(?<! )`;
const PLAIN = new RegExp(`^(?:#{1,6} )?(?!.*(?:://|www\\.))${PLAIN_LINE}$`, 'u');

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
  let read = from;
  for (const { start, end } of chunks) {
    const text = source.slice(start, end);
    if (!text.split(/\r?\n/u).every((line, at) => PLAIN.test(line) && (at === 0 || !line.startsWith('#')))) continue;
    if (text.startsWith('#') && text.includes('\n')) continue;
    parse(read, start);
    read = end;
    if (text.startsWith('#')) blocks.push({ kind: 'heading', title: text.replace(/^#+ /u, '') });
    else if (!isNoText(text)) {
      const at = rendered.beginBlock();
      rendered.add(text, start, end);
      blocks.push({ kind: 'paragraph', start: at, end: at + text.length });
    }
  }
  parse(read, source.length);
  return { ...rendered.finish(), blocks };
}

function chunksOf(source: string, from: number): readonly { readonly start: number; readonly end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  for (const { index, 0: text } of source.slice(from).matchAll(/[^\r\n]+(?:\r?\n[^\r\n]+)*/gu))
    chunks.push({ start: from + index, end: from + index + text.length });
  return chunks;
}

/** Lazy: a folder of plain articles needs no Markdown parser, and loading it takes as long as answering. */
function treeReader(): typeof MarkdownTree {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./markdown-tree') as typeof MarkdownTree;
}
