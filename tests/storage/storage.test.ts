import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import Libsql from 'libsql';
import { openStorage } from '../../src/storage/open-storage';
import { buildProgram, type Program } from '../program';
import { keep, newFolder } from './kept';

it('keeps rules, counts, gaps and topics from one run to the next', () => {
  const folder = newFolder();
  const before = openStorage({ folder, report: () => undefined });
  before.saveRule('1', '{"a":1}');
  before.saveRule('1', '{"a":2}');
  before.count('answered');
  before.count('answered');
  before.noteGap({ server: '1', person: '7', stems: ['soup', 'cook'] });
  before.noteTopic('1', 'quota');
  before.close();
  const after = keep({ folder });
  expect([after.rule('1'), after.rule('2')]).toEqual(['{"a":2}', undefined]);
  expect(after.totals()).toEqual({ answered: 2, nothing: 0, failed: 0, limited: 0 });
  expect(after.gaps('1')).toEqual([{ person: 1, stems: ['cook', 'soup'] }]);
  expect(after.hotTopics('1', 5)).toEqual(['quota']);
});

it('counts a person once for the same question, and names nobody in the file', () => {
  const folder = newFolder();
  const storage = keep({ folder });
  for (const person of ['1234567890123456789', '1234567890123456789', '8'])
    storage.noteGap({ server: '1', person, stems: ['soup'] });
  expect(storage.gaps('1').map(({ person }) => person)).toEqual([1, 2]);
  storage.flush();
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  expect(files.join('')).toContain('soup');
  expect(files.join('')).not.toContain('1234567890123456789');
});

it('forgets a person, also what was still to be written', () => {
  const storage = keep();
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  storage.flush();
  storage.noteGap({ server: '2', person: '7', stems: ['bread'] });
  expect(storage.keptOf('7')).toBe(2);
  storage.noteGap({ server: '2', person: '7', stems: ['salt'] });
  storage.forget('7');
  expect(storage.keptOf('7')).toBe(0);
  expect([storage.gaps('1'), storage.gaps('2')]).toEqual([[], []]);
});

it('tells the topics of the last week, most asked first, and lets go of what is old', () => {
  const folder = newFolder();
  let day = 100;
  const now = (): number => day * 86_400_000;
  const storage = keep({ folder, now });
  for (const topic of ['old', 'old', 'old']) storage.noteTopic('1', topic);
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  day = 108;
  for (const topic of ['quota', 'herring', 'herring']) storage.noteTopic('1', topic);
  storage.noteTopic('2', 'elsewhere');
  storage.flush();
  expect(storage.hotTopics('1', 5)).toEqual(['herring', 'quota']);
  expect(storage.gaps('1')).toHaveLength(1);
  day = 200;
  storage.noteTopic('1', 'quota');
  expect(storage.gaps('1')).toEqual([]);
});

it('tells topics of seven days, ordered by how often they were asked on all of them together', () => {
  let day = 100;
  const storage = keep({ now: () => day * 86_400_000 });
  storage.noteTopic('1', 'old');
  day = 106;
  for (const topic of ['quota', 'quota']) storage.noteTopic('1', topic);
  storage.flush();
  expect(storage.hotTopics('1', 5)).toEqual(['quota', 'old']);
  day = 107;
  for (const topic of ['quota', 'quota', 'herring', 'herring', 'herring']) storage.noteTopic('1', topic);
  storage.flush();
  expect(storage.hotTopics('1', 5)).toEqual(['quota', 'herring']);
});

it('keeps what was asked in vain for ninety days', () => {
  let day = 100;
  const storage = keep({ now: () => day * 86_400_000 });
  storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
  day = 190;
  storage.count('nothing');
  expect(storage.gaps('1')).toHaveLength(1);
  day = 191;
  storage.count('nothing');
  expect(storage.gaps('1')).toEqual([]);
});

it('goes on through a clock that jumps years ahead and back', () => {
  let time = Date.now();
  const storage = keep({ now: () => time });
  storage.saveRule('1', 'rule');
  for (const jump of [10 * 365 * 86_400_000, -20 * 365 * 86_400_000, 86_400_000]) {
    time += jump;
    storage.noteTopic('1', 'quota');
    storage.noteGap({ server: '1', person: '7', stems: ['soup'] });
    storage.flush();
  }
  expect(storage.rule('1')).toBe('rule');
  expect(storage.hotTopics('1', 5)).toEqual(['quota']);
  expect(storage.reported).toEqual([]);
});

