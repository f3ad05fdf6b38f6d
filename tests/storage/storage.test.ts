import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStorage } from '../../src/storage/open-storage';
import { keep, newFolder } from './kept';

it('takes over what an older version of the program kept', async () => {
  const folder = newFolder();
  const database = new Libsql(join(folder, 'summit.db'));
  database.exec(`
    CREATE TABLE secret (value BLOB NOT NULL) STRICT;
    INSERT INTO secret VALUES (randomblob(32));
    CREATE TABLE rule (server TEXT PRIMARY KEY, rule TEXT NOT NULL) STRICT;
    INSERT INTO rule VALUES ('1', '{"a":1}');
    CREATE TABLE total (what TEXT PRIMARY KEY, amount INTEGER NOT NULL) STRICT;
    INSERT INTO total VALUES ('answered', 7);
    CREATE TABLE gap (server TEXT NOT NULL, person TEXT NOT NULL, stems TEXT NOT NULL, day INTEGER NOT NULL,
      PRIMARY KEY (server, person, stems)) STRICT, WITHOUT ROWID;
    CREATE INDEX gap_person ON gap (person);
    CREATE TABLE topic (server TEXT NOT NULL, topic TEXT NOT NULL, day INTEGER NOT NULL, asked INTEGER NOT NULL,
      PRIMARY KEY (server, topic, day)) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1`);
  database.close();
  const storage = await keep({ folder });
  storage.count('answered');
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  storage.noteTopic('1', 'quota');
  expect(await storage.flush()).toBe(true);
  expect([storage.rule('1'), (await storage.totals()).answered]).toEqual(['{"a":1}', 8]);
  expect([await storage.keptOf('7'), await storage.hotTopics('1', 5)]).toEqual([1, ['quota']]);
  expect(storage.reported).toEqual([]);
});

it('counts a person once for the same question, and names nobody in the file', async () => {
  const folder = newFolder();
  const storage = await keep({ folder });
  for (const person of ['1234567890123456789', '1234567890123456789', '8'])
    storage.noteGap({ server: '1', person, stems: ['soup'] });
  expect((await storage.gaps('1')).map(({ person }) => person)).toEqual([1, 2]);
  await storage.flush();
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  expect(files.join('')).toContain('soup');
  expect(files.join('')).not.toContain('1234567890123456789');
});

describe('a file that is damaged at the start', () => {
  it.each([
    ['no database at all', () => Buffer.from('this is not a database '.repeat(500))],
    ['cut in the middle of a page', (whole: Buffer) => whole.subarray(0, 10_000)],
    ['overwritten inside', (whole: Buffer) => Buffer.from(whole).fill(0xa5, 4200)],
    ['zeros', (whole: Buffer) => Buffer.alloc(whole.length, 1)],
  ])('%s is put aside, and the bot begins anew and says so', async (_, damage) => {
    const folder = newFolder();
    const first = await openStorage({ folder, report: () => undefined });
    for (let server = 0; server < 50; server += 1) await first.saveRule(String(server), 'x'.repeat(500));
    await first.close();
    const file = join(folder, 'summit.db');
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const storage = await keep({ folder });
    expect(storage.reported).toEqual([
      expect.stringMatching(/summit\.db is damaged\. It was put aside as .*summit\.db\.damaged-1/u),
    ]);
    expect(readFileSync(join(folder, 'summit.db.damaged-1')).equals(damaged)).toBe(true);
    await storage.saveRule('1', 'new');
    expect(storage.rule('1')).toBe('new');
  });
});

it('says in a line that no new file can be begun in place of a damaged one', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'summit.db'), 'this is not a database '.repeat(500));
  await expect(keep({ folder, mostBytes: 4096 })).rejects.toThrow(
    /^DATA_DIR: expected a folder .* found SQLITE_FULL at /u,
  );
});

it.each([
  ['a database of something else', 'CREATE TABLE other (a); PRAGMA user_version = 1'],
  ['one that lost a table', undefined],
])('%s under our name is put aside too', async (_, made) => {
  const folder = newFolder();
  if (made === undefined) await (await openStorage({ folder, report: () => undefined })).close();
  const database = new Libsql(join(folder, 'summit.db'));
  database.exec(made ?? 'DROP TABLE rule');
  database.close();
  const storage = await keep({ folder });
  expect(storage.reported).toEqual([expect.stringContaining('summit.db is damaged. It was put aside as')]);
  await storage.saveRule('1', 'new');
  expect(storage.rule('1')).toBe('new');
});

it('says what is wrong with a folder it cannot use', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  await expect(keep({ folder: file })).rejects.toThrow(
    /^DATA_DIR: expected a folder that can be written to, found EEXIST at /u,
  );
  await expect(keep({ folder: join(file, 'below') })).rejects.toThrow(/^DATA_DIR: .* ENOTDIR/u);
});

it('does not touch a database of a newer version', async () => {
  const folder = newFolder();
  const database = new Libsql(join(folder, 'summit.db'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(keep({ folder })).rejects.toThrow(
    /^DATA_DIR: expected a database of version \d+ or older, found version 99\. Update summit/u,
  );
  expect(readdirSync(folder)).toEqual(['summit.db']);
});
