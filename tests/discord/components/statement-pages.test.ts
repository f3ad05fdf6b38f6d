import type { APIMessage } from 'discord.js';
import type { Outcome } from '../fake-discord/outcome';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { newsroom, type Newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';

const TALKS = [
  '---\ntitle: Talks\nurl: https://news.example/talks\n---',
  'Orla Byrne met Fergus Quinn on Monday. It rained.',
  'Orla Byrne said the quota is fair. Fergus Quinn said the quota is a mistake.',
  'Orla Byrne said the herring are back. Orla Byrne warned that the quota may be cut again.',
  '"The quota was agreed by all of us. Nobody was forced," Orla Byrne said. The cook made soup.',
  'Orla Byrne said the quota for cod comes next.',
].join('\n\n');

function atTalks(play: (stage: Stage & { readonly news: Newsroom }) => Promise<void>): Promise<void> {
  const news = newsroom({ 'talks.md': TALKS });
  return onStage((stage) => play({ ...stage, news }), { bot: { respond: news.respond } });
}

function press({ fake }: Stage, on: Pick<Outcome, 'message'>, label: string, more: object = {}): Promise<Outcome> {
  const customId = controlsOf(on.message).get(label);
  if (on.message === undefined || customId === undefined)
    throw new Error(`expected "${label}", found ${[...controlsOf(on.message).keys()].join()}`);
  return fake.press({ message: on.message, customId, ...more });
}

const ON_QUOTA = { name: 'quotes', options: { speaker: 'Byrne', topic: 'quota', statements: 2 } };

test('"More" and "Previous" turn the page of statements in the same message', () =>
  atTalks(async (stage) => {
    const first = await stage.fake.slash(ON_QUOTA);
    expect(allText(first.message)).toContain('**Orla Byrne on quota** · 2 of 4');
    expect([...controlsOf(first.message).keys()]).not.toContain('Previous');
    const second = await press(stage, first, 'More');
    expect(second.callback).toBe(7);
    expect(allText(second.message)).toContain('**Orla Byrne on quota** · 3–4 of 4');
    expect(allText(second.message)).toMatch(/-# (?:reported · )?\[Talks\]/u);
    expect([...controlsOf(second.message).keys()]).not.toContain('More');
    expect(allText((await press(stage, second, 'Previous')).message)).toBe(allText(first.message));
  }));

test('all statements of a speaker can be paged, without a topic', () =>
  atTalks(async (stage) => {
    const first = await stage.fake.slash({ name: 'quotes', options: { speaker: 'Byrne', statements: 3 } });
    expect(allText(first.message)).toContain('**Orla Byrne** · 3 of 5');
    const second = await press(stage, first, 'More');
    expect(allText(second.message)).toContain('**Orla Byrne** · 4–5 of 5');
    expect(allText(second.message)).not.toContain(' on ');
  }));

test('a topic of 300 characters can be paged too', () =>
  atTalks(async (stage) => {
    const topic = `the quota ${'and the quota '.repeat(20)}?`;
    const first = await stage.fake.slash({ name: 'quotes', options: { speaker: 'Byrne', topic, statements: 1 } });
    const second = await press(stage, first, 'More');
    expect(allText(second.message)).toMatch(/^\*\*Orla Byrne on the quota .*\?\*\* · 2 of 4/u);
  }));

test('a page of statements turned by another user opens for them only', () =>
  atTalks(async (stage) => {
    const first = await stage.fake.slash(ON_QUOTA);
    const theirs = await press(stage, first, 'More', { user: stage.fake.bob });
    expect(theirs.ephemeral).toBe(true);
    expect(theirs.message?.id).not.toBe(first.message?.id);
  }));

test('private statements are shown to everyone once', () =>
  atTalks(async (stage) => {
    const asked = await stage.fake.slash({ ...ON_QUOTA, options: { ...ON_QUOTA.options, private: true } });
    const twice = await Promise.all([
      press(stage, asked, 'Show to everyone', { expectFollowUps: 1 }),
      press(stage, asked, 'Show to everyone', { expectFollowUps: 1 }),
    ]);
    const followUps = twice.flatMap((pressed) => pressed.followUps);
    const posted = followUps.filter(({ flags = 0 }) => (flags & 64) === 0);
    expect(posted).toHaveLength(1);
    expect(allText(posted[0])).toContain('**Orla Byrne on quota** · 2 of 4');
    expect(allText(posted[0])).toContain(`Shared by <@${stage.fake.alice.id}>`);
    expect([...controlsOf(twice[0].message).keys()]).not.toContain('Show to everyone');
    expect(followUps.map(allText).filter((text) => text.includes('shown to everyone already'))).toHaveLength(1);
  }));

test('the private statements of another cannot be shared', () =>
  atTalks(async (stage) => {
    const asked = await stage.fake.slash({ ...ON_QUOTA, options: { ...ON_QUOTA.options, private: true } });
    const refused = await press(stage, asked, 'Show to everyone', { user: stage.fake.bob });
    expect(allText(refused.message)).toBe('Only the person who asked can do this.');
    expect(refused.followUps).toEqual([]);
  }));

test('a statement of two sentences is shown in its context and cited whole', () =>
  atTalks(async (stage) => {
    const options = { speaker: 'Byrne', topic: 'agreed forced', statements: 1 };
    const asked = await stage.fake.slash({ name: 'quotes', options });
    const context = await press(stage, asked, 'Context, source …', { values: valuesOf(asked.message).slice(0, 1) });
    expect(allText(context.message)).toContain(
      [
        'Quoted here:',
        '> **"The quota was agreed by all of us.**',
        '> **Nobody was forced," Orla Byrne said.**',
        '> The cook made soup.',
      ].join('\n'),
    );
    const card = await press(stage, context, 'Source and citation');
    expect(allText(card.message)).toContain(
      '> "The quota was agreed by all of us. Nobody was forced," Orla Byrne said.',
    );
    const values = valuesOf(asked.message);
    expect(
      allText(
        (await press(stage, await press(stage, asked, 'Context, source …', { values }), 'Source and citation')).message,
      ),
    ).toContain('BibTeX');
  }));

test('the buttons of statements outlive a restart', async () => {
  const { respond } = newsroom({ 'talks.md': TALKS });
  await onStage(
    async (stage) => {
      const first = await stage.fake.slash(ON_QUOTA);
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond });
      try {
        await again.start();
        const second = await press(stage, first, 'More');
        expect(allText(second.message)).toContain('**Orla Byrne on quota** · 3–4 of 4');
        expect(
          allText(
            (await press(stage, second, 'Context, source …', { values: valuesOf(second.message).slice(0, 1) })).message,
          ),
        ).toContain('**In its context**');
      } finally {
        await again.leave();
      }
    },
    { bot: { respond } },
  );
});

