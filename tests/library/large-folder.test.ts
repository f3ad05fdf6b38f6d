import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLibrary } from '../../src/library/open-library';
import { readSnapshot } from '../../src/library/snapshot';
import type { ArticleFolder } from '../../src/library/snapshot';
import { watchLibrary, type LiveLibrary } from '../../src/library/watch-library';
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

/** Every article tells the same state, so that an answer from two states would show. */
function writeState(folder: string, state: string): void {
  for (const name of ['a', 'b', 'c'])
    write(folder, `${name}.md`, `# News ${name}\n\nState ${state} of ${name}, said Anna Rossi.\n`);
}

function placeOf(folder: string, dataDir: string): ArticleFolder {
  return { folder, dataDir, workerFrom: 0, snapshotFrom: 0, worker: program.file('read-worker.js') };
}

/** Follows a folder as if it were large: it is read in a worker, and a snapshot is kept. */
async function follow(folder: string, dataDir: string) {
  const lines: string[] = [];
  const live = await watchLibrary(placeOf(folder, dataDir), (line) => lines.push(line));
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
  it('answers each question from one state of it while another is read', async () => {
    const root = knowledgeFolder();
    const folder = join(root, 'news');
    writeState(folder, 'one');
    const { quotes, lines } = await follow(folder, join(root, 'data'));
    const seen = new Set<string>();
    const look = (): void => {
      const states = new Set(quotes('state').map((text) => text.split(' ')[1] ?? ''));
      expect(states.size).toBe(1);
      states.forEach((state) => seen.add(state));
    };
    look();
    writeState(folder, 'two');
    await until(() => {
      look();
      return seen.has('two');
    });
    expect([...seen]).toEqual(['one', 'two']);
    expect(lines.at(-1)).toBe(`${folder}: read again, 3 articles, 3 sentences`);
    write(folder, 'b.md', '# News b\n\nA ferry sank.\n');
    await until(() => quotes('ferry').length === 1);
    expect(lines.at(-1)).toBe(`${folder}: read again, 3 articles, 3 sentences`);
  });

  it('is read with the tables of words', async () => {
    const root = knowledgeFolder({
      'news/a.md': '# News\n\nKarl Weber left. Looks like someone told Weber it was late.\n',
    });
    const { quotes } = await follow(join(root, 'news'), join(root, 'data'));
    expect(quotes('late')).toHaveLength(1);
  });

  it('leaves one snapshot behind, whole', async () => {
    const root = knowledgeFolder();
    const [folder, data] = [join(root, 'news'), join(root, 'data')];
    writeState(folder, 'one');
    await (await follow(folder, data)).live.close();
    const [file = '', ...others] = readdirSync(data);
    expect(others).toEqual([]);
    expect(file).toMatch(/^library-.*\.snapshot$/u);
    expect(readSnapshot(placeOf(folder, data))).toBeDefined();
  });

  it('keeps the last good version of an article that breaks, and the last good state when the last one goes', async () => {
    const root = knowledgeFolder();
    const folder = join(root, 'news');
    writeState(folder, 'one');
    const { quotes, lines } = await follow(folder, join(root, 'data'));
    write(folder, 'a.md', '# News\n\nThe envoys sang.\0\n');
    await until(() => lines.length > 0);
    expect(lines[0]).toContain('(its last good version stays in use)');
    expect(quotes('state')).toHaveLength(3);
    for (const file of ['a.md', 'b.md', 'c.md']) rmSync(join(folder, file));
    await until(() => lines.some((line) => line.includes('expected at least one article, found none')));
    expect(quotes('state')).toHaveLength(3);
  });

  it('is opened by the snapshot that a worker wrote, and is read again in a worker', async () => {
    const root = knowledgeFolder();
    const [folder, data] = [join(root, 'news'), join(root, 'data')];
    writeState(folder, 'one');
    await (await follow(folder, data)).live.close();
    const broken = (): never => {
      throw new Error('expected the snapshot to be opened, found that the folder is read');
    };
    await openLibrary(placeOf(folder, data), () => undefined, broken);
    const { quotes } = await follow(folder, data);
    expect(quotes('state')).toHaveLength(3);
    write(folder, 'b.md', '# News b\n\nA ferry sank.\n');
    await until(() => quotes('ferry').length === 1);
  });

  it('goes on being followed when it grows from a small one, with the last good version of an article that breaks', async () => {
    const root = knowledgeFolder();
    const folder = join(root, 'news');
    writeState(folder, 'one');
    const lines: string[] = [];
    const place = { ...placeOf(folder, join(root, 'data')), workerFrom: 300 };
    const live = await watchLibrary(place, (line) => lines.push(line));
    running.push(live);
    write(folder, 'a.md', '# News\n\nThe envoys sang.\0\n');
    write(folder, 'd.md', `# Ferry\n\nA ferry sank.\n\n${'It was slow. '.repeat(50)}\n`);
    await until(() => live.current().search('ferry', 1).outcome === 'answered');
    expect(live.current().search('state', 9).passages).toHaveLength(3);
    expect(lines.filter((line) => line.includes('(its last good version stays in use)'))).toHaveLength(1);
  });

  it('is refused when it holds no article', async () => {
    const root = knowledgeFolder({ 'news/a.md': '' });
    await expect(follow(join(root, 'news'), join(root, 'data'))).rejects.toThrow(
      `${join(root, 'news')}: expected at least one article (.md or .txt), found none`,
    );
  });
});
