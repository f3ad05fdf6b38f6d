/** Takes the place of markup; the Markdown parser reads it as a letter, and the text leaves it out. */
export const FILLER = '\uE000';

/**
 * Markup that is not Markdown's: what a text with it holds, which is sought sooner than the pattern, how it is found, and what its units become.
 * A mask keeps its length, so that offsets stay.
 */
type Mask = readonly [sign: string, pattern: RegExp, replace: (match: string, ...groups: string[]) => string];

/** In CommonMark these end a paragraph; of a page's own parts nothing is text. */
const BLOCK_TAG = String.raw`(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)`;
const NO_TEXT_TAG =
  '(?:script|style|pre|head|iframe|svg|nav|form|button|noscript|template|video|audio|object|figcaption)';

/** `{{< quote author="Anna Rossi" >}}…{{< /quote >}}`, `{% blockquote Anna Rossi, mayor %}…{% endblockquote %}` */
const QUOTE_SHORTCODE =
  /(\{\{[<%]|\{%)(\s*(?:block|pull)?[Qq]uote\s+(?:[^{}\n]*?(?:author|by|cite|name|speaker|attribution)=)?["“]?)(\p{Lu}[^{}"”\n,]*?)((?:["”,][^{}\n]*)?[>%]?[%}]?\})([^{}]{1,3000}?)(\{\{[<%]\s*\/|\{%\s*end)((?:block|pull)?[Qq]uote\s*[>%]\}\}?)/gu;

const MASKS: readonly Mask[] = [
  // The summary that MarkDownload writes above a page; links of Reuters.
  ['Excerpt', /^> ## Excerpt[ \t]*\n(?:>[^\n]*\n?)+/gmu, blank],
  [', opens new tab', /, opens new tab(?!\p{L})/gu, blank],
  // Code blocks.
  ['', /^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})[^]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![^]))/gmu, apart],
  // Boxes of Docusaurus, VitePress and Pandoc, and of MkDocs, whose words are indented; marks where a table of contents stands.
  [':::', /^[ \t]*:{3,}[^\n]*$/gmu, apart],
  [
    '',
    /^(?:!!!|\?{3}\+?)[ \t]+[\w-]+[^\n]*((?:\n(?: {4}|\t)[^\n]*|\n[ \t]*(?=\n))+)/gmu,
    (box, words = '') => apart(box.slice(0, -words.length)) + words.replace(/\n(?: {4}|\t)/gu, indented),
  ],
  // Modules and comments of MDX, commands of LaTeX, citations of Pandoc, notes of a speaker below a slide.
  [
    '',
    /^(?:import\s(?:[^\n'"]*\sfrom\s+)?['"][^'"\s]+['"]|export\s+(?:default|const|let|function)\b[^\n]*(?:\n[^\n]*\S[^\n]*)*);?[ \t]*$|\{\/\*[^]{0,2000}?\*\/\}/gmu,
    blank,
  ],
  ['\\', /^\\begin\{(\w+\*?)\}[^]{0,5000}?^\\end\{\1\}|^\\[a-z]+(?:\{[^{}\n]*\}|\[[^\][\n]*\])*[ \t]*$/gmu, blank],
  ['@', /[ \t]?\[[^\][\n]{0,40}@[\w:.-]+[^\][\n]{0,200}\](?!\()/gu, blank],
  ['\n--', /^(?:\?{3}$[^]{0,3000}?|Notes?:[^\n]*(?:\n[^\S\n]*\S[^\n]*)*(?:\n[^\S\n]*)*?)(?=\n-{2,3}$)/gmu, blank],
  ['TOC', /^[ \t]*(?:[-*] )?\[{0,2}_?TOC_?\]{0,2}[ \t]*$/gmu, blank],
  // HTML.
  ['<aside>', /(?<=<aside>\s*)\p{Extended_Pictographic}\uFE0F?[ \t]*/gu, blank],
  ['<!--', /<!--[^]*?(?:-->|$(?![^]))/gu, blank],
  ['<', new RegExp(`<(${NO_TEXT_TAG})(?=[\\s>])[^]*?(?:</\\1\\s*>|$(?![^]))`, 'giu'), blank],
  [
    '<',
    /<(div|aside|section)\s[^<>]*\bclass="[^"]*(?:newsletter|(?<![a-z])(?:sign-?up|subscribe|subscription-(?:widget|form|box)|shar(?:e|ing))(?![a-z]))[^"]*"[^<>]*>(?:(?!<\/?\1\b)[^]){0,400}<\/\1\s*>/giu,
    blank,
  ],
  ['<', /<blockquote(?=[\s>])[^]{0,5000}?<\/blockquote\s*>/giu, quotation],
  ['<', /<cite(?<=^(?:[ \t]*>)+[ \t]*<cite)(?:\s[^<>]*)?>/gimu, (tag) => `—${blank(tag.slice(1))}`],
  // A card that shows another page.
  ['<', /<a\s[^<>]*>(?:(?!<\/?a\b)[^]){0,5000}<\/a>/giu, (link) => (/<div\b/iu.test(link) ? blank(link) : link)],
  ['<', /^ {0,3}<\/?[a-z][^\n]*(?:\n[^\n]*\S[^\n]*)*/gimu, (html) => html.replace(/\n[ \t]+/gu, indented)],
  ['<', /<sup\b[^<>]*>[[\d\], ]*<\/sup>/giu, blank],
  ['<', /<br\s*\/?>(?<=^ {0,3}\|[^\n]*)/gimu, (tag) => ` ${blank(tag.slice(1))}`],
  ['<', /<br\s*\/?>/giu, (tag) => `\n${blank(tag.slice(1))}`],
  ['<', /<h[1-6](?:\s[^<>]*)?>/giu, (tag) => `${blank(tag.slice(4))}\n\n# `],
  ['<', new RegExp(`</?${BLOCK_TAG}(?:\\s[^<>]*)?/?>`, 'giu'), (tag) => `\n\n${blank(tag.slice(2))}`],
  ['<', /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu, blank],
  // Obsidian: comments, fields, tags that stand alone or behind a sentence, embeds, links, highlights, callouts, ids of blocks.
  ['%%', /%%[^]*?%%/gu, blank],
  [':: ', /[ \t]?[[(][\p{L}][\p{L}\p{N} _-]{0,30}:: [^\])\n]*[\])]/gu, blank],
  [':: ', /^[ \t]*(?:[-*+] )?[\p{L}][\p{L}\p{N} _-]{0,30}::(?= )[^\n]*$/gmu, blank],
  ['#', /(?=[ \t#])(?<=^|[.!?…]["”’)]*[ \t])[ \t]*(?:#[\p{L}_][\p{L}\p{N}_/-]*(?:[ \t]+|$))+$/gmu, blank],
  // What plugins read: tags and days behind a task, a query within a line.
  ['#', /(?=#)(?<=^[ \t>]*[-*+] [^\n]{0,300}[ \t])(?:#[\p{L}_][\p{L}\p{N}_/-]*(?:[ \t]+|$))+$/gmu, blank],
  [
    '',
    /[\u{1F4C5}\u23F3\u{1F6EB}\u2705\u2795\u{1F501}\u23EB\u{1F53C}\u{1F53D}]\uFE0F?(?:[ \t]*\d{4}-\d\d-\d\d)?(?=[ \t]|$)/gmu,
    blank,
  ],
  ['\uFDD3', /`\uFDD3 ?[^`\n]{0,200}`/gu, blank],
  // Links of a copied wiki page behind a heading or a sentence.
  ['](', /[ \t]?\[[*_]?\[(?:edit|(?:\w+ )?needed|who\?|when\?)\]\([^()\n]*\)[*_]?\]/giu, blank],
  // Lines that are only links to notes.
  ['[[', /^[ \t>*+<«←-]*(?:[\w ]{0,30}: )?(?:\[\[[^\][\n]+\]\][\s,;·|•–/<>«»←→-]*?)+$/gmu, blank],
  ['[[', /!\[\[[^\][\n]*\]\]/gu, blank],
  [
    '[[',
    /\[\[([^\][|\n]*?\\?\|)?([^\][|#^\n]*)([#^][^\][|\n]*)?\]\](?!\()/gu,
    (link, target = '', shown = '', part = '') =>
      shown === '' ? blank(link) : `${blank(`[[${target}`)}${shown}${blank(`${part}]]`)}`,
  ],
  ['==', /==(?=\S)([^=\n]+)(?<=\S)==/gu, (_, marked = '') => `${blank('==')}${marked}${blank('==')}`],
  [
    '[!',
    /^((?:[ \t]*>)+[ \t]*)(\[![\w-]+\][+-]?)([^\n]*)/gmu,
    (_, before = '', mark = '', title = '') =>
      mark.startsWith('[!quote]') && NAMED.test(title)
        ? `${before}—${blank(mark.slice(1))}${title}`
        : `${before}${blank(mark)}${/[.!?…]["”’']*\s*$/u.test(title) ? title : blank(title)}`,
  ],
  ['^', /[ \t]\^[\w-]+[ \t]*$/gmu, blank],
  // A task is text if it is a sentence.
  [
    '[',
    /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[.\])(?=\s)([^\n]*)/gmu,
    (_, item = '', box = '', task = '') =>
      `${item}${blank(box)}${/[.!?…]["”’)*_]*\s*$/u.test(task) ? task : blank(task)}`,
  ],
  // Logseq writes a task's state in capitals before it; such a task is no text, as one with a box is none.
  ['', /^[ \t]*[-*+] (?:TODO|DONE|LATER|NOW|DOING|WAITING) [^\n]*[^.!?\n]$/gmu, blank],
  ['*[', /^\*\[[^\]\n]+\]: [^\n]*$/gmu, blank],
  // Definition lists: the term is a line above.
  [':', /^:[ \t](?=[ \t]{0,3}\S)/gmu, () => `\n${FILLER}`],
  // Templates of Jekyll, Hugo and WordPress, and attributes.
  ['{', QUOTE_SHORTCODE, signedQuotation],
  ['{', /\{\{[%<]\s*comment\b[^]{0,20000}?\{\{[%<]\s*\/\s*comment\s*[%>]\}\}/gu, blank],
  ['{', /\{%-?\s*(comment|highlight)\b[^]{0,20000}?\{%-?\s*end\1\s*-?%\}/gu, blank],
  ['{', /\{%[^]{0,2000}?%\}|\{\{[^]{0,2000}?\}\}|\{[:#.][^}\n]{0,200}\}/gu, blank],
  ['[/', /\\?\[(caption|pullquote|\w*button)\b[^\][\n]*\][^]{0,1500}?\[\/\1\\?\]/giu, blank],
  ['="', /\\?\[[a-z][\w-]* [\w-]+="[^\][\n]*\](?![([])/giu, blank],
  [':', /:(?<=\s:)[a-z][a-z0-9_+-]{1,30}:(?=\s|$(?![^]))/gu, blank],
  [
    '[',
    /\\?\[\/?(?:gallery|caption|embed|youtube|audio|video|playlist|contact-form|[a-z]+\\?_[a-z])[^\][\n]*\](?!\()/giu,
    blank,
  ],
  // Math, footnote marks, signs without width.
  ['$', /\$\$[^]*?\$\$|\$(?=\S)[^$\n]{0,200}[\\^_={}][^$\n]{0,200}(?<=\S)\$(?!\d)|\$[A-Za-z]\$/gu, blank],
  ['^', /\^\[[^\][\n]*\]|\[\^[^\]\s]+\](?!:)/gu, blank],
  ['', /[\u00ad\u200b\u2060]/gu, blank],
  // Tables: each row is a paragraph; heads, rules and bars go.
  ['|', /^ {0,3}(?:\|[^\n]*\n {0,3})?\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/gmu, apart],
  [
    '|',
    /^ {0,3}\|[^\n]*$/gmu,
    (row) =>
      row
        .replace(/^ {0,3}\|[ \t]*/u, (bar) => `\n${blank(bar.slice(1))}`)
        .replace(/(?<=[^\s\\])\|(?=\S)/gu, ' ')
        .replace(/(?<!\\)\|/gu, blank),
  ],
  // Nobody nests as deep, and the parser is recursive.
  ['', /([[\]`>*_~(!])\1{19,}/gu, blank],
  ['', /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){20,}/gmu, blank],
];

/** Replaces units without changing the length: the offsets of what is left are those of the file. */
export function maskMarkup(markdown: string): string {
  const held = markdown.replace(AS_WRITTEN, (code) =>
    code.replace(/[<{[=%$]/gu, (sign) => String.fromCharCode(FIRST_HELD + SIGNS.indexOf(sign))),
  );
  const masked = MASKS.reduce(
    (text, [sign, pattern, replace]) => (text.includes(sign) ? text.replace(pattern, replace) : text),
    held,
  );
  return held === markdown ? masked : masked.replace(HELD, (unit) => SIGNS.charAt(unit.charCodeAt(0) - FIRST_HELD));
}

/** Inline code and an escaped sign: a tag there is text. */
const AS_WRITTEN = /\\[<`]|(?<!`)(`{1,2})(?!`)[^\n]{0,300}?(?<!`)\1(?!`)/gu;
/** What opens markup of the masks; not characters stand for them there. */
const SIGNS = '<{[=%$';
const FIRST_HELD = 0xfdd0;
const HELD = /[\uFDD0-\uFDD5]/gu;

/** The title of a quotation may be who speaks. */
const NAMED = /^ ?(?:\[\[)?\p{Lu}[^\s,]*(?: \p{L}[^\s,]*){0,3} \p{Lu}[\p{L}'’-]+(?:\]\])?(?:,[^.!?]*)?\s*$/u;

function blank(markup: string): string {
  return markup.replace(/[^\r\n]+/gu, ({ length }) => FILLER.repeat(length));
}

/** A shortcode becomes a block quote, its author the first line behind a horizontal bar. */
function signedQuotation(_: string, ...groups: string[]): string {
  const [open = '', before = '', author = '', after = '', words = '', close = '', end = ''] = groups;
  const quoted = words.replace(/\n[ \t]*\n/gu, (gap) => `\n>${' '.repeat(gap.length - 2)}`);
  // Words on the line of the author need one of their own.
  const gap = /^[ \t]*\r?\n/u.test(words) ? blank(after) : `${blank(after.slice(2))}\n>`;
  return `\n>${blank(open.slice(2))}―${blank(before.slice(1))}${author}${gap}${quoted}\n\n${blank(close.slice(2))}${blank(end)}`;
}

/** A block quote of HTML becomes one of Markdown, and its `cite` a signature. */
function quotation(html: string): string {
  return html
    .replace(/[\r\n]/gu, ' ')
    .replace(/^<blockquote[^<>]*>/iu, (tag) => `\n\n> ${blank(tag.slice(4))}`)
    .replace(/<cite(?:\s[^<>]*)?>/giu, (tag) => `\n>\n> —${blank(tag.slice(6))}`)
    .replace(/<(?:p|div|li|ul|ol|footer)(?:\s[^<>]*)?>/giu, (tag) => `\n> ${blank(tag.slice(3))}`)
    .replace(/<\/(?:p|div|li|ul|ol|footer)>/giu, (tag) => `\n>${' '.repeat(tag.length - 2)}`);
}

/** Leaves blank lines around. */
function apart(markup: string): string {
  return `\n${blank(markup.slice(1, -1))}\n`;
}

function indented(space: string): string {
  return `\n${blank(space.slice(1))}`;
}
