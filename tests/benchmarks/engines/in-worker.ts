import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { deserializeLibrary, type LibraryParts } from '../../../src/library/library-parts';

export interface ToRead {
  readonly files: readonly string[];
  /** Whether topics and who says what are found out too, or the index is enough. */
  readonly all: boolean;
}

/** What the worker posts. */
export interface Timed {
  readonly buffer: SharedArrayBuffer;
  readonly parseMs: number;
  readonly indexMs: number;
}

/** As much as the command itself may take. */
const HEAP_MEGABYTES = 12_000;

/** Reads articles in a worker, as the bot does: what reading makes V8 take for granted is not there when questions are answered. */
export async function readInWorker(toRead: ToRead): Promise<Omit<Timed, 'buffer'> & { readonly parts: LibraryParts }> {
  const worker = new Worker(join(__dirname, '../run.mjs'), {
    argv: ['engines/read-library'],
    workerData: toRead,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const [{ buffer, ...times }] = (await once(worker, 'message')) as [Timed];
  await worker.terminate();
  // A buffer that another thread made is not counted as this one's memory.
  const own = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(own).set(new Uint8Array(buffer));
  return { ...times, parts: deserializeLibrary(own).parts };
}
