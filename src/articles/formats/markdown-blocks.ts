import type * as MarkdownTree from './markdown-tree';
import type { SourceMap, Span } from '../article';
import { RenderedText, type Block } from '../source-map';
import { addDraft, LETTER, withoutFillers, type Draft, type InlinePiece } from './inline-pieces';
import type * as MarkupMasks from './markup-masks';

export interface RenderedMarkdown {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
}

/** Markup that may go on over a blank line, or names what stands elsewhere; also states of tasks in Logseq and Org, which a mask removes. */
const OVER_BLANK_LINES =
  /```|~~~|<[!?/a-zA-Z]|%%|\$\$|\]:|\[[[^]|\{[{%]|, opens new tab|\n(?:[ \t]*[-*+] (?:TODO|DONE|LATER|NOW|DOING|WAITING)|import|export) /u;

/** A letter, digit or quotation mark opens the line, nothing is markup, and the line is no list item, underline or address. */
const PLAIN_LINE = String.raw`(?![\d ]+[.)])[\p{L}\p{N}"“”‘’'(«„…—–@$\ue000][^\\*_[\]<\x60~{}^\0\u00ad\u200b\u2060\r\n]*(?<![ \t])`;
const PLAIN = new RegExp(`^${PLAIN_LINE}(?:\\r?\\n)?$`, 'u');
const MARKUP = /::|[ \t]:[a-z]\S*:|(?:^|\s)#[\p{L}_][\p{L}\p{N}_/-]*[ \t]*$|&#?\w+;|==|\$[^$\n]*=|\$[A-Za-z]\$|#$/mu;

/** What most paragraphs are: without any sign that may be markup. */
const PROSE =
  /^(?![\d ]+[.)])[\p{L}\p{N}"“”‘’'(«„…—–@](?:[^\\*_[\]<\x60~{}^\0\u00ad\u200b\u2060\ue000\r\n#&=$:]|[:$](?=[\s\d]))*(?<![ \t])$/u;

/** An image, and its caption. */
const PICTURE = /^!\[[^\][\\\n]*\]\([^\s()<>\\]+\)(?:\r?\n(\*|_)(?=\S)[^*_\x60[\\<\n]+(?<=\S)\1)?$/u;

/** Opens a paragraph or heading, which no later chunk goes on. */
const ALONE = /^(?:#|[*_`[]*[\p{L}\p{N}"“”‘’'(«„\ue000](?!\d*[.)]))/u;

/**
 * Finds the headings and paragraphs of a Markdown body, and the text that a reader sees of them. Most paragraphs have no markup, or only links
 * and emphasis of the plainest form; the others need the Markdown parser, which takes twenty to a hundred times as long.
 */
export function markdownBlocks(source: string, from: number): RenderedMarkdown {
  const isMasked = OVER_BLANK_LINES.test(`\n${source.slice(from)}`);
  const markdown = isMasked ? source.slice(0, from) + markupMasks().maskMarkup(source.slice(from)) : source;
  const isDefined = isMasked && markdown.includes(']:');
  const found: (readonly Draft[])[] = [];
  const unread: (Span & { readonly at: number })[] = [];
  // A carriage return alone ends a line for the parser only.
  const chunks = /\r(?!\n)/u.test(markdown) ? [] : chunksOf(markdown, from);
  let read = from;
  const leave = (end: number): void => {
    if (/\S/u.test(markdown.slice(read, end))) unread.push({ at: found.push([]) - 1, start: read, end });
    read = end;
  };
  for (const [at, { start, end }] of chunks.entries()) {
    const text = markdown.slice(start, end);
    // What is indented may belong to the list item above it.
    if (/^\s/u.test(markdown.charAt(chunks[at + 1]?.start ?? markdown.length))) continue;
    const plain = plainDrafts(text, start, isDefined);
    if (plain) leave(start);
    else if (ALONE.test(text)) leave(end);
    if (!plain) continue;
    found.push(plain);
    read = end;
  }
  leave(markdown.length);
  if (unread.length > 0) {
    const trees = treeReader().readTrees({ markdown, isMasked, isDefined }, unread);
    for (const [index, { at }] of unread.entries()) found[at] = trees[index] ?? [];
  }
  const context = { source, rendered: new RenderedText(), blocks: [] };
  for (const draft of found.flat()) addDraft(draft, context);
  return { ...context.rendered.finish(), blocks: context.blocks };
}

/** @returns the heading, the paragraph or the items of a list that a chunk is; undefined if it holds other markup. */
function plainDrafts(chunk: string, from: number, isDefined: boolean): readonly Draft[] | undefined {
  if (PROSE.test(chunk))
    return [{ place: 'plain', pieces: [{ text: chunk, start: from, end: from + chunk.length, link: 0 }] }];
  if (!LETTER.test(chunk) || PICTURE.test(chunk)) return [];
  const quoted = chunk.startsWith('>') ? chunk.split(/(?<=\n)(>[ \t]*\r?\n)/u) : [];
  if (quoted.length > 1) return plainQuotations(quoted, from, isDefined);
  const lines = linesOf(chunk);
  const marks = lines.map((line) => /^(?:#{1,6}|>|\d{1,9}[.)]| *[-*+]) /u.exec(line)?.[0] ?? '');
  // What is set in farther goes on in the item above.
  if (marks.some((mark, at) => mark.search(/\S/u) > (marks[at - 1]?.length ?? -3) + 3)) return undefined;
  const kinds = new Set(marks.map((mark) => mark.replace(/^ *[-*+]|^\d+/u, '')));
  if (kinds.size > 1 || (chunk.startsWith('#') && lines.length > 1)) return undefined;
  const isQuoted = marks[0] === '> ';
  let end = from;
  const parts = (marks[0] === '' ? [chunk] : lines).map((part, at) => {
    const mark = marks[at]?.length ?? 0;
    end += part.length;
    // The lines of a quotation are one paragraph.
    return plainPieces(isQuoted ? part.slice(mark) : part.slice(mark).trimEnd(), end - part.length + mark);
  });
  const isPlain = (line: string): boolean =>
    PLAIN.test(line.includes('[') && !isDefined ? line.replace(INSERTED, '') : line) && LETTER.test(line);
  const shown = parts.map((pieces) => pieces.map(({ text }) => text).join(''));
  if (shown.some((part) => MARKUP.test(part) || !linesOf(part).every(isPlain))) return undefined;
  const seen = parts.map((pieces) => pieces.flatMap(withoutFillers));
  if (isQuoted) return [{ place: 'quoted', pieces: seen.flat() }];
  const place = marks[0] === '' ? 'plain' : chunk.startsWith('#') ? 'heading' : 'item';
  return seen.map((pieces) => ({ place, pieces }));
}

function linesOf(text: string): readonly string[] {
  return text.includes('\n') ? text.split(/(?<=\n)/u) : [text];
}

/** @param parts a quotation, split at the lines that hold nothing but its mark */
function plainQuotations(parts: readonly string[], from: number, isDefined: boolean): readonly Draft[] | undefined {
  const drafts: Draft[] = [];
  let start = from;
  for (const [at, part] of parts.entries()) {
    const found = at % 2 === 0 && part !== '' ? plainDrafts(part.trimEnd(), start, isDefined) : [];
    if (!found) return undefined;
    drafts.push(...found);
    start += part.length;
  }
  return drafts;
}

/** Within these marks is no other but stress in a link, and their neighbours leave no doubt that they are marks. The parser leaves out a space at the end of a line. */
const INLINE = new RegExp(
  [
    String.raw`(?=[*_\x60])(?<=^|[\s\p{P}\p{S}])(?<![*_\x60])(\*{1,3}|_{1,3}|\x60(?=[^\x60\n]+\x60))(?=\S)([^*_\x60[\]\\<]+)(?<=\S)\1(?=$|[\s\p{P}\p{S}])(?![*_\x60])`,
    String.raw`\[(?<![!\]]\[)(?![\^!\s]|\d+\])([^\x60[\]\\<>]+)(?<=\S)\]\([^\s()<>\\{}$\x60]+(?: "[^"\\\x60\n]*")?\)`,
    ' (?=\\r?\\n)(?<![ \\t] )',
  ].join('|'),
  'gu',
);

/** Words of an editor, such as `[the mayor]`: no link, task or shortcode. */
const INSERTED =
  /(?<![!\]\\])\[(?!(?:gallery|caption|embed|youtube|audio|video|playlist|toc)\])\p{L}[\p{L}.,’' -]{1,60}\](?![([:])/giu;

/** @returns the parts of Markdown that holds no other marks than those of `INLINE`. */
function plainPieces(markdown: string, from: number): readonly InlinePiece[] {
  if (!/[*_\x60[]| \r?\n/u.test(markdown))
    return [{ text: markdown, start: from, end: from + markdown.length, link: 0 }];
  const pieces: InlinePiece[] = [];
  let read = 0;
  const add = (start: number, end: number): void => {
    if (start < end) pieces.push({ text: markdown.slice(start, end), start: from + start, end: from + end, link: 0 });
  };
  for (const { index, 0: whole, 1: mark = '[', 2: marked, 3: linked = '' } of markdown.matchAll(INLINE)) {
    add(read, index);
    const start = index + mark.length;
    if (linked !== '')
      pieces.push(...plainPieces(linked, from + start).map((piece) => ({ ...piece, link: from + index + 1 })));
    else if (marked !== undefined) add(start, start + marked.length);
    read = index + whole.length;
  }
  add(read, markdown.length);
  return pieces;
}

/** A heading alone, or lines up to a blank one. */
const CHUNK = /^(?:#{1,6} [^\r\n]*\S[^\r\n]*|[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*)/gmu;

function chunksOf(source: string, from: number): readonly Span[] {
  const chunks: Span[] = [];
  for (const { index, 0: text } of source.slice(from).matchAll(CHUNK))
    chunks.push({ start: from + index, end: from + index + text.length });
  return chunks;
}

function markupMasks(): typeof MarkupMasks {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- lazy as the parser is: reading a file returns its article, not a promise, so import() will not do
  return require('./markup-masks') as typeof MarkupMasks;
}

/** Lazy: a folder of plain articles needs no Markdown parser, and loading it takes as long as answering. */
function treeReader(): typeof MarkdownTree {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./markdown-tree') as typeof MarkdownTree;
}
