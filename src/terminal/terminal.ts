import { createInterface } from 'node:readline';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import { orInputError } from './read-lines';
import { toText } from './to-text';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly signal?: AbortSignal;
}

/** @param greeting printed first, also in a pipe: it says why the bot is not on Discord. @throws InputError */
export async function converse(
  respond: (request: Request) => Answer,
  { input, output, signal }: Terminal,
  greeting: string,
): Promise<void> {
  const isPerson = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    output: isPerson ? output : undefined,
    prompt: '› ',
    terminal: isPerson,
    ...(signal && { signal }),
  });
  output.write(`${greeting}\n\n`);
  if (isPerson) lines.prompt();
  for await (const line of orInputError(lines)) {
    const request = toRequest(line);
    if (request === 'quit') break;
    if (request) output.write(`${toText(respond(request), { ansi: isPerson, explain: false })}\n\n`);
    if (isPerson) lines.prompt();
  }
  lines.close();
}

/** A line is a question, as are `/summit cyber` and `/ask cyber`. */
function toRequest(line: string): Request | 'quit' | undefined {
  const [, command = '', rest = ''] = /^\/(\S+)\s*(.*)$/su.exec(line.trim()) ?? [];
  const question = command === '' ? line.trim() : rest.trim();
  if (/^\/?(?:quit|exit)$/iu.test(line.trim())) return 'quit';
  if (/^help$/iu.test(question)) return { kind: 'help' };
  if (command === 'sources' || command === 'help' || command === 'speakers') return { kind: command };
  if (question === '') return command === '' ? undefined : { kind: 'help' };
  return statementRequest(command, question) ?? { kind: 'ask', question };
}

/** `/quotes Rossi fishing`, `/quotes Rossi: fishing`, `/compare fishing`, `/check the words` */
function statementRequest(command: string, rest: string): Request | undefined {
  if (command === 'compare') return { kind: 'compare', topic: rest };
  if (command === 'check') return { kind: 'check', words: rest };
  if (command !== 'quotes') return undefined;
  const [, speaker, topic = ''] = /^([^:]*):(.*)$/su.exec(rest) ?? [];
  if (speaker === undefined) return { kind: 'quotes-typed', typed: rest };
  return { kind: 'quotes', speaker: speaker.trim(), topic: topic.trim() };
}
