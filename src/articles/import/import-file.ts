import { readFrontMatter } from '../front-matter/front-matter';
import { decodeWindows1252 } from '../read-text';
import { readFeed } from './feed';
import { htmlToMarkdown, readPage } from './html';
import { readMail } from './mail';
import { counted, ImportError, type ImportedArticle } from './markdown-file';
import { readPdf } from './pdf';
import { readPlain } from './plain-text';

export interface ImportSource {
  /** Path or address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a page that was fetched. */
  readonly address?: string;
  readonly mediaType?: string;
}

type ReadFormat = (source: ImportSource) => Promise<ImportedArticle | readonly ImportedArticle[]>;

const FORMATS: readonly (readonly [ending: RegExp, mediaType: RegExp, read: ReadFormat])[] = [
  [/\.html?$/iu, /^text\/html|xhtml/u, (source) => readPage(decode(source.bytes), source.address)],
  [/\.pdf$/iu, /^application\/pdf/u, ({ bytes }) => readPdf(new Uint8Array(bytes))],
  [/\.docx$/iu, /wordprocessingml/u, readDocx],
  [/\.eml$/iu, /^message\/rfc822/u, readMail],
  [/\.(?:rss|atom|xml)$/iu, /^(?:application|text)\/(?:(?:rss|atom)\+)?xml/u, ({ bytes }) => readFeed(decode(bytes))],
  [
    /\.(?:mdx?|markdown)$/iu,
    /^text\/(?:x-)?markdown/u,
    (source) => Promise.resolve(readMarkdown(decodePlain(source.bytes))),
  ],
  [/\.txt$/iu, /^text\/plain/u, (source) => Promise.resolve(readPlain(source.name, decodePlain(source.bytes)))],
];

/** @returns the articles of a file; several of a feed. @throws ImportError */
export async function importArticles(source: ImportSource): Promise<readonly ImportedArticle[]> {
  const path = source.address === undefined ? source.name : new URL(source.address).pathname;
  const type = source.mediaType?.toLowerCase() ?? '';
  const format = FORMATS.find(([, mediaType]) => mediaType.test(type)) ?? FORMATS.find(([ending]) => ending.test(path));
  if (!format) {
    const found = type === '' ? (/\.[^./]*$/u.exec(path)?.[0] ?? 'a file without an ending') : type;
    throw new ImportError(
      `${source.name}: expected .html, .pdf, .docx, .eml, .rss, .atom, .md or .txt, found ${found}`,
    );
  }
  // A reader may throw at once.
  const reading = Promise.resolve(source).then(format[2]);
  const read = await reading.catch((error: unknown) => {
    // The words of a parser help nobody.
    const damaged = `expected a readable ${path.slice(path.lastIndexOf('.'))} file, found one that is damaged or of another format`;
    throw new ImportError(`${source.name}: ${error instanceof ImportError ? error.message : damaged}`);
  });
  return [read].flat();
}

/** Of HTML or XML, which may declare its encoding. */
function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return decodePlain(bytes, /\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]);
}

/** Decodes as a byte-order mark, the declaration or UTF-8 says; Windows-1252 if it is none of them. */
function decodePlain(bytes: Uint8Array, declared = 'utf-8'): string {
  const head = Buffer.from(bytes.subarray(0, 2)).toString('latin1');
  const mark = /^(?:(?<le>\xff\xfe)|(?<be>\xfe\xff))/u.exec(head)?.groups;
  const named = mark ? [mark['le'] ? 'utf-16le' : 'utf-16be'] : [declared, 'utf-8'];
  const labels = named.filter((label) => !/^(?:windows-1252|(?:iso-?8859-|latin-?)1)$/iu.test(label));
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The declaration may be wrong, or of an encoding that Node does not know.
    }
  }
  return decodeWindows1252(bytes);
}

function readMarkdown(source: string): ImportedArticle {
  const { metadata, bodyStart, problems } = readFrontMatter('', source);
  const faults = problems.map(({ expected, found }) => `a field: expected ${expected}, found ${found}`);
  return { metadata, body: source.slice(bodyStart), leftOut: faults };
}

/** Titles are headings; their styles have no names in files that were not written by Word. */
const TITLE_STYLES = ["p[style-name='Title'] => h1:fresh", 'p.Title => h1:fresh'];

const NOTE = /<li id="(?:foot|end)note-[^]*?<\/li>/gu;

async function readDocx({ bytes }: ImportSource): Promise<ImportedArticle> {
  const { default: mammoth } = await import('mammoth');
  const read = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: TITLE_STYLES });
  const notes = read.value.match(NOTE) ?? [];
  const value = read.value.replace(NOTE, '');
  const { metadata, body, leftOut } = await htmlToMarkdown(value);
  const title = /^#+ (.*)$/mu.exec(body)?.[1]?.replace(/\\(?=[^\w\s])/gu, '');
  const images = value.match(/<img\b/gu)?.length ?? 0;
  return {
    metadata: { ...metadata, ...(title && { title }) },
    body,
    leftOut: [
      ...leftOut,
      ...(notes.length > 0 ? [counted(notes.length, 'footnote')] : []),
      ...(images > 0 ? [counted(images, 'image')] : []),
    ],
  };
}
