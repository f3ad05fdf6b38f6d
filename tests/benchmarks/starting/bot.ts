import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeDiscord, type FakeDiscord } from '../../discord/fake-discord/start-fake-discord';
import { bareEnvironment, megabytesIn, REPORTING, type Taken } from './one-shot';

/** How long a bot took to be ready, and how much memory. */
export interface Started {
  /** Until its first word to Discord: by then it has read the articles and could answer. The network has no part in it. */
  readonly itself: Taken;
  /** Until Discord, on this machine, has let it in and has its commands. */
  readonly connected: Taken;
}

const START_WITHIN = 60_000;

/** Starts the program as it is started in earnest, with an empty folder for its data. @throws if it does not come up */
export async function startOnce(main: string, knowledge: string): Promise<Started> {
  const fake = await startFakeDiscord();
  const data = mkdtempSync(join(tmpdir(), 'summit-start-'));
  try {
    const env = { ...bareEnvironment(), DISCORD_TOKEN: fake.token, DISCORD_API: fake.api };
    const began = performance.now();
    const child = spawn(process.execPath, [...REPORTING, main, 'start'], {
      env: { ...env, KNOWLEDGE_DIR: knowledge, DATA_DIR: data },
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return await follow(child, fake, began);
  } finally {
    await fake.close();
    rmSync(data, { recursive: true });
  }
}

async function follow(child: ChildProcess, fake: FakeDiscord, began: number): Promise<Started> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const since = async (happened: () => boolean): Promise<number> => {
    while (!happened()) {
      if (child.exitCode !== null || performance.now() - began > START_WITHIN) await giveUp(child, said);
      await sleep(1);
    }
    return performance.now() - began;
  };
  const itself = await since(() => fake.requests.length > 0);
  const connected = await since(() => said.includes(' registered everywhere'));
  if (fake.violations.length > 0) throw new Error(`expected no broken rule of Discord's, found ${fake.violations[0]}`);
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'close');
  const megabytes = megabytesIn(said);
  return { itself: { milliseconds: itself, megabytes }, connected: { milliseconds: connected, megabytes } };
}

async function giveUp(child: ChildProcess, said: string): Promise<never> {
  child.kill('SIGKILL');
  if (child.exitCode === null) await once(child, 'close');
  throw new Error(`expected the bot to start, found: ${said}`);
}
