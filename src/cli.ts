import type { Answer } from './answers/answer';
import type { Request } from './answers/request';
import { printable } from './articles/problem';
import { readText } from './articles/read-text';
import { respond } from './answers/respond';
import { readCommandLine, UsageError, type AddCommand, type AnswerCommand, type Command } from './command-line';
import { InputError, readLines } from './terminal/read-lines';
import { toJson } from './terminal/to-json';
import { toText } from './terminal/to-text';
import { knowledgeOf, NoArticlesError, openLibrary } from './library/open-library';
import type { ArticleFolder } from './library/snapshot';
import { readSettings, SettingsError, type Settings } from './settings';
import { StorageError } from './storage/storage';
import { NotBuiltError } from './text/tables-folder';

const OK = 0;
const FAILURE = 1;
const WRONG_USAGE = 2;

/** @returns the exit code. */
export function run(words: readonly string[]): Promise<number> {
  return runCommand(words).catch(reportError);
}

async function runCommand(words: readonly string[]): Promise<number> {
  const command = readCommandLine(words);
  if (command.kind === 'usage') {
    print(command.text);
    return OK;
  }
  const settings = settingsFor(command);
  if (!settings) return FAILURE;
  if (command.kind === 'answer') return answer(command, settings);
  if (command.kind === 'inspect') return inspect(command, settings);
  // Loaded when needed: the readers of other formats, the conversation, and discord.js.
  if (command.kind === 'add') return addArticles(command, settings);
  if (command.kind === 'publish')
    return (await import('./publish.js')).publish(command, settings, { print, printError });
  if (command.kind === 'start')
    return (await import('./start.js')).start(settings, { ...command, input: process.stdin, printError });
  return (await import('./doctor.js')).runAdminCommand(command, settings, { print, printError });
}

/** @returns undefined where a fault of them is printed as a finding. */
function settingsFor(command: Command): Settings | undefined {
  try {
    return readSettings(printError);
  } catch (error) {
    if (!(error instanceof SettingsError) || command.kind !== 'doctor' || !command.json) throw error;
    print(JSON.stringify([{ level: 'fault', text: error.message }]));
    return undefined;
  }
}

async function answer(command: AnswerCommand, settings: Settings): Promise<number> {
  const { request, file, out, limit, filter, knowledge, json, explain = false } = command;
  const place = await placeOf(knowledge, settings);
  const { library, buffer, written } = await openLibrary(place, printError);
  if (written !== undefined) printError(snapshotText(place.folder, written, buffer?.byteLength ?? 0));
  const { stdout } = process;
  const style = { ansi: stdout.isTTY && stdout.hasColors(), explain };
  // Loaded for a person only.
  const wrap = stdout.isTTY ? (await import('./terminal/wrap-text.js')).wrapText : undefined;
  const printAnswer = (asked: Request): Answer => {
    const said = respond(asked, library);
    const text = json ? JSON.stringify(toJson(said, explain, library.articles)) : toText(said, style);
    const isWrong = !json && isWrongUsage(said);
    if (isWrong) printError(`summit: ${text}`);
    else print(json || !wrap ? text : wrap(text, stdout.columns));
    return said;
  };
  if (request !== undefined && out !== undefined) {
    print(await (await import('./card.js')).writeCard(respond(request, library), out));
    return OK;
  }
  if (request !== undefined) {
    const said = printAnswer(file === undefined ? request : { kind: 'check', words: readClaims(file) });
    return isWrongUsage(said) ? WRONG_USAGE : OK;
  }
  if (process.stdin.isTTY) printError(ASKS_LINES);
  for await (const line of readLines(process.stdin)) {
    const question = line.trim();
    if (json || question !== '')
      printAnswer({ kind: 'ask', question, ...(limit !== undefined && { limit }), ...(filter && { filter }) });
  }
  return OK;
}

const ASKS_LINES =
  'Type a question a line; Ctrl+D ends. Where an answer is to be asked on ("and Putin?", more), open a conversation: npm start';

/** Words for a day that are none, or the last before the first. */
function isWrongUsage(answer: Answer): boolean {
  return answer.kind === 'unknown-filter' && answer.filter !== 'publisher';
}

/** Whoever asks once of a large folder finds a large file. */
function snapshotText(folder: string, file: string, bytes: number): string {
  return `${folder} opens quickly from now on: its snapshot is ${file} (${Math.ceil(bytes / 2 ** 20)} MB)`;
}

/** @throws InputError */
function readClaims(file: string): string {
  const text = readText(file, file);
  if (typeof text === 'string') return text;
  const expected = text.expected.replace(/^a readable file$/u, 'a text file');
  throw new InputError(`--file ${printable(file)}: expected ${expected}, found ${text.found}`);
}

/** Problems are part of the output; without other output they go to standard error. */
async function inspect(
  { knowledge: folder, json }: Extract<Command, { kind: 'inspect' }>,
  settings: Settings,
): Promise<number> {
  const { inspectJson, inspectText } = await import('./terminal/inspect.js');
  const problems: string[] = [];
  try {
    const { library, data } = await openLibrary(await placeOf(folder, settings), (line) => problems.push(line));
    const knowledge = knowledgeOf(data);
    print(json ? JSON.stringify(inspectJson(library, knowledge)) : inspectText(library, knowledge));
    return OK;
  } catch (error) {
    problems.forEach(printError);
    throw error;
  }
}

async function placeOf(folder: string | undefined, settings: Settings): Promise<ArticleFolder> {
  const { knowledgeDir, dataDir, articles } = settings;
  if (folder !== undefined || articles === 'folder') return { folder: folder ?? knowledgeDir, dataDir };
  // Loads the database.
  return { folder: await (await import('./publish.js')).fetchPublished(settings), dataDir };
}

/** Each question is answered by a line of standard input. */
async function addArticles(command: AddCommand, { knowledgeDir }: Settings): Promise<number> {
  const { add } = await import('./add.js');
  const lines = readLines(process.stdin);
  const ask = async (question: string): Promise<boolean> => {
    process.stdout.write(question);
    const { value } = (await lines.next()) as { readonly value?: string };
    return /^\s*(?:y|yes)\s*$/iu.test(value ?? '');
  };
  try {
    return await add(command, { folder: command.knowledge ?? knowledgeDir, print, printError, ask });
  } finally {
    await lines.return(undefined);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function printError(line: string): void {
  process.stderr.write(`${line}\n`);
}

const USER_ERRORS = [NoArticlesError, SettingsError, InputError, StorageError, NotBuiltError];

/** Prints only the message of an error that the user can correct. */
function reportError(error: unknown): number {
  if (error instanceof UsageError) printError(`summit: ${error.message}`);
  else if (USER_ERRORS.some((kind) => error instanceof kind)) printError((error as Error).message);
  else if ((error as { readonly code?: unknown }).code === 'MODULE_NOT_FOUND')
    printError(`summit: ${String((error as Error).message.split('\n')[0])}. Run: npm ci`);
  else printError(`summit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return error instanceof UsageError ? WRONG_USAGE : FAILURE;
}
