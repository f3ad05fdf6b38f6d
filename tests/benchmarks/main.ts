import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawChart } from './chart';
import { ENGINES } from './engines';
import type { Figures, Task } from './measure';
import { tableOf } from './report';
import { textsOf } from './texts';

const USAGE = `Measures the product side by side with other engines.

npm run bench -- [--sizes 1000,10000,100000,1000000] [--engines NAMES] [--repeats 3] [--seconds 20] [--write]

NAMES are of ${[...ENGINES.keys()].join(', ')}; --seconds ends a repeat early; --write keeps the table in docs/speed.md and draws docs/speed.svg.`;

const DOCS = join(__dirname, '../../docs');
/** Node's own limit is too low for some engines at a million sentences. */
const HEAP_MEGABYTES = 12_000;

function main(): void {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      engines: { type: 'string', default: [...ENGINES.keys()].join(',') },
      repeats: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '20' },
      write: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map((size) => wholeNumber('--sizes', size));
  const engines = values.engines.split(',');
  const [repeats, seconds] = [wholeNumber('--repeats', values.repeats), wholeNumber('--seconds', values.seconds)];
  const machine = describeMachine(repeats);
  print(`${machine}\n`);
  const results = sizes.flatMap((size) => engines.flatMap((engine) => runOne({ engine, size, repeats, seconds })));
  if (results.length === 0) throw new Error('expected at least one engine that could be measured, found none');
  print(`\n${tableOf(results)}`);
  if (values.write) keep(results, machine);
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new Error(`${option}: expected whole numbers above 0, found "${text}"\n\n${USAGE}`);
}

function describeMachine(repeats: number): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const texts =
    textsOf(1).origin === 'read' ? 'real sentences, spliced beyond 100,000' : 'sentences made up by a generator';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, Node ${process.version}; ${texts}; top 10; medians of ${repeats} repeats`;
}

function runOne(task: Task): readonly Figures[] {
  const source = ENGINES.get(task.engine);
  if (!source) throw new Error(`--engines: expected some of ${[...ENGINES.keys()].join(', ')}, found "${task.engine}"`);
  const name = `${task.engine} at ${task.size}`;
  if (task.size > source.largest) return skipped(name, `it is not run beyond ${source.largest} sentences`);
  const options = ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`, join(__dirname, 'run.mjs'), 'one'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, JSON.stringify(task)], {
    encoding: 'utf8',
  });
  if (status !== 0) return skipped(name, stderr.trim().split('\n').at(-1) ?? 'it ended without a word');
  const figures = JSON.parse(stdout) as Figures;
  print(
    `${name}: p50 ${Math.round(figures.p50)} µs, p99 ${Math.round(figures.p99)} µs, built in ${figures.buildSeconds.toFixed(2)} s`,
  );
  return [figures];
}

/** The product itself is never skipped: where it fails, so does the run. */
function skipped(name: string, why: string): readonly Figures[] {
  if (/^(?:summit|ranking) /u.test(name)) throw new Error(`${name}: ${why}`);
  print(`${name}: skipped, ${why}`);
  return [];
}

function keep(results: readonly Figures[], machine: string): void {
  const file = join(DOCS, 'speed.md');
  const text = readFileSync(file, 'utf8');
  const table = `<!-- bench -->\n\nMeasured on ${machine}.\n\n${tableOf(results)}\n\n<!-- /bench -->`;
  writeFileSync(
    file,
    text.replace(/<!-- bench -->.*<!-- \/bench -->/su, () => table),
  );
  writeFileSync(join(DOCS, 'speed.svg'), drawChart(results));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
