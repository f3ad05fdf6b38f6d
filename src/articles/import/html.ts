import { toIsoDate } from '../front-matter/fields';
import { joinBlocks, markdownOf, type ImportedArticle } from './markdown-file';

/** The part of the DOM that is used here; the program is compiled without the types of a browser. */
interface HtmlNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlNode>;
  readonly nextSibling: HtmlNode | null;
  getAttribute(name: string): string | null;
}

interface HtmlDocument {
  readonly documentElement: HtmlNode;
  querySelector(selector: string): HtmlNode | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

async function parse(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  const isWhole = /<html[\s>]/iu.test(html);
  const page: unknown = parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`);
  return (page as { readonly document: HtmlDocument }).document;
}

/** @returns the article of a page: its main text as Readability finds it, its metadata from meta elements and JSON-LD. */
export async function readPage(html: string, address?: string): Promise<ImportedArticle> {
  const document = await parse(html);
  const blocks = [...document.querySelectorAll(TEXT_BLOCKS)].map(({ textContent }) => spaced(textContent));
  const metaOf = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => document.querySelector(`meta[property="${name}"],meta[name="${name}"]`));
    return found.map((meta) => spaced(meta?.getAttribute('content') ?? '')).find((text) => text !== '');
  };
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const urls = [canonical, metaOf('og:url'), address].flatMap((one) =>
    one && URL.canParse(one, address) ? new URL(one, address).href : [],
  );
  const url = urls.find((one) => /^https?:/u.test(one));
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const dates = [metaOf('article:published_time', 'date', 'dc.date', 'datePublished'), time];
  const tags = metaOf('keywords', 'news_keywords')?.split(',') ?? [];
  const { Readability } = await import('@mozilla/readability');
  const page = new Readability<string>(document).parse();
  const published = [page?.publishedTime, ...dates].map((date) => toIsoDate(date ?? '')).find((date) => date);
  const author = page?.byline && spaced(page.byline).replace(/^(?:by|von|par|por)\s+/iu, '');
  const language = page?.lang ?? undefined;
  const text = spaced(page?.textContent ?? '');
  return {
    metadata: {
      ...(page?.title && { title: spaced(page.title) }),
      ...(page?.siteName && { publisher: spaced(page.siteName) }),
      ...(author && { author }),
      ...(url && { url }),
      ...(published && { published }),
      ...(language && { language }),
      tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    },
    body: await htmlToMarkdown(page?.content ?? ''),
    leftOut: describeDropped(blocks.filter((block) => block !== '' && !text.includes(block))),
  };
}

const TEXT_BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,figcaption,blockquote,td';
const MOST_SHOWN = 3;
const SHOWN_LENGTH = 40;

function describeDropped(blocks: readonly string[]): readonly string[] {
  if (blocks.length === 0) return [];
  const shown = blocks.slice(0, MOST_SHOWN).map((text) => `“${text.slice(0, SHOWN_LENGTH)}”`);
  return [
    `${blocks.length} blocks of the page outside its article: ${shown.join(', ')}${blocks.length > MOST_SHOWN ? ', …' : ''}`,
  ];
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const NO_TEXT = new Set(
  'script style noscript template nav form button select svg iframe img video audio head'.split(' '),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Headings, items and quotations keep their marks; each cell of a table becomes a paragraph; links and emphasis only their text. */
export async function htmlToMarkdown(html: string): Promise<string> {
  const { documentElement } = await parse(html);
  const blocks: string[] = [];
  let text = '';
  const flush = (mark: string): void => {
    const written = markdownOf(text);
    if (written !== '') blocks.push(mark + written);
    text = '';
  };
  const visit = (node: HtmlNode, mark: string): void => {
    if (node.nodeType === TEXT_NODE) text += node.textContent;
    if (node.nodeType !== ELEMENT_NODE || NO_TEXT.has(node.localName) || isNote(node)) return;
    if (node.localName === 'br') {
      if (node.nextSibling?.localName === 'br') flush(mark);
      else text += ' ';
    }
    const own = markOf(node.localName) ?? mark;
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush(mark);
    for (const child of node.childNodes) visit(child, own);
    if (isBlock) flush(own);
  };
  visit(documentElement, '');
  flush('');
  return joinBlocks(blocks);
}

/** The mark of a footnote, as `[1]`. */
function isNote({ localName, textContent }: HtmlNode): boolean {
  return localName === 'sup' && /^[[\d\], ]*$/u.test(textContent);
}

function markOf(name: string): string | undefined {
  if (/^h[1-6]$/u.test(name)) return `${'#'.repeat(Math.max(2, Number(name.charAt(1))))} `;
  return name === 'li' ? '- ' : name === 'blockquote' ? '> ' : undefined;
}
