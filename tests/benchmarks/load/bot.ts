import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeDiscord } from '../../discord/fake-discord/start-fake-discord';
import { freePort } from '../../free-port';

/** The real program in a process of its own. */
export interface Bot {
  /** What it takes, as it tells itself; nothing when it does not answer. */
  readonly usage: () => Promise<Usage | undefined>;
  readonly stop: () => Promise<void>;
}

export interface Usage {
  /** Of the whole process, and of what JavaScript holds. */
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** Seconds of the processor it has used since it began. */
  readonly cpuSeconds: number;
  /** Interactions it refused because somebody asked too often. */
  readonly limited: number;
  /** Interactions it dropped because it could not have answered them in time. */
  readonly overloaded: number;
}

interface BotSettings {
  readonly knowledge: string;
  /** Percent of the time that the bot may run, as on a slower machine. */
  readonly share: number;
}

const MAIN = join(__dirname, '../../../dist/main.js');
const START_WITHIN = 120_000;

/** Starts `dist/main.js start` with the settings it has by default; NODE_OPTIONS may bring a profiler. @throws if it does not come up, with what it said */
export async function startBot(fake: FakeDiscord, { knowledge, share }: BotSettings): Promise<Bot> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'summit-load-'));
  const { PATH = '', NODE_OPTIONS = '' } = process.env;
  const env = {
    ...{ PATH, NODE_OPTIONS, DISCORD_TOKEN: fake.token, DISCORD_API: fake.api },
    ...{ KNOWLEDGE_DIR: knowledge, DATA_DIR: data, METRICS_PORT: String(port) },
  };
  const child = spawn(process.execPath, [MAIN, 'start'], { env, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] });
  await comesUp(child);
  const slowing = share < 100 ? slowDown(child, share) : undefined;
  return {
    usage: () =>
      fetch(`http://127.0.0.1:${port}/metrics`)
        .then((response) => response.text())
        .then(readUsage, () => undefined),
    stop: async () => {
      clearInterval(slowing);
      await sleep(SLICE);
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true });
    },
  };
}

/** Milliseconds in which a slowed process runs and pauses once. */
const SLICE = 50;

function slowDown(child: ChildProcess, share: number): NodeJS.Timeout {
  return setInterval(() => {
    child.kill('SIGCONT');
    setTimeout(() => child.kill('SIGSTOP'), (SLICE * share) / 100);
  }, SLICE);
}

async function comesUp(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  for (let waited = 0; waited < START_WITHIN && child.exitCode === null; waited += 50) {
    if (said.includes(' registered everywhere')) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`expected the bot to start, found: ${said}`);
}

function readUsage(text: string): Usage {
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'mu').exec(text)?.[1] ?? NaN);
  const counted = (outcome: string): number =>
    [...text.matchAll(new RegExp(`^summit_events_total\\{.*outcome="${outcome}".*\\} (\\d+)`, 'gmu'))].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  return {
    residentMegabytes: value('process_resident_memory_bytes') / 2 ** 20,
    heapMegabytes: value('nodejs_heap_size_used_bytes') / 2 ** 20,
    cpuSeconds: value('process_cpu_seconds_total'),
    limited: counted('limited'),
    overloaded: counted('overloaded'),
  };
}
