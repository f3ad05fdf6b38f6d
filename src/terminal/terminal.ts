import { createInterface } from 'node:readline';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import { readTypedCommand } from '../answers/typed-command';
import { orInputError } from './read-lines';
import { toText } from './to-text';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly signal?: AbortSignal;
}

const QUIT = /^\s*\/?(?:quit|exit)\s*$/iu;
const UNKNOWN =
  'There is no such command. Type a question, /quotes, /compare, /check, /speakers, /sources, /help or /quit.';

/** @param greeting printed first, also in a pipe: it says why the bot is not on Discord. @throws InputError */
export async function converse(
  respond: (request: Request) => Answer,
  { input, output, signal }: Terminal,
  greeting: string,
  commandName = 'summit',
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
    if (QUIT.test(line)) break;
    const request = readTypedCommand(line, commandName) ?? { kind: 'ask', question: line.trim() };
    if (request === 'unknown') output.write(`${UNKNOWN}\n\n`);
    else if (line.trim() !== '') output.write(`${toText(respond(request), { ansi: isPerson, explain: false })}\n\n`);
    if (isPerson) lines.prompt();
  }
  lines.close();
}
