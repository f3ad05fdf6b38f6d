import { isMap, isScalar, type Document } from 'yaml';
import { z } from 'zod';
import { readAliases } from './aliases';
import type { Metadata } from './article';
import type { Aliases } from './attribution/attribute';
import { lineAt } from './lines';
import type { Problem } from './problem';
import { readYamlDocument } from './yaml-document';

/** One line each: a name that goes on over lines in the file is still one name. */
const text = z
  .string('text')
  .transform((said) => said.trim().replace(/\s+/gu, ' '))
  .refine((said) => said !== '', 'text');

/** In UTF-16 units. An article's own takes a few hundred; the YAML parser needs seconds for a megabyte. */
const LIMITS = { longest: 20_000, mostBrackets: 100 };

/** The schema of an article's front matter; each message says what was expected. */
const schema = z.object({
  title: text.optional(),
  publisher: text.optional(),
  author: text.optional(),
  url: z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }).optional(),
  published: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], 'an ISO date such as 2021-06-16')
    .optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'a language tag such as en or en-GB').optional(),
  tags: z.array(text, 'a list such as [arms control, cyber-security]').optional(),
  aliases: z.unknown().optional(),
});

export interface FrontMatter {
  /** What it says; the title may be missing. */
  readonly metadata: Partial<Metadata>;
  /** Where the body begins in the file. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
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
    const missing = problem(file, 1, 'front matter that ends with a line "---"', 'none');
    return { metadata: {}, bodyStart: fence[0].length, problems: [missing] };
  }
  const yaml = source.slice(fence[0].length, close.start);
  return { ...readYaml(file, yaml), bodyStart: close.end };
}

function findClosingFence(source: string, from: number): { start: number; end: number } | undefined {
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu;
  close.lastIndex = from;
  const match = close.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function readYaml(file: string, yaml: string): Omit<FrontMatter, 'bodyStart'> {
  const read = readYamlDocument(yaml, LIMITS);
  if (read.kind === 'oversize') return { metadata: {}, problems: [problem(file, 1, `front matter ${read.expected}`, read.found)] };
  if (read.kind === 'fault') return { metadata: {}, problems: [problem(file, lineAt(yaml, read.offset) + 1, read.expected, read.found)] };
  const { document } = read;
  if (document.contents === null) return { metadata: {}, problems: [] };
  if (!isMap(document.contents)) {
    return { metadata: {}, problems: [problem(file, 2, 'YAML of the form "key: value"', quote(yaml))] };
  }
  return checkFields(file, yaml, document);
}

function checkFields(file: string, yaml: string, document: Document): Omit<FrontMatter, 'bodyStart'> {
  const said: unknown = withoutNulls(document.toJS());
  const result = schema.safeParse(said);
  const lineOf = (key: PropertyKey): number => lineAt(yaml, keyOffset(document, key)) + 1;
  const unknown = Object.keys(said as object)
    .filter((key) => !Object.hasOwn(schema.shape, key))
    .map((key) => problem(file, lineOf(key), `one of ${Object.keys(schema.shape).join(', ')}`, quote(key)))
    .map((fault) => ({ ...fault, severity: 'warning' as const }));
  const { aliases, faults: misnamed } = aliasesIn(file, yaml, document);
  if (result.success && misnamed.length > 0) return { metadata: {}, problems: [...misnamed, ...unknown] };
  if (result.success) return { metadata: { ...tidy(result.data), ...(aliases && { aliases }) }, problems: unknown };
  const faults = result.error.issues.map(({ path: [key = '', index], message }) => {
    const value = (said as Record<PropertyKey, unknown>)[key];
    return index !== undefined && Array.isArray(value)
      ? problem(file, lineOf(key), `each of ${String(key)} to be ${message}`, quote(value[index as number]))
      : problem(file, lineOf(key), `${String(key)} to be ${message}`, quote(value));
  });
  return { metadata: {}, problems: [...faults, ...misnamed, ...unknown] };
}

function aliasesIn(file: string, yaml: string, document: Document): { aliases?: Aliases; faults: readonly Problem[] } {
  const node = document.get('aliases', true);
  if (node === undefined || (isScalar(node) && node.value === null)) return { faults: [] };
  const { aliases, faults } = readAliases(node);
  const problems = faults.map(({ offset, expected, found }) =>
    problem(file, lineAt(yaml, offset) + 1, `aliases: ${expected}`, found),
  );
  return { aliases, faults: problems };
}

/** A key that stands there without a value says nothing. */
function withoutNulls(said: unknown): unknown {
  return Object.fromEntries(Object.entries(said as object).filter(([, value]) => value !== null));
}

function tidy(data: z.infer<typeof schema>): Partial<Metadata> {
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== undefined && key !== 'aliases'));
}

function keyOffset(document: Document, key: PropertyKey): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function problem(file: string, line: number, expected: string, found: string): Problem {
  return { severity: 'error', file, line, expected, found };
}

function quote(value: unknown): string {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
