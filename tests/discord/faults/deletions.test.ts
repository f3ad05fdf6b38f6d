import { PermissionFlagsBits } from 'discord.js';
import { openStorage } from '../../../src/storage/open-storage';
import { USUAL_RULE } from '../../../src/discord/moderation/rule';
import type { Exchange } from '../fake-discord/user-messages';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, until, type Stage } from '../stage';

const ASK = { name: 'summit', options: { topic: 'quota', passages: 2 } };
const MENTION = { content: 'quota', mentionsBot: true };
const HARBOUR = { bot: { respond: newsroom().respond } };
const SILENCE = 100;

/** Writes to the bot and deletes the message before the bot can have heard of it. */
function writeAndDelete({ fake }: Stage): Promise<Exchange> {
  const asked = fake.message(MENTION);
  const written = fake.lastMessage();
  if (written !== undefined) fake.deleteMessage(written);
  return asked;
}

/** The second channel of the first server. */
function newsOf({ fake }: Stage): string {
  return fake.guilds[0]?.channels[1]?.id ?? '';
}

describe('a question that is deleted before its answer', () => {
  test('is answered all the same, once, by a message of its own', () =>
    onStage(async (stage) => {
      const { replies } = await writeAndDelete(stage);
      expect(replies.map(allText)).toEqual([expect.stringContaining('** · 3 of 6')]);
      expect(replies[0]?.message_reference).toBeUndefined();
      expect(stage.logged.join('')).not.toContain('"level":50');
    }, HARBOUR));

  test('is answered so where answers go into threads too', async () => {
    const storage = await openStorage({ folder: ':memory:', report: () => undefined });
    return onStage(
      async (stage) => {
        const [guild] = stage.fake.guilds;
        await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, threads: [guild?.channels[0]?.id] }));
        expect((await writeAndDelete(stage)).replies).toHaveLength(1);
      },
      { bot: { storage, ...HARBOUR.bot } },
    );
  });
});

test('a button on a message deleted meanwhile shows the page in private', () =>
  onStage(async ({ fake }) => {
    const { message } = await fake.slash(ASK);
    if (message === undefined) throw new Error('expected an answer, found none');
    const pressed = fake.press({ message, customId: controlsOf(message).get('More') ?? '' });
    fake.deleteMessage(message);
    const { ephemeral, message: page, steps } = await pressed;
    expect(ephemeral).toBe(true);
    expect(allText(page)).toContain('** · 3–4 of 6');
    expect(steps.map(({ status }) => status)).toEqual([404, 204]);
  }, HARBOUR));

describe('a channel that is gone before the answer', () => {
  test('is not retried, and other channels are answered', () =>
    onStage(async (stage) => {
      const { fake, logged } = stage;
      const channelId = newsOf(stage);
      const mentioned = fake.message({ ...MENTION, channelId, within: SILENCE });
      const asked = fake.slash({ ...ASK, channelId, within: SILENCE });
      fake.deleteChannel(channelId);
      expect((await mentioned).replies).toEqual([]);
      await expect(asked).rejects.toThrow('expected an answer');
      await until(() => logged.filter((line) => line.includes('"code":10003')).length === 2);
      const tries = fake.requests.filter(({ status }) => status === 404);
      expect(tries.map(({ path }) => path.split('/')[1]).sort()).toEqual(['channels', 'interactions']);
      expect((await fake.slash(ASK)).message).toBeDefined();
    }, HARBOUR));
});

describe('where the bot may not speak', () => {
  const { SendMessages, SendMessagesInThreads, CreatePublicThreads, ViewChannel } = PermissionFlagsBits;

  /** A server whose second channel denies the bot something. */
  function denying(permissions: bigint, play: (stage: Stage & { readonly channelId: string }) => Promise<void>) {
    const denied = { news: permissions.toString() };
    const guilds = [{ name: 'Newsroom', channels: ['general', 'news'], denied }];
    return onStage((stage) => play({ ...stage, channelId: newsOf(stage) }), { guilds, ...HARBOUR });
  }

  test.each([
    ['speak', SendMessages, 50013],
    ['see the channel', ViewChannel, 50001],
  ])('who mentions it in a channel it may not %s gets nothing, and the host a log line', (_, permission, code) =>
    denying(permission, async ({ fake, channelId, logged }) => {
      expect((await fake.message({ ...MENTION, channelId, within: SILENCE })).replies).toEqual([]);
      await until(() => logged.some((line) => line.includes(`"code":${code}`)));
      expect(fake.requests.filter(({ status }) => status === 403)).toHaveLength(1);
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
    }),
  );

  test('a slash command is answered all the same, and its buttons work', () =>
    denying(SendMessages | ViewChannel, async ({ fake, channelId }) => {
      const { message } = await fake.slash({ ...ASK, channelId });
      if (message === undefined) throw new Error('expected an answer, found none');
      const page = await fake.press({ message, customId: controlsOf(message).get('More') ?? '', channelId });
      expect(allText(page.message)).toContain('** · 3–4 of 6');
    }));

  test('a question in a thread it may not write in is met with silence, and in the channel beside it answered', () =>
    denying(SendMessagesInThreads, async ({ fake, channelId }) => {
      const { message } = await fake.message({ content: 'hello', channelId, within: 10 });
      const thread = fake.openThread(message, 'Talk');
      expect((await fake.message({ ...MENTION, channelId: thread, within: SILENCE })).replies).toEqual([]);
      expect((await fake.message({ ...MENTION, channelId })).replies).toHaveLength(1);
    }));

  test('a channel in which no thread can be started gets a reply', async () => {
    const storage = await openStorage({ folder: ':memory:', report: () => undefined });
    const denied = { general: CreatePublicThreads.toString() };
    return onStage(
      async ({ fake }) => {
        const [guild] = fake.guilds;
        await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, threads: [guild?.channels[0]?.id] }));
        expect((await fake.message(MENTION)).replies).toHaveLength(1);
      },
      { bot: { storage, ...HARBOUR.bot }, guilds: [{ name: 'Newsroom', channels: ['general'], denied }] },
    );
  });
});
