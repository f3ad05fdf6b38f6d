import { checkFields, FIELD_NAMES, FRONT_MATTER_LIMITS } from './front-matter-fields';
import { readPlainFields } from './plain-fields';
import type { Problem } from '../problem';
import type * as YamlFrontMatter from './yaml-front-matter';
import type { ReadFields } from './yaml-front-matter';
import { findOversize } from './yaml-limits';

export interface FrontMatter extends ReadFields {
  /** Where the body begins in the file. */
  readonly bodyStart: number;
}

/**
 * Reads the YAML between `---` lines at the top of a file.
 *
 * @param file the name that problems are reported under.
 * @param source the whole file.
 * @returns what it says, where the body begins, and every fault with its line. A file without front matter has no faults.
 */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const fence = /^\uFEFF?---[ \t]*\r?\n/u.exec(source);
  if (!fence) return { metadata: {}, bodyStart: source.startsWith('\uFEFF') ? 1 : 0, problems: [] };
  const close = findClosingFence(source, fence[0].length);
  if (!close) {
    const missing: Problem = {
      severity: 'error',
      file,
      line: 1,
      expected: 'front matter that ends with a line "---"',
      found: 'none',
    };
    return { metadata: {}, bodyStart: fence[0].length, problems: [missing] };
  }
  const yaml = source.slice(fence[0].length, close.start);
  return { ...(readPlain(yaml) ?? yamlReader().readYaml(file, yaml)), bodyStart: close.end };
}

function findClosingFence(source: string, from: number): { start: number; end: number } | undefined {
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu;
  close.lastIndex = from;
  const match = close.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** @returns nothing for what is not plain or has a fault: only the YAML parser knows where in the file each part stands. */
function readPlain(yaml: string): ReadFields | undefined {
  const fields = findOversize(yaml, FRONT_MATTER_LIMITS) ? undefined : readPlainFields(yaml, FIELD_NAMES);
  if (!fields) return undefined;
  const { metadata, faults } = checkFields(fields);
  return faults.length === 0 ? { metadata, problems: [] } : undefined;
}

/** Loaded only for what needs it: the YAML parser takes longer to load than all the rest. */
function yamlReader(): typeof YamlFrontMatter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./yaml-front-matter') as typeof YamlFrontMatter;
}
