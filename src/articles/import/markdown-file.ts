import { stringify } from 'yaml';
import type { Metadata } from '../article';

/** A file or address that gives no article; the message is one line for people. */
export class ImportError extends Error {}

/** An article of another format as Markdown. */
export interface ImportedArticle {
  readonly metadata: Partial<Metadata>;
  /** Markdown without front matter. */
  readonly body: string;
  /** What of the original is not in the text, for people: `2 attachments`. */
  readonly leftOut: readonly string[];
}

/** Fields in the order in which people write them. */
const FIELDS = ['title', 'publisher', 'author', 'url', 'published', 'language', 'tags'] as const;

export function toMarkdownFile({ metadata, body }: ImportedArticle): string {
  const fields = FIELDS.map((field) => [field, metadata[field]] as const);
  const known = fields.filter(([, value]) => value !== undefined && value.length > 0);
  const aliases = metadata.aliases && { aliases: Object.fromEntries(metadata.aliases) };
  return `---\n${stringify({ ...Object.fromEntries(known), ...aliases }, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

const MOST_SHOWN = 3;
export const SHOWN_LENGTH = 40;

/** @returns how many texts were left out, with the first of them. */
export function describeDropped(
  texts: readonly string[],
  [one, several]: readonly [string, string],
): readonly string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `“${shortened(text)}”`);
  const more = texts.length > MOST_SHOWN ? ', …' : '';
  return [`${counted(texts.length, one, several)}: ${shown.join(', ')}${more}`];
}

function shortened(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH).replace(/ \S*$/u, '')} …`;
}

/** What belongs to the page or the sheet around a text, for `describeDropped`. */
export const LINES_AROUND = ['line around the text', 'lines around the text'] as const;

/** In characters. */
const LONGEST_NAME = 60;

/** @returns a name such as `2024-05-02-talks-end`, without an ending. */
export function fileNameOf({ title = '', published = '' }: Partial<Metadata>): string {
  const words = `${published.slice(0, 10)} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const name = Array.from(words.replace(/^-|-$/gu, ''));
  if (name.length <= LONGEST_NAME) return name.join('') || 'article';
  // Cut before the word that does not fit, unless that is a long text without spaces.
  const cut = name
    .slice(0, LONGEST_NAME + 1)
    .join('')
    .replace(/-[^-]{0,25}$/u, '');
  return Array.from(cut).slice(0, LONGEST_NAME).join('');
}

/** A paragraph or heading of plain text: its signs cannot be read as markup. */
export function markdownOf(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\\`*_[\]|~]/gu, '\\$&')
    .replace(/[{}^]|%(?=%)|=(?==)|\$(?=.*\$)/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^(?=[-+#>])|(?<=^\d+)(?=[.)])/u, '\\');
}

/** Joins paragraphs with their marks before them: items of a list and lines of a quotation stay together. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.reduce((text, block, at) => {
    const [mark] = /^(?:- |> |\| )/u.exec(block) ?? [];
    const isNext = mark !== undefined && blocks[at - 1]?.startsWith(mark);
    if (!isNext) return `${text}\n\n${block}`;
    return `${text}\n${mark === '> ' ? '>\n' : ''}${block}`;
  }, '');
}
