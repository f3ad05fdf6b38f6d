import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a process took from its start to its end. */
export interface Taken {
  readonly milliseconds: number;
  /** The most that was resident at once. */
  readonly megabytes: number;
}

const REPORT_MEMORY = join(__dirname, 'report-memory.cjs');

/**
 * Runs Node once for the time, and once more for the memory, since telling it takes time.
 *
 * @param expected what its output must hold.
 * @throws when it fails or says something else.
 */
export function runOnce(words: readonly string[], expected: RegExp): Taken {
  const began = performance.now();
  run(words, expected);
  const milliseconds = performance.now() - began;
  return { milliseconds, megabytes: megabytesIn(run(['--require', REPORT_MEMORY, ...words], expected)) };
}

/** @returns what it said on standard error. */
function run(words: readonly string[], expected: RegExp): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], {
    encoding: 'utf8',
    env: bareEnvironment(),
  });
  if (status === 0 && expected.test(stdout)) return stderr;
  throw new Error(
    `node ${words.join(' ')}: expected ${String(expected)}, found exit code ${status} and ${stdout}${stderr}`,
  );
}

/** @param said what a process with `report-memory` preloaded said on standard error. */
export function megabytesIn(said: string): number {
  const kilobytes = /^memory (\d+)$/mu.exec(said)?.[1];
  if (kilobytes === undefined) throw new Error(`expected a line that tells the memory, found ${said}`);
  return Number(kilobytes) / 1024;
}

/** Settings of whoever measures are none of the program's. */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
}

export const REPORTING = ['--require', REPORT_MEMORY] as const;
