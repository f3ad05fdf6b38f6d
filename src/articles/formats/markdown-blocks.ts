import type * as MarkdownTree from './markdown-tree';
import type { SourceMap, Span } from '../article';
import { RenderedText, type Block } from '../source-map';
import { addParagraph, LETTER, type InlinePiece } from './inline-pieces';

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
const MARKUP =
  /:\/\/|::|[ \t]:[a-z]\S*:|, opens new tab|(?:^|\s)#[\p{L}_]|www\.|&#?\w+;|==|\$[^$\n]*=|\$[A-Za-z]\$|#$/u;

/** Opens a paragraph or heading, which no later chunk goes on: the parser takes less time and memory for each than for all together. */
const ALONE = /^(?:#|[*_`[]*[\p{L}\p{N}"“”‘’'(«„](?!\d*[.)]))/u;

/**
 * Finds the headings and paragraphs of a Markdown body, and the text that a reader sees of them. Most paragraphs have no markup, or only links
 * and emphasis of the plainest form; the others need the Markdown parser, which takes twenty to a hundred times as long.
 */
export function markdownBlocks(source: string, from: number): RenderedMarkdown {
  const rendered = new RenderedText();
  const blocks: Block[] = [];
  const chunks = OVER_BLANK_LINES.test(source.slice(from)) ? [] : chunksOf(source, from);
  const parse = (start: number, end: number): void => {
    if (/\S/u.test(source.slice(start, end))) blocks.push(...treeReader().readTree(source, { start, end }, rendered));
  };
  const add = (start: number, end: number, place: 'item' | 'plain'): void => {
    const text = source.slice(start, end);
    if (withoutMarks(text) !== text) return addParagraph(plainPieces(text, start), place, { source, rendered, blocks });
    const at = rendered.beginBlock();
    rendered.add(text, start, end);
    blocks.push({ kind: 'paragraph', start: at, end: at + end - start, ...(place === 'item' && { isItem: true }) });
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
    if (text.startsWith('#')) blocks.push({ kind: 'heading', title: withoutMarks(text).replace(/^#+ /u, '') });
    else for (const part of parts) add(start + part.start, start + part.end, part.start > 0 ? 'item' : 'plain');
  }
  parse(read, source.length);
  return { ...rendered.finish(), blocks };
}

/** @returns the heading, the paragraph or the items of a list that a chunk is; undefined if it holds other markup. */
function plainParts(chunk: string): readonly Span[] | undefined {
  if (MARKUP.test(withoutMarks(chunk))) return undefined;
  const lines = chunk.split(/(?<=\n)/u);
  const marks = lines.map((line) => /^(?:#{1,6}|[-*+]|\d{1,9}[.)]) /u.exec(line)?.[0] ?? '');
  const kinds = new Set(marks.map((mark) => mark.replace(/^[-*+]|^\d+/u, '')));
  const isPlain = (line: string): boolean =>
    PLAIN.test(line.includes('[') ? line.replace(INSERTED, '') : line) && LETTER.test(line);
  const shown = lines.map((line, at) => withoutMarks(line.slice(marks[at]?.length)));
  if (kinds.size > 1 || !shown.every(isPlain) || (chunk.startsWith('#') && lines.length > 1)) return undefined;
  if (marks[0] === '') return [{ start: 0, end: chunk.length }];
  let end = 0;
  return lines.map((line, at) => {
    const start = end + (marks[at]?.length ?? 0);
    end += line.length;
    return { start, end: start + line.slice(marks[at]?.length).trimEnd().length };
  });
}

/** Of a line; within these marks is no other, and their neighbours leave no doubt that they are marks. */
const INLINE = new RegExp(
  [
    String.raw`(?<=^|[\s\p{P}\p{S}])(?<![*_\x60])(\*{1,2}|_{1,2}|\x60)(?=\S)([^*_\x60[\]\\<\n]+)(?<=\S)\1(?=$|[\s\p{P}\p{S}])(?![*_\x60])`,
    String.raw`(?<![!\]])\[(?![\^!\s]|\d+\])([^*_\x60[\]\\<>\n]+)(?<=\S)\]\([^\s()<>\\{}$\x60]+(?: "[^"\\\x60\n]*")?\)`,
  ].join('|'),
  'gu',
);

/** Words of an editor, such as `[the mayor]`: no link, task or shortcode. */
const INSERTED =
  /(?<![!\]\\])\[(?!(?:gallery|caption|embed|youtube|audio|video|playlist|toc)\])\p{L}[\p{L}.,’' -]{1,60}\](?![([:])/giu;

/** @returns Markdown without emphasis, code and links of the plainest form. */
function withoutMarks(markdown: string): string {
  if (!/[*_\x60[]/u.test(markdown)) return markdown;
  return markdown.replace(INLINE, (_, _mark, marked: string | undefined, linked = '') => marked ?? String(linked));
}

/** @returns the parts of Markdown that holds no other marks than `withoutMarks` takes. */
function plainPieces(markdown: string, from: number): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let read = 0;
  const add = (start: number, end: number, link: number): void => {
    if (start < end) pieces.push({ text: markdown.slice(start, end), start: from + start, end: from + end, link });
  };
  for (const { index, 0: whole, 1: mark = '[', 2: marked, 3: linked = '' } of markdown.matchAll(INLINE)) {
    add(read, index, 0);
    add(index + mark.length, index + mark.length + (marked ?? linked).length, marked === undefined ? index + 1 : 0);
    read = index + whole.length;
  }
  add(read, markdown.length, 0);
  return pieces;
}

/** A heading alone, or lines up to a blank one. */
const CHUNK = /^#{1,6} [^\r\n]*\S[^\r\n]*|[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*/gmu;

function chunksOf(source: string, from: number): readonly Span[] {
  const chunks: Span[] = [];
  for (const { index, 0: text } of source.slice(from).matchAll(CHUNK))
    chunks.push({ start: from + index, end: from + index + text.length });
  return chunks;
}

/** Lazy: a folder of plain articles needs no Markdown parser, and loading it takes as long as answering. */
function treeReader(): typeof MarkdownTree {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./markdown-tree') as typeof MarkdownTree;
}
