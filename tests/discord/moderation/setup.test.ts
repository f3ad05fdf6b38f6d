import { PermissionFlagsBits } from 'discord.js';
import type { Storage } from '../../../src/storage/storage';
import { openStorage } from '../../../src/storage/open-storage';
import { allText, controlsOf, valuesOf } from '../render/payload';
import type { Outcome } from '../fake-discord/outcome';
import { hostOn, onStage, type Stage } from '../stage';
import { changeRule, isQuiet, readRule, timeIn, USUAL_RULE } from '../../../src/discord/moderation/rule';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const ID = {
  plain: '1osetup-plain',
  threads: '1osetup-threads',
  quiet: '1osetup-quiet',
  zone: '1osetup-zone',
  roles: '1osetup-roles',
  uses: '1osetup-uses',
};

const SHOW = ['1osetup-show-channels', '1osetup-show-commands', '1osetup-show-hours', '1osetup-show-members'];

async function choose({ fake }: Stage, screen: Outcome, customId: string, values: readonly string[]): Promise<Outcome> {
  if (screen.message === undefined) throw new Error('expected a screen, found none');
  return fake.press({ message: screen.message, customId, values, ...MODERATOR });
}

function show({ fake }: Pick<Stage, 'fake'>, { message }: Outcome, section: string): Promise<Outcome> {
  if (message === undefined) throw new Error('expected a screen, found none');
  return fake.press({ message, customId: `1osetup-show-${section}`, ...MODERATOR });
}

test('/setup is one private screen, for members who may manage the server only', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'setup', ...MODERATOR });
    expect(ephemeral).toBe(true);
    expect([...controlsOf(message).values()]).toEqual([...SHOW, ID.plain, ID.threads, '1osetup-posts', '1osetup-test']);
    const registered = fake.commands.list().find(({ name }) => name === 'setup');
    expect(registered?.default_member_permissions).toBe('32');
    const other = await fake.slash({ name: 'setup' });
    expect(allText(other.message)).toBe('Only those who may manage this server can do this.');
    if (message === undefined) throw new Error('expected a screen, found none');
    const press = await fake.press({ message, customId: ID.plain, values: ['1'] });
    expect(allText(press.message)).toBe('Only those who may manage this server can do this.');
  }));

test('a choice takes effect at once, is shown, and survives a restart', async () => {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  return onStage(
    async (stage) => {
      const { fake } = stage;
      const channel = fake.guilds[0]?.channels[1]?.id ?? '';
      const screen = await fake.slash({ name: 'setup', ...MODERATOR });
      const first = await choose(stage, screen, ID.plain, [channel]);
      expect(allText(first.message)).toContain(`In force: <#${channel}>`);
      const hours = await show(stage, screen, 'hours');
      await choose(stage, hours, ID.quiet, ['22:00-07:00']);
      const zone = await choose(stage, hours, ID.zone, ['America/New_York']);
      expect(zone.callback).toBe(7);
      expect(allText(zone.message)).toContain('In force: From 22:00 to 07:00');
      expect(allText(zone.message)).toMatch(/In force: America\/New_York · \d\d:\d\d\n/u);
      const last = await choose(stage, await show(stage, screen, 'members'), ID.uses, ['mention']);
      const text = allText(last.message);
      expect(text).toContain('Saved.');
      expect(text).toContain('In force: Mentions and replies');
      const again = hostOn(fake, { storage });
      await stage.bot.stop();
      try {
        await again.start();
        const { message } = await show(
          { ...stage, ...again },
          await fake.slash({ name: 'setup', ...MODERATOR }),
          'hours',
        );
        expect(allText(message)).toContain('In force: From 22:00 to 07:00');
      } finally {
        await again.leave();
      }
    },
    { bot: { storage } },
  );
});

