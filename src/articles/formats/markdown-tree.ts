import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { firstPosition } from '../../text/sorted';
import type { Span } from '../article';
import { LETTER, type Draft, type InlinePiece } from './inline-pieces';
import { groupsOf, withoutManyMarks } from './markdown-bounds';
import { FILLER, maskMarkup } from './markup-masks';

/** Tags are masked before; addresses in a text stay text. Transforms would give nodes without positions. */
const WITHOUT = { disable: { null: ['htmlFlow', 'htmlText', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } };
const COMMONMARK = { extensions: [WITHOUT] };
const EXTENDED = {
  extensions: [gfm({ singleTilde: false }), WITHOUT],
  mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
};
/** Of tables, tasks, footnotes and what is struck through. */
const GFM = /\||~~|\[[\sx^]/iu;

interface TreeContext {
  /** Squeezed: what is parsed. */
  readonly parsed: string;
  readonly toPart: (at: number) => number;
  /** Masked Markdown of the part, and where it begins in the file. */
  readonly masked: string;
  readonly from: number;
  readonly drafts: Draft[];
  links: number;
}

interface MaskedMarkdown {
  readonly markdown: string;
  readonly isMasked: boolean;
  /** A part may name the address of a link in another. */
  readonly isDefined: boolean;
}

/** Between parts that are parsed together: a paragraph without a letter ends whatever block is open. */
const BETWEEN = `\n\n${FILLER}\n\n`;

/** Parses parts of a file, several at once, since each call takes as long as a paragraph. @returns the headings and paragraphs of each. */
export function readTrees(file: MaskedMarkdown, parts: readonly Span[]): readonly (readonly Draft[])[] {
  const drafts: Draft[][] = parts.map(() => []);
  for (const group of groupsOf(file.markdown, parts, file.isDefined)) {
    const read = readGroup(file, group);
    for (const [at, { of }] of group.entries()) drafts[of]?.push(...(read[at] ?? []));
  }
  return drafts;
}

function readGroup({ markdown, isMasked }: MaskedMarkdown, parts: readonly Span[]): readonly (readonly Draft[])[] {
  const squeezed = parts.map(({ start, end }) => {
    const text = markdown.slice(start, end);
    return squeeze(isMasked ? text : maskMarkup(text));
  });
  const parsed = squeezed.map(({ text }) => text).join(BETWEEN);
  const { children } = fromMarkdown(parsed, GFM.test(parsed) ? EXTENDED : COMMONMARK);
  let [start, next] = [0, 0];
  return squeezed.map(({ text, masked, cuts }, at) => {
    const begin = start;
    const toPart = (at: number): number =>
      at - begin + (cuts[firstPosition(0, cuts.length, (cut) => (cuts[cut]?.at ?? 0) > at - begin) - 1]?.left ?? 0);
    const context: TreeContext = { parsed, toPart, masked, from: parts[at]?.start ?? 0, drafts: [], links: 0 };
    start += text.length;
    for (let node = children[next]; node && spanOf(node).start < start; node = children[(next += 1)])
      readBlock(node, 'plain', context);
    start += BETWEEN.length;
    return context.drafts;
  });
}

interface Squeezed {
  readonly text: string;
  readonly masked: string;
  /** Places in the text, and how many units have been left out up to there. */
  readonly cuts: readonly { readonly at: number; readonly left: number }[];
}

/** Words between two others of a line, without a sign that may be markup, and addresses of links. */
const TOLD_NOTHING =
  /(?<=\p{L}) [^\\*_[\]<>\x60~&|\r\n\t\0\ue000]{16,1000} (?=\p{L})|(?<=\]\(h)[^\\*_[\]<>\x60~&|\s()#\ue000]+(?=\))/gu;
/** A link with a title, a definition: words may decide whether it is one. */
const TITLED = /\]\([^()\s]*\s|\]:/u;

/** Leaves out what tells the parser nothing, since it takes the same time for each letter. */
function squeeze(masked: string): Squeezed {
  const cuts: { at: number; left: number }[] = [];
  let left = 0;
  const shorten = (told: string, index: number): string => {
    const kept = told.startsWith(' ') ? '  ' : '';
    const at = index + kept.length / 2 - left;
    left += told.length - kept.length;
    cuts.push({ at, left });
    return kept;
  };
  const told = withoutManyMarks(masked);
  return { text: TITLED.test(masked) ? told : told.replace(TOLD_NOTHING, shorten), masked, cuts };
}

/** Code, rules, definitions and footnotes are no text. */
function readBlock(node: Nodes, place: Draft['place'], context: TreeContext): void {
  const add = (place: Draft['place']): void => {
    context.drafts.push({ place, pieces: piecesOf(node, 0, context) });
  };
  switch (node.type) {
    case 'heading':
      return add('heading');
    case 'table':
      for (const row of node.children.slice(1)) readBlock(row, 'item', context);
      return;
    case 'paragraph':
      if (isPicture(node.children)) return;
      return add(place);
    case 'tableRow':
      return add(place);
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
      const ticks = /^`+/u.exec(context.parsed.slice(start, end))?.[0].length ?? 0;
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

function inFile({ start, end }: Span, { toPart, from }: TreeContext): Span {
  return { start: from + toPart(start), end: from + toPart(end) };
}

const ENTITY = /&(?:#x?[\da-f]+|\w+);/iuy;

/**
 * Aligns the value of a text with its source, from which the parser has removed backslashes, fillers do not count, the marks of a
 * quotation or list at the start of a line are left out, and entities are replaced.
 */
function textPieces(value: string, { start, end }: Span, link: number, context: TreeContext): readonly InlinePiece[] {
  const { parsed, masked, from } = context;
  const pieces: InlinePiece[] = [];
  let sliceStart = start;
  let at = start;
  const endSlice = (next: number): void => {
    if (at > sliceStart) {
      const span = inFile({ start: sliceStart, end: at }, context);
      pieces.push({ text: masked.slice(span.start - from, span.end - from), ...span, link });
    }
    sliceStart = at = next;
  };
  for (let read = 0; read < value.length;) {
    const unit = value.charAt(read);
    ENTITY.lastIndex = at;
    const entity = parsed.charAt(at) === '&' && at < end ? (ENTITY.exec(parsed)?.[0] ?? '') : '';
    if (entity !== '' && !value.startsWith(entity, read)) {
      const sign = String.fromCodePoint(value.codePointAt(read) ?? 0);
      endSlice(at);
      pieces.push({ text: sign, ...inFile({ start: at, end: at + entity.length }, context), link });
      sliceStart = at = at + entity.length;
      read += sign.length;
    } else if (parsed.charAt(at) === unit && at < end) {
      read += 1;
      if (unit === FILLER) endSlice(at + 1);
      else at += 1;
    } else if (at < end) endSlice(at + 1);
    else read += 1;
  }
  endSlice(at);
  return pieces;
}
