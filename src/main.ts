#!/usr/bin/env node
import './node-version';
import * as nodeModule from 'node:module';
import { run } from './cli';

/** Node.js 22.1 and newer caches the compiled code of the modules loaded from here on. */
(nodeModule as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

/** A reader such as `head` closes the pipe early, which is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

/** Exits explicitly: a half-failed connection may keep trying. */
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  if (process.argv[2] === 'start') process.stdout.write('', () => process.exit());
});
