import { parentPort, workerData } from 'node:worker_threads';
import { deserializeLibrary, serializeLibrary } from './library-parts';
import { readLibrary } from './open-library';
import type { ReadTask, SerializedReading } from './watch-library';

/** Reads a folder once. The worker ends with that, so that all memory that reading took is free again. */
const { folder, current } = workerData as ReadTask;
const { data, buffer, ...reading } = readLibrary(folder, current && deserializeLibrary(current));
const serialized = data && (buffer ?? serializeLibrary(data));
parentPort?.postMessage({ ...reading, ...(serialized && { buffer: serialized }) } satisfies SerializedReading);
