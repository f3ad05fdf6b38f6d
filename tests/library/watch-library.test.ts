import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NoArticlesError, openLibrary } from '../../src/library/open-library';
import { watchLibrary, type LiveLibrary } from '../../src/library/watch-library';
import { knowledgeFolder, write, type Files } from '../knowledge-folder';

jest.setTimeout(60_000);

const running: LiveLibrary[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((live) => live.close()));
});

function article(sentence: string): string {
  return `# News\n\n${sentence}\n`;
}

/** Follows a folder and keeps what the host is told. */
async function follow(folder: string) {
  const lines: string[] = [];
  const report = (line: string): void => void lines.push(line);
  const live = await watchLibrary({ folder, dataDir: knowledgeFolder() }, report);
  running.push(live);
  return {
    lines,
    quotes: (question: string) =>
      live
        .current()
        .search(question, 9)
        .passages.map(({ text }) => text),
    live,
  };
}

async function followed(files: Files) {
  const folder = knowledgeFolder(files);
  return { folder, ...(await follow(folder)) };
}

/** What the process has of the system's watches; only Linux tells. */
function watchesHeld(): number {
  const told = readdirSync('/proc/self/fdinfo').map((name) => {
    try {
      return readFileSync(`/proc/self/fdinfo/${name}`, 'latin1');
    } catch {
      return '';
    }
  });
  return told.join('\n').match(/^inotify /gmu)?.length ?? 0;
}

