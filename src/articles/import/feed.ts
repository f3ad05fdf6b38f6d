import { toIsoDate } from '../front-matter/fields';
import { htmlToMarkdown } from './html';
import { ImportError, type ImportedArticle } from './markdown-file';

/** What a feed holds of an item beside the usual fields. */
interface FeedContent {
  readonly content?: string | undefined;
  readonly author?: string | undefined;
  /** The parser of feeds gives the last change of an entry of Atom. */
  readonly day?: string | undefined;
  /** In an export of WordPress; an attachment has that of its article. */
  readonly status?: string | undefined;
}

/** @returns an article for each item that is published. @throws ImportError */
export async function readFeed(xml: string): Promise<readonly ImportedArticle[]> {
  const { extractFromXml } = await import('@extractus/feed-extractor');
  const feed = extractFromXml(withEscapedXhtml(xml), {
    descriptionMaxLen: 0,
    getExtraEntryFields: (entry: object) => {
      const fields = new Map<string, unknown>(Object.entries(entry));
      const content = ['content:encoded', 'content', 'description', 'summary'].map((key) => textOf(fields.get(key)));
      const author = textOf(fields.get('dc:creator') ?? fields.get('author'));
      const day = textOf(fields.get('published'));
      const status = textOf(fields.get('wp:status'));
      return { content: content.find((text) => text), author, day, status } satisfies FeedContent;
    },
  });
  const entries = (feed.entries ?? []).filter((entry) => ((entry as FeedContent).status ?? 'publish') === 'publish');
  if (entries.length === 0) throw new ImportError('expected items that are published, found none');
  return Promise.all(
    entries.map(async ({ title, link, published, ...extra }) => {
      const { content, author, day: first = published } = extra as FeedContent;
      const day = first && toIsoDate(first);
      const { body, leftOut } = await htmlToMarkdown((content ?? '').replace(TEASER_END, ''));
      return {
        metadata: {
          ...(title && { title }),
          ...(feed.title && { publisher: feed.title }),
          ...(author && { author }),
          ...(link && { url: link }),
          ...(day && { published: day }),
          ...(feed.language && { language: feed.language }),
        },
        body,
        leftOut,
      };
    }),
  );
}

/** Behind the first words of an item, instead of the rest. */
const TEASER_END =
  /(?<!\s)\s*(?:\[?(?:…|\.{3}|&#8230;|&hellip;)\]?\s*)?(?:<a\b[^<>]*>\s*)?(?<=^|[.!?…\]>;]\s{0,3})(?:continue reading|read (?:more|on|the (?:full|whole|rest)\b[^<>.]{0,40}))\s*(?:…|\.{3}|&#8230;|&hellip;|→|&rarr;|»|&raquo;)?\s*(?=(?:<\/[^<>]*>\s*)*$)/iu;

/** Elements within a content would lose their order. */
function withEscapedXhtml(xml: string): string {
  const content = /(<(content|summary)\b[^<>]*\btype=["']xhtml["'][^<>]*>)([^]*?)(<\/\2>)/gu;
  return xml.replace(content, '$1<![CDATA[$3]]>$4');
}

/** @returns the text of an element, which the parser of feeds gives as text, as an object with `#text`, or a list of them. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, '#text': text } = value as { readonly name?: unknown; readonly '#text'?: unknown };
  return textOf(text ?? name);
}
