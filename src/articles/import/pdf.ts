import { toIsoDate } from '../front-matter/fields';
import { counted, ImportError, markdownOf, type ImportedArticle } from './markdown-file';

interface PdfLine {
  text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  right: number;
}

/** Joins the lines of a PDF to paragraphs. With several pages, each names its page in the heading above its first paragraph. */
export async function readPdf(bytes: Uint8Array): Promise<ImportedArticle> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  const { items } = await extractTextItems(pdf);
  const { info } = (await getMeta(pdf)) as { readonly info: Readonly<Record<string, unknown>> };
  const pages = items.map((page, at) => linesOf(page, at + 1));
  const { lines, dropped } = withoutRunningHeads(pages);
  const infoText = (key: string): string | undefined =>
    (typeof info[key] === 'string' && info[key].trim()) || undefined;
  const day = /^D:(\d{4})(\d\d)(\d\d)/u.exec(infoText('CreationDate') ?? '')?.slice(1) ?? [];
  if (lines.length === 0) throw new ImportError('expected text, found none: of a scan a program for OCR makes one');
  const paragraphs = paragraphsOf(lines);
  const isPrint = PRINTED.test(`${infoText('Creator') ?? ''} ${infoText('Producer') ?? ''}`);
  const heads = dropped.filter(({ text }) => !OF_BROWSER.test(text));
  const published = dayOf(paragraphs) ?? dayOf(heads) ?? (isPrint ? undefined : toIsoDate(day.join('-')));
  const title = titleOf(paragraphs, infoText('Title'));
  const author = infoText('Author');
  return {
    metadata: { ...(title && { title }), ...(author && { author }), ...(published && { published }) },
    body: toMarkdown(paragraphs, title),
    leftOut:
      dropped.length > 0
        ? [counted(dropped.length, 'running head or page number', 'running heads and page numbers')]
        : [],
  };
}

/** Of a file or a template: `minutes_v3.docx`, `Microsoft Word - Report`, `untitled`. */
const NAME_OF_FILE = /^(?:\S*|.*\.\w{2,4}|microsoft \w+ - .*|untitled .*|(?:document|presentation|slide) ?\d*)$/iu;

/** Of the metadata, else the largest heading of the first page: a running head may stand above it. */
function titleOf(paragraphs: readonly PdfParagraph[], named: string | undefined): string | undefined {
  const headings = paragraphs.filter(({ isHeading }) => isHeading);
  const [largest = headings[0]] = headings.filter(({ page }) => page === 1).toSorted((a, b) => b.size - a.size);
  return named !== undefined && !NAME_OF_FILE.test(named) ? named : (largest?.text ?? named);
}

/** Programs with which a reader prints a page: their day is not that of the article. */
const PRINTED = /Mozilla|Chrom|Skia|WebKit|Quartz|Print To PDF|wkhtml/iu;

/** In paragraphs. */
const HEAD = 6;

/** @returns the day that the text, or a running head, gives at its head; the metadata often has that of printing. */
function dayOf(paragraphs: readonly Pick<PdfParagraph, 'text'>[]): string | undefined {
  const head = paragraphs.slice(0, HEAD).map(({ text }) => text);
  const written = head.flatMap(
    (text) => /\b(?:date|dated|issued|published|released)(?: on)?:? (.{6,40})/iu.exec(text)?.[1] ?? text,
  );
  return written
    .map((text) => toIsoDate(/^(?:\S+ ){0,3}?\S*\d{4}(?= |$|[.,;])/u.exec(text)?.[0] ?? ''))
    .find((day) => day);
}

interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Pieces of a line differ in height by less than this share of their size: a raised note, a small capital. */
const SAME_LINE = 0.5;
/** Least gap between two words, as a share of the size. */
const WORD_GAP = 0.15;

function linesOf(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < SAME_LINE * last.size && x >= last.right - last.size) {
      last.text += x - last.right > WORD_GAP * last.size && !/\s$/u.test(last.text) ? ` ${str}` : str;
      last.right = x + width;
    } else lines.push({ text: str, page, x, y, size: fontSize, right: x + width });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}

/** Lines at the head and the foot of a page that may be running heads. */
const EDGE_LINES = 3;
const PAGE_NUMBER = /^\W*(?:page |p\. ?|seite )?\d{1,4}(?:\s*(?:\/|of|von)\s*\d{1,4})?\W*$/iu;

/** What a browser prints at the edges: `14/06/2024, 09:31`, `https://… 1/2` */
const OF_BROWSER =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?(?: .*)?$|^https?:\S+(?: \d+\/\d+)?(?: \d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d\d)?$/u;

