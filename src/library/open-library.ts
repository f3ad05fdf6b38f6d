import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../articles/article';
import { HIDDEN_FILE } from '../articles/hidden-sentences';
import { listFiles } from '../articles/list-files';
import { loadArticles, SPEAKERS_FILE, type Knowledge } from '../articles/load-articles';
import { describeProblem, type Problem } from '../articles/problem';
import { buildParts } from './build-library';
import { libraryOf, type Library } from './library';
import { deserializeLibrary, serializeLibrary, type LibraryData } from './library-parts';
import { readSnapshot, snapshotStamp, writeSnapshot, type ArticleFolder, type WrittenSnapshot } from './snapshot';

/** In bytes; some two hundred sentences, which are read in milliseconds. */
const SMALL = 24_000;

/** In bytes; some five thousand sentences, which are read about as fast as a snapshot. */
const LARGE = 600_000;

interface Survey {
  /** Hash of size, inode and times of each file, like git's index: changes with every write, since the change time cannot be set back. */
  readonly stamp: string;
  readonly isSmall: boolean;
  readonly isLarge: boolean;
}

export function surveyFolder({ folder, workerFrom = SMALL, snapshotFrom = LARGE }: ArticleFolder): Survey {
  const { files, problems } = listFiles(folder);
  const hash = createHash('sha256').update(JSON.stringify(problems));
  let bytes = 0;
  for (const file of [...files, SPEAKERS_FILE, HIDDEN_FILE]) {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stats?.dev} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}\0`);
    bytes += stats?.size ?? 0;
  }
  return { stamp: hash.digest('base64url'), isSmall: bytes < workerFrom, isLarge: bytes >= snapshotFrom };
}

export class NoArticlesError extends Error {}

export interface OpenLibrary {
  readonly library: Library;
  readonly data: LibraryData;
  readonly buffer?: SharedArrayBuffer;
  /** The snapshot that was written. */
  readonly written?: string;
}

/** @param read in this thread by default. @throws NoArticlesError */
export async function openLibrary(
  folder: ArticleFolder,
  report: (line: string) => void,
  read: (folder: ArticleFolder) => LibraryReading | Promise<LibraryReading> = readLibrary,
): Promise<OpenLibrary> {
  const found = statSync(folder.folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    const expected = 'a folder of articles (KNOWLEDGE_DIR or --knowledge)';
    throw new NoArticlesError(`${folder.folder}: expected ${expected}, found ${found ? 'a file' : 'nothing there'}`);
  }
  const reading = openSnapshot(folder) ?? (await read(folder));
  linesOf(reading, folder).forEach(report);
  const opened = openReading(reading);
  if (!opened) throw new NoArticlesError(`${folder.folder}: expected at least one article (.md or .txt), found none`);
  const { snapshot } = reading;
  return { ...opened, ...(snapshot && 'file' in snapshot && { written: snapshot.file }) };
}

/** @returns undefined if the reading found no article, or nothing new. */
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

export function linesOf({ problems, snapshot }: LibraryReading, { folder, dataDir }: ArticleFolder): readonly string[] {
  const lines = problems.map(describeProblem);
  const expected = `DATA_DIR: expected a folder for the snapshot of ${folder}`;
  const isFault = snapshot && 'fault' in snapshot;
  return isFault ? [`${expected}, found ${snapshot.fault} at ${dataDir}`, ...lines] : lines;
}

export interface LibraryReading {
  readonly problems: readonly Problem[];
  readonly isEmpty: boolean;
  /** Absent without an article, or if equal to the current library. */
  readonly data?: LibraryData;
  readonly buffer?: SharedArrayBuffer;
  /** Of this reading, if it was to write one. */
  readonly snapshot?: WrittenSnapshot;
}

/** @param current its versions of unchanged and of faulty articles stay; by default the last snapshot. */
export function readLibrary(folder: ArticleFolder, current?: LibraryData): LibraryReading {
  const { stamp, isLarge } = surveyFolder(folder);
  const snapshot = current === undefined && isLarge ? readSnapshot(folder) : undefined;
  const before = current ?? (snapshot && deserializeLibrary(snapshot.data));
  const next = loadArticles(folder.folder, before && knowledgeOf(before));
  const { articles, speakers, hidden, problems } = next;
  if (articles.length === 0) return { problems, isEmpty: true };
  const known = before && isSame(next, knowledgeOf(before)) ? before.parts : undefined;
  const data = { parts: known ?? buildParts(articles, speakers, hidden), speakers, hidden, problems };
  const result = { problems, isEmpty: false, ...(!(known && current) && { data }) };
  if (!isLarge || (known && snapshotStamp(folder) === stamp)) return result;
  const buffer = serializeLibrary(data);
  return { ...result, buffer, snapshot: writeSnapshot(folder, { stamp, data: buffer }) };
}

export function knowledgeOf({ parts, speakers, hidden, problems }: LibraryData): Knowledge {
  return { articles: parts.corpus.articles, speakers, hidden, problems };
}

/** False for a file that was only touched. */
function isSame(next: Knowledge, before: Knowledge): boolean {
  const isEdited = editsOf(next) !== editsOf(before);
  const isAsLong = next.articles.length === before.articles.length;
  return !isEdited && isAsLong && next.articles.every((article, at) => isSameArticle(article, before.articles[at]));
}

function editsOf({ speakers, hidden }: Knowledge): string {
  return JSON.stringify([...speakers, hidden]);
}

function isSameArticle(article: Article, other: Article | undefined): boolean {
  const { id, file, source } = article;
  return article === other || (id === other?.id && file === other.file && source === other.source);
}
