import { createHash } from 'node:crypto';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { followFolder } from '../../src/library/follow-folder';
import { readSnapshot } from '../../src/library/snapshot-file';
import { knowledgeFolder, write } from '../knowledge-folder';
import { buildProgram, type Program } from '../program';

jest.setTimeout(240_000);

const SHIPPED = resolve(__dirname, '../../knowledge');

let program: Program;
beforeEach(() => (program = buildProgram()));
afterEach(() => {
  program.remove();
});

/** @returns a fingerprint of each of the buffers that are kept of a folder after it was read by two threads, or by one. */
async function keptOf(folder: string, { threads }: { readonly threads: 1 | 2 }): Promise<readonly string[]> {
  const dataDir = knowledgeFolder();
  const worker = program.module('library/library-worker.js');
  const place = { folder, dataDir, asideFrom: 0, keptFrom: 0, helpedFrom: threads === 2 ? 0 : Infinity, worker };
  await (await followFolder(place, () => undefined)).close();
  const [file = ''] = readdirSync(dataDir);
  const { buffers = [] } = readSnapshot(join(dataDir, file), () => [0, 1]) ?? {};
  return buffers.map((buffer) => createHash('sha256').update(Buffer.from(buffer)).digest('base64url'));
}

async function expectSame(folder: string): Promise<void> {
  const one = await keptOf(folder, { threads: 1 });
  expect(one).toHaveLength(2);
  expect(await keptOf(folder, { threads: 2 })).toEqual(one);
}

/** More than is handed over at a time. */
const MANY = 60;

function manyArticles(): string {
  const folder = knowledgeFolder();
  cpSync(SHIPPED, folder, { recursive: true });
  for (let at = 0; at < MANY; at += 1) {
    const who = ['Anna Rossi', 'Mr. Weber', 'Zoë Łukasz', 'the foreign minister'][at % 4] ?? '';
    const said = `“Talk ${at} went well,” said ${who}.\n\nHe added that Rossi had left.\n\n“It goes on`;
    const section = `## ${at % 3 === 0 ? '' : `Part ${at % 7}`}\n\n${said}.\n\n“And ends.”\n\n`;
    const aliases = at % 5 === 0 ? '---\naliases:\n  Ann Rossi:\n    - Rossi\n---\n' : '';
    write(folder, `news/${at}.md`, `${aliases}# News ${at}\n\n${section.repeat(60)}## Nothing\n`);
  }
  write(folder, 'speakers.yaml', 'Karl Weber:\n  - Mr. Weber\n');
  return folder;
}

describe('two threads that read a folder', () => {
  it('keep the same bytes as one', async () => {
    await expectSame(manyArticles());
  });

  it('keep the same bytes as one of articles in which nobody says anything', async () => {
    await expectSame(knowledgeFolder({ 'a.md': '# Ferry\n\nA ferry sank.\n', 'b.txt': 'Rain\n\nIt rained.\n' }));
  });

  it('lose nothing when the second cannot begin, breaks, or ends too soon', async () => {
    const folder = manyArticles();
    const one = await keptOf(folder, { threads: 1 });
    const second = program.module('speakers/listening-worker.js');
    for (const code of ['throw new Error("broken");', 'process.exit();']) {
      writeFileSync(second, code);
      expect(await keptOf(folder, { threads: 2 })).toEqual(one);
    }
    rmSync(second);
    expect(await keptOf(folder, { threads: 2 })).toEqual(one);
  });
});
