import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAliases } from './aliases';
import type { Aliases } from './attribution/attribute';
import { decode } from './decode';
import { lineAt } from './lines';
import { noFile, unreadable } from './list-files';
import type { Problem } from './problem';
import { readYamlDocument } from './yaml-document';

/** The file in the knowledge folder that settles who is meant by which words. */
export const SPEAKERS_FILE = 'speakers.yaml';
const LIMITS = { longest: 200_000, mostBrackets: 2000 };

export interface LoadedSpeakers {
  readonly speakers: Aliases;
  readonly problems: readonly Problem[];
}

/**
 * Reads which words mean which speaker.
 *
 * @param before what was read last time: it stays in use when the file has become faulty.
 * @returns no names where there is no such file.
 */
export function loadSpeakers(folder: string, before: Aliases): LoadedSpeakers {
  const path = join(folder, SPEAKERS_FILE);
  if (!existsSync(path)) return { speakers: new Map(), problems: [] };
  const text = readText(path);
  const read = typeof text === 'string' ? readSpeakers(text) : { speakers: new Map(), problems: [text] };
  return read.problems.length === 0 ? read : { speakers: before, problems: read.problems };
}

/** @param text the whole file. */
function readSpeakers(text: string): LoadedSpeakers {
  const read = readYamlDocument(text.replace(/^\uFEFF/u, ''), LIMITS);
  if (read.kind === 'oversize') return faulty([{ severity: 'error', file: SPEAKERS_FILE, expected: `a file ${read.expected}`, found: read.found }]);
  if (read.kind === 'fault') return faulty([at(text, read)]);
  if (read.document.contents === null) return { speakers: new Map(), problems: [] };
  const { aliases, faults } = readAliases(read.document.contents);
  return { speakers: aliases, problems: faults.map((fault) => at(text, fault)) };
}

function at(text: string, { offset, expected, found }: { offset: number; expected: string; found: string }): Problem {
  return { severity: 'error', file: SPEAKERS_FILE, line: lineAt(text, offset), expected, found };
}

function faulty(problems: readonly Problem[]): LoadedSpeakers {
  return { speakers: new Map(), problems };
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
