import { SPEECH_VERBS } from '../../text/saying-verbs';
import type { Span } from '../article';
import type { Block, RenderedText } from '../source-map';

/** A part of a line; letters of a link carry its number. */
export interface InlinePiece extends Span {
  readonly text: string;
  readonly link: number;
}

/** A heading or paragraph whose text is not yet rendered. */
export interface Draft {
  readonly place: 'heading' | 'quoted' | 'item' | 'plain';
  readonly pieces: readonly InlinePiece[];
}

interface DraftContext {
  readonly source: string;
  readonly rendered: RenderedText;
  readonly blocks: Block[];
}

/** Lines that are only links are navigation. A line that ends as a sentence is one, though it is a link. */
export function addDraft({ place, pieces }: Draft, { source, rendered, blocks }: DraftContext): void {
  if (place === 'heading') {
    const title = textOf(pieces).replace(/\s+/gu, ' ').trim();
    if (LETTER.test(title)) blocks.push({ kind: 'heading', title });
    return;
  }
  const lines = mayNavigate(pieces)
    ? linesOf(pieces).filter((line, at, all) => !isNavigation(line, all[at - 1], all[at + 1]))
    : undefined;
  const kept = place === 'quoted' ? signatureLast(lines ?? linesOf(pieces), source).flat() : (lines?.flat() ?? pieces);
  if (!LETTER.test(textOf(kept))) return;
  const start = rendered.beginBlock();
  for (const { text, start: from, end } of kept) rendered.add(text, from, end);
  const isItem = place === 'item' || isRow(kept, source);
  blocks.push({
    kind: 'paragraph',
    start,
    end: rendered.end,
    ...(place === 'quoted' && !isItem && { speech: 'quoted' }),
    ...(isItem && { isItem }),
  });
}

/** Rows of a table that has been masked. */
function isRow([first]: readonly InlinePiece[], source: string): boolean {
  const start = first?.start ?? 0;
  return /^[ \t]*\|/u.test(source.slice(source.lastIndexOf('\n', start - 1) + 1, start));
}

function textOf(pieces: readonly InlinePiece[]): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('');
}

function mayNavigate(pieces: readonly InlinePiece[]): boolean {
  return pieces.some(({ text, link }) => link > 0 || text.includes('://') || /[Ww]{3}\./u.test(text));
}

/** @returns what a reader sees of a piece of masked Markdown. */
export function withoutFillers(piece: InlinePiece): readonly InlinePiece[] {
  const { text, start, link } = piece;
  if (!text.includes('\ue000')) return [piece];
  return Array.from(text.matchAll(/[^\ue000]+/gu), ({ 0: seen, index }) => {
    return { text: seen, start: start + index, end: start + index + seen.length, link };
  });
}

/** The title of a callout is who speaks if they are named elsewhere too, and nothing else. */
function signatureLast(
  lines: readonly (readonly InlinePiece[])[],
  source: string,
): readonly (readonly InlinePiece[])[] {
  const [first = [], ...others] = lines;
  const title = first.map(({ text }) => text).join('');
  const end = others.at(-1)?.at(-1)?.end;
  if (end === undefined || !/^[—―]/u.test(title)) return lines;
  const surname = /\p{Lu}[\p{L}'’-]+(?=,|\s*$)/u.exec(title)?.[0] ?? title;
  // Behind a horizontal bar stands a name that a shortcode gives as the author.
  const isSure = title.startsWith('―') || source.includes(surname, source.indexOf(surname) + surname.length);
  return isSure ? [...others, [{ text: '\n', start: end, end, link: 0 }], first] : others;
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

export const LETTER = /[\p{L}\p{N}]/u;
const FEWEST_WORDS = 4;
const BEFORE_LINKS =
  /^(?:read (?:more|also|next)|see(?: also)?|also|more|related|sources?|via|further reading|continue reading|tags?|filed under|categor(?:y|ies)|photos?|images?|share|follow(?: us)?|links?|watch|listen|download|next|previous)(?:[\s\p{P}\p{S}]|\b(?:and|or|on|by|in)\b)*$/iu;

/** `Background:`, but not `In a letter, Rossi wrote:` */
function isLabel(words: string): boolean {
  return /^[^.!?:]{1,40}:$/u.test(words) && !words.split(/[^\p{L}]+/u).some((word) => SPEECH_VERBS.has(word));
}

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
  if (!LETTER.test(inside) || (LETTER.test(outside) && !BEFORE_LINKS.test(outside) && !isLabel(outside))) return false;
  if ([...before, ...after].some(({ link }) => link > 0 && line.some((piece) => piece.link === link))) return false;
  return !/[.!?…]["”’»)]*$/u.test(inside) || inside.split(/\s+/u).length < FEWEST_WORDS;
}
