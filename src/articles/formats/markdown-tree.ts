import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import type { Span } from '../article';
import type { Block, RenderedText } from '../source-map';
import { FILLER, maskMarkup } from './markup-masks';
import { isNoText } from './news-layout';

/** Tags are masked before; addresses in a text stay text. Transforms would give nodes without positions. */
const OPTIONS = {
  extensions: [
    gfm({ singleTilde: false }),
    { disable: { null: ['htmlFlow', 'htmlText', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
  ],
  mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
};

/** A part of a line; letters of a link carry its number. */
interface InlinePiece extends Span {
  readonly text: string;
  readonly link: number;
}

interface TreeContext {
  readonly source: string;
  /** Masked Markdown, and where it begins in the file. */
  readonly masked: string;
  readonly from: number;
  readonly rendered: RenderedText;
  readonly blocks: Block[];
  links: number;
}

/** Parses a part of a file, and appends the text that a reader sees. @returns its headings and paragraphs. */
export function readTree(source: string, { start, end }: Span, rendered: RenderedText): readonly Block[] {
  const masked = maskMarkup(source.slice(start, end));
  const context: TreeContext = { source, masked, from: start, rendered, blocks: [], links: 0 };
  readBlock(fromMarkdown(masked, OPTIONS), false, context);
  return context.blocks;
}

/** Code, rules, definitions and footnotes are no text. */
function readBlock(node: Nodes, quoted: boolean, context: TreeContext): void {
  switch (node.type) {
    case 'heading': {
      const title = piecesOf(node, 0, context)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/gu, ' ')
        .trim();
      if (/[\p{L}\p{N}]/u.test(title)) context.blocks.push({ kind: 'heading', title });
      return;
    }
    case 'table':
      for (const row of node.children.slice(1)) readBlock(row, quoted, context);
      return;
    case 'paragraph':
      if (isPicture(node.children)) return;
      return addParagraph(piecesOf(node, 0, context), quoted, context);
    case 'tableRow':
      return addParagraph(piecesOf(node, 0, context), quoted, context);
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
      for (const child of node.children) readBlock(child, quoted || node.type === 'blockquote', context);
      return;
    default:
  }
}

/** Images, and a caption in italics. */
function isPicture(nodes: readonly Nodes[]): boolean {
  const isCaption = (node: Nodes): boolean =>
    ['image', 'imageReference', 'emphasis', 'break'].includes(node.type) ||
    (node.type === 'text' && !LETTER.test(node.value));
  return nodes.some(({ type }) => type === 'image') && nodes.every(isCaption);
}

function piecesOf(node: Nodes, link: number, context: TreeContext): readonly InlinePiece[] {
  switch (node.type) {
    case 'text':
      return textPieces(node.value, spanOf(node), link, context);
    case 'inlineCode': {
      const { start, end } = spanOf(node);
      const ticks = /^`+ ?/u.exec(context.masked.slice(start, end))?.[0].length ?? 0;
      return textPieces(node.value, { start: start + ticks, end }, link, context);
    }
    case 'break':
      return [{ text: '\n', ...inFile(spanOf(node), context), link }];
    case 'link':
    case 'linkReference':
      return childPieces(node.children, (context.links += 1), context);
    case 'tableCell':
      return [...childPieces(node.children, link, context), { text: ' ', ...inFile(endOf(node), context), link }];
    case 'delete':
      return [];
    default:
      return 'children' in node ? childPieces(node.children, link, context) : [];
  }
}

function childPieces(nodes: readonly Nodes[], link: number, context: TreeContext): readonly InlinePiece[] {
  return nodes.flatMap((child) => piecesOf(child, link, context));
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function endOf(node: Nodes): Span {
  const { end } = spanOf(node);
  return { start: end, end };
}

function inFile({ start, end }: Span, { from }: TreeContext): Span {
  return { start: from + start, end: from + end };
}

const ENTITY = /&(?:#x?[\da-f]+|\w+);/iuy;

/**
 * Aligns the value of a text with its source, from which the parser has removed backslashes, fillers do not count, the marks of a
 * quotation or list at the start of a line are left out, and entities are replaced.
 */
function textPieces(value: string, { start, end }: Span, link: number, context: TreeContext): readonly InlinePiece[] {
  const { masked, from } = context;
  const pieces: InlinePiece[] = [];
  let sliceStart = start;
  let at = start;
  const endSlice = (next: number): void => {
    if (at > sliceStart)
      pieces.push({ text: masked.slice(sliceStart, at), start: from + sliceStart, end: from + at, link });
    sliceStart = at = next;
  };
  for (let read = 0; read < value.length;) {
    const unit = value.charAt(read);
    ENTITY.lastIndex = at;
    const entity = masked.charAt(at) === '&' && at < end ? (ENTITY.exec(masked)?.[0] ?? '') : '';
    if (entity !== '' && !value.startsWith(entity, read)) {
      const sign = String.fromCodePoint(value.codePointAt(read) ?? 0);
      endSlice(at);
      pieces.push({ text: sign, start: from + at, end: from + at + entity.length, link });
      sliceStart = at = at + entity.length;
      read += sign.length;
    } else if (masked.charAt(at) === unit && at < end) {
      read += 1;
      if (unit === FILLER) endSlice(at + 1);
      else at += 1;
    } else if (at < end) endSlice(at + 1);
    else read += 1;
  }
  endSlice(at);
  return pieces;
}

/** Lines that are only links are navigation. A line that ends as a sentence is one, though it is a link. */
function addParagraph(pieces: readonly InlinePiece[], quoted: boolean, context: TreeContext): void {
  const { source, rendered, blocks } = context;
  const lines = linesOf(pieces).filter((line, at, all) => !isNavigation(line, all[at - 1], all[at + 1]));
  const kept = (quoted ? signatureLast(lines, source) : lines).flat();
  const text = kept.map((piece) => piece.text).join('');
  if (!LETTER.test(text) || isNoText(text)) return;
  const start = rendered.beginBlock();
  for (const { text, start: from, end } of kept) rendered.add(text, from, end);
  blocks.push({ kind: 'paragraph', start, end: rendered.end, ...(quoted && { speech: 'quoted' }) });
}

/** The title of a callout is who speaks if they are named elsewhere too, and nothing else. */
function signatureLast(
  lines: readonly (readonly InlinePiece[])[],
  source: string,
): readonly (readonly InlinePiece[])[] {
  const [first = [], ...others] = lines;
  const title = first.map(({ text }) => text).join('');
  const end = others.at(-1)?.at(-1)?.end;
  if (end === undefined || !title.startsWith('—')) return lines;
  const surname = /\p{Lu}[\p{L}'’-]+(?=,|\s*$)/u.exec(title)?.[0] ?? title;
  return source.split(surname).length > 2 ? [...others, [{ text: '\n', start: end, end, link: 0 }], first] : others;
}

function linesOf(pieces: readonly InlinePiece[]): readonly (readonly InlinePiece[])[] {
  const lines: InlinePiece[][] = [[]];
  for (const { text, start, end, link } of pieces) {
    const parts = text.length === end - start ? text.split(/(?<=\n)/u) : [text];
    let from = start;
    for (const part of parts) {
      const to = parts.length === 1 ? end : from + part.length;
      lines.at(-1)?.push({ text: part, start: from, end: to, link });
      if (part.endsWith('\n')) lines.push([]);
      from = to;
    }
  }
  return lines;
}

const LETTER = /[\p{L}\p{N}]/u;
const FEWEST_WORDS = 4;
const BEFORE_LINKS =
  /^(?:read (?:more|also|next)|see(?: also)?|also|more|related|sources?|via|further reading|continue reading|tags?|filed under|categor(?:y|ies)|photos?|images?|share|follow(?: us)?|links?|watch|listen|download|next|previous)(?:[\s\p{P}\p{S}]|\b(?:and|or|on|by|in)\b)*$/iu;

/** @returns whether a line holds nothing but whole links, and no sentence. */
function isNavigation(
  line: readonly InlinePiece[],
  before: readonly InlinePiece[] = [],
  after: readonly InlinePiece[] = [],
): boolean {
  const textOf = (wanted: (piece: InlinePiece) => boolean): string =>
    line
      .filter(wanted)
      .map(({ text }) => text)
      .join('')
      .trim();
  const address = /(?:https?:\/\/|www\.)\S+/giu;
  const unlinked = textOf(({ link }) => link === 0);
  const outside = unlinked.replace(address, '').trim();
  const inside = textOf(({ link }) => link > 0) + (unlinked.match(address) ?? []).join(' ');
  if (
    !LETTER.test(inside) ||
    (LETTER.test(outside) && !BEFORE_LINKS.test(outside) && !/^[^.!?:]{1,40}:$/u.test(outside))
  )
    return false;
  if ([...before, ...after].some(({ link }) => link > 0 && line.some((piece) => piece.link === link))) return false;
  return !/[.!?…]["”’»)]*$/u.test(inside) || inside.split(/\s+/u).length < FEWEST_WORDS;
}
