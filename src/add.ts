import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsOf, type Article, type Metadata } from './articles/article';
import { toIsoDate } from './articles/front-matter/fields';
import { fetchAddress } from './articles/import/fetch-address';
import { importArticles, type ImportSource } from './articles/import/import-file';
import { checkMarkup } from './articles/import/markup-size';
import {
  ImportError,
  counted,
  fileNameOf,
  toMarkdownFile,
  type ImportedArticle,
} from './articles/import/markdown-file';
import { loadArticles } from './articles/load-articles';
import { parseArticle, type ParsedArticle } from './articles/parse-article';
import { describeProblem, printable } from './articles/problem';
import { reasonOf } from './articles/read-text';
import { createLibrary } from './library/build-library';
import { UsageError, type AddCommand } from './command-line';
import type { KnownSpeaker } from './speakers/speaker-index';

const LARGEST_FILE = 10 * 1024 * 1024;

interface AddContext {
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly printError: (line: string) => void;
  /** @returns whether the answer is yes. */
  readonly ask: (question: string) => Promise<boolean>;
}

/** Writes each file or address into the folder as Markdown, after a yes. @returns the exit code */
export async function add(command: AddCommand, context: AddContext): Promise<number> {
  const known = existsSync(context.folder) ? [...loadArticles(context.folder).articles] : [];
  const { title, publisher, published: day } = command;
  const published = day && toIsoDate(day);
  if (day !== undefined && !published)
    throw new UsageError(`--published: expected a date such as 2021-06-16, found "${day}"`);
  const given = { ...(title && { title }), ...(publisher && { publisher }), ...(published && { published }) };
  let failures = 0;
  const attempt = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      context.printError(printable(error.message));
      failures += 1;
      return undefined;
    }
  };
  for (const name of command.sources) {
    const isAddress = /^[a-z][a-z\d+.-]+:\/\//iu.test(name);
    const read = async () => importArticles(isAddress ? await fetchAddress(name) : readSource(name));
    const found = (await attempt(read)) ?? [];
    for (const imported of found) {
      const { title: own, url } = imported.metadata;
      const called = found.length > 1 ? `${name}, “${own ?? url ?? 'without a title'}”` : name;
      const one = newArticleOf(called, { ...imported, metadata: { ...imported.metadata, ...given } }, context.folder);
      const isWritten = await attempt(() => writeAsked(one, known, { ...context, ...(command.yes && { ask: YES }) }));
      if (isWritten && one.article) known.push(one.article);
    }
  }
  return failures > 0 ? 1 : 0;
}

const YES = (): Promise<boolean> => Promise.resolve(true);

interface NewArticle extends ParsedArticle {
  /** File or address that it comes from. */
  readonly name: string;
  /** That is written. */
  readonly file: string;
  readonly text: string;
  readonly leftOut: readonly string[];
}

/** @param isTaken whether a file has this name already, though it is not in the folder */
function newArticleOf(
  name: string,
  imported: ImportedArticle,
  folder: string,
  isTaken?: (file: string) => boolean,
): NewArticle {
  const text = toMarkdownFile(imported);
  const file = freeNameIn(folder, titled(imported.metadata, text), isTaken);
  return { name, file, text, leftOut: imported.leftOut, ...parseArticle(file, file.replace(/\.md$/u, ''), text) };
}

/** @throws ImportError if it has no text, or its text or address is known */
function checkNew({ name, article, problems }: NewArticle, known: readonly Article[]): Article {
  if (!article) {
    const faults = problems.map(({ expected, found }) => `expected ${expected}, found ${found}`);
    throw new ImportError(`${name}: ${faults.join('; ')}`);
  }
  const same = known.find((other) => isSameAddress(other, article) || idsOf(other) === idsOf(article));
  if (same) {
    const found = isSameAddress(same, article) ? 'address' : 'text';
    throw new ImportError(`${name}: expected a new article, found its ${found} in ${same.file}`);
  }
  return article;
}

/** @returns whether it is written. @throws ImportError */
async function writeAsked(one: NewArticle, known: readonly Article[], context: AddContext): Promise<boolean> {
  const { name, file, problems, leftOut } = one;
  const article = checkNew(one, known);
  context.print(describe(name, article, leftOut));
  problems.forEach((problem) => {
    context.print(`  ${describeProblem(problem)}`);
  });
  if (!(await context.ask(`Write ${file}? [y/N] `))) {
    context.print('Not written.');
    return false;
  }
  context.print(`Written: ${join(context.folder, writeArticle(one, context.folder))}`);
  return true;
}

/** @returns the name of the file. @throws ImportError */
function writeArticle({ file, text }: Pick<NewArticle, 'file' | 'text'>, folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), text, { flag: 'wx' });
    return file;
  } catch (error) {
    throw new ImportError(`${file}: expected a folder that can be written to, found ${reasonOf(error)}`);
  }
}

