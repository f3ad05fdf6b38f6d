import { MessageType, type APIMessage } from 'discord.js';
import { allText } from '../render/payload';
import { FAILING } from '../small-answers';
import { newsroom } from '../newsroom';
import type { FakeDiscord } from '../fake-discord/start-fake-discord';
import { onStage, until } from '../stage';

const SILENCE = 60;

test('a mention with a question is answered by a reply that pings nobody', () =>
  onStage(async ({ fake }) => {
    const { replies, message } = await fake.message({ content: 'denied', mentionsBot: true });
    expect(replies).toHaveLength(1);
    expect(allText(replies[0])).toContain('Putin **denied** that');
    expect(replies[0]?.message_reference?.message_id).toBe(message.id);
    const sent = fake.requests.find(({ method }) => method === 'POST')?.body as { allowed_mentions: unknown };
    expect(sent.allowed_mentions).toEqual({ parse: [], replied_user: false });
  }));

test('the mention may stand anywhere, twice and in its old form', () =>
  onStage(async ({ fake }) => {
    const { id } = fake.bot;
    const { replies } = await fake.message({ content: `cyber <@!${id}>\n attacks <@${id}>`, mentionsBot: true });
    expect(allText(replies[0])).toContain('**cyber attacks** · ');
  }));

test('a direct message is a question', () =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content: 'cyber', dm: true });
    expect(allText(replies[0])).toContain('** · 3 of 3');
  }));

test('a mention without a question gets the help', () =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content: '', mentionsBot: true });
    expect(allText(replies[0])).toContain('Ask about the articles');
  }));

test('nothing found is said by mention too', () =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content: 'penguins', mentionsBot: true });
    expect(allText(replies[0])).toContain('Nothing in ');
  }));

test.each([
  ['good bot', '🙂'],
  ['danke schön!', '🙂'],
  ['¿Cómo estás?', '🙂'],
  ['Дякую!', '🙂'],
  ['谢谢你', '🙂'],
  ['ありがとうございます。', '🙂'],
  ['shut up', '👌'],
  ['I disagree', '👌'],
  ["je ne suis pas d'accord", '👌'],
])('small talk to the bot, %j, gets a reaction and no reply', (content, emoji) =>
  onStage(
    async ({ fake }) => {
      const { replies, message } = await fake.message({ content, mentionsBot: true, within: SILENCE });
      expect(replies).toEqual([]);
      await until(() => reactionsOn(fake, message).length > 0);
      expect(reactionsOn(fake, message)).toEqual([emoji]);
    },
    { bot: { respond: newsroom().respond } },
  ),
);

function reactionsOn({ requests }: FakeDiscord, { id }: APIMessage): readonly string[] {
  const reactions = requests.map(({ path }) => decodeURI(path).split(`/messages/${id}/reactions/`));
  return reactions.flatMap(([, reaction]) => reaction?.split('/')[0] ?? []);
}

test.each(['bad bot', 'you are wrong', 'das stimmt nicht!', 'Это неправда', '违う、間違い'.replace('违', '違')])(
  'a complaint, %j, is told where moderators hear of it, and gets no smile',
  (content) =>
    onStage(
      async ({ fake }) => {
        const { replies } = await fake.message({ content, mentionsBot: true });
        expect(allText(replies[0])).toMatch(/^Sorry\. I only quote/u);
        expect(fake.requests.filter(({ path }) => path.includes('/reactions/'))).toEqual([]);
      },
      { bot: { respond: newsroom().respond } },
    ),
);

