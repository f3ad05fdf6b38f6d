/**
 * Any text as Discord Markdown that shows just this text, on one line.
 *
 * A backslash before a sign that is neither letter, digit nor space shows the sign itself (simple-markdown's rule, which Discord's clients
 * use). So nothing is ever inserted but backslashes, and `plainText` gives the text back.
 */

/**
 * Signs that may begin something wherever they stand: emphasis, code, spoilers, links, mentions (`<@1>`, `</name:1>`, `<t:1>`, `<:name:1>`,
 * `@everyone`), headings, quotes; a colon before `//` (a bare address) or that opens `:name:` (an emoji).
 */
const ANYWHERE = /[\\*_~`|<>[\]#@]|:(?=\/\/|[^\s:]+:)/gu;
/** What makes a list at the start of a line: a dash, a plus, a number with its point. */
const LIST_AT_START = /^(\s*\d*)([-+.])(?=\s|$)/u;
const ESCAPED_OR_BOLD = /\\([^0-9A-Za-z\s])|\*\*/gu;
const SPACE = /[\s\u0085]+/gu;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * @param position `start` if the text opens a line, where a dash or a number makes a list.
 * @returns Markdown that shows `text`; a run of white space with a line break in it becomes one space.
 */
export function escapeMarkdown(text: string, position: 'start' | 'within' = 'within'): string {
  const escaped = oneLine(text).replace(ANYWHERE, '\\$&');
  return position === 'within' ? escaped : escaped.replace(LIST_AT_START, '$1\\$2');
}

/** What the reader sees of Markdown made of `escapeMarkdown` and our own `**`: the inverse. */
export function plainText(markdown: string): string {
  return markdown.replace(ESCAPED_OR_BOLD, (_, sign: string | undefined) => sign ?? '');
}

/** White space folded: two texts of the same words, in the same order, with the same signs, fold to the same string. */
export function foldSpace(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

function oneLine(text: string): string {
  return text.replace(SPACE, (space) => (LINE_BREAK.test(space) ? ' ' : space));
}
