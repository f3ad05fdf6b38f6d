import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from './storage';

/**
 * Tries whether a folder can be written to.
 *
 * @returns how many bytes are free there.
 * @throws StorageError
 */
export function checkFolder(folder: string): number {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, 'x');
    rmSync(trial);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    const { code = String(error) } = error as { readonly code?: string };
    throw new StorageError(`DATA_DIR: expected a folder that can be written to, found ${code} at ${folder}`);
  }
}
