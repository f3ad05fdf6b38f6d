import { fold } from '../text/normalize';
import type { Answer } from './answer';
import { topicAskedFor } from './conversation';
import type { Request } from './request';
import type { Filter } from '../library/scope';
import { MOST_PASSAGES } from './respond';
import { talkIn } from './small-talk';

/** Options as Discord writes them: `/summit topic:cyber passages:5`, also `since:"May 2021"`. */
const OPTION = /(?:^|\s)(topic|speaker|publisher|since|until|passages|statements|private):\s*/u;
const IN_MARKS = /^(["'])(.*)\1$|^“(.*)”$/su;
const BARE_COMPARE = /^\s*compare\s+(.+?)\W*$/iu;
const COMMAND = /^\s*[/!](?=\p{L})([^\s:]+):?\s*(.*?)\s*$/su;
const BARE_QUOTES = /^\s*quotes?\s+(?:(?:of|from|by)\s+)?(\S.*?)\s*$/isu;
const BARE_ASK = /^\s*(\p{L}+)\s+(\S[^?？]*?)\s*$/su;
/** `check: …`, `check "…"`, `check whether …` */
const BARE_CHECK = /^\s*(?:fact[ -]?)?check(?:\s*:|\s+(?:that|if|whether)(?=\s)|\s+(?=["“«„]))\s*(.+?)\s*$/isu;
const ON = /\s+(?:on|about)\s+/iu;

/** A command that cannot be typed, or that there is not. */
interface UnknownCommand {
  readonly kind: 'unknown';
  readonly name: string;
}

/**
 * Reads a command that is typed as text: `/quotes speaker:Rossi topic:fishing`, `/quotes Rossi: fishing`, `/compare fishing`, and without
 * a slash `compare fishing`, `quotes Rossi on fishing`, `card fishing`, `check: …`, and `sources`, `speakers` and `help` in any language of the bot.
 * @param commandName of the command that asks, which `/ask` does too; without a slash before a topic only
 * @returns undefined for a question
 */
export function readTypedCommand(
  line: string,
  commandName: string,
  respond: (request: Request) => Answer,
): Request | UnknownCommand | undefined {
  const talk = talkIn(line);
  if (talk === 'sources' || talk === 'speakers') return { kind: talk };
  if (talk === 'help' || talk === 'greeting') return { kind: 'help' };
  const [, compared] = BARE_COMPARE.exec(line) ?? [];
  if (compared !== undefined) return { kind: 'compare', topic: topicAskedFor(` ${compared}`) ?? compared };
  const [, claim] = BARE_CHECK.exec(line) ?? [];
  if (claim !== undefined) return { kind: 'check', words: claim };
  const [, quoted] = BARE_QUOTES.exec(line) ?? [];
  if (quoted !== undefined) return commandOf('quotes', quoted, commandName);
  const [, name, rest = ''] = COMMAND.exec(line) ?? [];
  if (name !== undefined) return commandOf(name.toLowerCase(), rest, commandName);
  const [, bare = '', words = ''] = BARE_ASK.exec(line) ?? [];
  const first = bare.toLowerCase();
  const isCommand = first === 'card' || ((first === commandName || first === 'ask') && isTopic(words, respond));
  return isCommand ? commandOf(commandName, words, commandName) : undefined;
}

/** Whether words are, or begin, a topic or a name: the name of the command may be a word of a question too. */
function isTopic(words: string, respond: (request: Request) => Answer): boolean {
  const offered = respond({ kind: 'complete', typed: words });
  return (
    OPTION.test(words) ||
    (offered.kind === 'completions' && offered.completions.some(({ value }) => fold(value).startsWith(fold(words))))
  );
}

function commandOf(name: string, rest: string, commandName: string): Request | UnknownCommand {
  const { words, options } = optionsIn(rest);
  const topic = options.get('topic') ?? words;
  switch (name) {
    case 'sources':
    case 'speakers':
    case 'help':
      return { kind: name };
    case 'compare':
      return topic === '' ? { kind: 'help' } : { kind: 'compare', topic, ...filterOf(options, true) };
    case 'check':
      return words === '' ? { kind: 'help' } : { kind: 'check', words };
    case 'quotes':
      return quotesOf(words, options);
    case 'ask':
    case 'card':
    case commandName:
      if (topic === '') return { kind: 'help' };
      return { kind: 'ask', question: topic, ...limitOf(options.get('passages')), ...filterOf(options) };
    default:
      return { kind: 'unknown', name };
  }
}

function quotesOf(words: string, options: ReadonlyMap<string, string>): Request {
  const [limit, filter] = [limitOf(options.get('statements')), filterOf(options, true)];
  const [, before = '', after] = /^([^:]*):(.*)$/su.exec(words) ?? [];
  const speaker = options.get('speaker') ?? (after === undefined ? undefined : before.trim());
  const topic = options.get('topic') ?? (after ?? (options.has('speaker') ? words : '')).trim();
  if (speaker !== undefined || topic !== '')
    return { kind: 'quotes', ...(speaker && { speaker }), topic, ...limit, ...filter };
  return words === '' ? { kind: 'help' } : { kind: 'quotes-typed', typed: words.replace(ON, ' '), ...limit, ...filter };
}

function optionsIn(rest: string) {
  const [words = '', ...parts] = rest.split(OPTION);
  const options = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2)
    options.set(parts[at] ?? '', (parts[at + 1] ?? '').trim().replace(IN_MARKS, '$2$3'));
  return { words: words.trim(), options };
}

/** @param isOfSpeaker the speaker is no filter */
function filterOf(options: ReadonlyMap<string, string>, isOfSpeaker = false): { readonly filter?: Filter } {
  const names = ['speaker', 'publisher', 'since', 'until'] as const;
  const given = names.slice(isOfSpeaker ? 1 : 0).flatMap((name) => {
    const value = options.get(name);
    return value ? [[name, value] as const] : [];
  });
  return given.length === 0 ? {} : { filter: Object.fromEntries(given) };
}

function limitOf(amount: string | undefined): { readonly limit?: number } {
  const limit = Number(amount);
  return Number.isInteger(limit) && limit > 0 ? { limit: Math.min(limit, MOST_PASSAGES) } : {};
}
