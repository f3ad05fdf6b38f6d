import { join } from 'node:path';

/** Defined by the bundler only. */
declare const IN_BUNDLE: true | undefined;

/** Folder of the tables that the build makes: that of the bundle, or `dist` for code that runs from its sources. */
export const TABLES_FOLDER = typeof IN_BUNDLE === 'undefined' ? join(__dirname, '../../dist') : __dirname;
