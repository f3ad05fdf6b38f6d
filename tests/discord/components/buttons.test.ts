import { allText, controlsOf, valuesOf } from '../render/payload';
import { HARBOUR, LIGHTHOUSE, newsroom, type Newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';
import type { Outcome } from '../fake-discord/outcome';

/** A Discord with a bot that answers from the harbour's articles. */
function inHarbour(play: (stage: Stage & { readonly news: Newsroom }) => Promise<void>): Promise<void> {
  const news = newsroom();
  return onStage((stage) => play({ ...stage, news }), { bot: { respond: news.respond } });
}

function press(
  { fake }: Stage,
  { message }: Pick<Outcome, 'message'>,
  label: string,
  more: object = {},
): Promise<Outcome> {
  const customId = controlsOf(message).get(label);
  if (message === undefined || customId === undefined)
    throw new Error(`expected "${label}", found ${[...controlsOf(message).keys()].join()}`);
  return fake.press({ message, customId, ...more });
}

const QUOTA = { name: 'summit', options: { topic: 'quota', passages: 2 } };

test('"More" and "Previous" turn the page in the same message', () =>
  inHarbour(async (stage) => {
    const first = await stage.fake.slash(QUOTA);
    expect(allText(first.message)).toContain('**quota** · 2 of 6');
    expect([...controlsOf(first.message).keys()]).not.toContain('Previous');
    const second = await press(stage, first, 'More');
    expect(second.callback).toBe(7);
    expect(second.message?.id).toBe(first.message?.id);
    expect(allText(second.message)).toContain('**quota** · 3–4 of 6');
    const third = await press(stage, second, 'More');
    expect([...controlsOf(third.message).keys()]).not.toContain('More');
    const back = await press(stage, await press(stage, third, 'Previous'), 'Previous');
    expect(allText(back.message)).toBe(allText(first.message));
  }));

test('a page turned by another user opens for them only, and the message stays unchanged', () =>
  inHarbour(async (stage) => {
    const first = await stage.fake.slash(QUOTA);
    const theirs = await press(stage, first, 'More', { user: stage.fake.bob });
    expect(theirs.ephemeral).toBe(true);
    expect(theirs.message?.id).not.toBe(first.message?.id);
    const next = await press(stage, theirs, 'More', { user: stage.fake.bob });
    expect(next.callback).toBe(7);
  }));

test('a question of 300 characters can be paged too', () =>
  inHarbour(async (stage) => {
    const topic = `quota ${'and the quota '.repeat(20)}?`;
    const first = await stage.fake.slash({ name: 'summit', options: { topic, passages: 1 } });
    const second = await press(stage, first, 'More');
    expect(allText(second.message)).toMatch(/\*\* · 2 of/u);
    const back = await press(stage, second, 'Previous');
    expect(allText(back.message)).toBe(allText(first.message));
  }));

test('buttons outlive a restart', async () => {
  const news = newsroom();
  await onStage(
    async (stage) => {
      const first = await stage.fake.slash(QUOTA);
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond: news.respond });
      try {
        await again.start();
        const second = await press(stage, first, 'More');
        expect(allText(second.message)).toContain('** · 3–4 of 6');
      } finally {
        await again.leave();
      }
    },
    { bot: { respond: news.respond } },
  );
});

test('after the articles have changed, a button says so and answers from the new ones', () =>
  inHarbour(async (stage) => {
    const first = await stage.fake.slash(QUOTA);
    stage.news.publish({
      'harbour.md': HARBOUR.replace('The quota holds until autumn.', 'The quota holds until spring.'),
    });
    const second = await press(stage, first, 'More');
    expect(allText(second.message)).toContain('The articles have changed since this was asked.');
    stage.news.publish({ 'lighthouse.md': LIGHTHOUSE });
    expect(allText((await press(stage, second, 'Previous')).message)).toContain('Nothing in ');
  }));

test('the context of a passage shows two sentences on either side, the quoted one announced and bold', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota cut third', passages: 1 } });
    const { message, ephemeral } = await press(stage, asked, 'Context, source …', {
      values: valuesOf(asked.message).slice(0, 1),
      user: stage.fake.bob,
    });
    expect(ephemeral).toBe(true);
    expect(allText(message)).toContain(
      [
        '> The harbour opened at dawn.',
        '> Trawlers left first.',
        'Quoted here:',
        '> **The fishing quota was cut by a third.**',
        '> Crews protested against the quota.',
        '> Nobody was hurt.',
      ].join('\n'),
    );
    expect(allText(message)).toContain(
      '[Talks on fishing rights](<https://news.example/talks#:~:text=The%20fishing%20quota%20was%20cut%20by%20a%20third.>)',
    );
  }));