test('it says which permissions and which intent are missing, and what to do', () => {
  const denied = { news: (PermissionFlagsBits.SendMessages | PermissionFlagsBits.CreatePublicThreads).toString() };
  return onStage(
    async (stage) => {
      const channel = stage.fake.guilds[0]?.channels[1]?.id ?? '';
      const screen = await stage.fake.slash({ name: 'setup', ...MODERATOR });
      expect(allText(screen.message)).toContain('No permission is missing.');
      const plain = await choose(stage, screen, ID.plain, [channel]);
      expect(allText(plain.message)).toContain(
        `Missing in <#${channel}>: Send Messages. Allow it in the channel's settings`,
      );
      expect(allText(plain.message)).toContain(
        'switch on Message Content Intent at https://discord.com/developers/applications',
      );
      const threads = await choose(stage, screen, ID.threads, [channel, '99']);
      expect(allText(threads.message)).toContain(`Missing in <#${channel}>: Send Messages, Create Public Threads.`);
      expect(allText(threads.message)).toContain('Missing in <#99>: View Channel.');
    },
    { guilds: [{ name: 'Newsroom', channels: ['general', 'news'], denied }] },
  );
});

test('a rule that cannot be kept is said not to be, and the old one stays in force', async () => {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined, mostBytes: 24 * 4096 });
  for (const length of [4000, 400, 40, 4]) {
    await expect(fill(storage, length)).rejects.toThrow('SQLITE_FULL');
  }
  return onStage(
    async (stage) => {
      const screen = await show(stage, await stage.fake.slash({ name: 'setup', ...MODERATOR }), 'hours');
      const { message } = await choose(stage, screen, ID.quiet, ['22:00-07:00']);
      expect(allText(message)).toContain('This could not be saved.');
      expect(allText(message)).toContain('In force: No quiet hours');
      expect(stage.logged.join('')).toContain('could not save a rule');
    },
    { bot: { storage } },
  );
});

/** Keeps rules of so many characters until no more fits. */
async function fill(storage: Storage, length: number): Promise<void> {
  for (let server = 0; ; server += 1) await storage.saveRule(`${length}-${server}`, 'x'.repeat(length));
}

