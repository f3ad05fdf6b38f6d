import type { APIMessage } from 'discord.js';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';

const TALKS = [
  '# Talks',
  'Orla Byrne met Fergus Quinn of the Harbour Quota Board on Monday. Ships came.',
  'Orla Byrne said the quota is fair. Fergus Quinn said the quota is a mistake.',
  'Orla Byrne said the herring are back. Fergus Quinn said that Orla would resign. Fergus Quinn said the herring are few.',
  'The Harbour Quota Board said it would meet in March. The cook made soup.',
].join('\n\n');
const { respond } = newsroom({ 'talks.md': TALKS });

function atTalks(play: (stage: Stage) => Promise<void>): Promise<void> {
  return onStage(play, { bot: { respond } });
}

async function statements({ fake }: Stage, options: Readonly<Record<string, string>>): Promise<APIMessage> {
  const { message } = await fake.slash({ name: 'quotes', options });
  if (message === undefined) throw new Error('expected statements, found none');
  return message;
}

async function inReply({ fake }: Stage, replyTo: APIMessage, content: string, more: object = {}): Promise<APIMessage> {
  const { replies } = await fake.message({ content, replyTo, mentionsBot: true, ...more });
  const [answer] = replies;
  if (answer === undefined) throw new Error(`expected an answer to "${content}", found none`);
  return answer;
}

const ORLA_ON_QUOTA = { speaker: 'Byrne', topic: 'quota' };

test.each([
  ['and Fergus?', '**Fergus Quinn on quota** · 1 of 1', 'is a mistake'],
  ['what did Quinn say?', '**Fergus Quinn on quota** · 1 of 1', 'is a mistake'],
  ['und fergus?', '**Fergus Quinn on quota** · 1 of 1', 'is a mistake'],
  ['and Fergsu?', '**Fergus Quinn on quota** · 1 of 1', 'is a mistake'],
  ['and herring?', '**Orla Byrne on herring** · 1 of 1', 'are back'],
  ['what about the herring?', '**Orla Byrne on the herring** · 1 of 1', 'are back'],
  ['and on herring?', '**Orla Byrne on herring** · 1 of 1', 'are back'],
  ['and Fergus on herring?', '**Fergus Quinn on herring** · 1 of 1', 'are few'],
])('%j in reply to statements of somebody on a topic goes on from them', (content, head, text) =>
  atTalks(async (stage) => {
    const answer = await inReply(stage, await statements(stage, ORLA_ON_QUOTA), content);
    expect(allText(answer)).toContain(head);
    expect(allText(answer).replaceAll('**', '')).toContain(text);
  }),
);

test('a topic that is also part of the name of a body stays a topic, unless it is written like a name', () =>
  atTalks(async (stage) => {
    const first = await statements(stage, { speaker: 'Byrne', topic: 'herring' });
    expect(allText(await inReply(stage, first, 'and quota?'))).toContain('**Orla Byrne on quota** · 1 of 1');
    expect(allText(await inReply(stage, first, 'and Harbour Quota Board?'))).toContain('Harbour Quota Board');
  }));

test('a speaker without a statement on the topic may be the topic', () =>
  atTalks(async (stage) => {
    const answer = await inReply(stage, await statements(stage, { speaker: 'Fergus', topic: 'mistake' }), 'and Orla?');
    expect(allText(answer)).toContain('**Fergus Quinn on Orla** · 1 of 1');
  }));

test('a follow-up to a follow-up, or to a turned page, is answered', () =>
  atTalks(async (stage) => {
    const first = await statements(stage, ORLA_ON_QUOTA);
    const second = await inReply(stage, first, 'and Fergus?');
    const third = await inReply(stage, second, 'and herring?');
    expect(allText(third)).toContain('**Fergus Quinn on herring** · 1 of 1');
    const { message } = await stage.fake.slash({ name: 'quotes', options: { speaker: 'Byrne', statements: 1 } });
    const customId = controlsOf(message).get('More') ?? '';
    if (message === undefined) throw new Error('expected statements, found none');
    const page = await stage.fake.press({ message, customId });
    if (page.message === undefined) throw new Error('expected a page, found none');
    expect(allText(await inReply(stage, page.message, 'and Fergus?'))).toContain('**Fergus Quinn** · 3 of 3');
  }));

test('a follow-up works after an answer without a statement', () =>
  atTalks(async (stage) => {
    const none = await inReply(stage, await statements(stage, ORLA_ON_QUOTA), 'and soup?');
    expect(allText(none)).toContain('No words of **Orla Byrne** on **soup**');
    expect(allText(await inReply(stage, none, 'and Fergus?'))).toContain('No words of **Fergus Quinn** on **soup**');
    expect(allText(await inReply(stage, none, 'and herring?'))).toContain('**Orla Byrne on herring** · 1 of 1');
  }));

test('a topic too long for an id is kept too', () =>
  atTalks(async (stage) => {
    const topic = `quota ${'and the quota '.repeat(12)}`.trim();
    const answer = await inReply(stage, await statements(stage, { speaker: 'Byrne', topic }), 'and Fergus?');
    expect(allText(answer)).toContain(`**Fergus Quinn on ${topic}** · 1 of 1`);
  }));

test('in a direct message too, and after a restart', () =>
  onStage(
    async (stage) => {
      const { message } = await stage.fake.slash({ name: 'quotes', options: ORLA_ON_QUOTA });
      if (message === undefined) throw new Error('expected statements, found none');
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond });
      try {
        await again.start();
        const answer = await inReply(stage, message, 'and Fergus?', { dm: true, mentionsBot: false });
        expect(allText(answer)).toContain('**Fergus Quinn on quota** · 1 of 1');
      } finally {
        await again.leave();
      }
    },
    { bot: { respond } },
  ));

test('a whole question in reply to statements is asked as it stands', () =>
  atTalks(async (stage) => {
    const answer = await inReply(stage, await statements(stage, ORLA_ON_QUOTA), 'who made the soup?');
    expect(allText(answer)).toContain('**who made the soup?** · ');
  }));

test('a reply that pings the bot is answered where it goes on from the statements, another only with quotes', () =>
  atTalks(async (stage) => {
    const first = await statements(stage, ORLA_ON_QUOTA);
    const pinging = { replyTo: first, more: { mentions: [stage.fake.bot] } };
    const quiet = { replyTo: first, within: 60 };
    expect((await stage.fake.message({ content: 'what a storm', ...pinging, within: 60 })).replies).toEqual([]);
    expect((await stage.fake.message({ content: 'and zebras?', ...quiet })).replies).toEqual([]);
    const zebras = await stage.fake.message({ content: 'and zebras?', ...pinging });
    expect(allText(zebras.replies[0])).toBe('No words of **Orla Byrne** on **zebras** in these articles.');
    const merkel = await stage.fake.message({ content: 'what did Zenobia say?', ...pinging });
    expect(allText(merkel.replies[0])).toContain('Zenobia');
    const { replies } = await stage.fake.message({ content: 'and Fergus?', ...pinging });
    expect(allText(replies[0])).toContain('**Fergus Quinn on quota** · 1 of 1');
  }));
