import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Request } from './answers/request';
import { DEFAULT_PASSAGES, MOST_LISTED } from './answers/respond';

export type Command =
  | { readonly kind: 'start' }
  | { readonly kind: 'usage' }
  | { readonly kind: 'doctor' | 'register' | 'unregister' }
  | ({
      readonly kind: 'ask';
      /** Absent: each line of standard input is a question. */
      readonly question?: string;
    } & AskOptions)
  | { readonly kind: 'inspect'; readonly knowledge?: string; readonly json: boolean }
  | {
      readonly kind: 'statements';
      readonly request: StatementRequest;
      readonly knowledge?: string;
      readonly json: boolean;
    };

type StatementRequest = Extract<Request, { kind: 'quotes' | 'compare' | 'speakers' | 'check' }>;

export interface AskOptions {
  readonly knowledge?: string;
  readonly limit: number;
  readonly json: boolean;
  readonly explain: boolean;
}

export const USAGE = `Usage:
  summit start                                                             answer on Discord with a token, in the terminal without
  summit ask [words…] [--knowledge DIR] [--limit N] [--json] [--explain]   answer once; without words each line of standard input
  summit quotes [--speaker NAME] [topic…] [--limit N] [--knowledge DIR] [--json]
                                                                           what somebody, or anybody, says on a topic
  summit compare topic… [--knowledge DIR] [--json]                         what each side says on it
  summit speakers [--knowledge DIR] [--json]                               who is heard, how often and on what
  summit check "words" [--knowledge DIR] [--json]                          whether the words stand in the sources, and who says them
  summit inspect [--knowledge DIR] [--json]                                show what was understood of the articles
  summit doctor                                                            check token, intents, permissions, articles, disk, clock, versions
  summit register | unregister                                             put the commands on Discord's list, or take them off

Settings come from the environment and .env; .env.example explains each.`;

export class UsageError extends Error {}

/** @throws UsageError */
export function readCommandLine(words: readonly string[]): Command {
  const [command, ...rest] = words;
  switch (command) {
    case 'start':
      parse(rest, {}, false);
      return { kind: 'start' };
    case 'doctor':
    case 'register':
    case 'unregister':
      parse(rest, {}, false);
      return { kind: command };
    case 'ask':
      return readAsk(rest);
    case 'inspect':
      return readInspect(rest);
    case 'quotes':
      return readQuotes(rest);
    case 'compare':
    case 'check':
      return readAbout(command, rest);
    case 'speakers':
      return readSpeakers(rest);
    case '--help':
    case '-h':
    case 'help':
      return { kind: 'usage' };
    default:
      throw new UsageError(
        `expected start, ask, quotes, compare, speakers, check, inspect, doctor, register or unregister, found ${command ?? 'nothing'}`,
      );
  }
}

const LIMIT = { type: 'string', default: String(DEFAULT_PASSAGES) } as const;
const FOLDER = { knowledge: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

function readAsk(words: readonly string[]): Command {
  const { values, positionals } = parse(
    words,
    {
      ...FOLDER,
      limit: LIMIT,
      explain: { type: 'boolean', default: false },
    },
    true,
  );
  const { knowledge, limit, json, explain } = values;
  return {
    kind: 'ask',
    ...(positionals.length > 0 && { question: positionals.join(' ') }),
    ...readFolder(knowledge),
    limit: readLimit(limit),
    json,
    explain,
  };
}

function readInspect(words: readonly string[]): Command {
  const { knowledge, json } = parse(words, FOLDER, false).values;
  return { kind: 'inspect', ...readFolder(knowledge), json };
}

function readQuotes(words: readonly string[]): Command {
  const options = { ...FOLDER, limit: LIMIT, speaker: { type: 'string' } } as const;
  const { values, positionals } = parse(words, options, true);
  const { knowledge, limit, json, speaker } = values;
  const topic = positionals.join(' ').trim();
  if (speaker?.trim() === '') throw new UsageError('--speaker: expected a name, found ""');
  if (speaker === undefined && topic === '') {
    throw new UsageError('quotes: expected --speaker NAME, a topic or both, found neither');
  }
  const request = {
    kind: 'quotes',
    ...(speaker !== undefined && { speaker }),
    topic,
    limit: readLimit(limit),
  } as const;
  return { kind: 'statements', request, ...readFolder(knowledge), json };
}

function readAbout(command: 'compare' | 'check', words: readonly string[]): Command {
  const { values, positionals } = parse(words, FOLDER, true);
  const { knowledge, json } = values;
  const said = positionals.join(' ').trim();
  if (said === '')
    throw new UsageError(
      `${command}: expected ${command === 'check' ? 'words to look for' : 'a topic'}, found nothing`,
    );
  const request: StatementRequest =
    command === 'check' ? { kind: 'check', words: said } : { kind: 'compare', topic: said };
  return { kind: 'statements', request, ...readFolder(knowledge), json };
}

function readSpeakers(words: readonly string[]): Command {
  const { knowledge, json } = parse(words, FOLDER, false).values;
  return { kind: 'statements', request: { kind: 'speakers' }, ...readFolder(knowledge), json };
}

/** An empty name would be the working directory; more likely a variable of a script is unset. */
function readFolder(knowledge: string | undefined): { knowledge?: string } {
  if (knowledge === '') throw new UsageError('--knowledge: expected a folder, found ""');
  return knowledge === undefined ? {} : { knowledge };
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
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
