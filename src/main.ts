#!/usr/bin/env node
import { openPacked } from './packing/open-packed';
import type * as Program from './program';

/** A reader such as `head` that has seen enough closes the pipe: that is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

const { run } = openPacked('program.js') as typeof Program;

/** A connection that failed half-way may go on trying by itself, so the end is said outright once the output is out. */
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  if (process.argv[2] === 'start') process.stdout.write('', () => process.exit());
});
