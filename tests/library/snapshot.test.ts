import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { libraryOf } from '../../src/library/library';
import type { LibraryData } from '../../src/library/library-parts';
import { openLibrary } from '../../src/library/open-library';
import { readLibrary } from '../../src/library/open-library';
import { readSnapshot } from '../../src/library/snapshot';
import type { ArticleFolder } from '../../src/library/snapshot';
import { knowledgeFolder, write } from '../knowledge-folder';
import { runs } from '../runs';

jest.setTimeout(120_000);

const FILES = {
  'a.md': '# Envoys\n\nThe envoys left Geneva. "We agree," said Anna Rossi.\n',
  'b.md': '# Ferry\n\nA ferry sank near Zürich. Rossi said that nobody was hurt.\n',
  'c.txt': 'Talks\n\nThey met “again” on Friday.\n',
};

/** A folder of which a snapshot is kept, however small it is. */
function newFolder(): ArticleFolder {
  const root = knowledgeFolder(Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`news/${file}`, text])));
  return { folder: join(root, 'news'), dataDir: join(root, 'data'), snapshotFrom: 0 };
}

function withoutSnapshot(place: ArticleFolder): ArticleFolder {
  return { ...place, snapshotFrom: Infinity };
}

type WithData = { readonly data?: LibraryData | undefined } | undefined;

function quotes(read: WithData, question: string): readonly string[] | undefined {
  return (
    read?.data &&
    libraryOf(read.data.parts)
      .search(question, 5)
      .passages.map(({ text }) => text)
  );
}

function statements(read: WithData) {
  return read?.data && libraryOf(read.data.parts).statements.statements.all;
}

/** @returns the library of the snapshot; nothing if the folder would be read instead. */
async function opened(place: ArticleFolder): Promise<WithData> {
  const read = (): never => {
    throw new Error('read');
  };
  return openLibrary(place, () => undefined, read).catch(() => undefined);
}

function fileOf({ dataDir }: ArticleFolder): string {
  const [file = '', ...others] = readdirSync(dataDir);
  expect(others).toEqual([]);
  return join(dataDir, file);
}

describe('the snapshot of a folder', () => {
  it('answers as the folder itself does', async () => {
    const place = newFolder();
    const read = readLibrary(place);
    expect(read).toMatchObject({ isEmpty: false, problems: [] });
    for (const question of ['envoys', 'what did Rossi say?', 'Zürich', 'again', 'nothing of that'])
      expect(quotes(await opened(place), question)).toEqual(quotes(read, question));
    expect(quotes(read, 'Zürich')).toEqual(['A ferry sank near Zürich.']);
    expect(quotes(readLibrary(place), 'envoys')).toEqual(quotes(read, 'envoys'));
  });

  it('is not opened once an article has changed', async () => {
    const place = newFolder();
    readLibrary(place);
    write(place.folder, 'b.md', '# Ferry\n\nA ferry was raised. Rossi said that all was well.\n');
    expect(await opened(place)).toBeUndefined();
    const next = readLibrary(place);
    expect(quotes(next, 'ferry')).toEqual(['A ferry was raised.']);
    expect(quotes(next, 'envoys')).toEqual(['The envoys left Geneva.']);
    expect(quotes(await opened(place), 'ferry')).toEqual(['A ferry was raised.']);
  });

  it('is not used if another process has written a newer one', () => {
    const place = newFolder();
    const { data } = readLibrary(place);
    write(place.folder, '0.md', '# Rain\n\nIt rained. Mr Weber said that it was wet. Nobody left.\n');
    readLibrary(place);
    write(place.folder, 'c.txt', 'Talks\n\nThey met on Sunday.\n');
    expect(statements(readLibrary(place, data))).toEqual(statements(readLibrary(withoutSnapshot(place))));
  });

  it('gives the same answers after each change as a folder without one', async () => {
    const place = newFolder();
    let known: LibraryData | undefined;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(FILES), '0.md'),
        fc.constantFrom('"No," said Rossi.', 'Mr Weber said he agreed.', 'The envoys of Weber met Anna Rossi.', ''),
        fc.constantFrom('nothing', 'the last reading', 'something older'),
        async (file, sentence, from) => {
          if (file === '0.md' && sentence === '') rmSync(join(place.folder, file), { force: true });
          else write(place.folder, file, `# News of ${file}\n\n${sentence}\n\nThe envoys left again.\n`);
          const found = readLibrary(place, from === 'nothing' ? undefined : known);
          const current = { data: found.data ?? known };
          if (from !== 'something older') known = current.data;
          const anew = readLibrary(withoutSnapshot(place));
          const kept = await opened(place);
          for (const question of ['envoys', 'what did Weber say?', 'Rossi', file]) {
            expect(quotes(current, question)).toEqual(quotes(anew, question));
            expect(quotes(kept, question)).toEqual(quotes(anew, question));
          }
          expect(statements(current)).toEqual(statements(anew));
        },
      ),
      runs(60),
    );
  });

  it('is one of four in a data folder: the oldest goes', () => {
    const { dataDir } = newFolder();
    const places = Array.from({ length: 6 }, () => ({ ...newFolder(), dataDir }));
    for (const place of places) readLibrary(place);
    expect(readdirSync(dataDir)).toHaveLength(4);
    expect(readSnapshot(places[5] ?? newFolder())).toBeDefined();
  });

  it('is not mistaken for a file of the same size and the same time', async () => {
    const place = newFolder();
    readLibrary(place);
    const file = join(place.folder, 'a.md');
    const { atime, mtime } = statSync(file);
    write(place.folder, 'a.md', FILES['a.md'].replace('Geneva', 'Vienna'));
    utimesSync(file, atime, mtime);
    expect(await opened(place)).toBeUndefined();
    expect(quotes(readLibrary(place), 'envoys')).toEqual(['The envoys left Vienna.']);
  });

  it('is opened again after a file was only touched and the folder read once', async () => {
    const place = newFolder();
    const { data } = readLibrary(place);
    for (const current of [undefined, data]) {
      utimesSync(join(place.folder, 'a.md'), new Date(), new Date());
      expect(await opened(place)).toBeUndefined();
      expect(readLibrary(place, current).data === undefined).toBe(current !== undefined);
      expect(quotes(await opened(place), 'envoys')).toEqual(['The envoys left Geneva.']);
    }
  });

  it('holds the last good version of an article that has become faulty since', () => {
    const place = newFolder();
    readLibrary(place);
    write(place.folder, 'a.md', '# Envoys\n\nThe envoys sang.\0\n');
    const read = readLibrary(place);
    expect(quotes(read, 'envoys')).toEqual(['The envoys left Geneva.']);
    expect(read.problems).toMatchObject([
      { file: 'a.md', found: 'binary bytes (a byte 0x00) (its last good version stays in use)' },
    ]);
  });

  it('tells of a faulty file that came when no article changed', async () => {
    const place = newFolder();
    const { data } = readLibrary(place);
    write(place.folder, 'empty.md', '');
    readLibrary(place, data);
    expect((await opened(place))?.data?.problems).toMatchObject([{ file: 'empty.md' }]);
  });
});

