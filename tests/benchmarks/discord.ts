import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSound } from './load/figures';
import { measure, type Load } from './load/measure-load';
import { tablesOf } from './load/table';

const USAGE = `Asks the bot, run as it is run in earnest, through a Discord on this machine, and tells how soon it answers.

npm run bench:discord -- [--rate 200] [--seconds 60] [--warm-up 5] [--then 0] [--share 100] [--knowledge DIR] [--write]

--rate is interactions a second, 1 to 2000; --seconds 1 to 86400; --warm-up seconds before, which are not counted in the times;
--then plays a calm phase afterwards, of as many seconds at this rate: after a burst, all have to be answered from the first second on;
--share lets the bot run in this percentage of the time, as on a slower machine; --write keeps the result in docs/discord.md.`;

const ROOT = join(__dirname, '../..');

async function main(): Promise<number> {
  const { write, ...load } = readLoad();
  const machine = describeMachine(load);
  print(`${machine}\n`);
  const verdict = await measure(load);
  const tables = tablesOf(verdict);
  print(tables);
  if (write) keep(`Measured on ${machine}.\n\n${tables}`);
  return isSound(verdict) ? 0 : 1;
}

function readLoad(): Load & { readonly write: boolean } {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '60' },
      'warm-up': { type: 'string', default: '5' },
      share: { type: 'string', default: '100' },
      then: { type: 'string', default: '0' },
      knowledge: { type: 'string', default: join(ROOT, 'knowledge') },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    rate: wholeNumber('--rate', values.rate, [1, 2000]),
    seconds: wholeNumber('--seconds', values.seconds, [1, 86_400]),
    warmUp: wholeNumber('--warm-up', values['warm-up'], [0, 3600]),
    share: wholeNumber('--share', values.share, [5, 100]),
    then: wholeNumber('--then', values.then, [0, 2000]),
    knowledge: resolve(values.knowledge),
    write: values.write,
  };
}

function wholeNumber(option: string, text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`${option}: expected a whole number from ${least} to ${most}, found "${text}"\n\n${USAGE}`);
}

function describeMachine({ rate, seconds }: Load): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  const busy = `${(loadavg()[0] ?? 0).toFixed(1)} processes waiting before the run`;
  return `${day}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, Node ${process.version}, ${busy}; ${rate} a second for ${seconds} s`;
}

function keep(result: string): void {
  const file = join(ROOT, 'docs/discord.md');
  const text = readFileSync(file, 'utf8');
  const block = `<!-- load -->\n\n${result}\n\n<!-- /load -->`;
  writeFileSync(
    file,
    text.replace(/<!-- load -->.*<!-- \/load -->/su, () => block),
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`bench:discord: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