describe('a file that is damaged at the start', () => {
  it.each([
    ['no database at all', () => Buffer.from('this is not a database '.repeat(500))],
    ['cut in the middle of a page', (whole: Buffer) => whole.subarray(0, 10_000)],
    ['overwritten inside', (whole: Buffer) => Buffer.from(whole).fill(0xa5, 4200)],
    ['zeros', (whole: Buffer) => Buffer.alloc(whole.length, 1)],
  ])('%s is put aside, and the bot begins anew and says so', (_, damage) => {
    const folder = newFolder();
    const first = openStorage({ folder, report: () => undefined });
    for (let server = 0; server < 50; server += 1) first.saveRule(String(server), 'x'.repeat(500));
    first.close();
    const file = join(folder, 'summit.db');
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const storage = keep({ folder });
    expect(storage.reported).toEqual([
      expect.stringMatching(/summit\.db is damaged\. It was put aside as .*summit\.db\.damaged-1/u),
    ]);
    expect(readFileSync(join(folder, 'summit.db.damaged-1')).equals(damaged)).toBe(true);
    storage.saveRule('1', 'new');
    expect(storage.rule('1')).toBe('new');
  });
});

it.each([
  ['a database of something else', 'CREATE TABLE other (a); PRAGMA user_version = 1'],
  ['one that lost a table', undefined],
])('%s under our name is put aside too', (_, made) => {
  const folder = newFolder();
  if (made === undefined) openStorage({ folder, report: () => undefined }).close();
  const database = new Libsql(join(folder, 'summit.db'));
  database.exec(made ?? 'DROP TABLE rule');
  database.close();
  const storage = keep({ folder });
  expect(storage.reported).toEqual([expect.stringContaining('summit.db is damaged. It was put aside as')]);
  storage.saveRule('1', 'new');
  expect(storage.rule('1')).toBe('new');
});

it('says what is wrong with a folder it cannot use', () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  expect(() => keep({ folder: file })).toThrow(
    /^DATA_DIR: expected a folder that can be written to, found EEXIST at /u,
  );
  expect(() => keep({ folder: join(file, 'below') })).toThrow(/^DATA_DIR: .* ENOTDIR/u);
});

it('does not touch a database of a newer version', () => {
  const folder = newFolder();
  const database = new Libsql(join(folder, 'summit.db'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(() => keep({ folder })).toThrow(
    /^DATA_DIR: expected a database of version \d+ or older, found version 99\. Update summit/u,
  );
  expect(readdirSync(folder)).toEqual(['summit.db']);
});

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

describe('several processes', () => {
  /** Waits for a byte, so that all open the folder at once, counts ten answers and saves a rule of its own. */
  const STARTER = `
    const [, path, folder, number] = process.argv;
    const { openStorage } = require(path);
    require('node:fs').writeSync(1, 'ready');
    require('node:fs').readSync(0, Buffer.alloc(1));
    const storage = openStorage({ folder, report: console.error });
    for (let count = 0; count < 10; count += 1) storage.count('answered');
    storage.saveRule(number, 'rule ' + number);
    storage.close();`;
  const PROCESSES = 5;

  it.each([1, 2, 3])('that start at once on a new folder share one file, and nothing of any is lost (%i)', async () => {
    const folder = newFolder();
    const given = [program.module('storage/open-storage'), folder];
    const children = Array.from({ length: PROCESSES }, (_, number) =>
      spawn(process.execPath, ['-e', STARTER, ...given, String(number)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    const exits = children.map(async (child) => (await once(child, 'exit'))[0] as number | null);
    for (const { stdin } of children) stdin.end('.');
    const codes = await Promise.all(exits);
    expect(codes).toEqual(children.map(() => 0));
    const storage = keep({ folder });
    expect(storage.totals().answered).toBe(10 * PROCESSES);
    expect(children.map((_, number) => storage.rule(String(number)))).toEqual(
      children.map((_, number) => `rule ${number}`),
    );
  });
});

describe('a process that is killed in the middle of writing', () => {
  /** Saves one rule after the other and prints the number of each that was confirmed. */
  const WRITER = `
    const { openStorage } = require(process.argv[1]);
    const storage = openStorage({ folder: process.argv[2], report: console.error });
    for (let number = 0; ; number += 1) {
      storage.saveRule(String(number % 7), String(number) + ' ' + 'x'.repeat(3000));
      storage.count('answered');
      require('node:fs').writeSync(1, number + '\\n');
    }`;

  it.each([1, 40, 150, 400, 900])('loses nothing that was confirmed (after %i writes)', async (writes) => {
    const folder = newFolder();
    const child = spawn(process.execPath, ['-e', WRITER, program.module('storage/open-storage'), folder]);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > writes) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const last = Number(
      printed
        .split('\n')
        .filter((line) => line !== '')
        .at(-1),
    );
    expect(last).toBeGreaterThanOrEqual(writes - 1);
    const storage = keep({ folder });
    expect(storage.reported).toEqual([]);
    for (let number = Math.max(0, last - 5); number <= last; number += 1) {
      const [kept] = (storage.rule(String(number % 7)) ?? '').split(' ');
      expect(Number(kept)).toBeGreaterThanOrEqual(number);
    }
  });
});
