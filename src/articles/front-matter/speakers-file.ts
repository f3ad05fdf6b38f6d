import type { Aliases } from '../article';
import { readAliases } from './aliases';
import { lineAt } from '../lines';
import type { Problem } from '../problem';
import { readYamlDocument } from './yaml-document';

export interface ReadSpeakers {
  readonly speakers: Aliases;
  readonly problems: readonly Problem[];
}

const LIMITS = { longest: 200_000, mostBrackets: 2000 };

/**
 * Reads which words mean which speaker.
 *
 * @param file the name that problems are reported under.
 * @param text the whole file.
 */
export function readSpeakers(file: string, text: string): ReadSpeakers {
  const read = readYamlDocument(text.replace(/^\uFEFF/u, ''), LIMITS);
  if (read.kind === 'oversize')
    return faulty({ severity: 'error', file, expected: `a file ${read.expected}`, found: read.found });
  const toProblem = ({ offset, expected, found }: Fault): Problem => ({
    severity: 'error',
    file,
    line: lineAt(text, offset),
    expected,
    found,
  });
  if (read.kind === 'fault') return faulty(toProblem(read));
  if (read.document.contents === null) return { speakers: new Map(), problems: [] };
  const { aliases, faults } = readAliases(read.document.contents);
  return { speakers: aliases, problems: faults.map(toProblem) };
}

interface Fault {
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

function faulty(problem: Problem): ReadSpeakers {
  return { speakers: new Map(), problems: [problem] };
}