describe('after the articles changed', () => {
  const CHANGED = 'The articles have changed since this was asked.';

  test('a page of statements says so, and shows what they say now', () =>
    atTalks(async (stage) => {
      const first = await stage.fake.slash(ON_QUOTA);
      stage.news.publish({ 'talks.md': TALKS.replace('may be cut again', 'may be raised') });
      expect(allText((await press(stage, first, 'More')).message)).toContain(CHANGED);
    }));

  test('a page that is no longer there gives the first, and says so', () =>
    atTalks(async (stage) => {
      const first = await stage.fake.slash(ON_QUOTA);
      stage.news.publish({ 'talks.md': '# Talks\n\nOrla Byrne said the quota is gone.\n' });
      const { message } = await press(stage, first, 'More');
      expect(allText(message)).toContain('**Orla Byrne on quota** · 1 of 1');
      expect(allText(message)).toContain(CHANGED);
    }));

  test.each([
    ['says nothing on it any more', 'Orla Byrne said the soup is hot.', 'No words of **Orla Byrne**'],
    ['is no longer heard', 'Fergus Quinn said the soup is hot.', '**The articles quote nobody called “Orla Byrne”'],
  ])('of a speaker who %s it is said so', (_, text, told) =>
    atTalks(async (stage) => {
      const first = await stage.fake.slash(ON_QUOTA);
      stage.news.publish({ 'talks.md': `# Talks\n\n${text}\n` });
      const { message } = await press(stage, first, 'More');
      expect(allText(message)).toContain(told);
      expect(allText(message)).toContain(CHANGED);
    }),
  );
});

