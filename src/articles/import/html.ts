import type { Metadata } from '../article';
import { layoutOf } from '../formats/news-head';
import { isNoText } from '../formats/news-layout';
import { checkFields, knownKey, toIsoDate } from '../front-matter/fields';
import { isPagePart, readBlocks, spaced, toMarkdown, type HtmlBlock, type HtmlNode } from './html-blocks';
import { describeDropped, LINES_AROUND, SHOWN_LENGTH, type ImportedArticle } from './markdown-file';

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
  const label = [...document.querySelectorAll('dt')].find((dt) =>
    /^(?:published|date):?$/iu.test(spaced(dt.textContent)),
  );
  const listed = spaced(label?.nextElementSibling?.textContent ?? '');
  const properties = propertiesOf(document);
  const dates = [metaOf('article:published_time', 'date', 'dc.date', 'datePublished'), time, shownTime, listed];
  const lines = [...document.querySelectorAll('h1,h2,h3,p,div,span,a')].map(({ textContent }) => spaced(textContent));
  const shownAuthor = spaced(document.querySelector(AUTHOR)?.textContent ?? '');
  const tags = metaOf('keywords', 'news_keywords')?.split(',') ?? [];
  for (const node of document.querySelectorAll('[class],[style],[hidden],[id],a')) if (isPagePart(node)) node.remove();
  const { Readability } = await import('@mozilla/readability');
  const page = new Readability<string>(document, { keepClasses: true }).parse();
  const byline = page?.byline ? spaced(page.byline).replace(BY, '').replace(BEHIND_NAME, '') : undefined;
  const author = byline && /\d|[.!?] /u.test(byline) && shownAuthor !== '' ? shownAuthor : byline;
  const language = page?.lang ?? undefined;
  const text = spaced(page?.textContent ?? '');
  const { blocks, captions } = readBlocks((await parse(page?.content ?? '')).documentElement);
  const title = page?.title ? withoutSite(spaced(page.title), pageBlocks) : undefined;
  const shown = shownDay(lines, title);
  const published = [page?.publishedTime, ...dates, shown].map((date) => toIsoDate(date ?? '')).find((date) => date);
  const isTitle = (block: string): boolean =>
    pageTitle.includes(block) || (title !== undefined && (block.includes(title) || title.includes(block)));
  const dropped = pageBlocks.flatMap((block) =>
    text.includes(block.text) || (block.isHeadline && isTitle(block.text)) ? [] : [block.text],
  );
  const layout = layoutOf(
    blocks
      .slice(0, HEAD_BLOCKS)
      .map(({ text: line }) => line)
      .join('\n'),
  );
  const known = {
    ...(layout.author && { author: layout.author.replace(BEHIND_NAME, '') }),
    ...properties,
    ...(title && { title }),
    ...(author && { author }),
    ...(published && { published }),
  };
  const named = page?.siteName ? spaced(page.siteName) : (properties.publisher ?? siteIn(pageTitle, pageBlocks));
  const publisher = named === known.author ? undefined : named;
  const { body, repeated } = withoutRepeated(blocks, { ...known, ...(publisher && { publisher }) });
  return {
    metadata: {
      ...known,
      ...(publisher && { publisher }),
      ...(url && { url }),
      ...(language && { language }),
      tags: [...(properties.tags ?? []), ...tags.map((tag) => tag.trim()).filter((tag) => tag !== '')],
    },
    body: toMarkdown(body),
    leftOut: [
      ...describeDropped(captions, ['caption or credit', 'captions and credits']),
      ...describeDropped(repeated, ['line of author, day or site', 'lines of author, day or site']),
      ...describeDropped(dropped, ['block of the page outside its article', 'blocks of the page outside its article']),
    ],
  };
}

/** The fields of a note that Notion exports, in a table above its text, which is left out. */
function propertiesOf(document: HtmlDocument): Partial<Metadata> {
  const rows = [...document.querySelectorAll('table.properties tr')].map((row) => [...row.childNodes]);
  const fields = rows.flatMap(([name, value]) => {
    const key = knownKey(spaced(name?.textContent ?? ''));
    const parts = [...(value?.childNodes ?? [])]
      .map(({ textContent }) => spaced(textContent))
      .filter((part) => part !== '');
    return key === undefined || parts.length === 0 ? [] : [[key, parts.join(', ').replace(/^@/u, '')] as const];
  });
  return checkFields(new Map(fields)).metadata;
}

/** In elements below the headline. */
const HEAD_ELEMENTS = 12;
/** In UTF-16 units: `14 maggio 2024 alle 09:20`; more is a sentence that begins with a day. */
const LONGEST_DAY = 36;

/** @returns a day that stands alone below the headline. */
function shownDay(lines: readonly string[], title: string | undefined): string | undefined {
  const headline = lines.findIndex((line) => line === title);
  const below = headline < 0 ? [] : lines.slice(headline + 1, headline + 1 + HEAD_ELEMENTS);
  return below.find((line) => line.length <= LONGEST_DAY && toIsoDate(line) !== undefined);
}

