import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './article';
import { lineAt } from './lines';
import type { Problem } from './problem';

const text = z.string('text').trim().min(1, 'text');

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
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' });
  const broken = document.errors[0];
  if (broken) {
    const line = lineAt(yaml, broken.pos[0]) + 1;
    return { metadata: {}, problems: [problem(file, line, 'YAML of the form "key: value"', firstLine(broken.message))] };
  }
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
    .filter((key) => !(key in schema.shape))
    .map((key) => problem(file, lineOf(key), `one of ${Object.keys(schema.shape).join(', ')}`, quote(key)))
    .map((fault) => ({ ...fault, severity: 'warning' as const }));
  if (result.success) return { metadata: tidy(result.data), problems: unknown };
  const faults = result.error.issues.map(({ path: [key = '', index], message }) => {
    const value = (said as Record<PropertyKey, unknown>)[key];
    const found = index !== undefined && Array.isArray(value) ? (value[index as number] as unknown) : value;
    return problem(file, lineOf(key), `${String(key)} to be ${message}`, quote(found));
  });
  return { metadata: {}, problems: [...faults, ...unknown] };
}

/** A key that stands there without a value says nothing. */
function withoutNulls(said: unknown): unknown {
  return Object.fromEntries(Object.entries(said as object).filter(([, value]) => value !== null));
}

function tidy(data: z.infer<typeof schema>): Partial<Metadata> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function keyOffset(document: Document, key: PropertyKey): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function problem(file: string, line: number, expected: string, found: string): Problem {
  return { severity: 'error', file, line, expected, found };
}

function quote(value: unknown): string {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
