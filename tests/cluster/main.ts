import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GUILDS } from '../benchmarks/load/crowd';
import { atRate } from '../benchmarks/load/pace';
import { generator } from '../benchmarks/texts';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { postgresPrograms, startPostgres } from '../postgres';
import { peopleOn, type People } from './people';
import { kill, startGateway, startWorker, stop } from './processes';
import { freePort } from '../free-port';
import { missingPackages, startNginx, until } from './services';

const USAGE = `Runs three workers behind nginx, two processes with the gateway, and PostgreSQL, over a Discord on this machine, and breaks them one by one.

npm run cluster -- [--rate 1000] [--seconds 30]

--rate is interactions a second, 1 to 2000; --seconds 8 to 600. A worker is killed after a quarter of the time, PostgreSQL restarted after two,
the balancer reloaded after three. Ends with 0 if every interaction was answered once, and settings and counts are exact.`;

const SHARDS = 8;
const SHARD_IDS = ['0-3', '4-7'];
const WORKERS = 3;
/** A killed process loses what it has counted since it last wrote, which it does every five seconds. */
const WRITTEN_EVERY = 5;
const SETTLE_SECONDS = 30;
/** Interactions for each worker before the run. */
const WARM_UP = 100;
const MENTIONS_PER_SECOND = 2;
const KNOWLEDGE = resolve(__dirname, '../../knowledge');

async function main(): Promise<number> {
  const { rate, seconds } = readArguments();
  const missing = missingPackages();
  if (missing !== undefined) {
    print(`cluster: ${missing}`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'summit-cluster-'));
  chmodSync(folder, 0o755);
  const endings: (() => Promise<unknown>)[] = [];
  try {
    return await run({ rate, seconds, folder, endings });
  } finally {
    for (const stopIt of endings.reverse()) await stopIt();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly rate: number;
  readonly seconds: number;
  readonly folder: string;
  /** Filled with how to stop what was started. */
  readonly endings: (() => Promise<unknown>)[];
}

async function run({ rate, seconds, folder, endings }: Run): Promise<number> {
  const fake = await startFakeDiscord({
    ...{ guilds: GUILDS, shards: SHARDS, maxConcurrency: SHARDS, retain: Math.min(20_000, 20 * rate) },
    rateLimit: { limit: 10_000, windowMs: 1000 },
  });
  endings.push(fake.close);
  const postgres = await startPostgres(postgresPrograms() ?? '');
  endings.push(postgres.remove);
  const member = { fake, folder, database: await postgres.newDatabase() };
  for (const ids of SHARD_IDS) {
    const gateway = await startGateway(member, { count: SHARDS, ids });
    endings.push(() => stop(gateway));
  }
  const ports = await Promise.all(Array.from({ length: WORKERS }, freePort));
  const workers = await Promise.all(ports.map((port) => startWorker(member, port)));
  endings.push(() => Promise.all(workers.map(stop)));
  const balancer = await freePort();
  const nginx = await startNginx(folder, balancer, ports);
  endings.push(nginx.stop);
  fake.endpoint.url = `http://127.0.0.1:${balancer}/interactions`;
  const people = peopleOn(fake, KNOWLEDGE, generator(42));
  const before = describeMachine();
  await warmUp(people, workers.length);
  await until('the counts of the warm-up', async () => (await uncountedBy(people)) <= 0, SETTLE_SECONDS);
  const [victim] = workers;
  const quarter = (seconds * 1000) / 4;
  const [cpuBefore, began] = [process.cpuUsage(), performance.now()];
  const pending: Promise<void>[] = [];
  await Promise.all([
    atRate(rate, seconds, () => pending.push(people.act())),
    atRate(MENTIONS_PER_SECOND, seconds, () => pending.push(people.mention())),
    atRate(MENTIONS_PER_SECOND, seconds, () => pending.push(people.setUp().catch(() => undefined))),
    sleep(quarter).then(() => victim && kill(victim)),
    sleep(2 * quarter)
      .then(() => postgres.stop())
      .then(postgres.start),
    sleep(3 * quarter).then(nginx.reload),
  ]);
  const offeredFor = (performance.now() - began) / 1000;
  await Promise.all(pending);
  const { user, system } = process.cpuUsage(cpuBefore);
  const ownShare = (user + system) / 1e6 / ((performance.now() - began) / 1000);
  print(`${before}; Discord's side took ${Math.round(ownShare * 100)} % of one processor.`);
  return report(people, { fake, rate, offeredFor });
}

/** What is asked first takes long in each process, until its code is compiled. None of it counts as offered, but all has to be answered. */
async function warmUp({ act, tally }: People, processes: number): Promise<void> {
  for (let done = 0; done < WARM_UP * processes; done += 1) await act();
  Object.assign(tally, { asked: 0, answered: 0 });
  tally.times.length = 0;
}

async function uncountedBy({ tally, countedByBot }: People): Promise<number> {
  return tally.counted - (await countedByBot());
}

interface Ran {
  readonly fake: Awaited<ReturnType<typeof startFakeDiscord>>;
  readonly rate: number;
  readonly offeredFor: number;
}

async function report(people: People, { fake, rate, offeredFor }: Ran): Promise<number> {
  const { tally } = people;
  const atMost = Math.ceil((rate / WORKERS) * WRITTEN_EVERY);
  let missed = await uncountedBy(people);
  await until('the counts', async () => (missed = await uncountedBy(people)) <= 0, SETTLE_SECONDS).catch(
    () => undefined,
  );
  const wrong = await people.wrongSettings();
  const times = tally.times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(0);
  const violations = fake.violations.filter((text) => !text.includes('expected a callback before it'));
  print(
    `Offered ${tally.asked} interactions in ${offeredFor.toFixed(1)} s, ${(tally.asked / offeredFor).toFixed(0)} a second.`,
  );
  print(`Answered ${tally.answered}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms.`);
  print(
    `Lost ${tally.lost.length}${tally.lost.length === 0 ? '' : `, at second ${tally.lost.slice(0, 20).join(' ')}`}.`,
  );
  print(
    `Mentions ${tally.mentions}: answered ${tally.mentionsAnswered}, twice ${tally.mentionsTwice}. ${tally.unanswered.slice(0, 3).join('; ')}`,
  );
  print(
    `Settings of ${tally.settings.size} servers: ${wrong.length} other than confirmed. ${wrong.slice(0, 3).join('; ')}`,
  );
  print(`Questions to count ${tally.counted}, not counted ${missed} (a killed process may lose up to ${atMost}).`);
  print(`Rules of Discord broken: ${violations.length}. ${violations.slice(0, 3).join('\n')}`);
  const isExact = missed >= -tally.lost.length && missed <= atMost && wrong.length === 0;
  const isOnce = tally.lost.length === 0 && tally.mentionsTwice === 0 && tally.mentionsAnswered === tally.mentions;
  return isExact && isOnce && violations.length === 0 ? 0 : 1;
}

function describeMachine(): string {
  const [cpu] = cpus();
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? '?'}, Node ${process.version}, load ${busy} before the run`;
}

function readArguments(): { readonly rate: number; readonly seconds: number } {
  const { values } = parseArgs({
    options: { rate: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '30' } },
  });
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  if (rate >= 1 && rate <= 2000 && seconds >= 8 && seconds <= 600) return { rate, seconds };
  throw new Error(`expected --rate 1 to 2000 and --seconds 8 to 600\n\n${USAGE}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`cluster: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
