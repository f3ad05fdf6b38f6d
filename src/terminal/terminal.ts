import { createInterface } from 'node:readline';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import { orInputError } from './read-lines';
import { completeLine, createSession, type SessionActions } from './session';
import { toText } from './to-text';
import { wrapText } from './wrap-text';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;
  readonly signal?: AbortSignal;
}

/** Newest first. */
interface History {
  readonly file: string;
  readonly read: () => string[];
  readonly keep: (newestFirst: readonly string[]) => void;
}

interface ConversationOptions {
  /** Printed first, also in a pipe: it says why the bot is not on Discord. */
  readonly greeting: string;
  readonly commandName: string;
  /** What a person typed before. */
  readonly history?: History;
  readonly drawCard: SessionActions['drawCard'];
}

const QUIT = /^\s*\/?(?:quit|exit)\s*$/iu;
const MOST_HISTORY = 500;

/** @throws InputError */
export async function converse(
  respond: (request: Request) => Answer,
  { input, output, signal }: Terminal,
  { greeting, commandName, history, drawCard }: ConversationOptions,
): Promise<void> {
  const isPerson = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    output: isPerson ? output : undefined,
    prompt: '› ',
    terminal: isPerson,
    completer: (line: string) => completeLine(line, respond, commandName),
    history: isPerson && history ? history.read() : [],
    historySize: MOST_HISTORY,
    ...(signal && { signal }),
  });
  if (isPerson && history) lines.on('history', history.keep);
  const privacy = (isForgetting: boolean): string => {
    if (!isPerson || !history) return 'Nothing that you type is kept or sent.';
    if (!isForgetting) return privacyText(history.file);
    Object.assign(lines, { history: [] });
    history.keep([]);
    return 'Done. Nothing that you typed is kept.';
  };
  const reply = createSession(respond, commandName, { drawCard, privacy });
  const style = { ansi: isPerson && (output.hasColors?.() ?? true), explain: false };
  const write = (text: string) => output.write(`${isPerson ? wrapText(text, output.columns) : text}\n\n`);
  write(greeting);
  if (isPerson) lines.prompt();
  for await (const line of orInputError(lines)) {
    if (QUIT.test(line)) break;
    const said = await reply(line);
    const text = typeof said === 'object' ? toText(said, style) : said;
    if (text !== undefined) write(text);
    if (isPerson) lines.prompt();
  }
  lines.close();
}

function privacyText(file: string): string {
  return [
    `What you type here is kept in ${file}, the last ${MOST_HISTORY} lines, for the arrow keys. Nothing is sent anywhere.`,
    '/privacy forget empties that file. On Discord, /privacy tells what the bot keeps there.',
  ].join('\n');
}
