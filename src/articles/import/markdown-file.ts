import { stringify } from 'yaml';
import type { Metadata } from '../article';

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
