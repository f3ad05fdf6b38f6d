import type { APIMessage } from 'discord.js';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';

const TALKS =
  '# Talks\n\nOrla Byrne said the quota is fair. Fergus Quinn said the quota is a mistake. Orla Byrne said the herring are back. The cook made soup.\n';

function atTalks(play: (stage: Stage) => Promise<void>): Promise<void> {
  return onStage(play, { bot: { respond: newsroom({ 'talks.md': TALKS }).respond } });
}

async function answerTo({ fake }: Stage, content: string, more: object = {}): Promise<APIMessage> {
  const { replies } = await fake.message({ content, mentionsBot: true, ...more });
  const [answer] = replies;
  if (answer === undefined) throw new Error('expected an answer, found none');
  return answer;
}

test('"and Fergus?" in reply to an answer keeps the topic of the question before', () =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'what did Orla say about the quota?');
    expect(allText(first)).toContain('**quota** is fair');
    const { replies } = await stage.fake.message({
      content: 'and Fergus?',
      replyTo: first,
      more: { mentions: [stage.fake.bot] },
    });
    expect(allText(replies[0])).toContain('**what did Fergus say about the quota** · ');
    expect(allText(replies[0]).split('\n\n')[1]).toContain('is a mistake');
    const again = await stage.fake.message({
      content: 'and herring?',
      ...(replies[0] && { replyTo: replies[0] }),
      more: { mentions: [stage.fake.bot] },
    });
    expect(allText(again.replies[0])).toContain('No words of **Fergus Quinn** on herring in these articles.');
  }));

test('"and what did she say about herring?" asks of who was asked about before', () =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'who is orla?');
    const next = await answerTo(stage, 'and what did she say about the quota?', { replyTo: first });
    expect(allText(next)).toContain('**what did orla say about the quota** · ');
    expect(allText(await answerTo(stage, 'and fergus?', { replyTo: next }))).toContain(
      '**what did fergus say about the quota** · ',
    );
  }));

test('in a direct message too, and after a slash command', () =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'what did Orla say about the quota?', { dm: true });
    const { replies } = await stage.fake.message({ content: 'and Fergus?', replyTo: first, dm: true });
    expect(allText(replies[0])).toContain('**what did Fergus say about the quota** · ');
    const { message } = await stage.fake.slash({ name: 'summit', options: { topic: 'who is Orla?' } });
    const next = await stage.fake.message({
      content: 'and Fergus?',
      ...(message && { replyTo: message }),
      mentionsBot: true,
    });
    expect(allText(next.replies[0])).toContain('**who is Fergus** · ');
  }));

test('a follow-up works after a restart, twice in a row, from the answer replied to', () => {
  const { respond } = newsroom({ 'talks.md': TALKS });
  return onStage(
    async (stage) => {
      const first = await answerTo(stage, 'what did Orla say about the quota?');
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond });
      try {
        await again.start();
        const second = await answerTo(stage, 'and Fergus?', { replyTo: first });
        expect(allText(second)).toContain('**what did Fergus say about the quota** · ');
        const third = await answerTo(stage, 'and the herring?', { replyTo: second });
        expect(allText(third)).toContain('on the herring in these articles.');
      } finally {
        await again.leave();
      }
    },
    { bot: { respond } },
  );
});

test('after a question too long for an id too, which is then read from the head of its answer', () =>
  atTalks(async (stage) => {
    const long = `what did Orla say about the quota, ${'the quota, '.repeat(8)}the quota?`;
    const first = await answerTo(stage, long);
    const { replies } = await stage.fake.message({ content: 'and Fergus?', replyTo: first, mentionsBot: true });
    expect(allText(replies[0])).toContain('**what did Fergus say about the quota, the quota, the quota');
  }));

test.each([
  [
    'not sure that these answer',
    'what did Orla say about penguins?',
    'and Fergus?',
    'Not sure that these answer **what did Fergus say about penguins**:',
  ],
  ['nothing', 'do penguins swim?', 'and quota?', '**penguins, quota**'],
])('after an answer that found %s', (found, question, content, next) =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, question);
    expect(allText(first).toLowerCase()).toContain(found);
    expect(allText(first)).not.toContain('Others:');
    const { replies } = await stage.fake.message({ content, replyTo: first, mentionsBot: true });
    expect(allText(replies[0])).toContain(next);
  }),
);

