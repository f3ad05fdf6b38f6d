import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The product as it is compiled: what loads the TypeScript of this command would slow it down. */
export const DIST = join(__dirname, '../../../dist');

interface ToRead {
  readonly files: readonly string[];
  /** Whether topics and who says what are found out too, or the index is enough. */
  readonly all: boolean;
}

interface ReadLibrary {
  readonly image: SharedArrayBuffer;
  readonly parseMs: number;
  readonly indexMs: number;
}

/** As much as the command itself may take. */
const HEAP_MEGABYTES = 12_000;

/** Reads articles in a thread of its own, as the bot does: what reading makes V8 take for granted is not there when questions are answered. */
export async function readInThread(toRead: ToRead): Promise<ReadLibrary> {
  const worker = new Worker(join(__dirname, 'read-library.cjs'), {
    workerData: { ...toRead, dist: DIST },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const [read] = (await once(worker, 'message')) as [ReadLibrary];
  await worker.terminate();
  // A buffer that another thread made is not counted as this one's memory.
  const image = new SharedArrayBuffer(read.image.byteLength);
  new Uint8Array(image).set(new Uint8Array(read.image));
  return { ...read, image };
}
