import { describeProblem } from '../articles/problem';
import { libraryOf, type Library } from './library';
import { deserializeLibrary, type LibraryData } from './library-parts';
import { readLibrary, type LibraryReading } from './read-library';
import { readSnapshot } from './snapshot';
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
 * @throws NoArticlesError when nothing is left to answer from.
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

/** @returns what the host is to be told of a reading. */
export function linesOf({ problems, fault }: LibraryReading, { folder, dataDir }: ArticleFolder): readonly string[] {
  const lines = problems.map(describeProblem);
  const expected = `DATA_DIR: expected a folder for the snapshot of ${folder}`;
  return fault === undefined ? lines : [`${expected}, found ${fault} at ${dataDir}`, ...lines];
}
