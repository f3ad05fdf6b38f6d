import { joinBlocks, markdownOf } from './markdown-file';

/** The part of the DOM that is used here; the program is compiled without the types of a browser. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlNode>;
  readonly nextSibling: HtmlNode | null;
  readonly nextElementSibling: HtmlNode | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

export function spaced(text: string): string {
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

export interface HtmlBlock {
  /** Of a heading, an item, a quotation or a row. */
  readonly mark: string;
  readonly text: string;
}

interface ReadBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** Captions and credits of pictures, which are no blocks. */
  readonly captions: readonly string[];
}

export function toMarkdown(blocks: readonly HtmlBlock[]): string {
  const cells = (text: string): string => `${text.split('\t').map(markdownOf).join(' | ')} |`;
  const lineOf = ({ mark, text }: HtmlBlock): string =>
    mark === BOLD ? `${BOLD}${markdownOf(text)}${BOLD}` : mark + (mark === '| ' ? cells(text) : markdownOf(text));
  return joinBlocks(blocks.map(lineOf));
}

/** Of a paragraph that is a question of an interview. */
const BOLD = '**';

function isBoldQuestion({ localName, childNodes, textContent }: HtmlNode): boolean {
  const parts = [...childNodes].filter((child) => child.textContent.trim() !== '');
  return (
    localName === 'p' &&
    /\?["”’]?\s*$/u.test(textContent) &&
    parts.every(({ localName: tag }) => /^(?:strong|b)$/u.test(tag))
  );
}

/** In UTF-16 units: the cells of a table that lays out a page are longer. */
const LONGEST_CELL = 60;

/** @returns the rows of a table of two columns or more with short cells, their cells parted by tabs, below a head. */
function dataRowsOf(table: HtmlNode): readonly HtmlBlock[] {
  const rows = rowsIn(table).map((row) => [...row.childNodes].filter(({ localName }) => /^t[dh]$/u.test(localName)));
  const isShort = ({ childNodes, textContent }: HtmlNode): boolean =>
    spaced(textContent).length <= LONGEST_CELL &&
    [...childNodes].filter(({ localName }) => BLOCKS.has(localName)).every(({ localName }) => localName === 'p');
  if (rows.length < 2 || rows.some((cells) => cells.length < 2 || !cells.every(isShort))) return [];
  const texts = rows.map((cells) => cells.map(({ textContent }) => spaced(textContent)).join('\t'));
  const isHeaded = rows[0]?.every(({ localName }) => localName === 'th') === true;
  const columns = rows[0]?.length ?? 0;
  const head = [isHeaded ? (texts.shift() ?? '') : '\t'.repeat(columns - 1), Array(columns).fill(':-:').join('\t')];
  return [...head, ...texts].map((text) => ({ mark: '| ', text }));
}

function rowsIn(node: HtmlNode): readonly HtmlNode[] {
  return [...node.childNodes].flatMap((child) =>
    child.localName === 'tr' ? child : /^t(?:head|body|foot)$/u.test(child.localName) ? rowsIn(child) : [],
  );
}

/** Headings, items and quotations keep their marks; each cell of a table that lays out a page becomes a paragraph; links and emphasis only their text. */
export function readBlocks(root: HtmlNode): ReadBlocks {
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
      isFootnote(node) ||
      isMenu(node) ||
      isPagePart(node)
    )
      return;
    if (isCaption(node)) {
      captions.push(spaced(node.textContent));
      return;
    }
    if (node.localName === 'br') {
      if (isBreak(node, text)) flush(mark);
      else text += ' ';
    }
    const rows = node.localName === 'table' ? dataRowsOf(node) : [];
    if (rows.length > 0) {
      flush(mark);
      blocks.push(...rows);
      return;
    }
    const own = markOf(node.localName) ?? (mark === '' && isBoldQuestion(node) ? BOLD : mark);
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
  /(?:^|[\s_-])(?:breadcrumbs?|share|sharing|sharedaddy|social|newsletter|sign-?up|author-(?:bio|box|info)|about-author|bio|comments|related|recirc|promo|advert|ad-slot|cookies?|consent|tags|paywall|subscribe|skip)(?:$|[\s_-])/iu;

/** A link with blocks in it is a card that shows another page. */
function holdsBlock({ childNodes }: HtmlNode): boolean {
  return [...childNodes].some((child) => child.localName === 'div' || holdsBlock(child));
}

/** Is not shown, is a card, or belongs to the page by its class. An article is longer. */
export function isPagePart(node: HtmlNode): boolean {
  if (/display: ?none/iu.test(node.getAttribute('style') ?? '') || node.getAttribute('hidden') !== null) return true;
  const isLink = node.localName === 'a' && node.getAttribute('href') !== null;
  if (isLink && node.textContent.length <= LONGEST_CAPTION && holdsBlock(node)) return true;
  if (/^(?:comments|respond|disqus_thread)$/iu.test(node.getAttribute('id') ?? '')) return true;
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

/** In UTF-16 units: lines that were wrapped by hand are longer. */
const LONGEST_SHORT_LINE = 50;

/** Another line break follows, or a short line without a full stop stands above a capital: a headline, a by-line, a line of an address. */
function isBreak({ nextSibling }: HtmlNode, text: string): boolean {
  let next = nextSibling;
  while (next?.nodeType === TEXT_NODE && next.textContent.trim() === '') next = next.nextSibling;
  if (next?.localName === 'br') return true;
  const line = spaced(text);
  return line.length <= LONGEST_SHORT_LINE && !/[.!?,;:"”]$/u.test(line) && /^\s*\p{Lu}/u.test(next?.textContent ?? '');
}

/** A paragraph that begins with the mark of a footnote is one. */
function isFootnote({ localName, childNodes }: HtmlNode): boolean {
  if (localName !== 'p' && localName !== 'li') return false;
  const first = [...childNodes].find(({ textContent }) => textContent.trim() !== '');
  return first?.nodeType === ELEMENT_NODE && first.textContent.trim() !== '' && isNote(first);
}

/** The mark of a footnote, as `[1]`. */
function isNote(node: HtmlNode): boolean {
  const isLink = node.localName === 'a' && node.getAttribute('href')?.includes('#');
  return (node.localName === 'sup' || isLink === true) && /^(?:[[\d\], ↑]*|\[\p{Ll}{1,2}\])$/u.test(node.textContent);
}

function markOf(name: string): string | undefined {
  if (/^h[1-6]$/u.test(name)) return `${'#'.repeat(Math.max(2, Number(name.charAt(1))))} `;
  return name === 'li' ? '- ' : name === 'blockquote' ? '> ' : undefined;
}
