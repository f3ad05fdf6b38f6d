import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { readHours, readZone } from '../../../src/discord/moderation/quiet-hours';
import { timeIn, USES, USUAL_RULE, type ServerRule } from '../../../src/discord/moderation/rule';
import { openStorage } from '../../../src/storage/open-storage';
import { newsroom } from '../newsroom';
import { allText, controlsOf } from '../render/payload';
import { onStage, until } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
const QUESTION = 'by how much was the fishing quota cut?';
const SILENCE = 150;
const PLAIN = { messageContent: true, plain: { confidence: 0.5, wait: 20, coolDown: 0 } };
const HOUR = 3_600_000;
const [before, after] = [Date.now() - HOUR, Date.now() + HOUR].map((time) => timeIn('UTC', time));
const NOW_QUIET = { quiet: `${before}-${after}`, zone: 'UTC' };

type Change = (channel: string) => Partial<ServerRule>;

test.each<[string, Change, readonly [string, string, string]]>([
  ['nothing set', () => ({}), ['answered for everyone', 'answered with a reply', 'not answered']],
  [
    'threads and plain questions',
    (channel) => ({ threads: [channel], plain: [channel] }),
    ['answered for everyone', 'answered in a thread', 'answered in a thread, if I am sure and nobody else is quicker'],
  ],
  [
    'private answers and no mentions',
    (channel) => ({ plain: [channel], uses: USES.filter((use) => use !== 'public' && use !== 'mention') }),
    [
      'answered for the one who asks only',
      'not answered',
      'answered with a reply, if I am sure and nobody else is quicker',
    ],
  ],
  [
    'quiet hours',
    (channel) => ({ ...NOW_QUIET, plain: [channel], threads: [channel] }),
    ['answered for the one who asks only', 'not answered', 'not answered'],
  ],
])('/setup foretells what becomes of a question: %s', async (_, change, [command, mention, plain]) => {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  await onStage(
    async ({ fake }) => {
      const [guild] = fake.guilds;
      const channel = guild?.channels[0]?.id ?? '';
      await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, ...change(channel) }));
      const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
      expect(allText(message)).toContain(
        [
          `**A question now in <#${channel}>**`,
          `- By a command: ${command}`,
          `- With a mention of me: ${mention}`,
          `- Without a mention: ${plain}`,
        ].join('\n'),
      );
      const { ephemeral } = await fake.slash({ name: 'summit', options: { topic: 'quota' } });
      expect(ephemeral).toBe(command !== 'answered for everyone');
      for (const [foretold, mentionsBot] of [
        [mention, true],
        [plain, false],
      ] as const) {
        const isReply = foretold.startsWith('answered with a reply');
        const asked = await fake.message({ content: QUESTION, mentionsBot, ...(!isReply && { within: SILENCE }) });
        expect(asked.replies).toHaveLength(isReply ? 1 : 0);
        if (foretold.includes('thread')) await until(() => fake.lastMessage()?.channel_id === asked.message.id);
      }
    },
    { bot: { respond: newsroom().respond, storage, ...PLAIN } },
  );
});

test('without the permission to write, a channel is foretold to stay silent', () =>
  onStage(
    async ({ fake }) => {
      const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
      expect(allText(message)).toContain('- With a mention of me: not answered');
    },
    { guilds: [{ name: 'Port', channels: ['quay'], denied: { quay: PermissionFlagsBits.SendMessages.toString() } }] },
  ));

test('“Try it out” shows an answer and what members would see, in private, and counts nothing', () =>
  onStage(async ({ fake }) => {
    const { message } = await fake.slash({ name: 'setup', ...MODERATOR });
    if (message === undefined) throw new Error('expected a screen, found none');
    const customId = controlsOf(message).get('Try it out') ?? '';
    const tried = await fake.press({ message, customId, ...MODERATOR });
    expect(tried.ephemeral).toBe(true);
    expect(allText(tried.message)).toContain('-# By a command: answered for everyone');
    expect(allText(tried.message)).toContain('\n> ');
    const { message: refused } = await fake.press({ message, customId });
    expect(allText(refused)).toBe('Only those who may manage this server can do this.');
    const status = await fake.slash({ name: 'status', ...MODERATOR });
    expect(allText(status.message)).toContain('Questions answered: 0');
  }));

test('hours of any minute and any time zone are typed as options of /setup, and completed', () =>
  onStage(async ({ fake }) => {
    const setUp = async (options: Record<string, string>) =>
      allText((await fake.slash({ name: 'setup', options, ...MODERATOR })).message);
    const type = (option: string, value: string) => fake.autocomplete({ name: 'setup', option, value, ...MODERATOR });
    const text = await setUp({ quiet: '22:45-6:30', zone: 'asia/kathmandu' });
    expect(text).toContain('In force: From 22:45 to 06:30');
    expect(text).toMatch(/In force: [Aa]sia\/[Kk]athmandu · \d\d:\d\d\n/u);
    const wrong = await setUp({ quiet: 'at night' });
    expect(wrong).toContain('I cannot read this, so nothing has changed.');
    expect(wrong).toContain('In force: From 22:45 to 06:30');
    expect(await setUp({ zone: 'Europe/Nowhere' })).toContain('I cannot read this');
    expect(await setUp({ quiet: 'off' })).toContain('In force: No quiet hours');
    expect(await type('zone', 'berl')).toEqual([{ name: 'Europe/Berlin', value: 'Europe/Berlin' }]);
    expect(await type('zone', '')).toContainEqual({ name: 'America/New_York', value: 'America/New_York' });
    expect(await type('quiet', 'from 9:15 pm to 7 am')).toEqual([
      { name: 'From 21:15 to 07:00', value: '21:15-07:00' },
    ]);
    expect((await type('quiet', '23')).map(({ value }) => value)).toEqual(['23:00-07:00', '23:00-08:00']);
    expect((await type('quiet', '')).map(({ name }) => name)).toContain('No quiet hours');
  }));

test.each([
  ['22-7', '22:00-07:00'],
  ['22:30–7:05', '22:30-07:05'],
  ['22h30 à 7h', '22:30-07:00'],
  ['12 am to 12 pm', '00:00-12:00'],
  ['von 22.15 bis 6 Uhr', '22:15-06:00'],
  ['off', 'none'],
  ['24-7', undefined],
  ['7-7', undefined],
  ['13 pm-2', undefined],
  ['22:60-7', undefined],
  ['', undefined],
  ['22', undefined],
])('the hours %j are read as %j', (typed, hours) => {
  expect(readHours(typed)).toBe(hours);
});

test('all hours are read as they are written', () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(time, time, (from, to) => {
      fc.pre(from !== to);
      expect(readHours(`${from}-${to}`)).toBe(`${from}-${to}`);
    }),
  );
});

test('a time zone is known by its name in any case, or by letters that no other has', () => {
  expect(['europe/berlin', 'new york', 'UTC', 'kolkata', 'Asia/Calcutta'].map(readZone)).toEqual([
    'Europe/Berlin',
    'America/New_York',
    'UTC',
    'Asia/Kolkata',
    'Asia/Calcutta',
  ]);
  expect(['', 'america', 'nowhere'].map(readZone)).toEqual([undefined, undefined, undefined]);
});
