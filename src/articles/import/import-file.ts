import { sectionsOf, type Article, type Metadata } from '../article';
import { toIsoDate } from '../front-matter/fields';
import { readFrontMatter } from '../front-matter/front-matter';
import { parseArticle } from '../parse-article';
import { decodeWindows1252 } from '../read-text';
import { fold } from '../../text/normalize';
import { readFeed } from './feed';
import { htmlToMarkdown, readPage } from './html';
import {
  counted,
  describeDropped,
  ImportError,
  joinBlocks,
  LINES_AROUND,
  markdownOf,
  type ImportedArticle,
} from './markdown-file';
import { readPdf } from './pdf';

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

/** @param name ends in `.txt` */
function readPlain(name: string, source: string): ImportedArticle {
  const { article, problems } = parseArticle(name, '', source);
  if (!article)
    throw new ImportError(`expected ${problems[0]?.expected ?? 'text'}, found ${problems[0]?.found ?? 'none'}`);
  const { title, publisher, author, url, published, language, tags } = article;
  const blocks = sectionsOf(article).flatMap((section) => [
    ...(section.title === undefined ? [] : [`## ${markdownOf(section.title)}`]),
    ...section.paragraphs.map(({ start, end }) => markdownOf(article.text.slice(start, end))),
  ]);
  const metadata = { title, publisher, author, url, published, language, tags };
  const known = Object.entries(metadata).filter(([, value]) => value !== undefined);
  const { bodyStart } = readFrontMatter('', source);
  const leftOut = describeDropped(linesAround(article, bodyStart), LINES_AROUND);
  return { metadata: Object.fromEntries(known), body: joinBlocks(blocks), leftOut };
}

/** @returns lines that are no sentence, title or heading. */
function linesAround(article: Article, bodyStart: number): readonly string[] {
  const { text, title } = article;
  const sections = sectionsOf(article);
  const headings = [title, ...sections.map((section) => section.title)];
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const starts = [...paragraphs.map(({ start }) => start), text.length];
  const gaps = starts.map((start, at) => text.slice(paragraphs[at - 1]?.end ?? bodyStart, start));
  const lines = gaps.flatMap((gap) => gap.split('\n').map((line) => line.trim()));
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && !headings.includes(line));
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

/** `Read more ( https://click.example/t/1 )` */
const LINK_BEHIND = /[ \t]*(?:\( ?https?:\/\/[^\s()]+ ?\)|<https?:\/\/[^\s<>]+>|\[https?:\/\/[^\s\]]+\])/gu;

/** The first line of a signature, of a message that is answered or forwarded, or of what a list adds. */
const BEHIND_MAIL =
  /^(?:--\s*|_{20,}|-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht)\b.*|(?:on|am) .{10,80}\b(?:wrote|schrieb)\b.*:|sent from my .*|(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|cheers|sincerely|yours \w+),?)$/iu;

/** A line that only greets. */
const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:morgen|tag)|bonjour|ch[eè]re?s?|estimad[oa]s?|querid[oa]s?|hola|buenos días|gentil[ei]|car[ioae]|buongiorno|prezad[oa]s?|olá)(?: [^.!?]{0,60})?[,:!]\s*$/iu;

/** `Good morning, Ridge.`, as a newsletter opens */
const TO_ALL = /^(?:good (?:morning|afternoon|evening)|hello|hi)(?:,? \p{Lu}\p{L}+){0,2}\.\s*$/iu;

/** `Best, Anna` */
const SIGN_OFF =
  /^(?:(?:[Aa]ll the )?[Bb]est|(?:(?:Best|Kind|Warm|Many) )?(?:[Rr]egards|[Ww]ishes|[Tt]hanks)|Cheers|(?:Yours )?[Ss]incerely|Yours \w+|Until (?:next time|tomorrow)),(?: (?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,3})?$/u;

function withoutGreeting<T extends { readonly body: string }>(mail: T): T {
  const [first = '', ...others] = mail.body.trim().split('\n\n');
  const body = GREETING.test(first) || TO_ALL.test(first) ? others : [first, ...others];
  return { ...mail, body: body.filter((block) => !SIGN_OFF.test(block)).join('\n\n') };
}

/** Of the letters of the other part: a part below it only says that there is one. */
const LEAST_PLAIN = 0.5;

/** The sender is the publisher, or the author. A greeting, quoted lines of earlier messages and a signature are left out. */
async function readMail({ name, bytes }: ImportSource): Promise<ImportedArticle> {
  const { default: PostalMime } = await import('postal-mime');
  const { subject, from, date, text, html, attachments } = await PostalMime.parse(bytes);
  const lines = text?.split(/\r?\n/u) ?? [];
  const end = lines.findIndex((line) => BEHIND_MAIL.test(line));
  const own = lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line, at) => !line.startsWith('>') && !GREETING.test(line) && !(at === 0 && TO_ALL.test(line)));
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv) ?: *|\[[^\][]*\] *)+(?=\S)/iu, '');
  const written = own.join('\n').replace(LINK_BEHIND, '').trim();
  const page = withoutGreeting(await htmlToMarkdown(html ?? ''));
  const isWhole = lines.join('').length >= LEAST_PLAIN * page.body.length;
  const plain =
    isWhole && written && readPlain(`${name}.txt`, `---\ntitle: ${JSON.stringify(title ?? '')}\n---\n${written}\n`);
  const read = plain || page;
  const published = date && toIsoDate(date);
  const files = attachments.map(({ filename }) => filename ?? 'a part without a name');
  return {
    metadata: {
      ...(title && { title }),
      ...(read.metadata.author && { author: read.metadata.author }),
      ...(from && senderOf(from.name || (from.address ?? ''), from.address)),
      ...(published && { published }),
    },
    body: read.body,
    leftOut: [
      ...read.leftOut,
      ...(plain && lines.length > own.length
        ? [
            counted(
              lines.length - own.length,
              'line of greeting, quoted messages and signature',
              'lines of greeting, quoted messages and signature',
            ),
          ]
        : []),
      ...(files.length > 0 ? [`${counted(files.length, 'attachment')} (${files.join(', ')})`] : []),
    ],
  };
}

/** `Press Office <press.office@sund.example>` */
const NO_PERSON = /\b(?:Press|Media|News|Newsletter|Office|Desk|Team|Council|Service|Editors?|Ledger|Times|Post)\b/u;

/** A person's address has their name, `anna.rossi` or `arossi`; `Anna Rossi from Valley Ledger`, as Substack names the sender of a newsletter */
function senderOf(name: string, address = ''): Partial<Metadata> {
  const [, given = '', surname] = /^(\p{Lu})[\p{L}.'’-]+ (?:\p{Lu}\. )?(\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? [];
  const account = fold(address.replace(/@.*$/u, ''));
  const isOwn = surname !== undefined && account.startsWith(fold(given)) && account.includes(fold(surname));
  if (isOwn && !NO_PERSON.test(name)) return { author: name };
  const [, author, site] =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) (?:from|at|\||@) (\S.*)$/u.exec(name) ?? [];
  return author !== undefined && site !== undefined ? { author, publisher: site } : { publisher: name };
}
