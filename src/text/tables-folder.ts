import { join } from 'node:path';

declare const IN_BUNDLE: true | undefined;

/** Folder of the built tables and of the worker: the bundle's own, or `dist` when run from source. */
export const TABLES_FOLDER = typeof IN_BUNDLE === 'undefined' ? join(__dirname, '../../dist') : __dirname;

/** A file of the built program is missing: it was never built, or is being built again. */
export class NotBuiltError extends Error {}
