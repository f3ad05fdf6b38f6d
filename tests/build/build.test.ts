import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { spawn } from 'node:child_process';
import { buildProgram, finish, type Program } from '../program';

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, '../..');
const KNOWLEDGE = join(ROOT, 'knowledge');
/** In letters of several scripts and with marks of several kinds, which regular expressions of ours look for. */
const QUESTIONS = [
  'cyber',
  '“Was sagte Putin über Nawalny？”',
  'что говорит Biden о выборах',
  'the U.S.’s ambassador…',
];
const WORDS = ['ask', '--json', '--explain', '--knowledge', KNOWLEDGE];

let program: Program;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => {
  program.remove();
});

test('the built program answers as its sources do', async () => {
  const sources = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/main.ts'), ...WORDS], { cwd: ROOT });
  const expected = await finish(sources, QUESTIONS.join('\n'));
  expect(expected.out.trim().split('\n')).toHaveLength(QUESTIONS.length);
  expect(await program.run(WORDS, { input: QUESTIONS.join('\n') })).toEqual(expected);
});

test('it is a few files: the program, discord.js, what shared storage takes, the worker that reads folders, two tables, and the page', () => {
  expect(readdirSync(program.file('')).sort()).toEqual([
    'discord.js',
    'discord.js.LEGAL.txt',
    'known-places.txt',
    'kysely.js',
    'limits.js',
    'main.js',
    'main.js.LEGAL.txt',
    'pg.js',
    'read-worker.js',
    'read-worker.js.LEGAL.txt',
    'related-words.bin',
    'web',
  ]);
  expect(readdirSync(program.file('web/assets')).sort()).toEqual([
    'chunk.js',
    'chunk.js.LEGAL.txt',
    'icon.svg',
    'main.js',
    'main.js.LEGAL.txt',
    'page.css',
    'timeline.js',
  ]);
});

test.each([
  { missing: 'related-words.bin', words: ['ask', 'cyber'], run: 'npm run build' },
  { missing: 'kysely.js', words: ['doctor'], run: 'npm ci' },
])('without $missing, as while it is built again, it says in a line what to run', async ({ missing, words, run }) => {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/summit-part-'));
  try {
    cpSync(program.file(''), folder, { recursive: true, filter: (file) => !file.endsWith(missing) });
    const env = { KNOWLEDGE_DIR: KNOWLEDGE, DATA_DIR: folder, PATH: process.env['PATH'] };
    const outcome = await finish(spawn(process.execPath, [join(folder, 'main.js'), ...words], { env }), '');
    expect(outcome.code).toBe(1);
    expect(outcome.err.trimEnd()).toMatch(new RegExp(`^.*${missing}.* Run: ${run}$`, 'u'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a question in the terminal loads neither discord.js nor the database', async () => {
  const env = { NODE_DEBUG: 'module' };
  const { code, err } = await program.run(['ask', 'cyber', '--knowledge', KNOWLEDGE], { env });
  expect(code).toBe(0);
  expect(err).toContain('main.js');
  expect(err).not.toMatch(/load "[^"]*(?:discord\.js|libsql)/u);
});

test('of all packages only the native and the seldom needed ones are read when it runs', () => {
  const files = readdirSync(program.file('')).filter((name) => name.endsWith('.js'));
  const code = files.map((name) => readFileSync(program.file(name), 'utf8'));
  const names = code.flatMap((text) => [...text.matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name = '']) => name));
  const packages = new Set(names.filter((name) => !isBuiltin(name) && !name.startsWith('.')));
  const optional = ['bufferutil', 'utf-8-validate', 'zlib-sync'];
  expect([...packages].filter((name) => !optional.includes(name)).sort()).toEqual([
    '@extractus/feed-extractor',
    '@mozilla/readability',
    '@resvg/resvg-js',
    'libsql',
    'linkedom',
    'mammoth',
    'pg-native',
    'postal-mime',
    'prom-client',
    'satori',
    'snowball-stemmers',
    'unpdf',
  ]);
});

test('the page weighs less than 400 kB, compressed', () => {
  const files = ['index.html', 'assets/main.js', 'assets/page.css', 'assets/icon.svg'];
  const sizes = files.map((name) => gzipSync(readFileSync(program.file(`web/${name}`))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});
