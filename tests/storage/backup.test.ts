import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/open-storage';
import { buildProgram, type Program } from '../program';
import { keep, newFolder } from './kept';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

it('backs up what a running bot keeps, and a bot starts from it', async () => {
  const folder = newFolder();
  const running = await keep({ folder });
  for (let server = 1; server <= 50; server += 1) await running.saveRule(String(server), `{"a":${server}}`);
  const file = join(newFolder(), 'summit-backup.db');
  const { code, out, err } = await program.run(['backup', file], { env: { DATA_DIR: folder } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    `Written to ${file}. To restore it, stop the bot, empty DATA_DIR, and put this file there as summit.db.\n`,
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await running.saveRule('50', '{"a":"later"}');
  const restored = newFolder();
  renameSync(file, join(restored, 'summit.db'));
  const after = await keep({ folder: restored });
  expect([after.rule('1'), after.rule('50'), after.rule('51')]).toEqual(['{"a":1}', '{"a":50}', undefined]);
  expect(running.rule('50')).toBe('{"a":"later"}');
});

it('writes no backup over a file, from nothing, or to where it cannot, and says why in a line', async () => {
  const folder = newFolder();
  await (await openStorage({ folder, report: () => undefined })).close();
  const there = join(newFolder(), 'there.db');
  writeFileSync(there, 'mine');
  const taken = await program.run(['backup', there], { env: { DATA_DIR: folder } });
  expect(taken).toEqual({ code: 1, out: '', err: `backup: expected the name of a new file, found one at ${there}\n` });
  const none = join(newFolder(), 'none');
  const empty = await program.run(['backup', join(none, 'x.db')], { env: { DATA_DIR: none } });
  expect(empty).toEqual({ code: 1, out: '', err: `DATA_DIR: expected summit.db in ${none}, found none\n` });
  const nowhere = await program.run(['backup', join(none, 'x.db')], { env: { DATA_DIR: folder } });
  expect(nowhere.code).toBe(1);
  expect(nowhere.err).toMatch(/^backup: expected to write .*x\.db, found [^\n]+\n$/u);
  mkdirSync(none);
  expect(readdirSync(none)).toEqual([]);
  expect(existsSync(`${there}.partial`)).toBe(false);
});

it('names what it expected after backup', async () => {
  const { code, err } = await program.run(['backup']);
  expect(code).toBe(2);
  expect(err).toContain('backup: expected the name of one new file, found none');
});
