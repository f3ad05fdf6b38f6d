import { execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { knowledgeFolder, write } from '../knowledge-folder';
import { buildProgram, type Program } from '../program';

jest.setTimeout(240_000);

const ARTICLES = resolve(__dirname, '../../knowledge');

/** The program with its articles, as the build leaves it. */
let program: Program;
let root: string;
let articles: string;
let shipped: string;
beforeAll(() => {
  program = buildProgram();
  root = dirname(dirname(program.module('main.js')));
  articles = join(root, 'knowledge');
  shipped = program.module('shipped.snapshot');
  cpSync(ARTICLES, articles, { recursive: true });
  execFileSync(process.execPath, [program.module('library/keep-shipped.js')]);
});
afterAll(() => {
  program.remove();
});

/** Not as one file: of that nobody can tell which of its modules are run. */
const RUN = 'require(process.argv[1]).run(process.argv.slice(2))';

/** @returns what is answered, and which of our modules were loaded for it. */
async function ask(folder: string, question = 'cyber'): Promise<{ out: string; loaded: string }> {
  const words = ['ask', '--json', '--explain', question, '--knowledge', folder];
  const env = { PATH: process.env['PATH'] ?? '', NODE_DEBUG: 'module' };
  const child = spawn(process.execPath, ['-e', RUN, program.module('program.js'), ...words], { cwd: root, env });
  const [out, loaded] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, loaded };
}

const READER = 'parse-article.js';

test('the articles that come with the program are answered from without being read, with the same bytes as if they were', async () => {
  const kept = await ask(articles);
  expect(kept.loaded).not.toContain(READER);
  const aside = `${shipped}.aside`;
  renameSync(shipped, aside);
  const read = await ask(articles);
  renameSync(aside, shipped);
  expect(read.loaded).toContain(READER);
  expect(kept.out).toContain('"answered":true');
  expect(kept.out).toBe(read.out);
});

test('an article that was changed, added or taken away since then is seen', async () => {
  for (const change of [
    (folder: string) => write(folder, 'cyber-security.md', '# Whales\n\nA whale swam past Oslo.\n'),
    (folder: string) => write(folder, 'further.md', '# Whales\n\nA whale swam past Oslo.\n'),
    (folder: string) => {
      rmSync(join(folder, 'cyber-security.md'));
      write(folder, 'z.txt', 'Whales\n\nA whale swam past Oslo.\n');
    },
    (folder: string) => write(folder, 'speakers.yaml', 'Oslo Whale:\n  - the whale\n'),
  ]) {
    const folder = knowledgeFolder();
    cpSync(ARTICLES, folder, { recursive: true });
    change(folder);
    expect((await ask(folder, 'whale in Oslo')).loaded).toContain(READER);
  }
});

test('a copy of those articles in another place is answered from without being read', async () => {
  const folder = knowledgeFolder();
  cpSync(ARTICLES, folder, { recursive: true });
  expect((await ask(folder)).loaded).not.toContain(READER);
});

test('what was kept but is damaged, or was made by another state of the program, is not used', async () => {
  const whole = readFileSync(shipped);
  writeFileSync(shipped, whole.subarray(0, whole.length - 1));
  expect((await ask(articles)).loaded).toContain(READER);
  const other = Buffer.from(whole);
  other[whole.length - 1] = (other[whole.length - 1] ?? 0) ^ 1;
  writeFileSync(shipped, other);
  expect((await ask(articles)).loaded).toContain(READER);
  writeFileSync(shipped, whole);
  expect((await ask(articles)).loaded).not.toContain(READER);
  const rules = program.module('articles/sentences/sentence-rules.js');
  const code = readFileSync(rules);
  writeFileSync(rules, Buffer.concat([code, Buffer.from('\n// changed\n')]));
  expect((await ask(articles)).loaded).toContain(READER);
  writeFileSync(rules, code);
});
