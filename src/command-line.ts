import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Filter, Request } from './answers/request';
import { DEFAULT_PASSAGES, MOST_LISTED } from './answers/respond';
import { COMMANDS, nearestWord, unknownCommand, USAGE, usageOf } from './usage';
import { VERSION } from './version';

export type Command =
  | { readonly kind: 'start'; readonly web: boolean; readonly gateway: boolean }
  /** Prints the text and ends. */
  | { readonly kind: 'usage'; readonly text: string }
  | { readonly kind: 'register' | 'unregister' }
  | ({ readonly kind: 'doctor' } & FolderOptions)
  | { readonly kind: 'backup'; readonly file: string }
  | PublishCommand
  | ({ readonly kind: 'inspect' } & FolderOptions)
  | AddCommand
  | AnswerCommand;

interface FolderOptions {
  readonly knowledge: string | undefined;
  readonly json: boolean;
}

export interface AddCommand {
  readonly kind: 'add';
  /** Files and addresses. */
  readonly sources: readonly string[];
  readonly knowledge?: string;
  /** Take the place of what the sources say. */
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly yes: boolean;
}

export interface PublishCommand {
  readonly kind: 'publish';
  readonly knowledge: string | undefined;
  /** Also in place of files that moderators have changed. */
  readonly replaceEdits: boolean;
}

export interface AnswerCommand extends FolderOptions {
  readonly kind: 'answer';
  /** Absent: each line of standard input is a question. */
  readonly request?: Request;
  /** Holds the words to check. */
  readonly file?: string;
  readonly limit?: number;
  readonly filter?: Filter;
  readonly explain?: boolean;
  /** Name of the picture of the first passage that is written instead of the answer. */
  readonly out?: string;
}

export class UsageError extends Error {}

/** @throws UsageError */
export function readCommandLine(words: readonly string[]): Command {
  const [command, ...rest] = words;
  if (COMMANDS.includes(command ?? '') && rest.some((word) => word === '--help' || word === '-h'))
    return { kind: 'usage', text: usageOf(command ?? '') };
  switch (command) {
    case 'start':
      return readStart(parse(rest, START, false).values);
    case 'doctor':
    case 'inspect':
      return { kind: command, ...readFolder(parse(rest, FOLDER, false).values) };
    case 'register':
    case 'unregister':
      parse(rest, {}, false);
      return { kind: command };
    case 'backup':
      return readBackup(rest);
    case 'publish':
      return readPublish(parse(rest, PUBLISH, false).values);
    case 'ask':
      return readAsk(rest);
    case 'add':
      return readAdd(rest);
    case 'quotes':
      return readQuotes(rest);
    case 'compare':
      return readCompare(rest);
    case 'check':
      return readCheck(rest);
    case 'card':
      return readCard(rest);
    case 'speakers':
    case 'sources': {
      const request = { kind: command, limit: Number.MAX_SAFE_INTEGER } as const;
      return { kind: 'answer', request, ...readFolder(parse(rest, FOLDER, false).values) };
    }
    case '--help':
    case '-h':
    case 'help':
      return { kind: 'usage', text: COMMANDS.includes(rest[0] ?? '') ? usageOf(rest[0] ?? '') : USAGE };
    case '--version':
    case '-v':
      return { kind: 'usage', text: VERSION };
    default:
      throw new UsageError(unknownCommand(command));
  }
}

const LIMIT = { type: 'string', default: String(DEFAULT_PASSAGES) } as const;
const FLAG = { type: 'boolean', default: false } as const;
const TEXT = { type: 'string' } as const;
const START = { 'no-web': FLAG, 'no-gateway': FLAG } as const;
const FOLDER = { knowledge: TEXT, json: FLAG } as const;
const COMPARE = { ...FOLDER, publisher: TEXT, since: TEXT, until: TEXT } as const;
const QUOTES = { ...COMPARE, limit: LIMIT, speaker: TEXT } as const;
const ASK = { ...QUOTES, explain: FLAG } as const;
const ADD = { knowledge: TEXT, title: TEXT, publisher: TEXT, published: TEXT, yes: FLAG } as const;
const PUBLISH = { knowledge: TEXT, 'replace-edits': FLAG } as const;

function readStart(values: Readonly<Record<keyof typeof START, boolean>>): Command {
  return { kind: 'start', web: !values['no-web'], gateway: !values['no-gateway'] };
}

function readPublish(values: { readonly knowledge?: string; readonly 'replace-edits': boolean }): PublishCommand {
  const { knowledge } = readFolder({ ...values, json: false });
  return { kind: 'publish', knowledge, replaceEdits: values['replace-edits'] };
}

function readBackup(words: readonly string[]): Command {
  const { positionals } = parse(words, {}, true);
  const [file] = positionals;
  if (file && positionals.length === 1) return { kind: 'backup', file };
  throw new UsageError(`backup: expected the name of one new file, found ${positionals.length || 'none'}`);
}

