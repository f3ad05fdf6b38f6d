import type { Block } from './block';
import { linesOf, type Line } from './lines';

/**
 * Finds the headings and paragraphs of a Markdown body, with offsets into the file, which Markdown libraries do not give for what
 * stands inside a block. Headings with `#` or underlined, list items, quotations and table rows are known; fenced code, comments,
 * rules and link definitions are not prose and left out. Inline marks stay in the text: a quotation is a slice of the file.
 *
 * @param source the whole file.
 * @param from where the body begins.
 */
export function markdownBlocks(source: string, from: number): readonly Block[] {
  const state: State = { blocks: [], paragraph: undefined, inside: undefined };
  for (const line of linesOf(source, from)) read(line, state);
  closeParagraph(state);
  return state.blocks;
}

interface State {
  readonly blocks: Block[];
  /** The paragraph that the next line may continue. */
  paragraph: { start: number; end: number; text: string } | undefined;
  /** What ends the code or comment that we are inside of. */
  inside: RegExp | undefined;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ATX_HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S/u;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const MARKER = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/u;

function read(line: Line, state: State): void {
  if (state.inside) {
    if (state.inside.test(line.text)) state.inside = undefined;
    return;
  }
  const fence = FENCE.exec(line.text);
  if (fence?.[1]) return open(new RegExp(`^ {0,3}${fence[1]}`, 'u'), state);
  if (/^[ \t]*<!--/u.test(line.text)) return readComment(line, state);
  readProse(line, state);
}

function readComment(line: Line, state: State): void {
  closeParagraph(state);
  if (!line.text.includes('-->')) state.inside = /-->/u;
}

function open(end: RegExp, state: State): void {
  closeParagraph(state);
  state.inside = end;
}

function readProse(line: Line, state: State): void {
  if (line.text.trim() === '') return closeParagraph(state);
  if (state.paragraph && UNDERLINE.test(line.text)) return turnIntoHeading(state);
  if (RULE.test(line.text) || DEFINITION.test(line.text) || TABLE_RULE.test(line.text)) return closeParagraph(state);
  const atx = ATX_HEADING.exec(line.text);
  if (atx) return addHeading(line.text.slice(atx[0].length).replace(/[ \t]#+[ \t]*$/u, ''), state);
  addLine(line, state);
}

/** A list item or a quotation begins a paragraph of its own; so does a table's row. */
function addLine(line: Line, state: State): void {
  const marker = MARKER.exec(line.text)?.[0] ?? '';
  if (marker.trim() !== '' || line.text.trimStart().startsWith('|')) closeParagraph(state);
  const text = line.text.slice(marker.length);
  if (text.trim() === '') return;
  const start = line.start + marker.length;
  if (!state.paragraph) state.paragraph = { start, end: line.end, text };
  else state.paragraph = { start: state.paragraph.start, end: line.end, text: `${state.paragraph.text} ${text.trim()}` };
}

function addHeading(title: string, state: State): void {
  closeParagraph(state);
  if (title.trim() !== '') state.blocks.push({ kind: 'heading', title: plainTitle(title) });
}

function turnIntoHeading(state: State): void {
  const title = state.paragraph?.text ?? '';
  state.paragraph = undefined;
  addHeading(title, state);
}

function closeParagraph(state: State): void {
  if (state.paragraph) state.blocks.push({ kind: 'paragraph', start: state.paragraph.start, end: state.paragraph.end });
  state.paragraph = undefined;
}

/** A heading is shown as a name, not quoted: marks of emphasis and links fall away. */
function plainTitle(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*`]+/gu, '')
    .trim();
}
