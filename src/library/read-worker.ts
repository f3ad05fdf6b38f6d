import { parentPort, workerData } from 'node:worker_threads';
import { deserializeLibrary, serializeLibrary } from './library-parts';
import { readLibrary } from './open-library';
import type { ReadTask, SerializedReading } from './watch-library';

/** The worker ends after one reading, which frees all its memory. */
const { folder, current } = workerData as ReadTask;
const { data, buffer, ...reading } = readLibrary(folder, current && deserializeLibrary(current));
const serialized = data && (buffer ?? serializeLibrary(data));
parentPort?.postMessage({ ...reading, ...(serialized && { buffer: serialized }) } satisfies SerializedReading);
