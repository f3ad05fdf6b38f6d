import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../articles/list-files';
import { SPEAKERS_FILE } from '../articles/front-matter/load-speakers';

/** What a look at a folder tells without reading its files. */
export interface Survey {
  /** How large the articles are together. */
  readonly bytes: number;
  /**
   * The same only as long as no file was written to, added, removed or put in another's place. It is made, as in git's index, of each file's
   * size, number and times: of these the time of the last change is kept by the system and cannot be set back.
   */
  readonly stamp: string;
}

/** Looks at a folder of articles. */
export function surveyFolder(folder: string): Survey {
  const { files, problems } = listFiles(folder);
  const hash = createHash('sha256').update(JSON.stringify(problems));
  let bytes = 0;
  for (const file of [...files, SPEAKERS_FILE]) {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stats?.dev} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs} ${stats?.ctimeMs}\0`);
    bytes += stats?.size ?? 0;
  }
  return { bytes, stamp: hash.digest('base64url') };
}
