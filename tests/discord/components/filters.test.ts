import type { Filter } from '../../../src/library/scope';
import type { BotContext } from '../../../src/discord/interactions/context';
import { countAnswer } from '../../../src/discord/interactions/guard';
import type { Outcome } from '../fake-discord/outcome';
import { newsroom } from '../newsroom';
import { allText, controlsOf } from '../render/payload';
import { onStage, type Stage } from '../stage';

function article(publisher: string, published: string, text: string): string {
  return `---\ntitle: ${publisher}\npublisher: ${publisher}\npublished: ${published}\n---\n\n${text}\n`;
}

const NEWS = {
  'a.md': article(
    'Harbour News',
    '2024-05-02',
    'Orla Byrne said the quota is fair. Orla Byrne said the quota stays. The quota was cut. Orla Byrne said the quota helps.',
  ),
  'b.md': article(
    'The Post',
    '2024-06-11',
    'Orla Byrne said the quota is a mistake. Fergus Quinn said the quota may go.',
  ),
};

function onNews(play: (stage: Stage) => Promise<void>): Promise<void> {
  return onStage(play, { bot: { respond: newsroom(NEWS).respond } });
}

function press({ fake }: Stage, { message }: Outcome, label: string): Promise<Outcome> {
  const customId = controlsOf(message).get(label);
  if (!message || customId === undefined)
    throw new Error(`expected "${label}", found ${[...controlsOf(message).keys()].join()}`);
  return fake.press({ message, customId });
}

test('the head says what an answer is limited to, and its buttons keep it', () =>
  onNews(async (stage) => {
    const options = {
      topic: 'quota',
      passages: 2,
      speaker: 'Byrne',
      publisher: 'harbour',
      since: 'may 2024',
      until: '31.5.2024',
    };
    const first = await stage.fake.slash({ name: 'summit', options });
    const limits = '**quota** · Orla Byrne · Harbour News · since 1 May 2024 · until 31 May 2024';
    expect(allText(first.message)).toContain(`${limits} · 2 of 3`);
    const second = await press(stage, first, 'More');
    expect(allText(second.message)).toContain(`${limits} · 3 of 3`);
    expect(allText((await press(stage, second, 'Previous')).message)).toBe(allText(first.message));
    expect(controlsOf(first.message).has('Byrne on quota')).toBe(false);
    const { speaker, ...others } = options;
    const words = await press(
      stage,
      await stage.fake.slash({ name: 'summit', options: others }),
      `${speaker} on quota`,
    );
    expect(allText(words.message)).toMatch(/^\*\*Orla Byrne on quota\*\* · Harbour News · since .* · 3 of 3/u);
  }));

test('a question of 300 characters keeps its filter too', () =>
  onNews(async (stage) => {
    const topic = `quota ${'and the quota '.repeat(20)}?`;
    const options = { topic, passages: 1, speaker: 'Byrne', since: 'may 2024' };
    const second = await press(stage, await stage.fake.slash({ name: 'summit', options }), 'More');
    expect(allText(second.message)).toMatch(/\*\* · Orla Byrne · since 1 May 2024 · 2 of 4/u);
  }));

test('statements keep their filter from page to page', () =>
  onNews(async (stage) => {
    const options = { speaker: 'Byrne', topic: 'quota', statements: 2, publisher: 'Harbour News' };
    const first = await stage.fake.slash({ name: 'quotes', options });
    expect(allText(first.message)).toContain('**Orla Byrne on quota** · Harbour News · 2 of 3');
    expect(allText((await press(stage, first, 'More')).message)).toContain('· Harbour News · 3 of 3');
  }));

test('where a filter leaves nothing, a button shows what there is without it', () =>
  onNews(async (stage) => {
    const nothing = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', since: '2025' } });
    expect(nothing.ephemeral).toBe(true);
    expect(allText(nothing.message)).toContain('No article fits: since 1 Jan 2025.');
    expect(allText(nothing.message)).toContain(
      '-# Dates of the articles: 2 May 2024 – 11 Jun 2024. Without that: 6 passages.',
    );
    expect(allText((await press(stage, nothing, 'Without filter')).message)).toContain('**quota** · 3 of 6');
    const silent = await stage.fake.slash({
      name: 'quotes',
      options: { speaker: 'Quinn', topic: 'quota', until: 'may' },
    });
    expect(allText(silent.message)).toContain('Without that: 1 statement.');
    expect(allText((await press(stage, silent, 'Without filter')).message)).toContain(
      '**Fergus Quinn on quota** · 1 of 1',
    );
  }));

test('a comparison is limited too, and says so where nothing is left', () =>
  onNews(async (stage) => {
    const compare = (filter: object) => stage.fake.slash({ name: 'compare', options: { topic: 'quota', ...filter } });
    const one = allText((await compare({ publisher: 'harbour' })).message);
    expect(one).toContain('**quota** · Harbour News · what each side says');
    expect(one).not.toContain('Fergus Quinn said');
    const none = await compare({ until: '2020' });
    expect(allText(none.message)).toContain('No article fits: until 31 Dec 2020.');
    expect(allText((await press(stage, none, 'Without filter')).message)).toContain('Fergus Quinn said');
    const typed = await stage.fake.message({ content: '/compare quota publisher:harbour', mentionsBot: true });
    expect(allText(typed.replies[0])).toContain('**quota** · Harbour News · what each side says');
  }));

test('publishers, speakers and days are completed', () =>
  onNews(async ({ fake }) => {
    const offered = async (name: string, option: string, value: string) =>
      (await fake.autocomplete({ name, option, value })).map((choice) => choice.name);
    expect(await offered('summit', 'publisher', 'po')).toEqual(['The Post · 1 article']);
    expect(await offered('summit', 'speaker', 'qu')).toEqual(['Fergus Quinn · speaker, 1 statement']);
    expect(await offered('quotes', 'since', '3 may')).toEqual([
      '3 May 2024 · 1 article',
      '2024-06 · 1 article',
      '2024-05 · 1 article',
    ]);
    expect(await offered('quotes', 'until', '')).toEqual(['2024-06 · 1 article', '2024-05 · 1 article']);
  }));

test.each(['ju', '11 j', '11', 'june', '2024-06', '11.6'])('a day is completed from %j', (typed) =>
  onNews(async ({ fake }) => {
    const offered = await fake.autocomplete({ name: 'quotes', option: 'since', value: typed });
    expect(offered.map(({ value }) => String(value)).join()).toContain('2024-06');
  }),
);

test('a day that is not read is told in private', () =>
  onNews(async ({ fake }) => {
    const told = await fake.slash({ name: 'summit', options: { topic: 'quota', since: 'some day' } });
    expect(told.ephemeral).toBe(true);
    expect(allText(told.message)).toContain('I cannot read **some day** as a day.');
  }));

test('what only a filter leaves out is no gap of the articles', () => {
  const gaps: unknown[] = [];
  const storage = { count: () => undefined, noteGap: (gap: unknown) => gaps.push(gap) };
  const nothing = (filter: Filter) => newsroom(NEWS).respond({ kind: 'ask', question: 'xylophone', filter });
  const asker = { id: '1', guild: '2' };
  countAnswer(nothing({ since: '2024' }), asker, { storage } as unknown as BotContext);
  expect(gaps).toEqual([]);
  countAnswer(newsroom(NEWS).respond({ kind: 'ask', question: 'xylophone' }), asker, {
    storage,
  } as unknown as BotContext);
  expect(gaps).toHaveLength(1);
});
