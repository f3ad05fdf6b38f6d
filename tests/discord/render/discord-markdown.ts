/**
 * Reads one line of Markdown as Discord's clients do, as far as quotes need it: an oracle that is not made of the code it judges.
 *
 * The rules are those of simple-markdown and of the published readings of Discord's own rules (npm `discord-markdown`): the first rule
 * that matches at a place wins, a backslash before a sign shows the sign, `**` … `**` is bold.
 */
export interface Reading {
  /** What the reader sees. */
  readonly text: string;
  readonly bold: readonly string[];
  /** Whatever would not be shown as written: a mention, a link, a heading … */
  readonly surprises: readonly string[];
}

const ESCAPE = /^\\([^0-9A-Za-z\s])/u;
const STRONG = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u;
const AT_LINE_START = /^\s*(?:#{1,3}\s|-#\s|[-*+]\s|\d+\.\s|>\s|>>>)/u;
const INLINE = [
  /^[*_](?=\S)[\s\S]*?\S[*_]/u,
  /^__[\s\S]+?__/u,
  /^~~[\s\S]+?~~/u,
  /^\|\|[\s\S]+?\|\|/u,
  /^`+[\s\S]+?`/u,
  /^\[[^\]]*\]\([^)]*\)/u,
  /^<(?:https?|mailto|tel|\+)[^>]*>/u,
  /^(?:https?|steam|discord):\/\/\S+/u,
  /^<(?:@[!&]?|#|\/|t:|a?:|id:)[^>]*>/u,
  /^@(?:everyone|here)/u,
  /^:[\w+-]+:/u,
  /^[\n\r]/u,
  /^¯\\_\(ツ\)_\/¯/u,
];

export function readMarkdown(line: string): Reading {
  const start = AT_LINE_START.exec(line)?.[0];
  const inner = readInline(line);
  return start === undefined ? inner : { ...inner, surprises: [start, ...inner.surprises] };
}

function readInline(markdown: string): Reading {
  const bold: string[] = [];
  const surprises: string[] = [];
  let text = '';
  for (let rest = markdown; rest !== '';) {
    const strong = STRONG.exec(rest);
    if (strong !== null) {
      const within = readInline(strong[1] ?? '');
      bold.push(within.text);
      surprises.push(...within.surprises, ...within.bold);
      text += within.text;
      rest = rest.slice(strong[0].length);
      continue;
    }
    const escaped = ESCAPE.exec(rest);
    const surprise = escaped === null ? INLINE.map((rule) => rule.exec(rest)?.[0]).find(Boolean) : undefined;
    if (surprise !== undefined) surprises.push(surprise);
    text += escaped?.[1] ?? rest.charAt(0);
    rest = rest.slice(escaped?.[0].length ?? 1);
  }
  return { text, bold, surprises };
}
