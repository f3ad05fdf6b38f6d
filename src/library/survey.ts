import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../articles/list-files';
import { SPEAKERS_FILE } from '../articles/load-articles';

/** A folder of articles, and where and how what is read of it is kept. */
export interface ArticleFolder {
  readonly folder: string;
  /** Folder of snapshots. */
  readonly dataDir: string;
  /** Least size of the articles in bytes that are read in a worker, and of which a snapshot is kept; `SMALL` and `LARGE` by default. */
  readonly workerFrom?: number;
  readonly snapshotFrom?: number;
  /** Path of the bundled `read-worker`; by default it lies beside the program. */
  readonly worker?: string;
}

/** Bytes of some two hundred sentences: a smaller folder is read faster than anyone could notice. */
const SMALL = 24_000;

/** Bytes of some five thousand sentences: less is read in about the time that a snapshot takes. */
const LARGE = 600_000;

/** State of a folder as far as it shows without reading its files. */
export interface Survey {
  /**
   * Changes whenever a file is written to, added, removed or replaced. It hashes each file's size, number and times, as git's index does: the
   * system keeps the time of the last change, which cannot be set back.
   */
  readonly stamp: string;
  readonly isSmall: boolean;
  readonly isLarge: boolean;
}

export function surveyFolder({ folder, workerFrom = SMALL, snapshotFrom = LARGE }: ArticleFolder): Survey {
  const { files, problems } = listFiles(folder);
  const hash = createHash('sha256').update(JSON.stringify(problems));
  let bytes = 0;
  for (const file of [...files, SPEAKERS_FILE]) {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stats?.dev} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}\0`);
    bytes += stats?.size ?? 0;
  }
  return { stamp: hash.digest('base64url'), isSmall: bytes < workerFrom, isLarge: bytes >= snapshotFrom };
}
