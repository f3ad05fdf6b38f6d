import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { knowledgeFolder } from '../knowledge-folder';
import type { Program } from '../program';
import type { FakeDiscord } from './fake-discord/start-fake-discord';
import { HARBOUR } from './newsroom';
import { until } from './stage';

/** The real program in a process of its own, logged in to a local Discord. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far: the log, and words for the host. */
  readonly out: () => string;
  readonly err: () => string;
  /** Asks it to end. @returns its exit code */
  readonly stop: () => Promise<number | null>;
  /** Ends it at once, if it still runs. */
  readonly kill: () => Promise<void>;
}

export interface Manner {
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs; a folder with the harbour's articles unless told. */
  readonly cwd?: string;
  /** Words of the command line; `start` unless told. */
  readonly words?: readonly string[];
}

/** A folder to run in, with articles on the harbour. */
export function harbourFolder(): string {
  return knowledgeFolder({ 'knowledge/harbour.md': HARBOUR });
}

/** Starts the program and waits until it is there. @throws if it ends instead, with what it said */
export async function startOn(
  fake: FakeDiscord,
  program: Program,
  { env = {}, cwd, words = ['start'] }: Manner = {},
): Promise<Running> {
  const settings = { DISCORD_TOKEN: fake.token, DISCORD_API: fake.api, LOG_LEVEL: 'debug', ...env };
  const child = program.start(words, { cwd: cwd ?? harbourFolder(), env: settings });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await until(() => / registered |^Could not|over HTTP/mu.test(err) || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`expected it to start, found exit code ${child.exitCode}: ${err}`);
  return { child, out: () => out, err: () => err, ...endings(child) };
}

function endings(child: ChildProcess): Pick<Running, 'stop' | 'kill'> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return {
    stop: async () => {
      child.kill('SIGTERM');
      return (await exit)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
