import { linesOf, type Block, type Line } from './text-blocks';

/**
 * Finds the headings and paragraphs of a Markdown body, with offsets into the file, which Markdown libraries do not give for what
 * stands inside a block. Headings with `#` or underlined, list items, quotations and table rows are known; fenced code, comments,
 * rules and link definitions are not prose and left out. Inline marks stay in the text: a quotation is a slice of the file.
 * Linear in the text: no pattern has two neighbours that both may take the same run of characters.
 *
 * @param source the whole file.
 * @param from where the body begins.
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
  /** Whether a line ends the code or comment that we are inside of. */
  endsInside: ((line: string) => boolean) | undefined;
}

interface OpenParagraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is a list item or a quotation: a line of hyphens below it is a rule and does not make it a heading. */
  readonly marked: boolean;
}

/** Back-ticks after back-ticks are code within a line and not a fence. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const FENCE_END = /^ {0,3}(`+|~+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ATX_HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S/u;
/** Of a line without white space at its ends. */
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

/** A fence is closed by at least as many of the same sign, alone on their line. */
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

/** A list item or a quotation begins a paragraph of its own; so does a table's row. */
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

/** An address may hold one pair of parentheses. The bounds keep a pasted heap of brackets linear. */
const LINK = /!?\[([^[\]]{0,300})\]\((?:[^()]|\([^()]{0,100}\)){0,500}\)/gu;

/** A heading is shown as a name, not quoted: marks of emphasis and links fall away. */
function plainTitle(title: string): string {
  return title.replace(LINK, '$1').replace(/[*`]+/gu, '').trim();
}
