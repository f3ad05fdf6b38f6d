import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './article';
import { lineAt } from './lines';
import type { Problem } from './problem';

/** One line each: a name that goes on over lines in the file is still one name. */
const text = z
  .string('text')
  .transform((said) => said.trim().replace(/\s+/gu, ' '))
  .refine((said) => said !== '', 'text');

/** In UTF-16 units. An article's own takes a few hundred; the YAML parser needs seconds for a megabyte. */
const LONGEST = 20_000;
const MOST_BRACKETS = 100;

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
  const oversized = findOversize(yaml);
  if (oversized) {
    const tooMuch = problem(file, 1, `front matter ${oversized.expected}`, oversized.found);
    return { metadata: {}, bodyStart: close.end, problems: [tooMuch] };
  }
  return { ...readYaml(file, yaml), bodyStart: close.end };
}

/**
 * The YAML parser goes into nested values by recursion; where that exhausts the stack, Node 20 may abort while it compiles a regular
 * expression, which nothing can catch. So what nests deeply never reaches it.
 */
function findOversize(yaml: string): { expected: string; found: string } | undefined {
  if (yaml.length > LONGEST) return { expected: `of at most ${LONGEST} characters`, found: `${yaml.length}` };
  const brackets = yaml.match(/[[{]/gu)?.length ?? 0;
  if (brackets > MOST_BRACKETS) return { expected: `with at most ${MOST_BRACKETS} brackets`, found: `${brackets}` };
  return /(?:[-?:][ \t]+){20}/u.test(yaml)
    ? { expected: 'without lists inside lists', found: '20 of them on one line' }
    : undefined;
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
  const alias = firstAlias(document);
  if (alias !== undefined) {
    const line = lineAt(yaml, alias) + 1;
    return { metadata: {}, problems: [problem(file, line, 'plain values', 'a YAML alias ("*name")')] };
  }
  if (document.contents === null) return { metadata: {}, problems: [] };
  if (!isMap(document.contents)) {
    return { metadata: {}, problems: [problem(file, 2, 'YAML of the form "key: value"', quote(yaml))] };
  }
  return checkFields(file, yaml, document);
}

/** Aliases can make a few lines stand for gigabytes, or for a value that holds itself; metadata has no use for them. */
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

function checkFields(file: string, yaml: string, document: Document): Omit<FrontMatter, 'bodyStart'> {
  const said: unknown = withoutNulls(document.toJS());
  const result = schema.safeParse(said);
  const lineOf = (key: PropertyKey): number => lineAt(yaml, keyOffset(document, key)) + 1;
  const unknown = Object.keys(said as object)
    .filter((key) => !Object.hasOwn(schema.shape, key))
    .map((key) => problem(file, lineOf(key), `one of ${Object.keys(schema.shape).join(', ')}`, quote(key)))
    .map((fault) => ({ ...fault, severity: 'warning' as const }));
  if (result.success) return { metadata: tidy(result.data), problems: unknown };
  const faults = result.error.issues.map(({ path: [key = '', index], message }) => {
    const value = (said as Record<PropertyKey, unknown>)[key];
    return index !== undefined && Array.isArray(value)
      ? problem(file, lineOf(key), `each of ${String(key)} to be ${message}`, quote(value[index as number]))
      : problem(file, lineOf(key), `${String(key)} to be ${message}`, quote(value));
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

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
