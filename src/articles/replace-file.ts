import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** Writes a file beside it and renames that: a reader finds the old content or the new one. */
export function replaceFile(file: string, parts: readonly Buffer[]): void {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  rmSync(unfinished, { force: true });
  try {
    writeTo(unfinished, parts);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function writeTo(file: string, parts: readonly Buffer[]): void {
  const handle = openSync(file, 'wx');
  try {
    for (const part of parts) writeFileSync(handle, part);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
