import { openStorage } from '../../../src/storage/open-storage';
import { USUAL_RULE, type ServerRule } from '../../../src/discord/moderation/rule';
import type { Written } from '../fake-discord/user-messages';
import { PATIENCE } from '../fake-discord/waiting';
import { allText } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, until, type Play, type Stage } from '../stage';

const WAIT = 150;
const QUESTION = 'by how much was the fishing quota cut?';
const SILENCE = WAIT + 150;
const MARKET = '# Market\n\nMr Weber said the roof was old.\n\nIt is red.\n\nMs Rossi said the grain was cheap.\n';
const PATIENTLY = { within: PATIENCE };

/** A server where plain questions are answered in its first channel. */
async function inPlainChannel(
  play: (stage: Stage) => Promise<void>,
  more: Play & { readonly rule?: Partial<ServerRule> } = {},
): Promise<void> {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  const { rule, ...bot } = more;
  const plain = { confidence: 0.5, wait: WAIT, coolDown: 0 };
  return onStage(
    async (stage) => {
      const [guild] = stage.fake.guilds;
      const channels = [guild?.channels[0]?.id ?? ''];
      await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, plain: channels, ...rule }));
      await play(stage);
    },
    { bot: { respond: newsroom().respond, storage, messageContent: true, plain, ...bot } },
  );
}

async function repliesTo({ fake }: Stage, content: string, more: Partial<Written> = {}) {
  return (await fake.message({ content, within: SILENCE, ...more })).replies;
}

test('a plain question is answered as a reply, if nobody else wrote for a while', () =>
  inPlainChannel(async (stage) => {
    const [reply] = await repliesTo(stage, QUESTION, PATIENTLY);
    expect(allText(reply)).toContain('The **fishing** **quota** was **cut** by a third.');
  }));

test.each([
  ['what is no question', 'the fishing quota was cut', {}],
  ['what the articles are silent on', 'where do the penguins live now?', {}],
  ['what names somebody', 'when was the quota cut, <@5>?', { more: { mentions: [{ id: '5' }] } }],
  ['a bot', QUESTION, { more: { author: { id: '9', bot: true } } }],
  ['a direct word or two', 'quota?', {}],
])('it is silent on %s', (_, content, more) =>
  inPlainChannel(async (stage) => {
    expect(await repliesTo(stage, content, more as Partial<Written>)).toEqual([]);
  }),
);

test('it is silent in other channels, and on replies to others', () =>
  inPlainChannel(async (stage) => {
    const { fake } = stage;
    expect(await repliesTo(stage, QUESTION, { channelId: fake.guilds[0]?.channels[1]?.id ?? '' })).toEqual([]);
    const { message } = await fake.message({ content: 'hm', author: fake.bob, within: 10 });
    expect(await repliesTo(stage, QUESTION, { replyTo: message })).toEqual([]);
  }));

test('it is silent if another user writes within the wait, not if the asker does', () =>
  inPlainChannel(async (stage) => {
    const { fake } = stage;
    const asked = repliesTo(stage, QUESTION);
    await fake.message({ content: 'by a third', author: fake.bob, within: 1 });
    expect(await asked).toEqual([]);
    const again = repliesTo(stage, QUESTION, PATIENTLY);
    await fake.message({ content: 'anyone', within: 1 });
    expect(await again).toHaveLength(1);
  }));

/** Deletes a message of the first channel. */
function deleteMessage({ fake }: Stage, id: string): void {
  const [guild] = fake.guilds;
  fake.dispatch('MESSAGE_DELETE', { id, channel_id: guild?.channels[0]?.id, guild_id: guild?.id }, guild?.id);
}

test('the answer follows an edit of the question, also before it is given', () =>
  inPlainChannel(async (stage) => {
    const { fake } = stage;
    const guild = fake.guilds[0]?.id ?? '';
    const edit = (message: object, content: string): void => {
      fake.dispatch('MESSAGE_UPDATE', { ...message, content, guild_id: guild }, guild);
    };
    const { message, replies } = await fake.message({ content: QUESTION });
    const shown = (): string => allText(fake.messageNow(replies[0]?.id ?? ''));
    edit(message, 'when does the committee meet?');
    await until(() => shown().includes('The **committee** **meets** in March.'));
    edit(message, 'thank you all');
    await until(() => fake.messageNow(replies[0]?.id ?? '') === undefined);
    const { message: early } = await fake.message({ content: QUESTION, within: 10 });
    edit(early, 'when does the committee meet?');
    await until(() => fake.requests.some(({ body }) => JSON.stringify(body ?? '').includes(`"nonce":"${early.id}"`)));
    const posted = fake.requests.find(({ body }) => JSON.stringify(body ?? '').includes(`"nonce":"${early.id}"`));
    expect(JSON.stringify(posted?.body)).toContain('in March');
  }));