/** @returns a snapshot with another version in its header, whose checksum is right. */
function withVersion(file: Buffer, version: string): Buffer {
  const end = file.indexOf('\n');
  const header = JSON.parse(file.toString('utf8', 0, end)) as object;
  return Buffer.concat([Buffer.from(JSON.stringify({ ...header, version })), file.subarray(end)]);
}

describe('a snapshot that is not as it was written', () => {
  it('at any byte, or cut at any, is noticed, and the folder is read instead', async () => {
    const place = newFolder();
    const read = readLibrary(place);
    const file = fileOf(place);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, bits, cut) => {
        const damaged = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ bits;
        writeFileSync(file, damaged);
        expect(readSnapshot(place)).toBeUndefined();
      }),
      runs(300),
    );
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(await opened(place)).toBeUndefined();
    expect(quotes(readLibrary(place), 'ferry')).toEqual(quotes(read, 'ferry'));
    expect(quotes(await opened(place), 'ferry')).toEqual(quotes(read, 'ferry'));
  });

  it('but was made by another version of the program is not used', async () => {
    const place = newFolder();
    readLibrary(place);
    const file = fileOf(place);
    const whole = readFileSync(file);
    writeFileSync(file, withVersion(whole, 'another'));
    expect(await opened(place)).toBeUndefined();
    readLibrary(place);
    expect(readFileSync(file)).toEqual(whole);
  });

  it('but was made with other tables of the runtime is not used', async () => {
    const place = newFolder();
    readLibrary(place);
    const { tz = '' } = process.versions;
    expect(await opened(place)).toBeDefined();
    Object.defineProperty(process.versions, 'tz', { value: '1999a' });
    const unused = await opened(place);
    Object.defineProperty(process.versions, 'tz', { value: tz });
    expect(unused).toBeUndefined();
    expect(await opened(place)).toBeDefined();
  });

  it('is named when it is written, and not when it is opened', async () => {
    const place = newFolder();
    const first = await openLibrary(place, () => undefined);
    expect(first.written).toBe(fileOf(place));
    expect((await openLibrary(place, () => undefined)).written).toBeUndefined();
  });

  it('holds the text of a plain file once, and gives it back as text and as file', async () => {
    const place = newFolder();
    const text = `The wire\n\nWhat stands once stays once.\n`;
    write(place.folder, 'wire.txt', text);
    readLibrary(place);
    expect(readFileSync(fileOf(place), 'latin1').split('stands once stays once')).toHaveLength(2);
    const data = (await opened(place))?.data;
    const article = data?.parts.corpus.articles.find(({ file }) => file === 'wire.txt');
    expect(article).toMatchObject({ source: text, text });
  });

  it('cannot be written: the folder is read all the same, and the host is told why', async () => {
    const place = newFolder();
    writeFileSync(place.dataDir, 'a file');
    const read = readLibrary(place);
    expect(read.snapshot).toEqual({ fault: expect.stringMatching(/EEXIST|ENOTDIR/u) as string });
    expect(quotes(read, 'ferry')).toEqual(['A ferry sank near Zürich.']);
    const lines: string[] = [];
    await openLibrary(place, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringContaining(`DATA_DIR: expected a folder for the snapshot of ${place.folder}`)]);
  });
});
