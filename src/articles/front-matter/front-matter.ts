import type * as YamlFrontMatter from './yaml-front-matter';
import type { Problem } from '../problem';
import { checkFields, FIELD_NAMES, findOversize, FRONT_MATTER_LIMITS } from './front-matter-fields';
import type { ReadFields } from './yaml-front-matter';

export interface FrontMatter extends ReadFields {
  readonly bodyStart: number;
}

/** Reads the YAML between `---` lines at the top of a file, if there is any. */
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

/** @returns undefined if not plain or faulty: only the YAML parser has the lines of faults. */
function readPlain(yaml: string): ReadFields | undefined {
  const fields = findOversize(yaml, FRONT_MATTER_LIMITS) ? undefined : readPlainFields(yaml, FIELD_NAMES);
  if (!fields) return undefined;
  const { metadata, faults } = checkFields(fields);
  return faults.length === 0 ? { metadata, problems: [] } : undefined;
}

/** Lazy: loading the YAML parser takes longer than all the rest. */
function yamlReader(): typeof YamlFrontMatter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./yaml-front-matter') as typeof YamlFrontMatter;
}

/**
 * Reads the subset of YAML that nearly all front matter keeps to, like the YAML parser but without loading it: lines `name: value`, where
 * the value is plain text, a date, text in double quotes or a list `[one, two]`. @returns undefined for anything else.
 */
export function readPlainFields(yaml: string, names: readonly string[]): ReadonlyMap<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  for (const line of yaml.replace(/\r?\n$/u, '').split(/\r?\n/u)) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, Math.max(0, colon));
    const value = readValue(line.slice(colon + 2));
    if (value === undefined || !names.includes(name) || fields.has(name)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

/** No colon before a space, no number sign after one, no brackets, braces or tabs. */
const TEXT = /^[A-Za-z](?:[\w !"$%&'()*+,./;<=>?@^`|~‘’“”–—\u00c0-\u024f-]|:(?=[\w/])|(?<! )#)*$/u;
const DATE = /^\d{4}-\d\d-\d\d$/u;
const QUOTED = /^"([\w !#$%&'()*+,./:;<=>?@^`|~‘’“”–—\u00c0-\u024f-]*)"$/u;
const LIST = /^\[([A-Za-z][\w .'’\u00c0-\u024f-]*(?:, [A-Za-z][\w .'’\u00c0-\u024f-]*)*)\]$/u;
/** YAML reads these as other types. */
const NO_TEXT = /^(?:true|false|null)$/iu;

function readValue(written: string): unknown {
  if (DATE.test(written)) return written;
  const quoted = QUOTED.exec(written)?.[1];
  if (quoted !== undefined) return quoted;
  const items = LIST.exec(written)?.[1]?.split(', ').map(readText);
  if (items !== undefined) return items.every((item) => item !== undefined) ? items : undefined;
  return TEXT.test(written) ? readText(written) : undefined;
}

function readText(written: string): string | undefined {
  return NO_TEXT.test(written) || /^ | $/u.test(written) ? undefined : written;
}
