#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { run } from './program';

/** Node.js 22.1 and newer keeps the compiled code of what is loaded from here on. */
(nodeModule as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

/** A reader such as `head` that has seen enough closes the pipe: that is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

/** A connection that failed half-way may go on trying by itself, so the end is said outright once the output is out. */
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  if (process.argv[2] === 'start') process.stdout.write('', () => process.exit());
});