test('it is silent when the question is deleted in the meantime', () =>
  inPlainChannel(async (stage) => {
    const { fake } = stage;
    const asked = fake.message({ content: QUESTION, within: SILENCE });
    await until(() => fake.lastMessage()?.content === QUESTION);
    deleteMessage(stage, fake.lastMessage()?.id ?? '');
    expect((await asked).replies).toEqual([]);
  }));

test('it answers all the same when another message of the channel is deleted in the meantime', () =>
  inPlainChannel(async (stage) => {
    const { fake } = stage;
    const { message } = await fake.message({ content: 'hm', within: 1 });
    const asked = repliesTo(stage, QUESTION, PATIENTLY);
    await until(() => fake.lastMessage()?.content === QUESTION);
    deleteMessage(stage, message.id);
    expect(await asked).toHaveLength(1);
  }));

test('after an answer it leaves the channel alone for a while', () =>
  inPlainChannel(
    async (stage) => {
      expect(await repliesTo(stage, QUESTION, PATIENTLY)).toHaveLength(1);
      expect(await repliesTo(stage, QUESTION, { author: stage.fake.bob })).toEqual([]);
    },
    { plain: { confidence: 0.5, wait: WAIT, coolDown: 60 } },
  ));

test('it is silent if the speaker asked for has no statement on the topic', () =>
  inPlainChannel(
    async (stage) => {
      expect(await repliesTo(stage, 'what did Rossi say about the grain?', PATIENTLY)).toHaveLength(1);
      expect(await repliesTo(stage, 'what did Weber say about the grain?')).toEqual([]);
    },
    { respond: newsroom({ 'market.md': MARKET }).respond },
  ));

test('it is silent unless it is sure enough', () =>
  inPlainChannel(
    async (stage) => {
      expect(await repliesTo(stage, QUESTION)).toEqual([]);
    },
    { plain: { confidence: 0.9999, wait: WAIT, coolDown: 0 } },
  ));

test('without the Message Content intent it hears no plain question, and answers mentions all the same', () =>
  inPlainChannel(
    async (stage) => {
      expect(await repliesTo(stage, QUESTION)).toEqual([]);
      expect(await repliesTo(stage, QUESTION, { ...PATIENTLY, mentionsBot: true })).toHaveLength(1);
    },
    { messageContent: false },
  ));

describe('a channel that wants threads', () => {
  test('gets its answer in a thread on the question, named after it', () =>
    onThreads(async ({ fake }) => {
      const { message, replies } = await fake.message({
        content: `${QUESTION} <:fish:1>`,
        mentionsBot: true,
        within: 50,
      });
      expect(replies).toEqual([]);
      await until(() => fake.lastMessage()?.channel_id === message.id);
      const [opened, posted] = fake.requests.filter(
        ({ method, path }) => method === 'POST' && path.startsWith('/channels'),
      );
      expect(opened?.path).toBe(`/channels/${message.channel_id}/messages/${message.id}/threads`);
      expect(opened?.body).toEqual({ name: QUESTION, auto_archive_duration: 1440 });
      expect(posted?.path).toBe(`/channels/${message.id}/messages`);
      expect(posted?.body).not.toHaveProperty('message_reference');
    }));

  test('gets a reply where no thread can be begun, and uses one that is there', () =>
    onThreads(async ({ fake }) => {
      fake.failNext({ method: 'POST', path: /threads$/u, status: 403, code: 50013 });
      expect((await fake.message({ content: QUESTION, mentionsBot: true })).replies).toHaveLength(1);
      fake.failNext({ method: 'POST', path: /threads$/u, status: 400, code: 160004 });
      const { message } = await fake.message({ content: QUESTION, mentionsBot: true, within: 50 });
      await until(() => fake.requests.at(-1)?.path === `/channels/${message.id}/messages`);
    }));
});

async function onThreads(play: (stage: Stage) => Promise<void>): Promise<void> {
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  return onStage(
    async (stage) => {
      const [guild] = stage.fake.guilds;
      await storage.saveRule(guild?.id ?? '', JSON.stringify({ ...USUAL_RULE, threads: [guild?.channels[0]?.id] }));
      await play(stage);
    },
    { bot: { respond: newsroom().respond, storage } },
  );
}