/** Two seconds are promised; a busy machine gets more before the test gives up. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!isSo() && performance.now() < end) await sleep(25);
  expect(isSo()).toBe(true);
}

describe('a folder that is followed', () => {
  it('answers from an edit, a new article and a deletion', async () => {
    const { folder, quotes, lines } = await followed({
      'a.md': article('The envoys left.'),
      'b.md': article('They met.'),
    });
    expect(quotes('envoys')).toEqual(['The envoys left.']);
    write(folder, 'a.md', article('The envoys returned.'));
    await until(() => quotes('envoys').includes('The envoys returned.'));
    expect(quotes('envoys')).toEqual(['The envoys returned.']);
    write(folder, 'deep/c.txt', 'Ships\n\nA ferry sank.\n');
    await until(() => quotes('ferry').length === 1);
    rmSync(join(folder, 'a.md'));
    await until(() => quotes('envoys').length === 0);
    expect(lines.at(-1)).toBe(`${folder}: read again, 2 articles, 2 sentences`);
  });

  it('is followed into folders that are made, moved and made again', async () => {
    const { folder, quotes } = await followed({ 'a.md': article('The envoys left.') });
    write(folder, 'new/deep/b.md', article('A ferry sank.'));
    await until(() => quotes('ferry').length === 1);
    write(folder, 'new/deep/b.md', article('The ferry floats.'));
    await until(() => quotes('ferry')[0] === 'The ferry floats.');
    renameSync(join(folder, 'new'), join(folder, 'other'));
    await until(() => quotes('ferry').length === 1);
    write(folder, 'other/deep/b.md', article('The ferry leaves.'));
    await until(() => quotes('ferry')[0] === 'The ferry leaves.');
    rmSync(join(folder, 'other'), { recursive: true });
    await until(() => quotes('ferry').length === 0);
    write(folder, 'new/b.md', article('The ferry is new.'));
    await until(() => quotes('ferry')[0] === 'The ferry is new.');
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('takes as many of the system’s watches as it has folders, however many articles there are', async () => {
    const before = watchesHeld();
    const names = Array.from({ length: 200 }, (_, at) => `${at % 2 === 0 ? 'deep/' : ''}${at}.md`);
    const { folder, quotes } = await followed(
      Object.fromEntries(names.map((name) => [name, article('The envoys left.')])),
    );
    write(folder, 'deep/0.md', article('A ferry sank.'));
    await until(() => quotes('ferry').length === 1);
    expect(watchesHeld() - before).toBe(2);
  });

  it('is followed file by file where the host has chokidar look at each, as on a network', async () => {
    process.env['CHOKIDAR_USEPOLLING'] = '1';
    try {
      const { folder, quotes } = await followed({ 'a.md': article('The envoys left.') });
      await sleep(500);
      write(folder, 'a.md', article('The envoys have returned.'));
      await until(() => quotes('envoys').includes('The envoys have returned.'));
    } finally {
      delete process.env['CHOKIDAR_USEPOLLING'];
    }
  });

  it('keeps the last good version of an article that breaks, says why once, and takes the mended one', async () => {
    const { folder, quotes, lines } = await followed({ 'a.md': article('The envoys left.') });
    write(folder, 'a.md', '# News\n\nThe envoys sang.\0\n');
    await until(() => lines.length > 0);
    write(folder, 'b.md', article('A ferry sank.'));
    await until(() => quotes('ferry').length === 1);
    expect(quotes('envoys')).toEqual(['The envoys left.']);
    expect(lines.filter((line) => line.includes('a.md'))).toEqual([
      'error: a.md:3: expected text, found binary bytes (a byte 0x00) (its last good version stays in use)',
    ]);
    write(folder, 'a.md', article('The envoys danced.'));
    await until(() => quotes('envoys').includes('The envoys danced.'));
  });

  it('keeps the last good state when the last article goes, and says so once', async () => {
    const { folder, quotes, lines } = await followed({ 'a.md': article('The envoys left.') });
    rmSync(join(folder, 'a.md'));
    await until(() => lines.length > 0);
    write(folder, 'bad.md', '');
    await until(() => lines.length > 1);
    expect(quotes('envoys')).toEqual(['The envoys left.']);
    expect(lines).toEqual([
      `${folder}: expected at least one article, found none; the last good state stays in use`,
      'error: bad.md: expected text, found an empty file',
    ]);
    write(folder, 'b.md', article('A ferry sank.'));
    await until(() => quotes('ferry').length === 1);
    expect(quotes('envoys')).toEqual([]);
  });

  it('is followed still after it was removed and made again, or replaced by another', async () => {
    const parent = knowledgeFolder({
      'news/a.md': article('The envoys left.'),
      'next/a.md': article('The envoys flew.'),
    });
    const { quotes, lines } = await follow(join(parent, 'news'));
    rmSync(join(parent, 'news'), { recursive: true });
    await until(() => lines.length > 0);
    write(parent, 'news/a.md', article('The envoys returned.'));
    await until(() => quotes('envoys').includes('The envoys returned.'));
    renameSync(join(parent, 'news'), join(parent, 'old'));
    renameSync(join(parent, 'next'), join(parent, 'news'));
    await until(() => quotes('envoys').includes('The envoys flew.'));
    write(parent, 'news/a.md', article('The envoys slept.'));
    await until(() => quotes('envoys').includes('The envoys slept.'));
  });

  it('may be a link, which may be turned to another folder', async () => {
    const parent = knowledgeFolder({ '1/a.md': article('The envoys left.'), '2/a.md': article('The envoys flew.') });
    symlinkSync('1', join(parent, 'news'));
    const { quotes } = await follow(join(parent, 'news'));
    write(parent, '1/a.md', article('The envoys returned.'));
    await until(() => quotes('envoys').includes('The envoys returned.'));
    symlinkSync('2', join(parent, 'turned'));
    renameSync(join(parent, 'turned'), join(parent, 'news'));
    await until(() => quotes('envoys').includes('The envoys flew.'));
  });

  it('is not indexed again when a file was only touched', async () => {
    const { folder, live, lines, quotes } = await followed({
      'a.md': article('The envoys left.'),
      'b.md': article('They met.'),
    });
    const before = live.current();
    utimesSync(join(folder, 'a.md'), new Date(), new Date());
    mkdirSync(join(folder, 'empty'));
    await sleep(1500);
    expect(live.current()).toBe(before);
    expect(lines).toEqual([]);
    write(folder, 'b.md', article('A ferry sank.'));
    await until(() => quotes('ferry').length === 1);
    expect(live.current()).not.toBe(before);
  });

  it('reports nothing after it is closed', async () => {
    const { folder, live, lines } = await followed({ 'a.md': article('The envoys left.') });
    write(folder, 'a.md', article('The envoys flew.'));
    await live.close();
    await sleep(1500);
    expect(lines).toEqual([]);
  });
});

describe('a folder without any article', () => {
  it('is refused, with a line for each problem', async () => {
    const folder = knowledgeFolder({ 'a.md': '', 'b.html': 'x' });
    const place = { folder, dataDir: knowledgeFolder() };
    const lines: string[] = [];
    const opening = openLibrary(place, (line) => lines.push(line));
    await expect(opening).rejects.toThrow(NoArticlesError);
    await expect(opening).rejects.toThrow(`${folder}: expected at least one article (.md or .txt), found none`);
    expect(lines).toEqual([
      expect.stringMatching(/^warning: b\.html: expected \.md or \.txt, found \.html, which "summit add /u),
      'error: a.md: expected text, found an empty file',
    ]);
    await expect(watchLibrary(place, () => undefined)).rejects.toThrow(NoArticlesError);
  });
});