test.each([
  ['/summit topic:cyber passages:2', /^\*\*cyber\*\* · 2 of 3/u],
  ['/summit denied', /^\*\*denied\*\* · 1 of 1/u],
  ['sources', /Answers are quoted from/u],
  ['compare fish', /^\*\*fish\*\* · what each side says/u],
  ['/quotes Rossi: fish', /^\*\*Anna Rossi on fish\*\*/u],
  ['/quotes speaker:Rossi topic:fish', /^\*\*Anna Rossi on fish\*\*/u],
  ['help', /Ask about the articles/u],
  ['Was kannst du?', /Ask about the articles/u],
  ['帮助', /Ask about the articles/u],
  ['help me', /Ask about the articles/u],
  ['Quellen', /Answers are quoted from/u],
  ['/card denied', /^\*\*denied\*\* · 1 of 1/u],
  ['!summit denied', /^\*\*denied\*\* · 1 of 1/u],
  ['/cmpare fish', /^\*\*\/cmpare\*\* does nothing in a message\. The nearest command: <\/compare:\d+>$/u],
  ['/privacy', /The nearest command: <\/privacy:\d+>$/u],
  ['card denied', /^\*\*denied\*\* · 1 of 1/u],
  ['privacy', /^This works as a command only: <\/privacy:\d+>$/u],
  ['/foo', /The nearest command: <\/help:\d+>$/u],
])('a command typed as text, %j, is understood as the command', (content, shown) =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content, mentionsBot: true });
    expect(allText(replies[0])).toMatch(shown);
  }),
);

test.each<[string, Partial<APIMessage>, string]>([
  [
    'another bot',
    { author: { id: '9', username: 'b', discriminator: '0', global_name: null, avatar: null, bot: true } },
    '',
  ],
  ['a webhook', { webhook_id: '99' }, ''],
  ['the system', { type: MessageType.ChannelPinnedMessage }, ''],
  ['somebody who mentions everyone', { mentions: [], mention_everyone: true }, '@everyone cyber'],
  ['somebody who talks to others', { mentions: [] }, 'cyber'],
])('the bot does not answer %s', (_, more, content) =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content: content || `<@${fake.bot.id}> cyber`, more, within: SILENCE });
    expect(replies).toEqual([]);
  }),
);

test('a reply to the bot that only pings it is not a question', () =>
  onStage(async ({ fake }) => {
    const { replies } = await fake.message({ content: 'cyber', mentionsBot: true });
    const [answer] = replies;
    if (answer === undefined) throw new Error('expected an answer, found none');
    const thanks = { content: 'thanks', replyTo: answer, more: { mentions: [fake.bot] }, within: SILENCE };
    expect((await fake.message(thanks)).replies).toEqual([]);
  }));

test('when answering fails, the asker gets an apology and the log a line without their words', () =>
  onStage(async ({ fake, logged }) => {
    const { replies, message } = await fake.message({ content: FAILING, mentionsBot: true });
    expect(allText(replies[0])).toContain('Sorry, something went wrong on my side');
    expect(logged.find((line) => line.includes('could not answer a message'))).toContain(message.id);
    expect(logged.join('')).not.toContain(FAILING);
  }));

test('without permission to write, the bot stays silent, logs it and keeps running', () =>
  onStage(async ({ fake, logged }) => {
    fake.failNext({ method: 'POST', path: /messages$/u, status: 403, code: 50013 });
    expect((await fake.message({ content: 'cyber', mentionsBot: true, within: SILENCE })).replies).toEqual([]);
    expect(logged.join('')).toContain('"code":50013');
    expect((await fake.message({ content: 'cyber', mentionsBot: true })).replies).toHaveLength(1);
  }));

test('an answer Discord refuses as it is ends in an apology', () =>
  onStage(async ({ fake }) => {
    fake.failNext({ method: 'POST', path: /messages$/u, status: 400, code: 50035 });
    const { replies } = await fake.message({ content: 'cyber', dm: true });
    expect(replies.map(allText).join()).toContain('Sorry, something went wrong');
  }));

test.each([500, 429, 'reset'] as const)('a message is answered once though its first try ends with %s', (status) =>
  onStage(async ({ fake }) => {
    fake.failNext({ method: 'POST', path: /messages$/u, status });
    const { replies } = await fake.message({ content: 'cyber', dm: true });
    expect(replies).toHaveLength(1);
    const nonces = fake.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => (body as { nonce: string }).nonce);
    expect(nonces).toHaveLength(2);
    expect(new Set(nonces).size).toBe(1);
  }),
);

test('a message that Discord delivers twice is answered once', () =>
  onStage(async ({ fake }) => {
    const { message } = await fake.message({ content: 'cyber', dm: true });
    fake.forget();
    fake.dispatch('MESSAGE_CREATE', message);
    await fake.message({ content: 'denied', dm: true });
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  }));
