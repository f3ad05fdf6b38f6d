import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import type { DiscordOptions } from '../../../src/discord/open-context';
import { openStorage } from '../../../src/storage/open-storage';
import { StorageError, type Storage } from '../../../src/storage/storage';
import { newsroom } from '../newsroom';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { hostOn } from '../stage';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const ASK = { name: 'summit', options: { topic: 'quota' } };

interface Play {
  readonly fake: FakeDiscord;
  readonly storage: Storage;
}

/** Two servers, the first of which is the host's. */
async function atHome(
  play: (play: Play) => Promise<void>,
  change: Partial<Storage> = {},
  bot: Pick<DiscordOptions, 'limits'> = {},
): Promise<void> {
  const fake = await startFakeDiscord();
  const kept = await openStorage({ folder: ':memory:', report: () => undefined });
  const storage = { ...kept, ...change };
  const host = hostOn(fake, { respond: newsroom().respond, storage, homeGuild: fake.guilds[0]?.id, ...bot });
  try {
    await host.start();
    await play({ fake, storage });
    expect(fake.violations).toEqual([]);
  } finally {
    await host.leave();
    await fake.close();
  }
}

function present(message: APIMessage | undefined): APIMessage {
  if (message === undefined) throw new Error('expected a message, found none');
  return message;
}

async function optionsOf({ fake }: Play, more: object = {}, ask: object = ASK): Promise<APIMessage> {
  const message = present((await fake.slash(ask as typeof ASK)).message);
  const options = await fake.press({ message, customId: controlsOf(message).get('⋯') ?? '', ...more });
  expect(options.ephemeral).toBe(true);
  return present(options.message);
}

async function report(play: Play, label: string, choice?: number, more: object = {}): Promise<string> {
  const message = await optionsOf(play, more);
  const customId = controlsOf(message).get(label) ?? '';
  const value = choice === undefined ? undefined : valuesOf(message)[choice];
  const press = { message, customId, ...(value !== undefined && { values: [value] }), ...more };
  return allText((await play.fake.press(press)).message);
}

test('anybody says in private what is right or wrong; moderators see it by sentence, most reported first', () =>
  atHome(async (play) => {
    const { fake } = play;
    const bob = { user: fake.bob };
    expect(await report(play, 'Wrong passage', 1)).toContain('Thank you.');
    expect(await report(play, 'Wrong passage', 1, bob)).toContain('Thank you.');
    await report(play, 'Wrong passage', 1, bob);
    await report(play, 'Wrong speaker', 1, bob);
    await report(play, '👍 Right');
    const queue = await fake.slash({ name: 'reports', ...MODERATOR });
    expect(queue.ephemeral).toBe(true);
    const text = allText(queue.message);
    expect(text).toContain('**Reported about answers**');
    expect(text).toMatch(/> .*quota.*\n-# .*\n-# \(1\) · Wrong passage 2 · Wrong speaker 1 · quota · id [0-9a-z]{7}/u);
    expect(text.indexOf('Wrong passage 2')).toBeLessThan(text.indexOf('👍 1'));
    const message = present(queue.message);
    const done = await fake.press({ message, customId: controlsOf(message).get('Done (2)') ?? '', ...MODERATOR });
    expect(allText(done.message)).not.toContain('👍 1');
    expect(allText(done.message)).toContain('Wrong passage 2');
    expect(allText(done.message)).toContain('Saved.');
  }));

test('what is right or wrong is no question, and is taken ten times a minute', () =>
  atHome(
    async (play) => {
      const { fake, storage } = play;
      const answer = present((await fake.slash(ASK)).message);
      const press = async (message: APIMessage, label: string, more: object) =>
        present((await fake.press({ message, customId: controlsOf(message).get(label) ?? '', ...more })).message);
      const rate = async (more: object = {}): Promise<string> =>
        allText(await press(await press(answer, '⋯', more), '👍 Right', more));
      for (let time = 0; time < 10; time += 1) expect(await rate()).toContain('Thank you.');
      expect(await rate()).toMatch(/Please try again in \d+ seconds\./u);
      expect(await rate({ user: fake.bob })).toContain('Thank you.');
      expect((await storage.reports())[0]?.counts).toEqual({ good: 2 });
      expect(allText((await fake.slash({ ...ASK, user: fake.bob })).message)).not.toContain('Please try again');
    },
    {},
    { limits: { user: { amount: 1, seconds: 60 } } },
  ));

test('a private answer can be reported too, and not removed', () =>
  atHome(async (play) => {
    const options = await optionsOf(play, {}, { name: 'summit', options: { topic: 'quota', private: true } });
    expect([...controlsOf(options).keys()]).toEqual(['👍 Right', 'Wrong passage', 'Wrong speaker']);
  }));

test('nothing but sentence, stems and version is kept, and a person can have it deleted', () =>
  atHome(async (play) => {
    await report(play, 'Wrong speaker', 0);
    expect(await play.storage.reports()).toEqual([
      { sentence: expect.stringMatching(/^[0-9a-z]{7}$/u) as string, counts: { speaker: 1 }, stems: ['quota'] },
    ]);
    const { message } = await play.fake.slash({ name: 'privacy' });
    expect(allText(message)).toContain('Of you I keep 1 entry.');
    await play.fake.press({ message: present(message), customId: controlsOf(message).get('Forget me') ?? '' });
    expect(await play.storage.reports()).toEqual([]);
  }));

test('only moderators of the home server see the queue, and press its buttons', () =>
  atHome(async (play) => {
    const { fake, storage } = play;
    await report(play, 'Wrong passage', 0);
    expect(allText((await fake.slash({ name: 'reports' })).message)).toContain('Only those who may manage');
    const message = present((await fake.slash({ name: 'reports', ...MODERATOR })).message);
    const forged = await fake.press({ message, customId: controlsOf(message).get('Done (1)') ?? '' });
    expect(allText(forged.message)).toContain('Only those who may manage');
    expect(await storage.reports()).toHaveLength(1);
  }));

test('without a home server, moderators are told where reports go', async () => {
  const fake = await startFakeDiscord();
  const host = hostOn(fake, { respond: newsroom().respond });
  try {
    await host.start();
    const { message } = await fake.slash({ name: 'reports', ...MODERATOR });
    expect(allText(message)).toContain('Reports of all servers are looked after in the host’s server.');
  } finally {
    await host.leave();
    await fake.close();
  }
});

test('a report that cannot be kept is not thanked for', () =>
  atHome(
    async (play) => {
      expect(await report(play, 'Wrong passage', 0)).toContain('This could not be saved.');
    },
    { saveReport: () => Promise.reject(new StorageError('disk full')) },
  ));
