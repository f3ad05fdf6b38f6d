import type { Article } from '../articles/article';
import { loadArticles, type Knowledge } from '../articles/load-articles';
import { describeProblem, type Problem } from '../articles/problem';
import { buildParts } from './build-library';
import { libraryOf, type Library } from './library';
import { deserializeLibrary, serializeLibrary, type LibraryData } from './library-parts';
import { readSnapshot, snapshotStamp, writeSnapshot } from './snapshot';
import { surveyFolder, type ArticleFolder } from './survey';

/** The folder holds no article that can be read. */
export class NoArticlesError extends Error {}

export interface OpenLibrary {
  readonly library: Library;
  readonly data: LibraryData;
  /** The data serialized, where it came so. */
  readonly buffer?: SharedArrayBuffer;
}

/**
 * Opens a folder: a large one by its snapshot, if nothing has changed since.
 *
 * @param report takes a line for each problem.
 * @param read reads the folder, in this thread by default.
 * @throws NoArticlesError
 */
export async function openLibrary(
  folder: ArticleFolder,
  report: (line: string) => void,
  read: (folder: ArticleFolder) => LibraryReading | Promise<LibraryReading> = readLibrary,
): Promise<OpenLibrary> {
  const reading = openSnapshot(folder) ?? (await read(folder));
  linesOf(reading, folder).forEach(report);
  const opened = openReading(reading);
  if (!opened) throw new NoArticlesError(`${folder.folder}: expected at least one article (.md or .txt), found none`);
  return opened;
}

/** @returns nothing if the reading found nothing to answer from, or nothing new. */
export function openReading({ data, buffer }: LibraryReading): OpenLibrary | undefined {
  return data && { library: libraryOf(data.parts), data, ...(buffer && { buffer }) };
}

function openSnapshot(folder: ArticleFolder): LibraryReading | undefined {
  const { isLarge, stamp } = surveyFolder(folder);
  const snapshot = isLarge ? readSnapshot(folder, stamp) : undefined;
  if (!snapshot) return undefined;
  const data = deserializeLibrary(snapshot.data);
  return { problems: data.problems, isEmpty: false, data, buffer: snapshot.data };
}

/** @returns a line for the host for each problem of a reading. */
export function linesOf({ problems, fault }: LibraryReading, { folder, dataDir }: ArticleFolder): readonly string[] {
  const lines = problems.map(describeProblem);
  const expected = `DATA_DIR: expected a folder for the snapshot of ${folder}`;
  return fault === undefined ? lines : [`${expected}, found ${fault} at ${dataDir}`, ...lines];
}

/** Result of reading a folder. */
export interface LibraryReading {
  readonly problems: readonly Problem[];
  readonly isEmpty: boolean;
  /** Absent when the folder holds no article, or the same as what is current. */
  readonly data?: LibraryData;
  /** The same serialized, where that was done. */
  readonly buffer?: SharedArrayBuffer;
  /** Why the snapshot could not be written, in the system's own words. */
  readonly fault?: string;
}

/**
 * Reads a folder, and writes a snapshot of a large one.
 *
 * @param current the library that answers now: its versions of articles that are unchanged or have become faulty stay. By default that of
 * the last snapshot.
 */
export function readLibrary(folder: ArticleFolder, current?: LibraryData): LibraryReading {
  const { stamp, isLarge } = surveyFolder(folder);
  const before = current ?? (isLarge ? lastSnapshot(folder) : undefined);
  const next = loadArticles(folder.folder, before && knowledgeOf(before));
  const { articles, speakers, problems } = next;
  if (articles.length === 0) return { problems, isEmpty: true };
  const known = before && isSame(next, knowledgeOf(before)) ? before.parts : undefined;
  const data = { parts: known ?? buildParts(articles, speakers), speakers, problems };
  const result = { problems, isEmpty: false, ...(!(known && current) && { data }) };
  if (!isLarge || (known && snapshotStamp(folder) === stamp)) return result;
  const buffer = serializeLibrary(data);
  const fault = writeSnapshot(folder, { stamp, data: buffer });
  return { ...result, buffer, ...(fault !== undefined && { fault }) };
}

function lastSnapshot(folder: ArticleFolder): LibraryData | undefined {
  const snapshot = readSnapshot(folder);
  return snapshot && deserializeLibrary(snapshot.data);
}

export function knowledgeOf({ parts, speakers, problems }: LibraryData): Knowledge {
  return { articles: parts.corpus.articles, speakers, problems };
}

/** A file that was only touched makes nothing new. */
function isSame(next: Knowledge, before: Knowledge): boolean {
  const named = JSON.stringify([...next.speakers]) === JSON.stringify([...before.speakers]);
  const isAsLong = next.articles.length === before.articles.length;
  return named && isAsLong && next.articles.every((article, at) => isSameArticle(article, before.articles[at]));
}

function isSameArticle(article: Article, other: Article | undefined): boolean {
  const { id, file, source } = article;
  return article === other || (id === other?.id && file === other.file && source === other.source);
}
