import type * as Parsers from './parsers';
import type { readOwnAliases, readSpeakers, settleSpeaker } from './aliases';
import type { Metadata } from '../article';
import { lineAt, type Problem } from '../problem';
import { checkFields, knownKey, type FieldData } from './fields';

interface FrontMatter {
  /** The title may be missing. */
  readonly metadata: Partial<Metadata>;
  readonly bodyStart: number;
  readonly isDraft: boolean;
  /** Warnings: what cannot be read is left out. */
  readonly problems: readonly Problem[];
}

/** A key that the program knows. */
interface KeyEntry {
  /** As it is written. */
  readonly name: string;
  /** Offset in the file. */
  readonly start: number;
  /** Absent if the value cannot be read. */
  readonly value?: FieldData;
  /** From the key to the end of the value, for YAML. */
  readonly written: string;
}

type KeyEntries = ReadonlyMap<string, KeyEntry>;

/** Reads the YAML between `---` lines, the TOML between `+++` lines or the JSON object at the top of a file, if there is any. */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const found = findFrontMatter(source);
  const entries = found && entriesOf(found);
  if (!entries) return { metadata: {}, bodyStart: source.startsWith('\uFEFF') ? 1 : 0, isDraft: false, problems: [] };
  const values = [...entries].flatMap(([key, { value }]) => (value === undefined ? [] : ([[key, value]] as const)));
  const { metadata, isDraft, faults } = checkFields(new Map(values));
  const problemOf = (key: string, expected: string): Problem => {
    const { name = key, start = 0, value, written = '' } = entries.get(key) ?? {};
    const json = JSON.stringify(value ?? written.replace(/^.*?[:=]/su, '').trim());
    const shown = json.length > 80 ? `${json.slice(0, 79)}…` : json;
    const line = lineAt(source, start);
    return { severity: 'warning', file, line, expected: `${name} to be ${expected}`, found: shown };
  };
  const unread = [...entries].filter(([, { value }]) => value === undefined).map(([key]) => problemOf(key, 'a value'));
  const wrong = faults.map(({ key, expected }) => problemOf(key, expected));
  const unclosed: readonly Problem[] = found.isUnclosed
    ? [{ severity: 'warning', file, line: 1, expected: 'a line --- below the front matter', found: 'none' }]
    : [];
  const own = entries.get('aliases');
  const { aliases, problems } = own ? aliasReader().readOwnAliases(file, source, own) : NO_ALIASES;
  return {
    metadata: { ...metadata, ...(aliases.size > 0 && { aliases }) },
    bodyStart: found.end,
    isDraft,
    problems: [...unclosed, ...unread, ...wrong, ...problems],
  };
}

const NO_ALIASES: ReturnType<typeof readOwnAliases> = { aliases: new Map(), problems: [] };

interface FencedText {
  readonly format: 'yaml' | 'toml' | 'json';
  readonly text: string;
  /** Offsets in the file: of the text, and of what follows the closing fence. */
  readonly start: number;
  readonly end: number;
  readonly isUnclosed?: boolean;
}

const CLOSING_LINES = {
  yaml: /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u,
  toml: /^\+\+\+[ \t]*(?:\r?\n|$)/u,
  json: /^(?:\{.*)?\}[ \t]*(?:\r?\n|$)/u,
};