describe('what the rule decides', () => {
  test('members without any of the roles may not ask in any way, and moderators always may', () =>
    onStage(async (stage) => {
      const { fake } = stage;
      const screen = await show(stage, await fake.slash({ name: 'setup', ...MODERATOR }), 'members');
      await choose(stage, screen, ID.roles, ['77']);
      const refused = await fake.slash({ name: 'summit', options: { topic: 'cyber' } });
      expect(allText(refused.message)).toContain('You may not do that with me here.');
      expect(refused.ephemeral).toBe(true);
      expect((await fake.message({ content: 'cyber', mentionsBot: true, within: 60 })).replies).toEqual([]);
      expect(
        allText((await fake.slash({ name: 'summit', options: { topic: 'cyber' }, ...MODERATOR })).message),
      ).toContain('3 of 3');
      expect(allText((await fake.slash({ name: 'summit', options: { topic: 'cyber' }, dm: true })).message)).toContain(
        '3 of 3',
      );
    }));

  test('without public answers they are private, without mentions there is no reply, without sharing no sharing', () =>
    onStage(async (stage) => {
      const { fake } = stage;
      const shared = await fake.slash({ name: 'summit', options: { topic: 'cyber', private: true } });
      const screen = await fake.slash({ name: 'setup', ...MODERATOR });
      await choose(stage, await show(stage, screen, 'members'), ID.uses, []);
      const { ephemeral, message } = await fake.slash({ name: 'summit', options: { topic: 'cyber' } });
      expect(ephemeral).toBe(true);
      expect(allText(message)).toContain('My answers to commands are for who asks only here');
      const compared = await fake.slash({ name: 'compare', options: { topic: 'fish' } });
      expect(compared.ephemeral).toBe(true);
      expect(allText(compared.message)).toContain('My answers to commands are for who asks only here');
      expect((await fake.message({ content: 'cyber', mentionsBot: true, within: 60 })).replies).toEqual([]);
      const customId = controlsOf(shared.message).get('Show to everyone') ?? '';
      if (shared.message === undefined) throw new Error('expected an answer, found none');
      const refused = await fake.press({ message: shared.message, customId });
      expect(allText(refused.message)).toContain('You may not do that');
      expect(valuesOf(shared.message)).toHaveLength(3);
    }));

  test('quiet hours go by the minute in the time zone that was set, over midnight too', () => {
    const at = (hour: number, minute = 0): number => Date.UTC(2026, 0, 1, hour, minute);
    const rule = { ...USUAL_RULE, quiet: '22:30-07:05' };
    const times = [at(22, 29), at(22, 30), at(23), at(0), at(7, 4), at(7, 5)];
    expect(times.map((time) => isQuiet(rule, time))).toEqual([false, true, true, true, true, false]);
    expect(isQuiet({ ...rule, zone: 'Asia/Kolkata' }, at(17))).toBe(true);
    expect(isQuiet({ ...rule, zone: 'Asia/Kolkata' }, at(16, 59))).toBe(false);
    expect(isQuiet({ ...rule, quiet: '00:00-06:00', zone: 'Pacific/Auckland' }, at(11))).toBe(true);
    expect(isQuiet(USUAL_RULE, at(3))).toBe(false);
  });

  test('quiet hours keep to the clocks on the wall when daylight saving time begins and ends', () => {
    const rule = { ...USUAL_RULE, quiet: '22:00-07:00', zone: 'Europe/Berlin' };
    const quietAt = (month: number, day: number, hour: number): boolean =>
      isQuiet(rule, Date.UTC(2026, month, day, hour));
    expect([quietAt(2, 28, 20), quietAt(2, 28, 21), quietAt(2, 29, 4), quietAt(2, 29, 5)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([quietAt(9, 24, 19), quietAt(9, 24, 20), quietAt(9, 25, 5), quietAt(9, 25, 6)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([
    ['22-7', -5, '22:00-07:00', 'Etc/GMT+5'],
    ['0-8', 5.5, '00:00-08:00', 'Asia/Kolkata'],
    ['none', 0, 'none', 'UTC'],
    ['1-9', 3, '01:00-09:00', 'Etc/GMT-3'],
  ])('hours that an older version kept (%s at UTC%d) stay in force', (quiet, offset, hours, zone) => {
    const saved = JSON.stringify({ plain: ['7'], threads: [], quiet, offset, roles: [], uses: ['public'] });
    const rule = readRule(saved);
    expect(rule).toEqual({ ...USUAL_RULE, plain: ['7'], quiet: hours, zone, uses: ['public'] });
    expect(timeIn(zone, Date.UTC(2026, 0, 1, 12))).toBe(
      timeIn('UTC', Date.UTC(2026, 0, 1, 12 + offset, (offset % 1) * 60)),
    );
  });

  test.each([
    '',
    'no json',
    '{}',
    '{"plain":"x"}',
    'null',
    '{"plain":[],"threads":[],"quiet":"never","offset":0,"roles":[],"uses":[]}',
    '{"plain":[],"threads":[],"quiet":"24:00-07:00","zone":"UTC","roles":[],"uses":[]}',
  ])('a rule that cannot be read counts as the usual one: %j', (saved) => {
    expect(readRule(saved)).toEqual(USUAL_RULE);
  });

  test('a choice that the screen does not offer changes nothing', () => {
    expect(changeRule(USUAL_RULE, 'quiet', ['3-4'])).toBeUndefined();
    for (const zone of ['99', 'Europe/Nowhere', 'x']) expect(changeRule(USUAL_RULE, 'zone', [zone])).toBeUndefined();
    expect(changeRule(USUAL_RULE, 'plain', ['<#1>'])).toBeUndefined();
    expect(changeRule(USUAL_RULE, 'uses', ['everything'])).toBeUndefined();
  });
});
