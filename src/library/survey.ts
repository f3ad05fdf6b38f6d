import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../articles/list-files';
import { HIDDEN_FILE } from '../articles/hidden-sentences';
import { SPEAKERS_FILE } from '../articles/load-articles';

export interface ArticleFolder {
  readonly folder: string;
  readonly dataDir: string;
  /** Least size of the articles, in bytes, for a worker and for a snapshot; by default `SMALL` and `LARGE`. */
  readonly workerFrom?: number;
  readonly snapshotFrom?: number;
  /** Path of the bundled `read-worker`, by default beside the program. */
  readonly worker?: string;
}

/** In bytes; some two hundred sentences, which are read in milliseconds. */
const SMALL = 24_000;

/** In bytes; some five thousand sentences, which are read about as fast as a snapshot. */
const LARGE = 600_000;

export interface Survey {
  /** Hash of size, inode and times of each file, like git's index: changes with every write, since the change time cannot be set back. */
  readonly stamp: string;
  readonly isSmall: boolean;
  readonly isLarge: boolean;
}

export function surveyFolder({ folder, workerFrom = SMALL, snapshotFrom = LARGE }: ArticleFolder): Survey {
  const { files, problems } = listFiles(folder);
  const hash = createHash('sha256').update(JSON.stringify(problems));
  let bytes = 0;
  for (const file of [...files, SPEAKERS_FILE, HIDDEN_FILE]) {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stats?.dev} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}\0`);
    bytes += stats?.size ?? 0;
  }
  return { stamp: hash.digest('base64url'), isSmall: bytes < workerFrom, isLarge: bytes >= snapshotFrom };
}