function readAdd(words: readonly string[]): AddCommand {
  const { values, positionals } = parse(words, ADD, true);
  const { title } = values;
  if (positionals.length === 0) throw new UsageError('add: expected a file or an address, found nothing');
  if (title !== undefined && positionals.length > 1)
    throw new UsageError(`--title: expected one file or address, found ${positionals.length}`);
  if (values.knowledge === '') throw new UsageError('--knowledge: expected a folder, found ""');
  return { kind: 'add', sources: positionals, ...values };
}

function readAsk(words: readonly string[]): AnswerCommand {
  const { values, positionals } = parse(words, ASK, true);
  const limit = readLimit(values.limit);
  const filter = readFilter(values);
  const command = { kind: 'answer', limit, explain: values.explain, ...readFolder(values), ...filter } as const;
  if (positionals.length === 0) return command;
  return { ...command, request: { kind: 'ask', question: positionals.join(' '), limit, ...filter } };
}

/** @throws UsageError for an empty name or day, which an unset variable of a script gives. */
function readFilter(values: Filter): { readonly filter?: Filter } {
  const given = (['speaker', 'publisher', 'since', 'until'] as const).flatMap((name) => {
    const value = values[name];
    const expected = name === 'since' || name === 'until' ? 'a day' : 'a name';
    if (value?.trim() === '') throw new UsageError(`--${name}: expected ${expected}, found ""`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return given.length === 0 ? {} : { filter: Object.fromEntries(given) };
}

function readQuotes(words: readonly string[]): AnswerCommand {
  const { values, positionals } = parse(words, QUOTES, true);
  const { speaker, ...others } = values;
  const topic = positionals.join(' ').trim();
  if (speaker === undefined && topic === '') {
    throw new UsageError('quotes: expected --speaker NAME, a topic or both, found neither');
  }
  const whose = speaker === undefined ? {} : { speaker };
  const filter = readFilter(others);
  const request = { kind: 'quotes', ...whose, topic, limit: readLimit(values.limit), ...filter } as const;
  return { kind: 'answer', request, ...readFolder(values) };
}

function readCompare(words: readonly string[]): AnswerCommand {
  const { values, positionals } = parse(words, COMPARE, true);
  const topic = positionals.join(' ').trim();
  if (topic === '') throw new UsageError('compare: expected a topic, found nothing');
  return {
    kind: 'answer',
    request: { kind: 'compare', topic, limit: MOST_LISTED, ...readFilter(values) },
    ...readFolder(values),
  };
}

function readCheck(args: readonly string[]): AnswerCommand {
  const { values, positionals } = parse(args, { ...FOLDER, file: TEXT }, true);
  const { file } = values;
  const words = positionals.join(' ').trim();
  if (words === '' && file === undefined) throw new UsageError('check: expected words to look for, found nothing');
  if (words !== '' && file !== undefined) throw new UsageError('check: expected words or --file, found both');
  return { kind: 'answer', request: { kind: 'check', words }, ...(file && { file }), ...readFolder(values) };
}

function readCard(words: readonly string[]): AnswerCommand {
  const { values, positionals } = parse(words, { knowledge: TEXT, out: TEXT }, true);
  const question = positionals.join(' ').trim();
  if (question === '') throw new UsageError('card: expected a topic or a question, found nothing');
  const { out = '' } = values;
  if (!/\.png$/iu.test(out)) throw new UsageError(`card: expected --out FILE.png, found ${out || 'none'}`);
  return {
    kind: 'answer',
    request: { kind: 'ask', question },
    out,
    ...readFolder({ ...values, json: false }),
  };
}

/** An empty name would be the working directory; more likely a variable of a script is unset. */
function readFolder({ knowledge, json }: { readonly knowledge?: string; readonly json: boolean }): FolderOptions {
  if (knowledge === '') throw new UsageError('--knowledge: expected a folder, found ""');
  return { knowledge, json };
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (/^\d+$/u.test(text) && limit >= 1 && limit <= MOST_LISTED) return limit;
  throw new UsageError(`--limit: expected a whole number from 1 to ${MOST_LISTED}, found "${text}"`);
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: T,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals, strict: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(code.startsWith('ERR_PARSE_ARGS') ? misread(message, words, Object.keys(options)) : message);
  }
}

/** @param message of Node.js, which quotes the option or word that it means. */
function misread(message: string, words: readonly string[], names: readonly string[]): string {
  const [, written = ''] = /'(?:-\w, )?(.+?)(?: <value>)?'/u.exec(message) ?? [];
  const option = /^-\w$/u.test(written) ? (words.find((word) => word.startsWith(written)) ?? written) : written;
  const known = names.map((name) => `--${name}`);
  if (!option.startsWith('-')) return `expected ${known.join(', ') || 'no option'}, found ${option}`;
  if (known.includes(option))
    return `${option}: expected ${/missing|ambiguous/u.test(message) ? 'a value, found none' : 'no value, found one'}`;
  const near = nearestWord(option, known);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return `expected ${known.join(', ') || 'no option'}, found ${option}${hint}`;
}
