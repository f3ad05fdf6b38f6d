import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { shortHash } from '../src/text/short-hash';
import { codeVersion } from '../src/library/code-version';

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
  /** Path of a compiled module, by its path below `src`. */
  module(path: string): string;
  remove(): void;
}

const ROOT = resolve(__dirname, '..');
/** What the build makes of WordNet: the same for every state of the sources. */
const RELATED_WORDS = join(ROOT, 'dist/related-words.bin');

/** Where compiled sources wait for the next test that wants the same. */
const COMPILED = join(ROOT, 'node_modules/.cache/summit-tests');

/**
 * Compiles and packs `src` as `npm run build` does, into a folder of its own, so that no test runs what was built some other day. The types are
 * checked by `npm run typecheck`.
 */
export function buildProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'summit-program-'));
  const main = join(folder, 'dist/main.js');
  cpSync(compiled(), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(RELATED_WORDS, join(folder, 'dist/related-words.bin'));
  if (!existsSync(main)) throw new Error('the compiler wrote no main.js');
  const start: Program['start'] = (words, { cwd = folder, env = {} } = {}) =>
    spawn(process.execPath, [main, ...words], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
  return {
    start,
    run: (words, surroundings) => finish(start(words, surroundings), surroundings?.input ?? ''),
    module: (path) => join(folder, 'dist', path),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** The compiler takes a while, and many tests want the same sources: what it made of them is kept by their fingerprint. */
function compiled(): string {
  const settings = ['tsconfig.json', 'package-lock.json'].map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const sources = [process.version, codeVersion([join(ROOT, 'src')]), ...settings].join('\0');
  const kept = join(COMPILED, shortHash(sources));
  if (existsSync(kept)) return kept;
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const aside = `${kept}.${process.pid}`;
  execFileSync(process.execPath, [compiler, '-p', ROOT, '--noCheck', '--outDir', aside]);
  execFileSync(process.execPath, [join(aside, 'packing/pack.js')]);
  moveInto(kept, aside);
  return kept;
}

/** Another worker may have been faster: then its result stays. */
function moveInto(kept: string, aside: string): void {
  mkdirSync(dirname(kept), { recursive: true });
  try {
    renameSync(aside, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(aside, { recursive: true });
  }
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
