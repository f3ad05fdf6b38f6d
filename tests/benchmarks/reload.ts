import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepareCompletions } from '../../src/answers/completion-list';
import type { Request } from '../../src/answers/request';
import { respond } from '../../src/answers/respond';
import { watchLibrary, type LiveLibrary } from '../../src/library/watch-library';
import { startAsking } from './asking';
import { filesOf, textsOf } from './texts';

const USAGE = `Measures how a large folder is opened, followed and read again.

npm run bench:reload -- [--sizes 10000,100000] [--write]

--write keeps the table in docs/speed.md.`;

const WORKER = join(__dirname, '../../dist/read-worker.js');
const DOC = join(__dirname, '../../docs/speed.md');

type Row = Readonly<Record<string, string>>;

async function main(): Promise<void> {
  const options = {
    sizes: { type: 'string', default: '10000,100000' },
    write: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => size >= 5000)) throw new Error(`--sizes: expected numbers from 5000 on\n\n${USAGE}`);
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measure(size));
  const text = `${machine()}\n\n${tableOf(rows)}`;
  process.stdout.write(`${text}\n`);
  if (values.write) keep(text);
}

async function measure(size: number): Promise<Row> {
  const root = mkdtempSync(join(tmpdir(), 'summit-reload-'));
  try {
    return await measureIn(root, size);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureIn(root: string, size: number): Promise<Row> {
  const { sentences, questions } = textsOf(size);
  const place = { folder: join(root, 'knowledge'), dataDir: join(root, 'data'), worker: WORKER };
  mkdirSync(place.folder);
  filesOf(sentences).forEach((text, at) => {
    writeFileSync(join(place.folder, `a${at}.md`), text);
  });
  const open = (): Promise<LiveLibrary> => watchLibrary(place, () => undefined, { prepare: prepareCompletions });
  const nothing = await timed(async () => (await open()).close());
  let live = await open();
  await live.close();
  const began = performance.now();
  live = await open();
  const snapshot = performance.now() - began;
  try {
    // The folder is looked through once after it was opened.
    await sleep(2000 + nothing / 5);
    const before = memory();
    const asking = startAsking((question) => respond({ kind: 'ask', question, limit: 10 }, live.current()), questions);
    const reloaded = await timed(() => change(place.folder, live));
    await sleep(1000);
    const asked = asking.stop();
    expectNews(live);
    await sleep(500);
    const after = memory();
    const ask = (request: Request): unknown => respond(request, live.current());
    const beginnings = questions.flatMap((question, at) => question.slice(0, 1 + (at % 8)));
    const typed = timesOf((text) => ask({ kind: 'complete', typed: text, limit: 25 }), beginnings);
    const some = questions.slice(0, OF_EACH_KIND);
    const asks = timesOf((question) => ask({ kind: 'ask', question }), some);
    const quotes = timesOf((topic) => ask({ kind: 'quotes', topic }), some);
    const sides = timesOf((topic) => ask({ kind: 'compare', topic }), some);
    return {
      sentences: live.current().sentenceCount.toLocaleString('en'),
      'from nothing, s': seconds(nothing),
      'sentences a second from file to ready': Math.round(
        live.current().sentenceCount / (nothing / 1000),
      ).toLocaleString('en'),
      'from the snapshot, s': seconds(snapshot),
      'after a change, s': seconds(reloaded),
      'longest block, ms': asked.longestBlock.toFixed(1),
      'of it at work, ms': asked.longestAtWork.toFixed(1),
      'questions meanwhile': asked.questions.toLocaleString('en'),
      'memory before, MB': before.toFixed(0),
      'at its peak': asked.peak.toFixed(0),
      after: after.toFixed(0),
      'completion p50, µs': microseconds(typed, 0.5),
      'completion p99, µs': microseconds(typed, 0.99),
      'a question p50, µs': microseconds(asks, 0.5),
      'a question p99, µs': microseconds(asks, 0.99),
      '/quotes p50, µs': microseconds(quotes, 0.5),
      '/quotes p99, µs': microseconds(quotes, 0.99),
      '/compare p50, µs': microseconds(sides, 0.5),
      '/compare p99, µs': microseconds(sides, 0.99),
    };
  } finally {
    await live.close();
  }
}

const NEWS = 'The quagga minister said the zebras would return.';

/** Adds a sentence to an article and waits until it is answered from. */
async function change(folder: string, live: LiveLibrary): Promise<void> {
  const before = live.current();
  const file = join(folder, 'a1.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${NEWS}\n`);
  while (live.current() === before) await sleep(20);
}

/** Asked when nothing is measured any more: a question of this thread would count among what blocks the others. */
function expectNews(live: LiveLibrary): void {
  const [found] = live.current().search('quagga minister zebras', 1).passages;
  if (found?.text !== NEWS) throw new Error(`expected the new sentence, found ${JSON.stringify(found?.text)}`);
}

/** So many questions of each kind are measured. */
const OF_EACH_KIND = 1000;
/** The first ones warm up what the others are measured with. */
const WARM_UP = 20;

/** @returns what each takes, in rising order. */
function timesOf(ask: (text: string) => unknown, texts: readonly string[]): readonly number[] {
  const times = texts.map((text) => {
    const began = performance.now();
    ask(text);
    return performance.now() - began;
  });
  return times.slice(WARM_UP).sort((a, b) => a - b);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function microseconds(sorted: readonly number[], share: number): string {
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 1000).toLocaleString('en');
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const memoryOf = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return `Measured on ${day}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memoryOf}, Node ${process.version}.`;
}

function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = names.map((name) => `| ${name} | ${rows.map((row) => row[name] ?? '').join(' | ')} |`);
  const [head = '', ...others] = lines;
  return [head, `| --- |${' ---: |'.repeat(rows.length)}`, ...others].join('\n');
}

function keep(text: string): void {
  const document = readFileSync(DOC, 'utf8');
  const block = `<!-- reload -->\n\n${text}\n\n<!-- /reload -->`;
  writeFileSync(
    DOC,
    document.replace(/<!-- reload -->.*<!-- \/reload -->/su, () => block),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`bench:reload: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