test('for an unknown speaker, buttons offer known speakers on the same topic', () =>
  atTalks(async (stage) => {
    const none = await stage.fake.slash({ name: 'quotes', options: { speaker: 'Zenobia', topic: 'quota' } });
    const { message, ephemeral } = await press(stage, none, 'Fergus Quinn');
    expect(allText(message)).toContain('**Fergus Quinn on quota** · 1 of 1');
    expect(ephemeral).toBe(true);
  }));

test('if a side has no statement, buttons compare other topics', () =>
  atTalks(async (stage) => {
    const none = await stage.fake.slash({ name: 'compare', options: { topic: 'penguins' } });
    const label = [...controlsOf(none.message).keys()].find((each) => each.includes('quota')) ?? '';
    expect(allText((await press(stage, none, label)).message)).toContain(' · what each side says');
  }));

test('without a statement on the topic, buttons show all statements of the speaker, and those on other topics', () =>
  atTalks(async (stage) => {
    const silent = { name: 'quotes', options: { speaker: 'Quinn', topic: 'herring' } };
    const none = await stage.fake.slash(silent);
    const all = await press(stage, none, 'All statements of Fergus Quinn');
    expect(allText(all.message)).toContain('**Fergus Quinn** · 1 of 1');
    expect(all.callback).toBe(7);
    const again = await stage.fake.slash(silent);
    const topic = [...controlsOf(again.message).keys()].find((label) => label.includes('quota')) ?? '';
    expect(allText((await press(stage, again, topic)).message)).toContain('**Fergus Quinn on ');
  }));

/** A message of the bot that the fake does not know better, one of its ids replaced. */
function withForged(message: APIMessage, id: string, forged: string): APIMessage {
  const text = JSON.stringify({ ...message, id: '1400000000000000001' }).replaceAll(id, forged);
  return JSON.parse(text) as APIMessage;
}

test.each([
  ['a page that cannot be', (id: string) => id.replace(/..(?=.:)/u, 'zz')],
  ['a speaker cut short', (id: string) => id.slice(0, -8)],
  ['a version that is none of ours', (id: string) => `9${id.slice(1)}`],
])('a forged button with %s is refused in private', (_, forge) =>
  atTalks(async (stage) => {
    const { message } = await stage.fake.slash(ON_QUOTA);
    if (message === undefined) throw new Error('expected an answer, found none');
    const id = controlsOf(message).get('More') ?? '';
    const refused = await stage.fake.press({ message: withForged(message, id, forge(id)), customId: forge(id) });
    expect(refused.ephemeral).toBe(true);
    expect(allText(refused.message)).toContain('This is no longer in use.');
  }),
);

test('a button for statements on the message of another bot is not obeyed', () =>
  atTalks(async (stage) => {
    const { message } = await stage.fake.slash(ON_QUOTA);
    if (message === undefined) throw new Error('expected an answer, found none');
    const customId = controlsOf(message).get('More') ?? '';
    const theirs = { ...message, id: '1400000000000000001', author: { ...stage.fake.bob, bot: true } };
    const refused = await stage.fake.press({ message: theirs, customId });
    expect(allText(refused.message)).toBe('I do not know this button, so I did nothing.');
    expect(refused.ephemeral).toBe(true);
  }));