test('after a page was turned, in whatever language the answer is', () =>
  onStage(
    async (stage) => {
      const { fake } = stage;
      const { message } = await fake.slash({ name: 'summit', options: { topic: 'said', passages: 1 }, locale: 'de' });
      const customId = controlsOf(message).get('Weitere') ?? '';
      if (message === undefined) throw new Error('expected an answer, found none');
      const page = await fake.press({ message, customId, locale: 'de' });
      const { replies } = await fake.message({
        content: 'und herring?',
        ...(page.message && { replyTo: page.message }),
        mentionsBot: true,
      });
      expect(allText(replies[0])).toContain('**said, herring** · ');
    },
    { bot: { respond: newsroom({ 'talks.md': TALKS }).respond } },
  ));

test('a whole question in reply is asked as it stands', () =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'what did Orla say about the quota?');
    const { replies } = await stage.fake.message({ content: 'who made the soup?', replyTo: first, mentionsBot: true });
    expect(allText(replies[0])).toContain('**who made the soup?** · ');
  }));

test.each(['thanks', 'lol no way'])(
  'who replies to an answer without asking for the bot, %j, is left in peace',
  (content) =>
    atTalks(async (stage) => {
      const first = await answerTo(stage, 'what did Orla say about the quota?');
      const { replies } = await stage.fake.message({
        content,
        replyTo: first,
        more: { mentions: [stage.fake.bot] },
        within: 60,
      });
      expect(replies).toEqual([]);
    }),
);

test('a reply to another person is not for the bot', () =>
  atTalks(async (stage) => {
    const { message } = await stage.fake.message({ content: 'the quota!', author: stage.fake.bob, within: 20 });
    expect((await stage.fake.message({ content: 'and Fergus?', replyTo: message, within: 60 })).replies).toEqual([]);
  }));

/** @returns what answers a reply that pings the bot, as replies do unless that is switched off. */
async function pinging({ fake }: Stage, replyTo: APIMessage, content: string): Promise<APIMessage | undefined> {
  return (await fake.message({ content, replyTo, more: { mentions: [fake.bot] } })).replies[0];
}

test('"more" in reply to an answer shows its next page, in any language of the bot, until there is no more', () =>
  atTalks(async (stage) => {
    const { message: first } = await stage.fake.slash({ name: 'summit', options: { topic: 'said', passages: 1 } });
    if (first === undefined) throw new Error('expected an answer, found none');
    const second = await pinging(stage, first, 'more');
    expect(allText(second)).toMatch(/^\*\*said\*\* · 2 of 3/u);
    const third = await pinging(stage, second ?? first, 'zeig mir mehr, bitte');
    expect(allText(third)).toMatch(/^\*\*said\*\* · 3 of 3/u);
    expect(allText(await pinging(stage, third ?? first, 'もっと'))).toBe('There is no more.');
  }));

test.each([
  ['2', 2, 'In its context'],
  ['#2', 2, 'In its context'],
  ['why?', 1, 'In its context'],
  ['When was that?', 1, 'In its context'],
  ['how many?', 1, 'In its context'],
  ['which ones', 1, 'In its context'],
  ['¿por qué?', 1, 'In its context'],
  ['source?', 1, 'Source and citation'],
  ['source 2', 2, 'Source and citation'],
  ['谁说的？', 1, 'Source and citation'],
])('%j in reply to an answer shows where a passage stands', (content, number, head) =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'said');
    const passages = allText(first)
      .split('\n')
      .filter((line) => line.startsWith('> '));
    const shown = allText(await pinging(stage, first, content)).replaceAll('**', '');
    expect(shown).toContain(head);
    expect(shown).toContain(passages[number - 1]?.replaceAll('**', ''));
  }),
);

test('a number that no passage has, and a remark, are left alone', () =>
  atTalks(async (stage) => {
    const first = await answerTo(stage, 'said');
    const quiet = { replyTo: first, more: { mentions: [stage.fake.bot] }, within: 60 };
    for (const content of ['9', 'what a storm that was', 'lol'])
      expect((await stage.fake.message({ content, ...quiet })).replies).toEqual([]);
  }));
