import { respond } from './answers/respond';
import { readCommandLine, USAGE, UsageError, type AskOptions, type Command } from './command-line';
import { InputError, readLines } from './terminal/read-lines';
import { isAboutStatements, statementsJson } from './terminal/statements-json';
import { passageJson, toJson } from './terminal/to-json';
import { toText } from './terminal/to-text';
import type { Library } from './library/library';
import { NoArticlesError, openLibrary } from './library/open-library';
import { knowledgeOf } from './library/read-library';
import type { ArticleFolder } from './library/survey';
import { readSettings, SettingsError, type Settings } from './settings';

const OK = 0;
const FAILURE = 1;
const WRONG_USAGE = 2;

/**
 * The `summit` command line: does what its words ask for and tells whoever asked.
 *
 * @returns the exit code.
 */
export function run(words: readonly string[]): Promise<number> {
  return obey(words).catch(report);
}

async function obey(words: readonly string[]): Promise<number> {
  const command = readCommandLine(words);
  if (command.kind === 'usage') {
    print(USAGE);
    return OK;
  }
  const settings = readSettings();
  if (command.kind === 'start') return startBot(settings);
  if (command.kind === 'statements') return tell(command, settings);
  if (command.kind === 'ask') return ask(command, settings);
  return command.kind === 'inspect' ? inspect(command, settings) : attend(command.kind, settings);
}

/** discord.js is loaded only for those who need it. */
async function attend(errand: 'doctor' | 'register' | 'unregister', settings: Settings): Promise<number> {
  const { attendTo } = await import('./errands.js');
  return attendTo(errand, settings, { node: process.versions.node, print, complain });
}

/** Loaded only here: a question from the command line needs neither the conversation nor Discord. */
async function startBot(settings: Settings): Promise<number> {
  const { start } = await import('./start.js');
  return start(settings, { input: process.stdin, print, complain });
}

async function ask(command: Extract<Command, { kind: 'ask' }>, settings: Settings): Promise<number> {
  const { library } = await openLibrary(placeOf(command.knowledge, settings), complain);
  if (command.question !== undefined) {
    answer(command.question, library, command);
    return OK;
  }
  for await (const line of readLines(process.stdin)) {
    if (command.json || line.trim() !== '') answer(line.trim(), library, command);
  }
  return OK;
}

function answer(question: string, library: Library, { limit, json, explain }: AskOptions): void {
  const said = respond({ kind: 'ask', question, limit }, library);
  if (said.kind !== 'passages' && said.kind !== 'near' && said.kind !== 'nothing') return;
  print(json ? JSON.stringify(toJson(said, explain)) : toText(said, { ansi: process.stdout.isTTY, explain }));
}

/** Tells who says what. */
async function tell(
  { request, knowledge, json }: Extract<Command, { kind: 'statements' }>,
  settings: Settings,
): Promise<number> {
  const { library } = await openLibrary(placeOf(knowledge, settings), complain);
  const said = respond(request, library);
  print(
    json && isAboutStatements(said)
      ? JSON.stringify(statementsJson(said, passageJson))
      : toText(said, { ansi: process.stdout.isTTY, explain: false }),
  );
  return OK;
}

/** Problems are part of what is printed, unless there is nothing else to print. */
async function inspect(
  { knowledge: folder, json }: Extract<Command, { kind: 'inspect' }>,
  settings: Settings,
): Promise<number> {
  const { inspectJson, inspectText } = await import('./terminal/inspect.js');
  const problems: string[] = [];
  try {
    const { library, data } = await openLibrary(placeOf(folder, settings), (line) => problems.push(line));
    const knowledge = knowledgeOf(data);
    print(json ? JSON.stringify(inspectJson(library, knowledge)) : inspectText(library, knowledge));
    return OK;
  } catch (error) {
    problems.forEach(complain);
    throw error;
  }
}

function placeOf(folder: string | undefined, { knowledgeDir, dataDir }: Settings): ArticleFolder {
  return { folder: folder ?? knowledgeDir, dataDir };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

const MENDABLE = [NoArticlesError, SettingsError, InputError];

/** What a user can mend is told in words; only a fault of ours shows where in the code it arose. */
function report(error: unknown): number {
  if (error instanceof UsageError) complain(`summit: ${error.message}\n\n${USAGE}`);
  else if (MENDABLE.some((kind) => error instanceof kind)) complain((error as Error).message);
  else complain(`summit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return error instanceof UsageError ? WRONG_USAGE : FAILURE;
}
