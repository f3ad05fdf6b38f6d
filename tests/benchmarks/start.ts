import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startOnce } from './starting/bot';
import { runOnce, type Taken } from './starting/one-shot';

const USAGE = `Measures how long it takes from the start of the program until it answers, on the articles that are shipped.

npm run bench:start -- [--repeats 9] [--write]

--write keeps the table in docs/speed.md.`;

const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'dist/main.js');
const KNOWLEDGE = join(ROOT, 'knowledge');

interface Row {
  readonly label: string;
  readonly taken: readonly Taken[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { repeats: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
  });
  const machine = describeMachine(values.repeats);
  print(`${machine}\n`);
  const table = tableOf(await measure(readRepeats(values.repeats)));
  print(table);
  if (values.write) keep(`Measured on ${machine}.\n\n${table}`);
}

function readRepeats(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new Error(`--repeats: expected a whole number from 1 to 9999, found "${text}"\n\n${USAGE}`);
}

/** One of each in turn, so that what else the machine does falls on all alike. */
async function measure(repeats: number): Promise<readonly Row[]> {
  const [floor, ask, itself, connected]: Taken[][] = [[], [], [], []];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    floor?.push(runOnce(['--eval', '0'], /^$/u));
    ask?.push(runOnce([MAIN, 'ask', 'cyber', '--knowledge', KNOWLEDGE], /^1\. .*cyber/imu));
    const started = await startOnce(MAIN, KNOWLEDGE);
    itself?.push(started.itself);
    connected?.push(started.connected);
  }
  return [
    { label: '`node -e 0`: Node itself, below which nothing can be', taken: floor ?? [] },
    { label: '`summit ask cyber`, the whole process', taken: ask ?? [] },
    { label: '`summit start`, until it could answer: its first word to Discord', taken: itself ?? [] },
    {
      label: '`summit start`, until Discord (on this machine) has let it in and has its commands',
      taken: connected ?? [],
    },
  ];
}

function tableOf(rows: readonly Row[]): string {
  const floor = median(rows[0]?.taken.map(({ milliseconds }) => milliseconds) ?? []);
  const lines = rows.map(({ label, taken }) => {
    const times = taken.map(({ milliseconds }) => milliseconds);
    const [middle, least] = [median(times), Math.min(...times)];
    const most = Math.max(...taken.map(({ megabytes }) => megabytes));
    return `| ${[label, middle.toFixed(0), least.toFixed(0), (middle / floor).toFixed(1), most.toFixed(0)].join(' | ')} |`;
  });
  const head = [
    '| | median, ms | least, ms | ÷ Node itself | most memory, MB |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  return [...head, ...lines].join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function describeMachine(repeats: string): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  const busy = `${(loadavg()[0] ?? 0).toFixed(1)} processes waiting before the run`;
  return `${day}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, Node ${process.version}, ${busy}; medians of ${repeats} repeats`;
}

function keep(result: string): void {
  const file = join(ROOT, 'docs/speed.md');
  const text = readFileSync(file, 'utf8');
  const block = `<!-- start -->\n\n${result}\n\n<!-- /start -->`;
  writeFileSync(
    file,
    text.replace(/<!-- start -->.*<!-- \/start -->/su, () => block),
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench:start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
