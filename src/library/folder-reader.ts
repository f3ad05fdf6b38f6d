import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { deserializeLibrary, serializeLibrary } from './library-parts';
import type { OpenLibrary } from './open-library';
import { readLibrary, type LibraryReading } from './read-library';
import { surveyFolder, type ArticleFolder } from './survey';

/** What a worker is started with. */
export interface ReadTask {
  readonly folder: ArticleFolder;
  readonly current?: SharedArrayBuffer;
}

/** What it answers; the buffer holds the data. */
export type SerializedReading = Omit<LibraryReading, 'data'>;

/** Reads a small folder in this thread, and others in a worker, so that questions are answered meanwhile. */
export class FolderReader {
  #worker: Worker | undefined;

  constructor(private readonly folder: ArticleFolder) {}

  /** @param current what is answered from now. */
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
    const { worker: path = join(__dirname, 'read-worker.js') } = this.folder;
    const worker = new Worker(path, { workerData: task });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        this.#worker = undefined;
        reject(new Error(`expected the folder to be read, found that the worker ended with ${code}`));
      });
    });
  }

  /** Ends a worker that still reads. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}