/** Leaves out page numbers, and lines at the edge of two or more pages that differ in digits only. */
function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly lines: PdfLine[];
  readonly dropped: readonly PdfLine[];
} {
  const isEdge = (at: number, page: readonly PdfLine[]): boolean =>
    at < EDGE_LINES || at >= Math.max(page.length - EDGE_LINES, 1);
  const keyOf = ({ text, y, size }: PdfLine): string => `${text.replace(/\d+/gu, '#')} ${Math.round(y / size)}`;
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter((_, at) => isEdge(at, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFrame = (line: PdfLine): boolean =>
    PAGE_NUMBER.test(line.text) || OF_BROWSER.test(line.text) || (counts.get(keyOf(line)) ?? 0) > 1;
  const dropped = new Set(pages.flatMap((page) => page.filter((line, at) => isEdge(at, page) && isFrame(line))));
  return { lines: pages.flat().filter((line) => !dropped.has(line)), dropped: [...dropped] };
}

/** A title that the metadata has is no heading. */
function toMarkdown(paragraphs: readonly PdfParagraph[], title: string | undefined): string {
  const isPaged = (paragraphs.at(-1)?.page ?? 1) > 1;
  let shown = 0;
  const blocks = paragraphs.flatMap(({ text, page, isHeading }) => {
    if (isHeading && text === title) return [];
    const isNew = isPaged && page !== shown;
    shown = page;
    const place = isNew ? `${isHeading ? ' (page' : '## Page'} ${page}` : '';
    if (isHeading) return [`## ${markdownOf(text)}${place && `${place})`}`];
    return place === '' ? [markdownOf(text)] : [place, markdownOf(text)];
  });
  return blocks.join('\n\n');
}

/** A heading is larger than the text by this factor. */
const HEADING = 1.15;
/** Distance of lines, as a multiple of the usual one, that parts paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** A line that ends before this share of the column ends its paragraph if it ends a sentence too. */
const SHORT_LINE = 0.85;

interface PdfParagraph {
  text: string;
  readonly page: number;
  readonly size: number;
  readonly isHeading: boolean;
}

function paragraphsOf(lines: readonly PdfLine[]): readonly PdfParagraph[] {
  const size = median(lines.map((line) => line.size));
  const usual = median(lines.map((line, at) => (lines[at - 1]?.y ?? 0) - line.y).filter((gap) => gap > 0));
  const columns = columnsOf(lines);
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const paragraphs: PdfParagraph[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    const isHeading = line.size > HEADING * size;
    if (before && last?.isHeading === isHeading && isSameParagraph(line, before, columns[at - 1]))
      last.text = joined(last.text, line.text);
    else paragraphs.push({ text: line.text, page: line.page, size: line.size, isHeading });
  });
  return paragraphs;

  function isSameParagraph(line: PdfLine, before: PdfLine, right = 0): boolean {
    const isShort = /[.!?:”"’)]$/u.test(before.text) && before.right < SHORT_LINE * right;
    const isApart = before.page !== line.page || line.y > before.y;
    const isAlike = line.size < HEADING * before.size && before.size < HEADING * line.size;
    if ((isApart || line.size > HEADING * size) && !isAlike) return false;
    if (isApart) return !isShort && !/[.!?”"]$/u.test(before.text);
    const gap = PARAGRAPH_GAP * usual * Math.max(1, line.size / size);
    return !isShort && before.y - line.y < gap && line.x - before.x < size;
  }

  /** Mends a hyphen at the end of a line, unless the text has the compound elsewhere. */
  function joined(text: string, next: string): string {
    const [, head = ''] = /([\p{L}-]+)-$/u.exec(text) ?? [];
    const [tail = ''] = /^\p{Ll}+/u.exec(next) ?? [];
    if (head === '' || tail === '') return `${text} ${next}`;
    const isCompound = words.has(`${head}-${tail}`.toLowerCase());
    return (isCompound ? text : text.slice(0, -1)) + next;
  }
}

/** @returns for each line where its column ends on the right; a column goes down. */
function columnsOf(lines: readonly PdfLine[]): readonly number[] {
  let column: PdfLine[] = [];
  const columns = lines.map((line, at) => {
    const before = lines[at - 1];
    if (before && (before.page !== line.page || line.y > before.y || line.size !== before.size)) column = [];
    column.push(line);
    return column;
  });
  const ends = new Map([...new Set(columns)].map((one) => [one, Math.max(...one.map(({ right }) => right))]));
  return columns.map((one) => ends.get(one) ?? 0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
