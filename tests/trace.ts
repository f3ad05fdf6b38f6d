import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editArticles, filesIn } from '../src/articles/edit-folder';
import { runBot } from '../src/bot';
import { watchLibrary } from '../src/library/watch-library';
import { prepareCards } from '../src/picture/quote-card';
import { valuesOf } from './discord/render/payload';
import { checkSettings } from '../src/settings';
import { startFakeDiscord, type FakeDiscord } from './discord/fake-discord/start-fake-discord';

/**
 * Prints the files of `src` that one interaction runs through, by V8's coverage of the program as it stands in the sources.
 *
 *   npm run trace -- "/summit cyber"    a slash command: its name, and the text of its first option
 *   npm run trace -- "button"           /summit cyber, then a choice of its first passage, for the context
 *   npm run trace -- "button ID"        /summit cyber, then a press of the first button whose id holds the word
 *   npm run trace -- "read"             reading the shipped articles and opening a library from them
 */
const ROOT = resolve(__dirname, '..');
const KNOWLEDGE = join(ROOT, 'knowledge');

async function main(): Promise<void> {
  const [words = '/summit cyber'] = process.argv.slice(2);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const files = words === 'read' ? await traceReading(session) : await traceInteraction(words, session);
  session.disconnect();
  for (const file of files) console.log(`${String(linesOf(file)).padStart(5)} ${file}`);
  console.log(`${files.length} files, ${files.reduce((sum, file) => sum + linesOf(file), 0)} lines: ${words}`);
  process.exit();
}

async function traceReading(session: Session): Promise<readonly string[]> {
  await filesRun(session);
  const data = mkdtempSync(join(tmpdir(), 'summit-trace-'));
  const live = await watchLibrary({ folder: KNOWLEDGE, dataDir: data }, () => undefined);
  const files = await filesRun(session);
  await live.close();
  rmSync(data, { recursive: true });
  return files;
}

async function traceInteraction(words: string, session: Session): Promise<readonly string[]> {
  const fake = await startFakeDiscord();
  const data = mkdtempSync(join(tmpdir(), 'summit-trace-'));
  const settings = checkSettings({
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.api,
    DATA_DIR: data,
    LOG_LEVEL: 'silent',
  });
  const live = await watchLibrary({ folder: KNOWLEDGE, dataDir: data }, () => undefined);
  const started = new Promise<void>((ready) => {
    const complain = (line: string): void => {
      if (line.includes(' registered ')) ready();
    };
    void runBot(fake.token, {
      settings,
      live,
      edits: editArticles(filesIn(KNOWLEDGE)),
      printError: complain,
      signal: new AbortController().signal,
      gateway: true,
    });
  });
  await started;
  await prepareCards();
  // Its timers are no part of an interaction.
  await live.close();
  return words.startsWith('/') ? traceCommand(words, fake, session) : traceButton(words, fake, session);
}

async function traceCommand(words: string, fake: FakeDiscord, session: Session): Promise<readonly string[]> {
  await filesRun(session);
  await slash(words, fake);
  return filesRun(session);
}

async function traceButton(words: string, fake: FakeDiscord, session: Session): Promise<readonly string[]> {
  const { message } = await slash('/summit cyber', fake);
  const wanted = words.split(' ')[1] ?? '';
  if (!message) throw new Error('expected /summit cyber to be answered with a message');
  const ids = [...JSON.stringify(message).matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id]) => id ?? '');
  const customId = wanted === '' ? ids.at(-1) : ids.find((id) => id.includes(wanted));
  const values = wanted === '' ? valuesOf(message).slice(0, 1) : [];
  if (customId === undefined) throw new Error(`expected a button whose id holds "${wanted}", found ${ids.join(', ')}`);
  await filesRun(session);
  await fake.press({ message, customId, values });
  return filesRun(session);
}

function slash(words: string, fake: FakeDiscord) {
  const [name = '', ...text] = words.slice(1).split(' ');
  const option = name === 'quotes' ? 'speaker' : 'topic';
  return fake.slash({ name, ...(text.length > 0 && { options: { [option]: text.join(' ') } }) });
}

/** @returns the files of `src` of which a function ran since the last call, by path below the project; what only loads a module does not count. */
async function filesRun(session: Session): Promise<readonly string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ran = result.filter(({ functions }) => functions.some(hasRun));
  const paths = ran.map(({ url }) => (url.startsWith('file:') ? fileURLToPath(url) : url));
  return paths
    .map((path) => relative(ROOT, path))
    .filter((path) => path.startsWith('src/'))
    .sort();
}

/** What the loader writes around a module: `NAME: () => NAME` for each export, `get: () => from[key]` for each import. Neither is a call of ours. */
function hasRun({ functionName, ranges: [whole] }: Profiler.FunctionCoverage): boolean {
  if (whole === undefined || whole.count === 0 || functionName === '') return false;
  const returned = functionName === 'get' ? 'from[key]' : functionName;
  return whole.endOffset - whole.startOffset > `() => ${returned}`.length;
}

function linesOf(file: string): number {
  return readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
