import { linesOf, type Block, type Line } from './text-blocks';

/**
 * Finds the headings and paragraphs of a Markdown body with offsets into the file, which Markdown libraries do not give within a block.
 * Fenced code, comments, rules and link definitions are left out. Inline marks stay: a quotation is a slice of the file.
 * Linear time: no pattern has two neighbours that match the same characters.
 */
export function markdownBlocks(source: string, from: number): readonly Block[] {
  const state: State = { blocks: [], paragraph: undefined, endsInside: undefined };
  for (const line of linesOf(source, from)) read(line, state);
  closeParagraph(state);
  return state.blocks;
}

interface State {
  readonly blocks: Block[];
  /** The paragraph that the next line may continue. */
  paragraph: OpenParagraph | undefined;
  /** Set inside code or a comment: tells whether a line ends it. */
  endsInside: ((line: string) => boolean) | undefined;
}

interface OpenParagraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** List item or quotation: hyphens below it are a rule, not the underline of a heading. */
  readonly marked: boolean;
}

/** A back-tick in the rest of the line makes it inline code. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const FENCE_END = /^ {0,3}(`+|~+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ATX_HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S/u;
/** Tested on a trimmed line. */
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;
const MARKER = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/u;

function read(line: Line, state: State): void {
  if (state.endsInside) {
    if (state.endsInside(line.text)) state.endsInside = undefined;
    return;
  }
  const fence = FENCE.exec(line.text)?.[1];
  if (fence !== undefined) return open((text) => closesFence(text, fence), state);
  if (/^[ \t]*<!--/u.test(line.text)) return readComment(line, state);
  readProse(line, state);
}

/** Closed by at least as many of the same character, alone on the line. */
function closesFence(text: string, fence: string): boolean {
  return FENCE_END.exec(text)?.[1]?.startsWith(fence) ?? false;
}

function readComment(line: Line, state: State): void {
  closeParagraph(state);
  if (!line.text.includes('-->')) state.endsInside = (text) => text.includes('-->');
}

function open(endsInside: (line: string) => boolean, state: State): void {
  closeParagraph(state);
  state.endsInside = endsInside;
}

function readProse(line: Line, state: State): void {
  const trimmed = line.text.trim();
  if (trimmed === '') return closeParagraph(state);
  if (state.paragraph?.marked === false && UNDERLINE.test(line.text)) return turnIntoHeading(state);
  if (RULE.test(line.text) || DEFINITION.test(line.text) || TABLE_RULE.test(trimmed)) return closeParagraph(state);
  const atx = ATX_HEADING.exec(line.text);
  if (atx) return addHeading(line.text.slice(atx[0].length).replace(/[ \t]#+[ \t]*$/u, ''), state);
  addLine(line, state);
}

/** List items, quotations and table rows are paragraphs of their own. */
function addLine(line: Line, state: State): void {
  const marker = MARKER.exec(line.text)?.[0] ?? '';
  const marked = marker.trim() !== '' || line.text.trimStart().startsWith('|');
  if (marked) closeParagraph(state);
  const text = line.text.slice(marker.length);
  if (text.trim() === '') return;
  const { paragraph } = state;
  state.paragraph = paragraph
    ? { ...paragraph, end: line.end, text: `${paragraph.text} ${text.trim()}` }
    : { start: line.start + marker.length, end: line.end, text, marked };
}

function addHeading(title: string, state: State): void {
  closeParagraph(state);
  const plain = plainTitle(title);
  if (plain !== '') state.blocks.push({ kind: 'heading', title: plain });
}

function turnIntoHeading(state: State): void {
  const title = state.paragraph?.text ?? '';
  state.paragraph = undefined;
  addHeading(title, state);
}

/** A paragraph without letters and digits is a drawing. */
function closeParagraph(state: State): void {
  const { paragraph } = state;
  state.paragraph = undefined;
  if (paragraph && /[\p{L}\p{N}]/u.test(paragraph.text)) {
    state.blocks.push({ kind: 'paragraph', start: paragraph.start, end: paragraph.end });
  }
}

/** The URL may contain one pair of parentheses. The bounds keep a pasted heap of brackets linear. */
const LINK = /!?\[([^[\]]{0,300})\]\((?:[^()]|\([^()]{0,100}\)){0,500}\)/gu;

function plainTitle(title: string): string {
  return title.replace(LINK, '$1').replace(/[*`]+/gu, '').trim();
}
