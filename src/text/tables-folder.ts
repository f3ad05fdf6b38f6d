import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

declare const IN_BUNDLE: true | undefined;

/** What a worker is told by its data: its code is a text without a folder of its own. */
export interface TablesFolder {
  readonly tablesFolder: string;
}

/** Folder of the built tables and of the worker: the bundle's own, or `dist` when run from source. */
export const TABLES_FOLDER =
  (workerData as Partial<TablesFolder> | null)?.tablesFolder ??
  (typeof IN_BUNDLE === 'undefined' ? join(__dirname, '../../dist') : __dirname);

/** A file of the built program is missing: it was never built, or is being built again. */
export class NotBuiltError extends Error {}
