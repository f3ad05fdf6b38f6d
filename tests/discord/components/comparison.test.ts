import type { APIMessage } from 'discord.js';
import type { Outcome } from '../fake-discord/outcome';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { newsroom, type Newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';

const TALKS = [
  '# Talks',
  'Orla Byrne met Fergus Quinn on Monday.',
  'Orla Byrne said the quota is fair. Fergus Quinn said the quota is a mistake.',
  'Orla Byrne said the herring are back. Fergus Quinn said the herring are few.',
].join('\n\n');

function atTalks(play: (stage: Stage & { readonly news: Newsroom }) => Promise<void>): Promise<void> {
  const news = newsroom({ 'talks.md': TALKS });
  return onStage((stage) => play({ ...stage, news }), { bot: { respond: news.respond } });
}

async function compare({ fake }: Stage, options: Readonly<Record<string, string | boolean>>): Promise<Outcome> {
  return fake.slash({ name: 'compare', options });
}

function press({ fake }: Stage, on: Pick<Outcome, 'message'>, label: string, more: object = {}): Promise<Outcome> {
  const customId = controlsOf(on.message).get(label);
  if (on.message === undefined || customId === undefined)
    throw new Error(`expected "${label}", found ${[...controlsOf(on.message).keys()].join()}`);
  return fake.press({ message: on.message, customId, ...more });
}

async function inReply({ fake }: Stage, { message }: Pick<Outcome, 'message'>, content: string): Promise<APIMessage> {
  const { replies } = await fake.message({ content, ...(message && { replyTo: message }), mentionsBot: true });
  const [answer] = replies;
  if (answer === undefined) throw new Error(`expected an answer to "${content}", found none`);
  return answer;
}

test('a private comparison is shared once, by the user who asked for it', () =>
  atTalks(async (stage) => {
    const asked = await compare(stage, { topic: 'quota', private: true });
    const refused = await press(stage, asked, 'Show to everyone', { user: stage.fake.bob });
    expect(allText(refused.message)).toBe('Only the person who asked can do this.');
    const { followUps, message } = await press(stage, asked, 'Show to everyone', { expectFollowUps: 1 });
    expect(allText(followUps[0])).toContain('**quota** · what each side says');
    expect(allText(followUps[0])).toContain(`Shared by <@${stage.fake.alice.id}>`);
    expect([...controlsOf(message).keys()]).toEqual(['⋯', 'Context, source …']);
  }));

test('a long sentence of one side is quoted whole beside short ones', () => {
  const long = `Orla Byrne said the quota is fair${' and fair to boats'.repeat(60)}.`;
  const others = 'Fergus Quinn said the quota is a mistake. Una Moran said the quota is low.';
  const { respond } = newsroom({ 'talks.md': `# Talks\n\n${long} ${others}` });
  return onStage(
    async (stage) => {
      const { message } = await compare(stage, { topic: 'quota' });
      expect(allText(message).replaceAll('**', '')).toContain(`> ${long}`);
    },
    { bot: { respond } },
  );
});

test('the source of each side’s statement can be chosen', () =>
  atTalks(async (stage) => {
    const asked = await compare(stage, { topic: 'quota' });
    const [first, second] = valuesOf(asked.message);
    const values = [second ?? first ?? ''];
    const card = await press(stage, await press(stage, asked, 'Context, source …', { values }), 'Source and citation');
    expect(allText(card.message)).toContain('> Fergus Quinn said the quota is a mistake.');
    expect(card.ephemeral).toBe(true);
  }));

test('after a restart and a change of the articles, it is answered from the new articles, with a note', async () => {
  const news = newsroom({ 'talks.md': TALKS });
  const { respond } = news;
  await onStage(
    async (stage) => {
      const asked = await compare(stage, { topic: 'quota', private: true });
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond });
      try {
        await again.start();
        news.publish({ 'talks.md': TALKS.replace('is fair', 'is too low') });
        const { followUps } = await press(stage, asked, 'Show to everyone', { expectFollowUps: 1 });
        expect(allText(followUps[0])).toContain('is too low');
        expect(allText(followUps[0])).toContain('The articles have changed since this was asked.');
      } finally {
        await again.leave();
      }
    },
    { bot: { respond } },
  );
});

test.each([
  ['and herring?', '**herring** · what each side says'],
  ['and Fergus?', '**Fergus Quinn on quota** · 1 of 1'],
  ['and Fergus on herring?', '**Fergus Quinn on herring** · 1 of 1'],
])('%j in reply to a comparison goes on from it', (content, head) =>
  atTalks(async (stage) => {
    expect(allText(await inReply(stage, await compare(stage, { topic: 'quota' }), content))).toContain(head);
  }),
);