function findFrontMatter(source: string): FencedText | undefined {
  const fence = /^\uFEFF?(?:(---|\+\+\+)[ \t]*\r?\n|(?=\{\s*"))/u.exec(source);
  if (!fence) return unfenced(source);
  const start = fence[0].length;
  const format = fence[1] === undefined ? 'json' : fence[1] === '---' ? 'yaml' : 'toml';
  const close = new RegExp(CLOSING_LINES[format], 'gmu');
  close.lastIndex = start;
  const match = close.exec(source);
  if (!match) return unfenced(source);
  const end = match.index + match[0].length;
  return { format, text: source.slice(start, format === 'json' ? end : match.index), start, end };
}

/** @returns undefined if the text between the fences is no front matter: a file may begin with a rule. */
function entriesOf({ format, text, start }: FencedText): KeyEntries | undefined {
  if (format === 'yaml') return yamlEntries(text, start);
  const entries = new Map<string, KeyEntry>();
  const keys = parsers().readKeys(text, format);
  for (const [name, value] of keys ?? []) {
    const key = knownKey(name);
    if (key === undefined) continue;
    const at = Math.max(0, text.search(new RegExp(`\\b${name}\\b`, 'u')));
    const written = value === undefined ? (text.slice(at).split('\n', 1)[0] ?? '') : '';
    entries.set(key, { name, start: start + at, written, ...(value !== undefined && { value }) });
  }
  return keys && entries;
}

const TITLE_BLOCK = ['title', 'author', 'date'];

/** `Title: …`, `encoding: latin-1` and such lines above a blank one; title, authors and date of Pandoc, each behind `% `. */
function unfenced(source: string): FencedText | undefined {
  const block = /^\uFEFF?% (.*)\r?\n(?:%(.*)\r?\n)?(?:%(.*)\r?\n)?/u.exec(source);
  if (block) {
    const [whole, ...values] = block;
    const lines = values.flatMap((value, at) =>
      value.trim() ? `${TITLE_BLOCK[at] ?? ''}: ${value.trim().replaceAll(';', ',')}` : [],
    );
    return { format: 'yaml', text: lines.join('\n'), start: 0, end: whole.length };
  }
  const head = /^\uFEFF?(---[ \t]*\r?\n)?((?:[A-Za-z][\w-]{0,20}: [^\S\r\n]*\S[^\r\n]*\r?\n)+)\r?\n/u.exec(source);
  const [whole = '', fence, text = ''] = head ?? [];
  if (!/^(?:title|headline|encoding): /imu.test(text)) return undefined;
  return { format: 'yaml', text, start: whole.indexOf(text), end: whole.length, isUnclosed: fence !== undefined };
}

const KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_ .-]{0,60})\1[ \t]*:(?=[ \t\r\n]|$)/u;

/** Each key is read by itself, so that one fault costs one key, and keys that nobody needs cost nothing. */
function yamlEntries(text: string, start: number): KeyEntries | undefined {
  const starts = keyStarts(text);
  const head = text.slice(0, starts[0] ?? text.length);
  if (/^[^\s#]/mu.test(head)) return undefined;
  const entries = new Map<string, KeyEntry>();
  starts.forEach((from, at) => {
    const written = text.slice(from, starts[at + 1]);
    const name = KEY.exec(written)?.[2] ?? '';
    const key = knownKey(name);
    // Hugo keeps the fields of a theme there.
    const [, indent, below = ''] = name === 'params' ? (/^.*\n([ \t]+)([^]*)$/u.exec(written) ?? []) : [];
    const inner = indent === undefined ? undefined : yamlEntries(below.replaceAll(`\n${indent}`, '\n'), start + from);
    for (const [own, entry] of inner ?? []) if (!entries.has(own)) entries.set(own, entry);
    if (key === undefined) return;
    const value = key === 'aliases' ? '' : (readPlain(written) ?? readLenient(written));
    entries.set(key, { name, start: start + from, written, ...(value !== undefined && { value }) });
  });
  return entries;
}

function keyStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    if (KEY.test(text.slice(at, at + 80))) starts.push(at);
    const next = text.indexOf('\n', at);
    at = next < 0 ? text.length : next + 1;
  }
  return starts;
}

/** No colon before a space, no number sign after one, no brackets, braces or tabs. */
const PLAIN = /^[\w-]+: ([A-Za-z0-9](?:[\w !"$%&'()*+,./;<=>?@^`|~‘’“”–—\u00c0-\u024f-]|:(?=[\w/])|(?<! )#)*)$/u;
const QUOTED = /^[\w-]+: "([\w !#$%&'()*+,./:;<=>?@^`|~‘’“”–—\u00c0-\u024f-]*)"$/u;
const LIST = /^[\w-]+: \[([A-Za-z][\w.'’\u00c0-\u024f-]*(?:,? [A-Za-z][\w.'’\u00c0-\u024f-]*)*)\]$/u;

/** Reads what nearly all front matter keeps to like the YAML parser, but without loading it. @returns undefined for anything else. */
export function readPlain(entry: string): FieldData | undefined {
  const line = entry.trimEnd();
  return PLAIN.exec(line)?.[1] ?? QUOTED.exec(line)?.[1] ?? LIST.exec(line)?.[1]?.split(', ');
}

/** In UTF-16 units. */
const LONGEST_TEXT = 1000;

/** What is no YAML is text, such as `title: Talks: day one`, unless it is a broken list. */
function readLenient(entry: string): FieldData | undefined {
  const value = entry.slice(entry.indexOf(':') + 1).trim();
  const isTitle = /^["']?(?:title|headline)/iu.test(entry) && !value.includes('\n');
  // `title: Pier #3 opens`: nobody comments on a title.
  if (isTitle && /^[\p{L}\d].* #\S/u.test(value)) return value;
  const read = parsers().readYamlValue(entry);
  if (read !== undefined) return read;
  if (value.length > LONGEST_TEXT || (!isTitle && /^[[{&*|>?!-]/u.test(value))) return undefined;
  return value.replace(/^(["'])(?!.*\1)/u, '');
}

/** Lazy: loading the YAML parser takes longer than reading a plain article. */
function parsers(): typeof Parsers {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./parsers') as typeof Parsers;
}

interface AliasReader {
  readonly readOwnAliases: typeof readOwnAliases;
  readonly readSpeakers: typeof readSpeakers;
  readonly settleSpeaker: typeof settleSpeaker;
}

/** Lazy, since it loads the YAML parser too. */
export function aliasReader(): AliasReader {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- reading a file returns its article, not a promise, so import() will not do
  return require('./aliases') as AliasReader;
}
