import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import { buildProgram, type Program } from '../../program';
import type { Outcome } from '../fake-discord/outcome';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { allText, controlsOf } from '../render/payload';
import { harbourFolder, startOn, type Running } from '../running-program';
import { until } from '../stage';
import { limitedFiles, smallDisk, type Disk } from './full-disk';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const ASK = { name: 'summit', options: { topic: 'quota', private: true } };
const USUAL = 'In force: No quiet hours';

let program: Program;
let fake: FakeDiscord;
beforeAll(async () => {
  program = buildProgram();
  fake = await startFakeDiscord();
});
afterAll(async () => {
  await fake.close();
  program.remove();
  expect(fake.violations).toEqual([]);
});

/** Chooses quiet hours on the screen of /setup. @returns what the screen says then */
async function chooseQuiet(hours: string): Promise<string> {
  const message = await showHours();
  return allText((await fake.press({ message, customId: '1osetup-quiet', values: [hours], ...MODERATOR })).message);
}

async function showHours(): Promise<APIMessage> {
  const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
  if (message === undefined) throw new Error('expected a screen, found none');
  const shown = await fake.press({ message, customId: '1osetup-show-hours', ...MODERATOR });
  if (shown.message === undefined) throw new Error('expected the section, found none');
  return shown.message;
}

async function pressForget(): Promise<string> {
  const { message } = await fake.slash({ name: 'privacy' });
  const [customId] = [...controlsOf(message).values()];
  if (message === undefined || customId === undefined) throw new Error('expected a button, found none');
  return allText((await fake.press({ message, customId })).message);
}

async function isAnswered(): Promise<boolean> {
  const { message }: Outcome = await fake.slash(ASK);
  return allText(message).includes('**quota** · ');
}

/** A disk this machine can make; what it cannot is told, not passed over in silence. */
function tryDisk(make: () => Disk): Disk | string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

describe('while the disk is full', () => {
  test.each([
    ['a file system without room', smallDisk],
    ['files that may not grow', limitedFiles],
  ])(
    'a moderator is told that nothing was saved, the old rule holds, all are answered; with room it is saved (%s)',
    async (name, make) => {
      const disk = tryDisk(make);
      if (typeof disk === 'string') return void process.stderr.write(`skipped: ${name}: ${disk}\n`);
      const bot = await startOn(fake, program, { env: { DATA_DIR: disk.folder } });
      const pid = bot.child.pid ?? 0;
      try {
        expect(await chooseQuiet('22:00-07:00')).toContain('Saved.');
        await fake.slash({ name: 'summit', options: { topic: 'walruses' } });
        await fake.slash({ name: 'privacy' });
        disk.fill(pid);
        const refused = await chooseQuiet('23:00-08:00');
        expect(refused).toContain('This could not be saved.');
        expect(refused).toContain('In force: From 22:00 to 07:00');
        await fake.slash({ name: 'summit', options: { topic: 'penguins' } });
        expect(await pressForget()).toContain('That failed, and what is kept of you is still there.');
        expect(await isAnswered()).toBe(true);
        await until(() => bot.err().includes('they wait, and the bot goes on'));
        disk.empty(pid);
        expect(await chooseQuiet('23:00-08:00')).toContain('Saved.');
        expect(await pressForget()).toContain('Nothing of you is kept.');
        expect(bot.out()).not.toContain('"msg":"a step failed unexpectedly');
        await fake.slash({ name: 'summit', options: { topic: 'terns' } });
        disk.fill(pid);
        const said = bot.err().length;
        expect(await bot.stop()).toBe(0);
        expect(bot.err().slice(said)).toMatch(
          /^SIGTERM: stopping\.\nStopped\.\nDATA_DIR: expected to keep \d+ counts before the end, found SQLITE_\w+; they are lost\n$/u,
        );
      } finally {
        await bot.kill();
        disk.remove();
      }
    },
  );
});

describe('when the file of settings was damaged while the bot was off', () => {
  test.each<[string, (whole: Buffer) => Buffer]>([
    ['overwritten inside', (whole) => Buffer.from(whole).fill(0xa5, 4200)],
    ['cut short', (whole) => whole.subarray(0, 10_000)],
    ['something else altogether', () => Buffer.from('this is not a database '.repeat(500))],
  ])('%s: the host is told, all are answered, and settings can be made anew', async (_, damage) => {
    const cwd = harbourFolder();
    await withBot(cwd, async () => {
      expect(await chooseQuiet('22:00-07:00')).toContain('In force: From 22:00 to 07:00');
    });
    const file = join(cwd, 'data', 'summit.db');
    writeFileSync(file, damage(readFileSync(file)));
    await withBot(cwd, async (bot) => {
      expect(bot.err()).toMatch(/summit\.db is damaged\. It was put aside as .*damaged-1, and a new one begun/u);
      expect(bot.err()).not.toMatch(/^\s+at /mu);
      expect(await isAnswered()).toBe(true);
      expect(allText(await showHours())).toContain(USUAL);
      expect(await chooseQuiet('23:00-08:00')).toContain('Saved.');
    });
  });

  async function withBot(cwd: string, play: (bot: Running) => Promise<void>): Promise<void> {
    const bot = await startOn(fake, program, { cwd });
    try {
      await play(bot);
    } finally {
      expect(await bot.stop()).toBe(0);
    }
  }
});
