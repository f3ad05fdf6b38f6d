import type { Metadata } from '../article';
import { isNoText, layoutOf } from '../formats/news-layout';
import { toIsoDate } from '../front-matter/fields';
import { counted, joinBlocks, markdownOf, type ImportedArticle } from './markdown-file';

/** The part of the DOM that is used here; the program is compiled without the types of a browser. */
interface HtmlNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlNode>;
  readonly nextSibling: HtmlNode | null;
  getAttribute(name: string): string | null;
  remove(): void;
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
  const pageTitle = spaced(document.querySelector('title')?.textContent ?? '');
  const pageBlocks = [...document.querySelectorAll(TEXT_BLOCKS)].map(({ localName, textContent }) => ({
    isHeadline: localName === 'h1',
    text: spaced(textContent),
  }));
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
  const shownTime = spaced(document.querySelector('time')?.textContent ?? '');
  const dates = [metaOf('article:published_time', 'date', 'dc.date', 'datePublished'), time, shownTime];
  const tags = metaOf('keywords', 'news_keywords')?.split(',') ?? [];
  for (const node of document.querySelectorAll('[class],[style],[hidden]')) if (isPagePart(node)) node.remove();
  const { Readability } = await import('@mozilla/readability');
  const page = new Readability<string>(document, { keepClasses: true }).parse();
  const published = [page?.publishedTime, ...dates].map((date) => toIsoDate(date ?? '')).find((date) => date);
  const author = page?.byline ? spaced(page.byline).replace(BY, '') : undefined;
  const language = page?.lang ?? undefined;
  const text = spaced(page?.textContent ?? '');
  const { blocks, captions } = readBlocks((await parse(page?.content ?? '')).documentElement);
  const title = page?.title ? spaced(page.title) : undefined;
  const isTitle = (block: string): boolean =>
    pageTitle.includes(block) || (title !== undefined && (block.includes(title) || title.includes(block)));
  const dropped = pageBlocks.flatMap((block) =>
    text.includes(block.text) || (block.isHeadline && isTitle(block.text)) ? [] : [block.text],
  );
  const known = { ...(title && { title }), ...(author && { author }), ...(published && { published }) };
  const { body, repeated } = withoutRepeated(blocks, known);
  return {
    metadata: {
      ...known,
      ...(page?.siteName && { publisher: spaced(page.siteName) }),
      ...(url && { url }),
      ...(language && { language }),
      tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    },
    body: toMarkdown(body),
    leftOut: [
      ...describeDropped(captions, ['caption or credit', 'captions and credits']),
      ...describeDropped(repeated, ['line of author, day or site', 'lines of author, day or site']),
      ...describeDropped(dropped, ['block of the page outside its article', 'blocks of the page outside its article']),
    ],
  };
}

const TEXT_BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,figcaption,blockquote,td';
const MOST_SHOWN = 3;
const SHOWN_LENGTH = 40;

function describeDropped(texts: readonly string[], [one, several]: readonly [string, string]): readonly string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `“${shortened(text)}”`);
  const more = texts.length > MOST_SHOWN ? ', …' : '';
  return [`${counted(texts.length, one, several)}: ${shown.join(', ')}${more}`];
}

