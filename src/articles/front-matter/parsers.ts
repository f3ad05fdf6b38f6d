import { parse } from 'smol-toml';
import { isMap, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { FieldData } from './fields';

type ReadYaml =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'fault'; readonly offset: number; readonly expected: string; readonly found: string };

interface YamlLimits {
  /** In UTF-16 units. The parser takes seconds for a megabyte. */
  readonly longest: number;
  readonly mostBrackets: number;
}

/** Parses untrusted YAML: bounded, and without aliases. */
export function readYamlDocument(yaml: string, limits: YamlLimits, schema: 'core' | 'failsafe' = 'core'): ReadYaml {
  const oversized = findOversize(yaml, limits);
  if (oversized) return { kind: 'fault', offset: 0, ...oversized };
  const options = { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent', schema } as const;
  const document = parseDocument(yaml, options);
  const broken = document.errors[0];
  if (broken) return { kind: 'fault', ...faultyLine(yaml, broken.pos[0]) };
  const alias = firstAlias(document);
  if (alias === undefined) return { kind: 'document', document };
  return { kind: 'fault', offset: alias, expected: 'plain values', found: 'a YAML alias ("*name")' };
}

/**
 * Rejects deeply nested YAML: the parser is recursive, and if the stack overflows while Node 20 compiles a regular expression, Node may
 * abort uncatchably.
 */
function findOversize(
  yaml: string,
  { longest, mostBrackets }: YamlLimits,
): { expected: string; found: string } | undefined {
  if (yaml.length > longest) return { expected: `at most ${longest} characters`, found: `${yaml.length}` };
  const brackets = yaml.match(/[[{]/gu)?.length ?? 0;
  if (brackets > mostBrackets) return { expected: `at most ${mostBrackets} brackets`, found: `${brackets}` };
  return /(?:[-?:][ \t]+){20}/u.test(yaml)
    ? { expected: 'no lists inside lists', found: '20 of them on one line' }
    : undefined;
}

function faultyLine(yaml: string, offset: number): { offset: number; expected: string; found: string } {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const line = yaml.slice(start).split('\n', 1)[0]?.trim() ?? '';
  return { offset, expected: 'YAML of the form "key: value"', found: JSON.stringify(line.slice(0, 80)) };
}

/** A few lines with aliases can expand to gigabytes or to a cyclic value. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const LIMITS: YamlLimits = { longest: 20_000, mostBrackets: 100 };

/** Reads one `key: value` of front matter. @returns undefined if it is no YAML. */
export function readYamlValue(entry: string): FieldData | undefined {
  const read = readYamlDocument(entry, LIMITS, 'failsafe');
  const map = read.kind === 'document' ? read.document.contents : undefined;
  return isMap(map) && map.items.length === 1 ? toValue(Object.values(map.toJSON() as object)[0]) : undefined;
}

/** @returns the keys of a TOML or JSON document; faulty TOML is read line by line, and a value that cannot be read is undefined. */
export function readKeys(
  text: string,
  format: 'toml' | 'json',
): ReadonlyMap<string, FieldData | undefined> | undefined {
  if (text.length > LIMITS.longest || (text.match(/[[{]/gu)?.length ?? 0) > LIMITS.mostBrackets) return undefined;
  const document = format === 'json' ? parsed(() => JSON.parse(text) as unknown) : parsed(() => parse(text));
  if (document) return valuesIn(document);
  return format === 'json' ? undefined : new Map(text.split('\n').flatMap((line) => [...tomlLine(line)]));
}

function tomlLine(line: string): ReadonlyMap<string, FieldData | undefined> {
  const read = parsed(() => parse(line));
  return read ? valuesIn(read) : new Map([[/^[\w-]*/u.exec(line)?.[0] ?? '', undefined]]);
}

/** With the fields of a theme, which Hugo keeps below `params`. */
function valuesIn(document: object): ReadonlyMap<string, FieldData> {
  const { params } = document as { readonly params?: unknown };
  const own = typeof params === 'object' ? { ...params, ...document } : document;
  return new Map(Object.entries(own).map(([key, value]) => [key, toValue(value)]));
}

function parsed(read: () => unknown): object | undefined {
  try {
    const value = read();
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Scalars as text; TOML's dates in ISO form. */
function toValue(value: unknown): FieldData {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toValue(held)]));
}
