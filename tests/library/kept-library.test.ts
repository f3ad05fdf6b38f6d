import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openKept, type Place } from '../../src/library/kept-library';
import { readKept } from '../../src/library/read-kept';
import { surveyFolder } from '../../src/library/survey';
import type { Edition } from '../../src/library/editions';
import { libraryOf } from '../../src/library/library';
import { unpackParts } from '../../src/library/library-parts';
import { readSnapshot, writeSnapshot } from '../../src/library/snapshot-file';
import { knowledgeFolder, write } from '../knowledge-folder';

jest.setTimeout(120_000);

const FILES = {
  'a.md': '# Envoys\n\nThe envoys left Geneva. "We agree," said Anna Rossi.\n',
  'b.md': '# Ferry\n\nA ferry sank near Zürich. Rossi said that nobody was hurt.\n',
  'c.txt': 'Talks\n\nThey met “again” on Friday.\n',
};

/** A folder of which a snapshot is kept, however small it is. */
function newPlace(): Place {
  const root = knowledgeFolder(Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`news/${file}`, text])));
  return { folder: join(root, 'news'), dataDir: join(root, 'data'), keptFrom: 0 };
}

function quotes(
  { edition }: { readonly edition?: Edition | undefined },
  question: string,
): readonly string[] | undefined {
  return (
    edition &&
    libraryOf(unpackParts(edition.image))
      .search(question, 5)
      .passages.map(({ text }) => text)
  );
}

function statements({ edition }: { readonly edition?: Edition | undefined }) {
  return edition && libraryOf(unpackParts(edition.image)).statements.statements.all;
}

function opened(place: Place): { readonly edition: Edition | undefined } {
  return { edition: openKept(place, surveyFolder(place.folder).stamp) };
}

function snapshotOf({ dataDir }: Place): string {
  const [file = '', ...others] = readdirSync(dataDir);
  expect(others).toEqual([]);
  return join(dataDir, file);
}