const AUTHOR = '[rel="author"],.author-name,.vcard .fn,[itemprop="author"] [itemprop="name"],.byline a';

/** `Bridge opens – The Courier`, where the page has a headline without the name of the site. */
function withoutSite(title: string, blocks: readonly { isHeadline: boolean; text: string }[]): string {
  const isHeadline = (text: string): boolean =>
    title.startsWith(text) && /^ ?(?:[|·–—-]|::) /u.test(title.slice(text.length));
  return blocks.find((block) => block.isHeadline && isHeadline(block.text))?.text ?? title;
}

/** @returns `The Courier` of a page named `Bridge opens | News | The Courier` below its headline. */
function siteIn(pageTitle: string, blocks: readonly { isHeadline: boolean; text: string }[]): string | undefined {
  const headline = withoutSite(pageTitle, blocks);
  const site =
    pageTitle
      .slice(headline.length)
      .split(/(?:^| )(?:[|·–—-]|::) /u)
      .at(-1) ?? '';
  return /^(?!(?:By|by|von|par|por|Page) )\p{Lu}\P{N}{2,40}$/u.test(site) ? site : undefined;
}

const TEXT_BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,figcaption,blockquote,td';
/** In UTF-16 units; a longer block is a paragraph of the article. */
const LONGEST_LINE = 80;
const BY = /^(?:by|von|par|por|di)\s+/iu;

/** Of `Anna RossiThe Courier`: what stands in an element of its own, without a space between; `MacLeod` and `VanderMeer` are names. */
const BEHIND_NAME = /(?<= \p{L}*\p{Ll}{3})(?<! (?:Fitz|Vander|Vanden|Della|Abdel|Abdul))\p{Lu}\p{Ll}.*$/u;

/** `Anna Rossi and Ben Weber` as `Anna Rossi, Ben Weber` */
function joined(names: string): string {
  return names.replace(/ (?:and|&) /gu, ', ');
}

/** Leaves out the lines at the head that say only author and day as the metadata does, and lines such as "Photo: AFP" or "Share this". */
function withoutRepeated(
  blocks: readonly HtmlBlock[],
  { title, author, publisher, published }: Partial<Metadata>,
): { readonly body: readonly HtmlBlock[]; readonly repeated: readonly string[] } {
  const isKnown = (part: string): boolean => {
    const day = /[.!?]["”]?$/u.test(part)
      ? undefined
      : dayIn(part.replace(/^(?:published|posted)(?: on)?:? /iu, ''), published);
    const isDay = day !== undefined && day.slice(0, 10) === published?.slice(0, 10);
    const name = joined(part.replace(BY, ''));
    // What the author is may stand in an element of its own, without a space between: `Anna RossiReporter`.
    const isAuthor =
      author !== undefined &&
      name.toLowerCase().startsWith(joined(author).toLowerCase()) &&
      /^(?:$|\p{Lu})/u.test(name.slice(joined(author).length));
    return isDay || isAuthor || name.toLowerCase() === publisher?.toLowerCase();
  };
  const isLine = ({ mark, text }: HtmlBlock): boolean => mark === '' && text.length <= LONGEST_LINE;
  const isHeadLine = (block: HtmlBlock): boolean => isLine(block) && block.text.split(/\s*[|·•–—]\s*/u).every(isKnown);
  const textStart = blocks.findIndex((block) => block.text !== title && !isHeadLine(block));
  const isRepeated = (block: HtmlBlock, at: number): boolean =>
    (at < textStart && block.text !== title) ||
    (isLine(block) && isNoText(block.text) && Object.keys(layoutOf(block.text)).length === 0);
  return {
    body: blocks.filter((block, at) => !isRepeated(block, at)),
    repeated: blocks.filter(isRepeated).map(({ text }) => text),
  };
}

/** The year may be missing. */
function dayIn(text: string, published = ''): string | undefined {
  return toIsoDate(text) ?? (text.length <= SHOWN_LENGTH ? toIsoDate(`${text} ${published.slice(0, 4)}`) : undefined);
}

/** Where by-line and day stand. */
const HEAD_BLOCKS = 6;

/** @returns the text of a document of HTML, what the lines at its head say of it, and what of it is not in the text. */
export async function htmlToMarkdown(html: string): Promise<ImportedArticle> {
  const { blocks, captions } = readBlocks((await parse(html)).documentElement);
  const isLeftOut = ({ mark, text }: HtmlBlock): boolean => mark === '' && isNoText(text);
  const lines = blocks.filter(isLeftOut).map(({ text }) => text);
  const head = blocks.slice(0, HEAD_BLOCKS).map(({ text }) => text);
  return {
    metadata: layoutOf(head.join('\n')),
    body: toMarkdown(blocks.filter((block) => !isLeftOut(block))),
    leftOut: [
      ...describeDropped(captions, ['caption or credit', 'captions and credits']),
      ...describeDropped(lines, LINES_AROUND),
    ],
  };
}