function shortened(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH).replace(/ \S*$/u, '')} …`;
}

/** In UTF-16 units; a longer block is a paragraph of the article. */
const LONGEST_LINE = 80;
const BY = /^(?:by|von|par|por)\s+/iu;

/** Leaves out the lines at the head that say only author and day as the metadata does, and lines such as "Photo: AFP" or "Share this". */
function withoutRepeated(
  blocks: readonly HtmlBlock[],
  { title, author, published }: Partial<Metadata>,
): { readonly body: readonly HtmlBlock[]; readonly repeated: readonly string[] } {
  const isKnown = (part: string): boolean => {
    const day = /[.!?]["”]?$/u.test(part)
      ? undefined
      : dayIn(part.replace(/^(?:published|posted)(?: on)?:? /iu, ''), published);
    const isDay = day !== undefined && day.slice(0, 10) === published?.slice(0, 10);
    return isDay || part.replace(BY, '').toLowerCase() === author?.toLowerCase();
  };
  const isLine = ({ mark, text }: HtmlBlock): boolean => mark === '' && text.length <= LONGEST_LINE;
  const isHeadLine = (block: HtmlBlock): boolean => isLine(block) && block.text.split(/\s*[|·•–—]\s*/u).every(isKnown);
  const textStart = blocks.findIndex((block) => block.text !== title && !isHeadLine(block));
  const isRepeated = (block: HtmlBlock, at: number): boolean =>
    (at < textStart && block.text !== title) ||
    (isLine(block) && isNoText(block.text) && layoutOf(block.text).author === undefined);
  return {
    body: blocks.filter((block, at) => !isRepeated(block, at)),
    repeated: blocks.filter(isRepeated).map(({ text }) => text),
  };
}

/** The year may be missing. */
function dayIn(text: string, published = ''): string | undefined {
  return toIsoDate(text) ?? (text.length <= SHOWN_LENGTH ? toIsoDate(`${text} ${published.slice(0, 4)}`) : undefined);
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

interface HtmlBlock {
  /** Of a heading, an item or a quotation. */
  readonly mark: string;
  readonly text: string;
}

interface ReadBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** Captions and credits of pictures, which are no blocks. */
  readonly captions: readonly string[];
}

export async function htmlToMarkdown(html: string): Promise<string> {
  return toMarkdown(readBlocks((await parse(html)).documentElement).blocks);
}

function toMarkdown(blocks: readonly HtmlBlock[]): string {
  return joinBlocks(blocks.map(({ mark, text }) => mark + markdownOf(text)));
}

/** Headings, items and quotations keep their marks; each cell of a table becomes a paragraph; links and emphasis only their text. */
function readBlocks(root: HtmlNode): ReadBlocks {
  const blocks: HtmlBlock[] = [];
  const captions: string[] = [];
  let text = '';
  const flush = (mark: string): void => {
    if (spaced(text) !== '') blocks.push({ mark, text: spaced(text) });
    text = '';
  };
  const visit = (node: HtmlNode, mark: string): void => {
    if (node.nodeType === TEXT_NODE) text += node.textContent;
    if (
      node.nodeType !== ELEMENT_NODE ||
      NO_TEXT.has(node.localName) ||
      isNote(node) ||
      isMenu(node) ||
      isPagePart(node)
    )
      return;
    if (isCaption(node)) {
      captions.push(spaced(node.textContent));
      return;
    }
    if (node.localName === 'br') {
      if (node.nextSibling?.localName === 'br') flush(mark);
      else text += ' ';
    }
    const own = markOf(node.localName) ?? mark;
    if (node.localName === 'cite' && mark === '> ') {
      flush(mark);
      text = '— ';
    }
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush(mark);
    for (const child of node.childNodes) visit(child, own);
    if (isBlock) flush(own);
  };
  visit(root, '');
  flush('');
  return { blocks, captions: captions.filter((caption) => caption !== '') };
}

const CAPTION_CLASS = /(?:^|\s)(?:\S*[-_])?(?:caption|credits?)(?:[-_]text)?(?:\s|$)/iu;
/** In UTF-16 units. */
const LONGEST_CAPTION = 400;

function isCaption(node: HtmlNode): boolean {
  if (node.localName === 'figcaption') return true;
  return CAPTION_CLASS.test(node.getAttribute('class') ?? '') && node.textContent.length <= LONGEST_CAPTION;
}

const PAGE_CLASS =
  /(?:^|[\s_-])(?:breadcrumbs?|share|sharing|sharedaddy|social|newsletter|sign-?up|author-bio|bio|related|recirc|promo|advert|ad-slot|cookies?|consent|tags|paywall|subscribe|skip)(?:$|[\s_-])/iu;

/** Is not shown, or belongs to the page by its class. An article is longer. */
function isPagePart(node: HtmlNode): boolean {
  if (/display: ?none/iu.test(node.getAttribute('style') ?? '') || node.getAttribute('hidden') !== null) return true;
  return PAGE_CLASS.test(node.getAttribute('class') ?? '') && node.textContent.length <= LONGEST_CAPTION;
}

/** A list whose items are links, none a sentence. */
function isMenu({ localName, childNodes }: HtmlNode): boolean {
  if (localName !== 'ul' && localName !== 'ol') return false;
  const items = [...childNodes].filter((node) => node.localName === 'li');
  return items.length > 0 && items.every((item) => !/[.!?]["”’]?\s*$/u.test(item.textContent) && isLink(item));
}

function isLink({ childNodes }: HtmlNode): boolean {
  const parts = [...childNodes].filter(({ textContent }) => textContent.trim() !== '');
  return parts.length > 0 && parts.every((part) => part.localName === 'a' || isLink(part));
}

/** The mark of a footnote, as `[1]`. */
function isNote(node: HtmlNode): boolean {
  const isLink = node.localName === 'a' && node.getAttribute('href')?.includes('#');
  return (node.localName === 'sup' || isLink === true) && /^[[\d\], ]*$/u.test(node.textContent);
}

function markOf(name: string): string | undefined {
  if (/^h[1-6]$/u.test(name)) return `${'#'.repeat(Math.max(2, Number(name.charAt(1))))} `;
  return name === 'li' ? '- ' : name === 'blockquote' ? '> ' : undefined;
}