describe('what was kept of a folder', () => {
  it('answers as the folder itself does', async () => {
    const place = newPlace();
    const read = await readKept(place);
    expect(read).toMatchObject({ isEmpty: false, readAnew: 3, problems: [] });
    for (const question of ['envoys', 'what did Rossi say?', 'Zürich', 'again', 'nothing of that'])
      expect(quotes(opened(place), question)).toEqual(quotes(read, question));
    expect(quotes(read, 'Zürich')).toEqual(['A ferry sank near Zürich.']);
  });

  it('is read again without reading a single article anew', async () => {
    const place = newPlace();
    const read = await readKept(place);
    const again = await readKept(place);
    expect(again.readAnew).toBe(0);
    expect(quotes(again, 'envoys')).toEqual(quotes(read, 'envoys'));
  });

  it('is not opened once an article has changed, and only that article is read anew', async () => {
    const place = newPlace();
    await readKept(place);
    write(place.folder, 'b.md', '# Ferry\n\nA ferry was raised. Rossi said that all was well.\n');
    expect(opened(place).edition).toBeUndefined();
    const next = await readKept(place);
    expect(next.readAnew).toBe(1);
    expect(quotes(next, 'ferry')).toEqual(['A ferry was raised.']);
    expect(quotes(next, 'envoys')).toEqual(['The envoys left Geneva.']);
    expect(quotes(opened(place), 'ferry')).toEqual(['A ferry was raised.']);
  });

  it('is read from its file only as far as it is not known, where it is what is answered from', async () => {
    const place = newPlace();
    const { edition } = await readKept(place);
    const file = snapshotOf(place);
    const [, speeches] = readSnapshot(file, () => [0, 1])?.buffers ?? [];
    const bytes = readFileSync(file);
    const inImage = bytes.length - (speeches?.byteLength ?? 0) - 1;
    bytes[inImage] = (bytes[inImage] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    write(place.folder, 'b.md', '# Ferry\n\nA ferry was raised. Rossi said that all was well.\n');
    const next = await readKept(place, edition);
    expect(next.readAnew).toBe(1);
    expect(quotes(next, 'ferry')).toEqual(['A ferry was raised.']);
    expect(quotes(opened(place), 'ferry')).toEqual(['A ferry was raised.']);
  });

  it('is not taken for what is answered from where another process has kept something newer', async () => {
    const place = newPlace();
    const { edition } = await readKept(place);
    write(place.folder, '0.md', '# Rain\n\nIt rained. Mr Weber said that it was wet. Nobody left.\n');
    await readKept(place);
    write(place.folder, 'c.txt', 'Talks\n\nThey met on Sunday.\n');
    expect(statements(await readKept(place, edition))).toEqual(
      statements(await readKept({ ...place, keptFrom: Infinity })),
    );
  });

  it('answers after each change as a folder that was never kept, whatever was answered from before', async () => {
    const place = newPlace();
    let known: Edition | undefined;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(FILES), '0.md'),
        fc.constantFrom('"No," said Rossi.', 'Mr Weber said he agreed.', 'The envoys of Weber met Anna Rossi.', ''),
        fc.constantFrom('nothing', 'what was kept', 'something older'),
        async (file, sentence, from) => {
          if (file === '0.md' && sentence === '') rmSync(join(place.folder, file), { force: true });
          else write(place.folder, file, `# News of ${file}\n\n${sentence}\n\nThe envoys left again.\n`);
          const found = await readKept(place, from === 'nothing' ? undefined : known);
          const kept = { ...found, edition: found.edition ?? known };
          if (from !== 'something older') known = kept.edition;
          const anew = await readKept({ ...place, keptFrom: Infinity });
          for (const question of ['envoys', 'what did Weber say?', 'Rossi', file])
            expect(quotes(kept, question)).toEqual(quotes(anew, question));
          expect(statements(kept)).toEqual(statements(anew));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not mistaken for a file of the same size and the same time', async () => {
    const place = newPlace();
    await readKept(place);
    const file = join(place.folder, 'a.md');
    const { atime, mtime } = statSync(file);
    write(place.folder, 'a.md', FILES['a.md'].replace('Geneva', 'Vienna'));
    utimesSync(file, atime, mtime);
    expect(opened(place).edition).toBeUndefined();
    expect(quotes(await readKept(place), 'envoys')).toEqual(['The envoys left Vienna.']);
  });

  it('is used again after a file was only touched', async () => {
    const place = newPlace();
    await readKept(place);
    utimesSync(join(place.folder, 'a.md'), new Date(), new Date());
    expect(opened(place).edition).toBeUndefined();
    expect((await readKept(place)).readAnew).toBe(0);
    expect(quotes(opened(place), 'envoys')).toEqual(['The envoys left Geneva.']);
  });
});

describe('a snapshot that is not as it was written', () => {
  it('at any byte, or cut at any, is noticed, and the folder is read instead', async () => {
    const place = newPlace();
    const read = await readKept(place);
    const file = snapshotOf(place);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, bits, cut) => {
        const damaged = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ bits;
        writeFileSync(file, damaged);
        const { edition } = opened(place);
        // The opener does not read what only the next reading of the folder needs.
        if (edition)
          expect(Buffer.from(edition.image)).toEqual(Buffer.from(read.edition?.image ?? new SharedArrayBuffer(0)));
        if (cut) expect(edition).toBeUndefined();
        expect(readSnapshot(file, () => [0, 1])).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    const again = await readKept(place);
    expect(again.readAnew).toBe(3);
    expect(quotes(again, 'ferry')).toEqual(quotes(read, 'ferry'));
    expect(quotes(opened(place), 'ferry')).toEqual(quotes(read, 'ferry'));
  });

  it('but was made by another version of the program is not used', async () => {
    const place = newPlace();
    await readKept(place);
    const file = snapshotOf(place);
    const { key, ...rest } = readSnapshot(file, () => [0, 1]) ?? { key: undefined, about: undefined, buffers: [] };
    writeSnapshot(file, { ...rest, key: { version: 'another', source: key?.source ?? '' } });
    expect(opened(place).edition).toBeUndefined();
    expect((await readKept(place)).readAnew).toBe(3);
  });

  it('but was made with other tables of the runtime is not used', async () => {
    const place = newPlace();
    await readKept(place);
    const { tz = '' } = process.versions;
    expect(opened(place).edition).toBeDefined();
    Object.defineProperty(process.versions, 'tz', { value: '1999a' });
    const unused = opened(place).edition;
    Object.defineProperty(process.versions, 'tz', { value: tz });
    expect(unused).toBeUndefined();
    expect(opened(place).edition).toBeDefined();
  });

  it('cannot be written: the folder is read all the same, and why is told', async () => {
    const place = newPlace();
    writeFileSync(place.dataDir, 'a file');
    const read = await readKept(place);
    expect(read.fault).toMatch(/EEXIST|ENOTDIR/u);
    expect(quotes(read, 'ferry')).toEqual(['A ferry sank near Zürich.']);
  });
});