/** `www.example.org`, `example.org/news/1` */
function isHost(name: string): boolean {
  return /^(?:www\.|[\w-]+(?:\.[a-z]{2,})+\/)/iu.test(name);
}

/** @throws ImportError */
function readSource(name: string): ImportSource {
  try {
    const stats = statSync(name);
    if (!stats.isFile()) throw new Error('a folder or device');
    // Some files of the kernel have no size, and reading them waits for ever.
    if (stats.size === 0) throw new Error('an empty file');
    if (stats.size > LARGEST_FILE) throw new Error('more than 10 MB');
    return { name, bytes: readFileSync(name) };
  } catch (error) {
    throw new ImportError(
      `${name}: expected a readable file, found ${reasonOf(error)}${isHost(name) ? '; an address begins with https://' : ''}`,
    );
  }
}

/** @returns the metadata with the first heading of the text, where it has no title. */
function titled(metadata: ImportedArticle['metadata'], text: string): ImportedArticle['metadata'] {
  return { ...metadata, title: metadata.title ?? /^#+ (.+)$/mu.exec(text)?.[1] ?? '' };
}

function freeNameIn(
  folder: string,
  metadata: ImportedArticle['metadata'],
  isTaken: (file: string) => boolean = () => false,
): string {
  const name = fileNameOf(metadata);
  let file = `${name}.md`;
  for (let copy = 2; isTaken(file) || existsSync(join(folder, file)); copy += 1) file = `${name}-${copy}.md`;
  return file;
}

function isSameAddress({ url }: Metadata, other: Metadata): boolean {
  return url !== undefined && other.url !== undefined && plainAddress(url) === plainAddress(other.url);
}

function plainAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|#.*$|\/$/giu, '');
}

/** Ids of the sentences: the same for the same words. */
function idsOf(article: Article): string {
  return sectionsOf(article)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
    .join(' ');
}

/** Most statements first. */
function speakersOf(article: Article): readonly KnownSpeaker[] {
  return createLibrary([article]).statements.speakers.all;
}

const MOST_SPEAKERS = 8;

function describe(name: string, article: Article, leftOut: readonly string[]): string {
  const { title, publisher, author, published, url, sentences, paragraphs } = article;
  const speakers = speakersOf(article).map((one) => `${one.name} (${one.statementCount})`);
  const shown = [...speakers.slice(0, MOST_SPEAKERS), ...(speakers.length > MOST_SPEAKERS ? ['…'] : [])];
  const rows = [
    ['title', title],
    ['source', [publisher, author].filter(Boolean).join(' · ') || 'unknown; --publisher NAME gives it'],
    ['date', published ?? 'unknown; --published DATE gives it'],
    ['address', url ?? 'none'],
    ['text', `${counted(sentences.starts.length, 'sentence')} in ${counted(paragraphs.starts.length, 'paragraph')}`],
    ['speakers', shown.join(', ') || 'nobody'],
    ['left out', leftOut.join('; ') || 'nothing'],
  ];
  return [printable(name), ...rows.map(([label = '', value = '']) => `  ${label.padEnd(9)} ${printable(value)}`)].join(
    '\n',
  );
}

interface DroppedSource extends ImportSource {
  readonly given: Partial<Metadata>;
  readonly mostSentences: number;
}

/** Articles of a file that is dropped on the page, none of them written yet. @returns the fault if it gives none */
export async function readDropped(
  { given, mostSentences, ...source }: DroppedSource,
  known: readonly Article[],
  folder: string,
) {
  try {
    const read: { article: Article; shown: object; save: () => string }[] = [];
    checkMarkup(source);
    for (const imported of await importArticles(source)) {
      const others = [...known, ...read.map((each) => each.article)];
      const isTaken = (file: string): boolean => others.some(({ id }) => `${id}.md` === file);
      const metadata = { ...imported.metadata, ...given };
      const one = newArticleOf(source.name, { ...imported, metadata }, folder, isTaken);
      const article = checkNew(one, others);
      if (article.sentences.starts.length > mostSentences)
        throw new ImportError(`${source.name}: expected at most ${mostSentences} sentences to try, found more`);
      const { id, title, publisher, author, published, sentences } = article;
      const speakers = speakersOf(article).map((each) => ({ name: each.name, count: each.statementCount }));
      const about = { id, title, publisher, author, published, sentences: sentences.starts.length, speakers };
      const { file, text, leftOut, problems } = one;
      const shown = { ...about, file, text, leftOut, warnings: problems.map(describeProblem) };
      const save = (): string => writeArticle({ text, file: freeNameIn(folder, titled(metadata, text)) }, folder);
      read.push({ article, shown, save });
    }
    return read;
  } catch (error) {
    if (error instanceof ImportError) return { fault: printable(error.message) };
    throw error;
  }
}
