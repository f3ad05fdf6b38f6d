import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GUILDS } from '../benchmarks/load/crowd';
import { atRate } from '../benchmarks/load/pace';
import { generator } from '../benchmarks/texts';
import { send } from '../discord/fake-discord/endpoint';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { postgresPrograms, startPostgres } from '../postgres';
import { peopleOn, type People } from './people';
import { kill, publish, startGateway, startWorker, stop } from './processes';
import { HEAD, highestRate, offer, rowOf, type Stretch } from './rate';
import { freePort } from '../free-port';
import { missingPackages, startNginx, until } from './services';

const USAGE = `Runs three workers behind nginx, two processes with the gateway that share two of eight shards, and PostgreSQL with the articles, over a
Discord on this machine, and breaks them one by one.

npm run cluster -- [--rate N] [--seconds 30]

--rate is interactions a second, 1 to 2000; without it, the highest rate is looked for at which all are answered in time, and 60 % of it taken.
--seconds 8 to 600. After a quarter of the time a worker is killed, and one with other articles joins in its place; for the third quarter
PostgreSQL is gone (30 seconds of 120); then a new version of the articles is published, and the balancer reloaded. Ends with 0 if every interaction was answered
once, and settings and counts are exact.`;

const SHARDS = 8;
const SHARD_IDS = ['0-4', '3-7'];
const WORKERS = 3;
/** A killed process loses what it has counted since it last wrote, which it does every five seconds. */
const WRITTEN_EVERY = 5;
const SETTLE_SECONDS = 30;
/** Interactions for each worker before the run. */
const WARM_UP = 100;
/** Messages that the local Discord keeps: all of a run, since pages of the first are turned at its end until every process has the new articles. */
const RETAINED = 20_000;
/** Questions that are sent again. */
const REPEATED = 50;
const SHARE = 0.6;
const MENTIONS_PER_SECOND = 2;
/** Seconds after its return in which a process may still do without the database. */
const WITHOUT_DATABASE = 3;
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
    return await Promise.race([run({ rate, seconds, folder, endings }), signalled()]);
  } finally {
    for (const stopIt of endings.reverse()) await stopIt();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rejects when this process alone is signalled: what it has started is then ended too. */
function signalled(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        reject(new Error(`ended by ${signal}`));
      });
  });
}

interface Run {
  /** Undefined: to be found. */
  readonly rate: number | undefined;
  readonly seconds: number;
  readonly folder: string;
  /** Filled with how to stop what was started. */
  readonly endings: (() => Promise<unknown>)[];
}

async function run({ rate: given, seconds, folder, endings }: Run): Promise<number> {
  const fake = await startFakeDiscord({
    ...{ guilds: GUILDS, shards: SHARDS, maxConcurrency: SHARDS, retain: RETAINED },
    rateLimit: { limit: 10_000, windowMs: 1000 },
  });
  endings.push(fake.close);
  const postgres = await startPostgres(postgresPrograms() ?? '');
  endings.push(postgres.remove);
  const member = { fake, folder, database: await postgres.newDatabase() };
  const versionOf = (name: string, text: string): string => {
    cpSync(KNOWLEDGE, join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, `${name}.md`), `# ${name}\n\n${text}\n`);
    return join(folder, name);
  };
  await publish(member, KNOWLEDGE);
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
  print(`${describeMachine()}\n`);
  for (let done = 0; done < WARM_UP * WORKERS; done += 1) await people.act();
  const again = await repeat(people.asked.slice(-REPEATED), { fake, ports });
  await until('the counts of the warm-up', async () => (await uncountedBy(people)) <= 0, SETTLE_SECONDS);
  const { lost } = people.tally;
  if (lost.length > 0) print(`Late while the processes were new: ${lost.length}.\n`);
  await countFromNow(people);
  const rate = given ?? (await findRate(people));
  const [first = 0] = ports;
  const quarter = (seconds * 1000) / 4;
  const breaking = async (): Promise<void> => {
    const [victim] = workers;
    await sleep(quarter);
    if (victim) await kill(victim);
    workers[0] = await startWorker(member, first, versionOf('joined', 'The ferry is painted green.'));
    await sleep(quarter);
    await postgres.stop();
    await sleep(quarter);
    await postgres.start();
    await publish(member, versionOf('later', 'The tram is painted yellow.'));
  };
  const stretch = await offer(people, { rate, seconds }, [
    atRate(MENTIONS_PER_SECOND, seconds, () => mentioned.push(people.mention())),
    atRate(MENTIONS_PER_SECOND, seconds, () => mentioned.push(people.setUp().catch(() => undefined))),
    breaking(),
    sleep(3 * quarter).then(nginx.reload),
  ]);
  await Promise.all(mentioned);
  return report(people, { fake, folder, stretch, again, seconds });
}

const mentioned: Promise<void>[] = [];

/** Sends questions that were answered to each worker once more. @returns how many were answered again */
async function repeat(
  asked: readonly object[],
  { fake, ports }: { readonly fake: Ran['fake']; readonly ports: readonly number[] },
): Promise<number> {
  let answered = 0;
  for (const interaction of asked) {
    const sending = ports.map((port) =>
      send(`http://127.0.0.1:${port}/interactions`, JSON.stringify(interaction), fake.endpoint),
    );
    answered += (await Promise.all(sending)).filter(({ status }) => status === 200).length;
  }
  return answered;
}

