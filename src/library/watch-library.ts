import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../articles/article';
import { describeProblem } from '../articles/problem';
import { TABLES_FOLDER } from '../text/tables-folder';
import { createLibrary } from './build-library';
import type { Library } from './library';
import { deserializeLibrary, serializeLibrary } from './library-parts';
import { linesOf, openLibrary, openReading, readLibrary, type LibraryReading, type OpenLibrary } from './open-library';
import { surveyFolder, type ArticleFolder } from './survey';
import { watchFolder } from './watch-folder';

export interface LiveLibrary {
  current(): Library;
  /** @returns the current library with further articles; the current one stays as it is. */
  extended(articles: readonly Article[]): Library;
  problems(): readonly string[];
  close(): Promise<void>;
}

/**
 * The new library replaces the current one in one step; a faulty article keeps its last good version.
 * @param prepare runs on a reloaded library before it is used. @throws NoArticlesError at the start; later the last good state stays.
 */
export async function watchLibrary(
  folder: ArticleFolder,
  report: (line: string) => void,
  prepare: (library: Library) => Promise<void> = () => Promise.resolve(),
): Promise<LiveLibrary> {
  const reader = new FolderReader(folder);
  const reported: string[] = [];
  const reportFirst = (line: string): void => {
    reported.push(line);
    report(line);
  };
  let current = await openLibrary(folder, reportFirst, () => reader.read());
  let { problems } = current.data;
  let isClosed = false;
  const reportNew = newLines((line) => {
    if (!isClosed) report(line);
  }, reported);
  const take = async (reading: LibraryReading): Promise<void> => {
    const lines = linesOf(reading, folder);
    const none = `${folder.folder}: expected at least one article, found none; the last good state stays in use`;
    reportNew(reading.isEmpty ? [...lines, none] : lines);
    ({ problems } = reading);
    const next = openReading(reading);
    if (!next) return;
    await prepare(next.library);
    if (isClosed) return;
    current = next;
    const { articles, sentenceCount } = next.library;
    report(`${folder.folder}: read again, ${articles.length} articles, ${sentenceCount} sentences`);
  };
  const reload = oneAtATime(async () => {
    try {
      await take(await reader.read(current));
    } catch (error) {
      reportNew([`${folder.folder}: could not be read again, the last good state stays in use: ${String(error)}`]);
    }
  });
  const watch = watchFolder(folder.folder, reload, (message) => {
    report(`${folder.folder}: some changes may be missed: ${message}`);
  });
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all([watch.close(), reader.close()]);
  };
  const extended = (articles: readonly Article[]): Library =>
    createLibrary([...current.library.articles, ...articles], current.data.speakers, current.data.hidden);
  return { current: () => current.library, extended, problems: () => problems.map(describeProblem), close };
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

  constructor(private readonly folder: ArticleFolder) {
    this.#code = readFileSync(folder.worker ?? join(TABLES_FOLDER, 'read-worker.js'), 'utf8');
  }

  async read(current?: Pick<OpenLibrary, 'data' | 'buffer'>): Promise<LibraryReading> {
    if (surveyFolder(this.folder).isSmall) return readLibrary(this.folder, current?.data);
    const buffer = current && (current.buffer ?? serializeLibrary(current.data));
    const reading = await this.#readInWorker({ folder: this.folder, ...(buffer && { current: buffer }) });
    if (!reading.buffer) return reading;
    const data = deserializeLibrary(reading.buffer);
    await nextTurn();
    return { ...reading, data };
  }

  #readInWorker(task: ReadTask): Promise<SerializedReading> {
    const worker = new Worker(this.#code, { workerData: task, eval: true });
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