test('a moved sentence is found again, and a removed one is reported as gone', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota cut third', passages: 1 } });
    stage.news.publish({ 'harbour.md': HARBOUR.replace('The harbour opened', 'Gulls cried.\n\nThe harbour opened') });
    expect(
      allText(
        (await press(stage, asked, 'Context, source …', { values: valuesOf(asked.message).slice(0, 1) })).message,
      ),
    ).toContain('**The fishing quota was cut by a third.**');
    stage.news.publish({ 'harbour.md': HARBOUR.replace('cut by a third', 'cut by half') });
    expect(
      allText(
        (await press(stage, asked, 'Context, source …', { values: valuesOf(asked.message).slice(0, 1) })).message,
      ),
    ).toContain('no longer stands in them');
  }));

test('a source card gives the citation in four styles, with the exact address', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota cut third', passages: 1 } });
    const values = valuesOf(asked.message).slice(0, 1);
    const { message, ephemeral } = await press(
      stage,
      await press(stage, asked, 'Context, source …', { values }),
      'Source and citation',
    );
    expect(ephemeral).toBe(true);
    const text = allText(message);
    expect(text).toContain(
      'A. Writer, [Talks on fishing rights](<https://news.example/talks>), Harbour News, 2024-05-02',
    );
    expect(text).toContain(
      'A. Writer. (2024, May 2). Talks on fishing rights. Harbour News. https://news.example/talks',
    );
    expect(text).toContain('A. Writer. “Talks on fishing rights.” Harbour News, 2 May 2024, news.example/talks.');
    expect(text).toContain('@misc{harbour,\n  title = {Talks on fishing rights},\n  author = {A. Writer},');
  }));

test('near passages have buttons for context and citation, but not for sharing', () =>
  inHarbour(async (stage) => {
    const near = await stage.fake.slash({ name: 'summit', options: { topic: 'quota treaty' } });
    expect(allText(near.message)).toContain('Not sure that these answer **');
    expect([...controlsOf(near.message).keys()]).not.toContain('Show to everyone');
    expect(
      allText((await press(stage, near, 'Context, source …', { values: valuesOf(near.message).slice(0, 1) })).message),
    ).toContain('Quoted here:');
    const values = valuesOf(near.message).slice(0, 1);
    const card = await press(stage, await press(stage, near, 'Context, source …', { values }), 'Source and citation');
    expect(allText(card.message)).toContain('@misc{harbour,');
  }));

test('a private answer is shown to everyone once, without its button afterwards', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', private: true } });
    const twice = await Promise.all([
      press(stage, asked, 'Show to everyone', { expectFollowUps: 1 }),
      press(stage, asked, 'Show to everyone', { expectFollowUps: 1 }),
    ]);
    const followUps = twice.flatMap((pressed) => pressed.followUps);
    const posted = followUps.filter(({ flags = 0 }) => (flags & 64) === 0);
    expect(posted).toHaveLength(1);
    expect(allText(posted[0])).toContain(`Shared by <@${stage.fake.alice.id}>`);
    expect([...controlsOf(twice[0].message).keys()]).not.toContain('Show to everyone');
    expect(followUps.map(allText).filter((text) => text.includes('shown to everyone already'))).toHaveLength(1);
  }));

test('a press that Discord does not take does not use the share up', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', private: true } });
    stage.fake.failNext({ method: 'POST', path: /callback$/u, status: 404, code: 10062 });
    await expect(press(stage, asked, 'Show to everyone', { within: 100 })).rejects.toThrow();
    const { followUps } = await press(stage, asked, 'Show to everyone', { expectFollowUps: 1 });
    expect(allText(followUps[0])).toContain('Shared by');
  }));

test('nearest topics are asked about at a press', () =>
  inHarbour(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'penguins' } });
    const [label = ''] = controlsOf(asked.message).keys();
    const { message, callback } = await press(stage, asked, label);
    expect(callback).toBe(7);
    expect(allText(message)).toMatch(/^\*\*.+\*\* · \d/u);
  }));

describe('what is forged', () => {
  test('the private answer of another cannot be shared', () =>
    inHarbour(async (stage) => {
      const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', private: true } });
      const { message, followUps, ephemeral } = await press(stage, asked, 'Show to everyone', {
        user: stage.fake.bob,
      });
      expect(ephemeral).toBe(true);
      expect(allText(message)).toBe('Only the person who asked can do this.');
      expect(followUps).toEqual([]);
    }));

  test('a button of another bot is not obeyed', () =>
    inHarbour(async (stage) => {
      const { message } = await stage.fake.slash(QUOTA);
      if (message === undefined) throw new Error('expected an answer, found none');
      const id = '1400000000000000001';
      const [, customId = ''] = [...controlsOf(message).entries()].at(-1) ?? [];
      const theirs = { ...message, id, author: { ...stage.fake.bob, bot: true } };
      const refused = await stage.fake.press({ message: theirs, customId });
      expect(allText(refused.message)).toBe('I do not know this button, so I did nothing.');
      expect(refused.ephemeral).toBe(true);
    }));
});