/** @returns a part of the highest rate, since a worker is killed and others read articles. */
async function findRate(people: People): Promise<number> {
  print(`Highest rate, nothing broken:\n\n${HEAD}`);
  const highest = await highestRate(people, (stretch) => {
    print(rowOf(stretch));
  });
  print(`\nAll answered in time up to ${Math.round(highest)} a second.\n`);
  // Every process has then written what it counted.
  await sleep(1500 * WRITTEN_EVERY);
  people.tally.counted = await people.countedByBot();
  return Math.max(1, Math.round(SHARE * highest));
}

/** What was given up on may have been counted. */
async function countFromNow({ tally, countedByBot }: People): Promise<void> {
  if (tally.lost.length > 0) await sleep(1500 * WRITTEN_EVERY);
  tally.counted = await countedByBot();
}

async function uncountedBy({ tally, countedByBot }: People): Promise<number> {
  return tally.counted - (await countedByBot());
}

interface Ran {
  readonly fake: Awaited<ReturnType<typeof startFakeDiscord>>;
  readonly folder: string;
  readonly stretch: Stretch;
  readonly seconds: number;
  /** Interactions that were answered a second time. */
  readonly again: number;
}

async function report(people: People, { fake, folder, stretch, again, seconds }: Ran): Promise<number> {
  const { tally } = people;
  const atMost = Math.ceil((stretch.offered / WORKERS) * WRITTEN_EVERY);
  // Without the database both gateway processes answer a mention on a shard that they share: it is posted once and counted twice.
  const twiceCounted = Math.ceil(MENTIONS_PER_SECOND * (seconds / 4 + WITHOUT_DATABASE));
  let missed = await uncountedBy(people);
  await until('the counts', async () => (missed = await uncountedBy(people)) <= 0, SETTLE_SECONDS).catch(
    () => undefined,
  );
  const wrong = await people.wrongSettings();
  let old = { pressed: 0, changed: -1 };
  // A process that reads the new articles still answers from those before.
  const areTold = async () => (old = await people.pressOldest()).changed === old.pressed;
  await until('every process to serve the new articles', areTold, SETTLE_SECONDS).catch(() => undefined);
  const violations = fake.violations.filter((text) => !text.includes('expected a callback before it'));
  const twice = again + tally.mentionsTwice;
  const mentions = `${tally.mentionsAnswered} of ${tally.mentions}`;
  const settings = `${wrong.length} of ${tally.settings.size}`;
  print(`With everything broken in turn:\n\n${HEAD}\n${rowOf(stretch, [String(twice), mentions, settings])}\n`);
  print(
    `Longest ${Math.round(stretch.longest)} ms. Refused or late, by second: ${tally.lost.slice(0, 20).join(' ') || 'none'}.`,
  );
  print(`Sent to each worker again: ${REPEATED} answered questions, answered again ${again}.`);
  print(`Pages turned of answers from before the articles changed: ${old.pressed}, of which ${old.changed} said so.`);
  print(`Questions to count ${tally.counted}, not counted ${missed} (a killed process may lose up to ${atMost}).`);
  if (tally.lost.length > 0) print(errorsIn(readFileSync(join(folder, 'nginx.log'), 'utf8')));
  for (const line of [...tally.unanswered, ...wrong, ...violations].slice(0, 5)) print(line);
  const isExact = missed >= -tally.lost.length - twiceCounted && missed <= atMost && wrong.length === 0;
  const isOnce = tally.lost.length === 0 && twice === 0 && tally.mentionsAnswered === tally.mentions;
  return isExact && isOnce && old.changed === old.pressed && violations.length === 0 ? 0 : 1;
}

/** Each kind of error by second and upstream, with how often it came. */
function errorsIn(log: string): string {
  const amounts = new Map<string, number>();
  for (const [, second, what, upstream] of log.matchAll(
    /^\S+ (\S+) \[error\].*?\*\d+ (.*?) while .*?upstream: "(.*?)"/gmu,
  )) {
    const line = `${second ?? ''} ${upstream ?? ''} ${what ?? ''}`;
    amounts.set(line, (amounts.get(line) ?? 0) + 1);
  }
  return [...amounts].map(([line, amount]) => `${line}: ${amount}`).join('\n');
}

function describeMachine(): string {
  const [cpu] = cpus();
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? '?'}, Node ${process.version}, load ${busy} before the run`;
}

function readArguments(): Pick<Run, 'rate' | 'seconds'> {
  const { values } = parseArgs({ options: { rate: { type: 'string' }, seconds: { type: 'string', default: '30' } } });
  const [rate, seconds] = [values.rate === undefined ? undefined : Number(values.rate), Number(values.seconds)];
  if ((rate === undefined || (rate >= 1 && rate <= 2000)) && seconds >= 8 && seconds <= 600) return { rate, seconds };
  throw new Error(`expected --rate 1 to 2000 and --seconds 8 to 600\n\n${USAGE}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`cluster: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
