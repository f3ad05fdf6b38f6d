import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStorage } from '../../src/storage/open-storage';
import { until } from '../discord/stage';
import { keep, newFolder } from './kept';

it('keeps rules, counts, gaps and topics from one run to the next', async () => {
  const folder = newFolder();
  const before = await openStorage({ folder, report: () => undefined });
  await before.saveRule('1', '{"a":1}');
  await before.saveRule('1', '{"a":2}');
  before.count('answered');
  before.count('answered');
  before.noteGap({ server: '1', person: '7', stems: ['soup', 'cook'] });
  before.noteTopic('1', 'quota');
  await before.close();
  const after = await keep({ folder });
  expect([after.rule('1'), after.rule('2')]).toEqual(['{"a":2}', undefined]);
  expect(await after.totals()).toEqual({ answered: 2, nothing: 0, failed: 0, limited: 0 });
  expect(await after.gaps('1')).toEqual([{ person: 1, stems: ['cook', 'soup'] }]);
  expect(await after.hotTopics('1', 5)).toEqual(['quota']);
});

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

it('sees within seconds what another process has saved', async () => {
  const folder = newFolder();
  const [one, other] = [await keep({ folder }), await keep({ folder })];
  await one.saveRule('1', 'new');
  await until(() => other.rule('1') === 'new');
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

it('forgets a person, also what was still to be written', async () => {
  const storage = await keep();
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  await storage.flush();
  storage.noteGap({ server: '2', person: '7', stems: ['bread'] });
  expect(await storage.keptOf('7')).toBe(2);
  storage.noteGap({ server: '2', person: '7', stems: ['salt'] });
  await storage.forget('7');
  expect(await storage.keptOf('7')).toBe(0);
  expect([await storage.gaps('1'), await storage.gaps('2')]).toEqual([[], []]);
});

it('tells the topics of the last week, most asked first, and lets go of what is old', async () => {
  const folder = newFolder();
  let day = 100;
  const now = (): number => day * 86_400_000;
  const storage = await keep({ folder, now });
  for (const topic of ['old', 'old', 'old']) storage.noteTopic('1', topic);
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  day = 108;
  for (const topic of ['quota', 'herring', 'herring']) storage.noteTopic('1', topic);
  storage.noteTopic('2', 'elsewhere');
  await storage.flush();
  expect(await storage.hotTopics('1', 5)).toEqual(['herring', 'quota']);
  expect(await storage.gaps('1')).toHaveLength(1);
  day = 200;
  storage.noteTopic('1', 'quota');
  expect(await storage.gaps('1')).toEqual([]);
});

it('tells topics of seven days, ordered by how often they were asked on all of them together', async () => {
  let day = 100;
  const storage = await keep({ now: () => day * 86_400_000 });
  storage.noteTopic('1', 'old');
  day = 106;
  for (const topic of ['quota', 'quota']) storage.noteTopic('1', topic);
  await storage.flush();
  expect(await storage.hotTopics('1', 5)).toEqual(['quota', 'old']);
  day = 107;
  for (const topic of ['quota', 'quota', 'herring', 'herring', 'herring']) storage.noteTopic('1', topic);
  await storage.flush();
  expect(await storage.hotTopics('1', 5)).toEqual(['quota', 'herring']);
});

it('keeps what was asked in vain for ninety days', async () => {
  let day = 100;
  const storage = await keep({ now: () => day * 86_400_000 });
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  day = 190;
  storage.count('nothing');
  expect(await storage.gaps('1')).toHaveLength(1);
  day = 191;
  storage.count('nothing');
  expect(await storage.gaps('1')).toEqual([]);
});

it('goes on through a clock that jumps years ahead and back', async () => {
  let time = Date.now();
  const storage = await keep({ now: () => time });
  await storage.saveRule('1', 'rule');
  for (const jump of [10 * 365 * 86_400_000, -20 * 365 * 86_400_000, 86_400_000]) {
    time += jump;
    storage.noteTopic('1', 'quota');
    storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
    await storage.flush();
  }
  expect(storage.rule('1')).toBe('rule');
  expect(await storage.hotTopics('1', 5)).toEqual(['quota']);
  expect(storage.reported).toEqual([]);
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
