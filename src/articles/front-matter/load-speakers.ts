import type { Aliases } from '../article';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../formats/decode';
import { noFile, unreadable } from '../list-files';
import type { Problem } from '../problem';
import type * as SpeakersFile from './speakers-file';
import type { ReadSpeakers } from './speakers-file';

/** The file in the knowledge folder that settles who is meant by which words. */
export const SPEAKERS_FILE = 'speakers.yaml';

/**
 * Reads which words mean which speaker.
 *
 * @param before what was read last time: it stays in use when the file has become faulty.
 * @returns no names where there is no such file.
 */
export function loadSpeakers(folder: string, before: Aliases): ReadSpeakers {
  const path = join(folder, SPEAKERS_FILE);
  if (!existsSync(path)) return { speakers: new Map(), problems: [] };
  const text = readText(path);
  const read =
    typeof text === 'string'
      ? speakersFile().readSpeakers(SPEAKERS_FILE, text)
      : { speakers: new Map(), problems: [text] };
  return read.problems.length === 0 ? read : { speakers: before, problems: read.problems };
}

function readText(path: string): string | Problem {
  try {
    if (!statSync(path).isFile()) return noFile(SPEAKERS_FILE);
    const text = decode(readFileSync(path));
    if (typeof text === 'string') return text;
    return text.found === 'an empty file' ? '' : { severity: 'error', file: SPEAKERS_FILE, ...text };
  } catch (error) {
    return unreadable(SPEAKERS_FILE, 'a readable file', error);
  }
}

/** Loaded only where there is such a file: the YAML parser takes longer to load than all the rest. */
function speakersFile(): typeof SpeakersFile {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a folder returns its speakers, not a promise, so import() will not do
  return require('./speakers-file') as typeof SpeakersFile;
}
