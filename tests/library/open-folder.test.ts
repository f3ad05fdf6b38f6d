import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { followFolder } from '../../src/library/follow-folder';
import type { LiveLibrary } from '../../src/library/live-library';
import { readSnapshot } from '../../src/library/snapshot-file';
import { knowledgeFolder, write } from '../knowledge-folder';
import { buildProgram, type Program } from '../program';

jest.setTimeout(240_000);

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

const running: LiveLibrary[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((live) => live.close()));
});

/** Every article tells the same indexVersion, so that an answer from two would show. */
function writeEdition(folder: string, indexVersion: string): void {
  for (const name of ['a', 'b', 'c'])
    write(folder, `${name}.md`, `# News ${name}\n\nEdition ${indexVersion} of ${name}, said Anna Rossi.\n`);
}

/** Follows a folder as if it were large: it is read in other threads, two when all is new, and a snapshot is kept. */
async function follow(folder: string, dataDir: string) {
  const lines: string[] = [];
  const worker = program.file('library-worker.js');
  const place = { folder, dataDir, asideFrom: 0, keptFrom: 0, helpedFrom: 0, worker };
  const live = await followFolder(place, (line) => lines.push(line));
  running.push(live);
  const quotes = (question: string) =>
    live
      .current()
      .search(question, 9)
      .passages.map(({ text }) => text);
  return { live, lines, quotes };
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isSo() && performance.now() < end) await sleep(5);
  expect(isSo()).toBe(true);
}

describe('a large folder that is followed', () => {
  it('answers each question from one indexVersion while another is read, and reads only the changed article anew', async () => {
    const root = knowledgeFolder();
    const folder = join(root, 'news');
    writeEdition(folder, 'one');
    const { quotes, lines } = await follow(folder, join(root, 'data'));
    const seen = new Set<string>();
    const look = (): void => {
      const editions = new Set(quotes('indexVersion').map((text) => text.split(' ')[1] ?? ''));
      expect(editions.size).toBe(1);
      editions.forEach((indexVersion) => seen.add(indexVersion));
    };
    look();
    writeEdition(folder, 'two');
    await until(() => {
      look();
      return seen.has('two');
    });
    expect([...seen]).toEqual(['one', 'two']);
    expect(lines.at(-1)).toBe(`${folder}: read again, 3 articles, 3 sentences; read anew: 3`);
    write(folder, 'b.md', '# News b\n\nA ferry sank.\n');
    await until(() => quotes('ferry').length === 1);
    expect(lines.at(-1)).toBe(`${folder}: read again, 3 articles, 3 sentences; read anew: 1`);
  });

  it('leaves one snapshot behind, whole', async () => {
    const root = knowledgeFolder();
    const [folder, data] = [join(root, 'news'), join(root, 'data')];
    writeEdition(folder, 'one');
    await (await follow(folder, data)).live.close();
    const [file = '', ...others] = readdirSync(data);
    expect(others).toEqual([]);
    expect(readSnapshot(join(data, file), () => [0, 1])?.buffers).toHaveLength(2);
  });

  it('keeps the last good version of an article that breaks, and the last good state when the last one goes', async () => {
    const root = knowledgeFolder();
    const folder = join(root, 'news');
    writeEdition(folder, 'one');
    const { quotes, lines } = await follow(folder, join(root, 'data'));
    write(folder, 'a.md', '---\npublished: June\n---\n# News\n\nThe envoys sang.\n');
    await until(() => lines.length > 0);
    expect(lines[0]).toContain('(its last good version stays in use)');
    expect(quotes('indexVersion')).toHaveLength(3);
    for (const file of ['a.md', 'b.md', 'c.md']) rmSync(join(folder, file));
    await until(() => lines.some((line) => line.includes('expected at least one article, found none')));
    expect(quotes('indexVersion')).toHaveLength(3);
  });

  it('is refused when it holds no article', async () => {
    const root = knowledgeFolder({ 'news/a.md': '' });
    await expect(follow(join(root, 'news'), join(root, 'data'))).rejects.toThrow(
      `${join(root, 'news')}: expected at least one article (.md or .txt), found none`,
    );
  });
});
