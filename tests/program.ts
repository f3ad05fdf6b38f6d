import { buildSync } from 'esbuild';
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { codeVersion } from '../src/library/snapshot';
import { shortHash } from '../src/text/normalize';

/** What a run of the program left. */
export interface Outcome {
  /** Absent when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Program {
  /** Runs it to its end. */
  run(words: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
  /** Starts it and leaves the rest to the caller. */
  start(words: readonly string[], surroundings?: Surroundings): ChildProcessWithoutNullStreams;
  /** Path of a file of the built program. */
  file(name: string): string;
  /** Path of one module of `src` and all that it imports, bundled by themselves. @param name its path below `src` */
  module(name: string): string;
  remove(): void;
}

const ROOT = resolve(__dirname, '..');

/** Built programs, by the fingerprint of what they are made of. */
const CACHE = join(ROOT, 'node_modules/.cache/summit-tests');

/**
 * Builds `src` as `npm run build` does, once for all suites that find the same sources, so that no test runs what was built some other day.
 * The types are checked by `npm run typecheck`.
 */
export function buildProgram(): Program {
  const built = inCache('program', buildInto);
  const cwd = mkdtempSync(join(tmpdir(), 'summit-program-'));
  const start: Program['start'] = (words, surroundings = {}) =>
    spawn(process.execPath, [join(built, 'main.js'), ...words], {
      cwd: surroundings.cwd ?? cwd,
      env: { PATH: process.env['PATH'] ?? '', ...surroundings.env },
    });
  return {
    start,
    run: (words, surroundings) => finish(start(words, surroundings), surroundings?.input ?? ''),
    file: (name) => join(built, name),
    module: (name) =>
      join(
        inCache(name.replaceAll('/', '-'), (folder) => {
          bundle(`src/${name}.ts`, join(folder, 'module.js'));
        }),
        'module.js',
      ),
    remove: () => {
      rmSync(cwd, { recursive: true });
    },
  };
}

function buildInto(folder: string): void {
  const script = `${folder}.build.js`;
  bundle('build/main.ts', script);
  execFileSync(process.execPath, [script, folder], { cwd: ROOT });
  rmSync(script);
}

function bundle(entry: string, outfile: string): void {
  buildSync({ entryPoints: [join(ROOT, entry)], outfile, bundle: true, platform: 'node', packages: 'external' });
}

/** @returns the folder of something that is made of the sources as they are now; another process may have made it already. */
function inCache(name: string, make: (folder: string) => void): string {
  const kept = join(CACHE, `${fingerprint()}-${name}`);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const aside = `${kept}.${process.pid}`;
  make(aside);
  try {
    renameSync(aside, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(aside, { recursive: true });
  }
  return kept;
}

/** Days. */
const KEPT = 3;

/** A build of each state of the sources would fill the disk. */
function removeOld(): void {
  const from = Date.now() - KEPT * 86_400_000;
  for (const name of readdirSync(CACHE)) {
    const made = statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? from;
    if (made < from) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

let known: string | undefined;

function fingerprint(): string {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const sources = ['src', 'build'].map((folder) => codeVersion(join(ROOT, folder)));
  return (known ??= shortHash([process.version, ...sources, lock].join('\0')));
}

/** @returns what a started program leaves once its input has ended. */
export async function finish(child: ChildProcessWithoutNullStreams, input: string): Promise<Outcome> {
  const code = new Promise<number | null>((done) => child.once('close', done));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

/** A user's mistake is told in words, never by where in the code it was noticed. */
export function expectWords({ err }: Outcome): void {
  expect(err).not.toMatch(/^\s+at /mu);
  expect(err).not.toMatch(/node:internal|\.js:\d+/u);
}
