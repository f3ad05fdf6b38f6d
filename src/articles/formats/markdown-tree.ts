import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import type { Span } from '../article';
import type { Block, RenderedText } from '../source-map';
import { addParagraph, LETTER, type InlinePiece } from './inline-pieces';
import { FILLER, maskMarkup } from './markup-masks';

/** Tags are masked before; addresses in a text stay text. Transforms would give nodes without positions. */
const OPTIONS = {
  extensions: [
    gfm({ singleTilde: false }),
    { disable: { null: ['htmlFlow', 'htmlText', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
  ],
  mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
};

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
  return partsOf(masked).flatMap((part) => {
    const text = masked.slice(part.start, part.end);
    const context: TreeContext = { source, masked: text, from: start + part.start, rendered, blocks: [], links: 0 };
    readBlock(fromMarkdown(text, OPTIONS), 'plain', context);
    return context.blocks;
  });
}

/** In UTF-16 units. For each table the parser goes through all events of its text, so that the time for many tables grows with its square. */
const LONGEST_PART = 20_000;
/** No definition of a link, and an end of what any block may go on over: a blank line, and a heading or words that are not set in. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:/mu;
const BREAK = /\n[ \t]*\r?\n(?=#|[\p{L}"“”‘’'(«„])/gu;

function partsOf(masked: string): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  if (masked.length > LONGEST_PART && !DEFINITION.test(masked)) {
    for (BREAK.lastIndex = LONGEST_PART; BREAK.exec(masked); BREAK.lastIndex += LONGEST_PART) {
      parts.push({ start, end: BREAK.lastIndex });
      start = BREAK.lastIndex;
    }
  }
  return [...parts, { start, end: masked.length }];
}

/** Code, rules, definitions and footnotes are no text. */
function readBlock(node: Nodes, place: Parameters<typeof addParagraph>[1], context: TreeContext): void {
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
      for (const row of node.children.slice(1)) readBlock(row, 'item', context);
      return;
    case 'paragraph':
      if (isPicture(node.children)) return;
      return addParagraph(piecesOf(node, 0, context), isRow(node, context) ? 'item' : place, context);
    case 'tableRow':
      return addParagraph(piecesOf(node, 0, context), place, context);
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote': {
      const inside =
        node.type === 'blockquote' ? 'quoted' : node.type === 'listItem' && place === 'plain' ? 'item' : place;
      for (const child of node.children) readBlock(child, inside, context);
      return;
    }
    default:
  }
}

/** Rows of a table that has been masked. */
function isRow(node: Nodes, { source, from }: TreeContext): boolean {
  const start = from + spanOf(node).start;
  return /^[ \t]*\|/u.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start + 1));
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
      if (isNote(node.url, toText(node))) return [];
      return childPieces(node.children, (context.links += 1), context);
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

/** `[2](#fn2)`, `[↩](#ref)`, but no year or number that a link goes from. */
function isNote(url: string, text: string): boolean {
  if (/#[\w:.-]*(?:foot|fn|note|cite|ref)/iu.test(url)) return /^[[\d\]\s↑↩*†]*$/u.test(text);
  return url.includes('#') && /^(?:\[\d{1,3}\]|[↑↩*†]+)$/u.test(text);
}

function toText(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(toText).join('') : '';
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
