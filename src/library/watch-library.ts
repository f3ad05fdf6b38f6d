import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../articles/article';
import { describeProblem } from '../articles/problem';
import { TABLES_FOLDER, type TablesFolder } from '../text/tables-folder';
import { createLibrary } from './build-library';
import type { Library } from './library';
import { deserializeLibrary, serializeLibrary } from './library-parts';
import {
  linesOf,
  openLibrary,
  openReading,
  readLibrary,
  surveyFolder,
  type LibraryReading,
  type OpenLibrary,
} from './open-library';
import type { ArticleFolder } from './snapshot';
import { watchFolder, type FolderWatcher } from './watch-folder';

export interface LiveLibrary {
  current(): Library;
  /** False while a newer version of the articles is known. */
  isNewest(): boolean;
  /** @returns the current library with further articles; the current one stays as it is. */
  extended(articles: readonly Article[]): Library;
  problems(): readonly string[];
  close(): Promise<void>;
}

/** Where the articles come from. */
interface ArticleSource {
  /** @returns the folder to read now */
  readonly fetch: () => Promise<string>;
  /** Whether no version is known that is newer than a folder. */
  readonly isNewest: (folder: string) => boolean;
  readonly watch: (onChange: () => void) => FolderWatcher;
}

interface WatchOptions {
  /** Runs on a reloaded library before it is used. */
  readonly prepare?: ((library: Library) => Promise<void>) | undefined;
  /** Of folders that never change, another for each version. By default the articles' own folder is watched. */
  readonly source?: ArticleSource | undefined;
}

/**
 * The new library replaces the current one in one step; a faulty article keeps its last good version.
 * @throws NoArticlesError at the start; later the last good state stays.
 */
export async function watchLibrary(
  named: ArticleFolder,
  report: (line: string) => void,
  { prepare, source }: WatchOptions = {},
): Promise<LiveLibrary> {
  let folder = source === undefined ? named : { ...named, folder: await source.fetch() };
  const reader = new FolderReader(named);
  const reported: string[] = [];
  const reportFirst = (line: string): void => {
    reported.push(line);
    report(line);
  };
  let current = await openLibrary(folder, reportFirst, () => reader.read(folder));
  let { problems } = current.data;
  let isClosed = false;
  const reportNew = newLines((line) => {
    if (!isClosed) report(line);
  }, reported);
  const take = async (reading: LibraryReading, place: ArticleFolder): Promise<void> => {
    const lines = linesOf(reading, place);
    const none = `${place.folder}: expected at least one article, found none; the last good state stays in use`;
    reportNew(reading.isEmpty ? [...lines, none] : lines);
    ({ problems } = reading);
    const next = openReading(reading);
    if (!next) return;
    await prepare?.(next.library);
    if (isClosed) return;
    current = next;
    const { articles, sentenceCount } = next.library;
    report(`${place.folder}: read again, ${articles.length} articles, ${sentenceCount} sentences`);
  };
  const reload = oneAtATime(async () => {
    try {
      const path = await source?.fetch();
      if (path === folder.folder) return;
      const next = path === undefined ? folder : { ...folder, folder: path };
      await take(await reader.read(next, current), next);
      folder = next;
    } catch (error) {
      reportNew([`${folder.folder}: could not be read again, the last good state stays in use: ${String(error)}`]);
    }
  });
  const watch =
    source?.watch(reload) ??
    watchFolder(folder.folder, reload, (message) => {
      report(`${folder.folder}: some changes may be missed: ${message}`);
    });
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all([watch.close(), reader.close()]);
  };
  const extended = (articles: readonly Article[]): Library =>
    createLibrary([...current.library.articles, ...articles], current.data.speakers, current.data.hidden);
  return {
    current: () => current.library,
    isNewest: () => source?.isNewest(folder.folder) ?? true,
    extended,
    problems: () => problems.map(describeProblem),
    close,
  };
}

/** Requests during the work are merged into one further run. */
function oneAtATime(work: () => Promise<void>): () => void {
  let state: 'idle' | 'busy' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    do {
      state = 'busy';
      await work();
    } while (isAgain());
    state = 'idle';
  };
  const isAgain = (): boolean => state === 'again';
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}

/** @returns a reporter that omits the lines of its previous call. */
function newLines(report: (line: string) => void, said: readonly string[]): (lines: readonly string[]) => void {
  let last = new Set(said);
  return (lines) => {
    lines.filter((line) => !last.has(line)).forEach(report);
    last = new Set(lines);
  };
}

export interface ReadTask {
  readonly folder: ArticleFolder;
  readonly current?: SharedArrayBuffer;
}

export type SerializedReading = Omit<LibraryReading, 'data'>;

/** Reads small folders in this thread and others in a worker, so that questions are answered meanwhile. */
class FolderReader {
  #worker: Worker | undefined;
  /** Code of the worker, read at the start: an update may replace the program's files later. */
  readonly #code: string;

  constructor({ worker }: Pick<ArticleFolder, 'worker'>) {
    this.#code = readFileSync(worker ?? join(TABLES_FOLDER, 'read-worker.js'), 'utf8');
  }

  async read(folder: ArticleFolder, current?: Pick<OpenLibrary, 'data' | 'buffer'>): Promise<LibraryReading> {
    if (surveyFolder(folder).isSmall) return readLibrary(folder, current?.data);
    const buffer = current && (current.buffer ?? serializeLibrary(current.data));
    const reading = await this.#readInWorker({ folder, ...(buffer && { current: buffer }) });
    if (!reading.buffer) return reading;
    const data = deserializeLibrary(reading.buffer);
    await nextTurn();
    return { ...reading, data };
  }

  #readInWorker(task: ReadTask): Promise<SerializedReading> {
    const workerData = { ...task, tablesFolder: TABLES_FOLDER } satisfies ReadTask & TablesFolder;
    const worker = new Worker(this.#code, { workerData, eval: true });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (this.#worker === worker) this.#worker = undefined;
        reject(new Error(`expected the folder to be read, found that the worker ended with ${code}`));
      });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}
