import { PermissionFlagsBits } from 'discord.js';
import { USUAL_RULE, type ServerRule } from '../../../src/discord/moderation/rule';
import { openStorage } from '../../../src/storage/open-storage';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, type Host, type Stage } from '../stage';

const WAIT = 60;
const QUESTION = 'by how much was the fishing quota cut?';
const QUOTED = 'The **fishing** **quota** was **cut** by a third.';
const QUESTION_ECHOED = '**By how much was the fishing quota cut?** ·';

interface Places {
  readonly channel: string;
  readonly forum: string;
  /** A thread in the channel, and a post in the forum. */
  readonly thread: string;
  readonly post: string;
}

/** A server with a channel and a forum, and what its moderators chose for them. */
async function inServer(
  rule: (places: Omit<Places, 'thread' | 'post'>) => Partial<ServerRule>,
  play: (stage: Stage & Host & Places) => Promise<void>,
  title = 'Fish',
): Promise<void> {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  const plain = { confidence: 0.5, wait: WAIT, coolDown: 0 };
  return onStage(
    async (stage) => {
      const [guild] = stage.fake.guilds;
      const [channel = '', forum = ''] = guild?.channels.map(({ id }) => id) ?? [];
      await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, ...rule({ channel, forum }) }));
      const [thread, post] = [channel, forum].map((place) => stage.fake.beginThread(place, title));
      await play({ ...stage, channel, forum, thread: thread ?? '', post: post ?? '' });
    },
    {
      guilds: [{ name: 'Port', channels: ['quay'], forums: ['questions'] }],
      bot: { respond: newsroom().respond, storage, messageContent: true, plain },
    },
  );
}

test.each(['thread', 'post'] as const)('commands, their buttons and menus work in a %s', (place) =>
  inServer(
    () => ({}),
    async (stage) => {
      const { fake } = stage;
      const channelId = stage[place];
      const { message } = await fake.slash({ name: 'summit', options: { topic: 'quota', passages: 2 }, channelId });
      expect(allText(message)).toContain('** · 2 of 6');
      const customId = controlsOf(message).get('More') ?? '';
      if (message === undefined) throw new Error('expected an answer, found none');
      expect(allText((await fake.press({ message, customId })).message)).toContain('** · 3–4 of 6');
      const { message: target } = await fake.message({ content: 'the quota was cut', channelId, within: 20 });
      expect((await fake.contextMenu({ name: 'Find what was said', target, channelId })).ephemeral).toBe(true);
    },
  ),
);

test.each(['thread', 'post'] as const)(
  'a mention in a %s is answered there by a reply, even where threads are wanted',
  (place) =>
    inServer(
      ({ channel }) => ({ threads: [channel] }),
      async (stage) => {
        const { message, replies } = await stage.fake.message({
          content: QUESTION,
          mentionsBot: true,
          channelId: stage[place],
        });
        expect(allText(replies[0])).toContain(QUOTED);
        expect(replies[0]?.message_reference?.message_id).toBe(message.id);
        expect(stage.fake.requests.some(({ path }) => path.endsWith('/threads'))).toBe(false);
      },
    ),
);

test('plain questions are answered in the threads of a chosen channel and the posts of a chosen forum too', () =>
  inServer(
    ({ channel, forum }) => ({ plain: [channel, forum] }),
    async ({ fake, thread, post }) => {
      for (const channelId of [thread, post]) {
        const { replies } = await fake.message({ content: QUESTION, channelId });
        expect(allText(replies[0])).toContain(QUOTED);
      }
    },
  ));

test('a thread may be chosen by itself, and then the others are left alone', () =>
  inServer(
    () => ({}),
    async ({ fake, channel, thread, post }) => {
      const moderator = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
      const { message } = await fake.slash({ name: 'setup', ...moderator });
      if (message === undefined) throw new Error('expected a screen, found none');
      const screen = await fake.press({ message, customId: '1osetup-plain', values: [thread], ...moderator });
      expect(allText(screen.message)).toContain('No permission is missing.');
      expect((await fake.message({ content: QUESTION, channelId: thread })).replies).toHaveLength(1);
      for (const channelId of [channel, post])
        expect((await fake.message({ content: QUESTION, channelId, within: WAIT + 100 })).replies).toEqual([]);
    },
  ));

test('of a post in a chosen forum the first message is answered, and no later one', () =>
  inServer(
    ({ forum }) => ({ posts: [forum] }),
    async ({ fake, thread, post }) => {
      const first = await fake.message({ content: QUESTION, channelId: post, more: { id: post } });
      expect(allText(first.replies[0])).toContain(QUOTED);
      for (const channelId of [post, thread])
        expect((await fake.message({ content: QUESTION, channelId, within: WAIT + 100 })).replies).toEqual([]);
    },
  ));

