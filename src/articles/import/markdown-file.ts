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

/** In characters. */
const LONGEST_NAME = 60;

/** @returns a name such as `2024-05-02-talks-end`, without an ending. */
export function fileNameOf({ title = '', published = '' }: Partial<Metadata>): string {
  const words = `${published.slice(0, 10)} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return Array.from(words).slice(0, LONGEST_NAME).join('').replace(/^-|-$/gu, '') || 'article';
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
    const [mark] = /^(?:- |> )/u.exec(block) ?? [];
    const isNext = mark !== undefined && blocks[at - 1]?.startsWith(mark);
    if (!isNext) return `${text}\n\n${block}`;
    return `${text}\n${mark === '> ' ? '>\n' : ''}${block}`;
  }, '');
}
