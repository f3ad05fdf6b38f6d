#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { run } from './cli';

/** Node.js 22.1 and newer keeps the compiled code of what is loaded from here on. */
(nodeModule as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

/** A reader such as `head` closes the pipe early, which is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

/** Exits explicitly once the output is written, since a connection that failed half-way may go on trying. */
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  if (process.argv[2] === 'start') process.stdout.write('', () => process.exit());
});