test.each([
  [
    'alone, where the message only points at it',
    'By how much was the fishing quota cut?',
    'see title',
    QUESTION_ECHOED,
  ],
  ['alone, where the message only greets', 'By how much was the fishing quota cut?', 'Hi all', QUESTION_ECHOED],
  ['together with the message', 'The quota for cod', 'when will it be discussed?', 'A **quota** for **cod** will be'],
  ['not at all, where it says nothing of it', 'Homework, urgent', QUESTION, QUOTED],
])('the title of a post is read %s', (_, title, content, shown) =>
  inServer(
    ({ forum }) => ({ posts: [forum] }),
    async ({ fake, post }) => {
      const { replies } = await fake.message({ content, channelId: post, more: { id: post } });
      expect(allText(replies[0])).toContain(shown);
    },
    title,
  ),
);

test('the title of a post is asked where its first message only mentions the bot', () =>
  inServer(
    () => ({}),
    async ({ fake, post }) => {
      const { replies } = await fake.message({ content: '', mentionsBot: true, channelId: post, more: { id: post } });
      expect(allText(replies[0])).toContain(QUESTION_ECHOED);
    },
    'By how much was the fishing quota cut?',
  ));

describe('once a helper has written', () => {
  const HELPER = '900000000000000001';
  const byHelper = { roles: [HELPER], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };
  const isSilent = async (fake: Stage['fake'], channelId: string): Promise<boolean> =>
    (await fake.message({ content: QUESTION, channelId, within: WAIT + 100 })).replies.length === 0;
  const speak = async ({ fake }: Stage, channelId: string, member: object = byHelper): Promise<void> => {
    await fake.message({
      content: 'I look after it',
      channelId,
      author: fake.bob,
      within: 10,
      more: { member } as never,
    });
  };
  const chosen = ({ channel, forum }: Pick<Places, 'channel' | 'forum'>): Partial<ServerRule> => ({
    plain: [channel, forum],
    helpers: [HELPER],
  });

  test.each(['thread', 'post'] as const)('a %s gets no further plain answer, other places do', (place) =>
    inServer(chosen, async (stage) => {
      await speak(stage, stage[place], { ...byHelper, roles: ['900000000000000002'] });
      expect(await isSilent(stage.fake, stage[place])).toBe(false);
      await speak(stage, stage[place]);
      expect(await isSilent(stage.fake, stage[place])).toBe(true);
      for (const other of [stage.channel, place === 'thread' ? stage.post : stage.thread])
        expect(await isSilent(stage.fake, other)).toBe(false);
    }),
  );

  test('replies are left alone too, a mention is answered', () =>
    inServer(chosen, async (stage) => {
      const { fake, thread } = stage;
      const { replies } = await fake.message({ content: QUESTION, mentionsBot: true, channelId: thread });
      await speak(stage, thread);
      const [replyTo] = replies;
      if (replyTo === undefined) throw new Error('expected an answer, found none');
      const ask = { content: 'and the herring?', replyTo, channelId: thread };
      expect((await fake.message({ ...ask, within: 100 })).replies).toEqual([]);
      expect((await fake.message({ ...ask, mentionsBot: true })).replies).toHaveLength(1);
    }));

  test('it is remembered after a restart, and the screen of moderators foretells it', () =>
    inServer(chosen, async (stage) => {
      const { fake, thread } = stage;
      await speak(stage, thread);
      const moderator = { memberPermissions: PermissionFlagsBits.ManageGuild.toString(), channelId: thread };
      expect(allText((await fake.slash({ name: 'setup', ...moderator })).message)).toContain(
        'Without a mention: not answered',
      );
      await stage.bot.stop();
      await stage.start();
      expect(await isSilent(fake, thread)).toBe(true);
    }));
});

test('in a channel chosen for it, and its threads, answers to commands are private and stay so', () =>
  inServer(
    ({ channel }) => ({ hushed: [channel] }),
    async ({ fake, channel, thread, post }) => {
      const ask = { name: 'summit', options: { topic: 'quota' } };
      for (const channelId of [channel, thread]) {
        const { message, ephemeral } = await fake.slash({ ...ask, channelId });
        expect(ephemeral).toBe(true);
        expect(controlsOf(message).has('Show to everyone')).toBe(false);
        expect(allText(message)).toContain('My answers to commands are for who asks only here');
      }
      expect((await fake.slash({ ...ask, channelId: post })).ephemeral).toBe(false);
    },
  ));

test('where commands are barred, moderators alone can use them', () =>
  inServer(
    ({ forum }) => ({ barred: [forum] }),
    async ({ fake, channel, post }) => {
      const ask = { name: 'summit', options: { topic: 'quota' }, channelId: post };
      expect(allText((await fake.slash(ask)).message)).toContain('You may not do that with me here.');
      const moderator = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
      expect(allText((await fake.slash({ ...ask, ...moderator })).message)).toContain('quota');
      expect(allText((await fake.slash({ ...ask, name: 'help', options: {} })).message)).toContain(
        'Ask about the articles.',
      );
      const setup = await fake.slash({ name: 'setup', channelId: post, ...moderator });
      expect(allText(setup.message)).toContain('By a command: not answered');
      expect(allText((await fake.slash({ ...ask, channelId: channel })).message)).toContain('quota');
    },
  ));
