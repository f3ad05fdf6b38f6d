import { PermissionFlagsBits } from 'discord.js';
import { en } from '../../../src/discord/locales/en';
import { allText, valuesOf } from '../render/payload';
import { newsroom, type Newsroom } from '../newsroom';
import { sampleOf } from '../../runs';
import { onStage, type Play, type Stage } from '../stage';
import { TRANSLATED } from './all';
import { MODERATOR, visit, type Visitor } from './visitor';

/** What these articles say of themselves is no English, so that every English word of a reply is the bot's. */
const ARTICLE = [
  '---\ntitle: Pax Aquarum\nauthor: Quintus\npublisher: Acta\nurl: https://acta.example/pax\n---',
  'Orla Byrne said the quota holds. Orla Byrne said the quota helps herring. Fergus Quinn said the quota hurts.',
  'Fergus Quinn warned that the quota fails trawlers. The quota was halved. Trawlers left port.',
  'Orla Byrne met Fergus Quinn. Nobody cheered herring.',
].join('\n\n');

/** Each takes a second. */
const VISITED = sampleOf(TRANSLATED, 4);

interface Visit {
  readonly stage: Stage;
  readonly news: Newsroom;
  readonly visitor: Visitor;
}

/** A server of that language, without the permission to send in its second channel. */
async function inLanguage(locale: string, play: (visit: Visit) => Promise<void>, bot: Play = {}): Promise<void> {
  const news = newsroom({ 'aqua.md': ARTICLE });
  const guilds = [
    { name: 'Portus', channels: ['a', 'b'], locale, denied: { b: PermissionFlagsBits.SendMessages.toString() } },
  ];
  await onStage(
    async (stage) => {
      const visitor = visit(stage, locale);
      await play({ stage, news, visitor });
      expect(visitor.shown.length).toBeGreaterThan(3);
      expect(visitor.english()).toEqual([]);
    },
    { guilds, bot: { respond: news.respond, ...bot } },
  );
}

describe.each(VISITED)('a user of %s sees no English text', (locale) => {
  test('with passages, their pages, context, sources, and when they have changed or gone', () =>
    inLanguage(locale, async ({ news, visitor: { slash, press } }) => {
      const first = await slash('summit', { topic: 'qouta', passages: 1, private: true });
      await press(await press(first, -1, { values: valuesOf(first.message).slice(0, 1) }), 0);
      const page = await press(first, 0);
      await press(page, 2, { expectFollowUps: 1 });
      await slash('summit', { topic: 'zebras' });
      const near = await slash('summit', { topic: 'trawlers treaty' });
      expect(allText(near.message)).toContain('**trawlers treaty**');
      const before = await slash('summit', { topic: 'quota', passages: 1 });
      news.publish({ 'aqua.md': ARTICLE.replaceAll('quota', 'limes') });
      await press(before, -1, { values: valuesOf(before.message).slice(0, 1) });
      await press(before, 0);
    }));

  test('with who says what', () =>
    inLanguage(locale, async ({ visitor: { slash, press, menu, type } }) => {
      const first = await slash('quotes', { speaker: 'Byrne', topic: 'quota', statements: 1, private: true });
      await press(await press(first, -1, { values: valuesOf(first.message).slice(0, 1) }), 0);
      await press(await press(first, 0), 1, { expectFollowUps: 1 });
      await slash('quotes', { speaker: 'Zenobia' });
      await press(await slash('quotes', { speaker: 'Byrne', topic: 'zebras' }), 0);
      await slash('compare', { topic: 'quota' });
      await slash('compare', { topic: 'zebras' });
      await slash('speakers');
      for (const words of ['the quota holds', 'The quota never hurts', 'purple zebras'])
        await menu(en.checkMenu, words);
      await menu(en.findMenu, 'quota');
      expect(await type('quotes', 'speaker', 'b')).toHaveLength(1);
      expect(await type('summit', 'topic', 'pax')).toHaveLength(1);
      expect((await type('summit', 'topic', '')).length).toBeGreaterThan(1);
    }));

  test('with help, sources, settings and what is kept', () =>
    inLanguage(locale, async ({ stage, visitor: { slash, press } }) => {
      await slash('help');
      await slash('sources');
      await slash('setup');
      const channels = stage.fake.guilds[0]?.channels.map(({ id }) => id) ?? [];
      const screen = await slash('setup', {}, MODERATOR);
      await press(screen, '1osetup-plain', { values: channels.slice(1), ...MODERATOR });
      await press(screen, '1osetup-threads', { values: channels.slice(1), ...MODERATOR });
      const hours = await press(screen, '1osetup-show-hours', MODERATOR);
      await press(hours, '1osetup-quiet', { values: ['22:00-07:00'], ...MODERATOR });
      await press(screen, '1osetup-test', MODERATOR);
      await slash('setup', { quiet: 'x' }, MODERATOR);
      await slash('status', {}, MODERATOR);
      await slash('gaps', {}, MODERATOR);
      await slash('summit', { topic: 'zebras' });
      await press(await slash('privacy'), 0);
    }));

  test('when something is refused', () =>
    inLanguage(
      locale,
      async ({ stage, visitor }) => {
        const { slash, press, say } = visitor;
        await say('quota');
        const asked = await slash('summit', { topic: 'quota', private: true });
        await press(asked, 1, { user: stage.fake.bob });
        const members = await press(await slash('setup', {}, MODERATOR), '1osetup-show-members', MODERATOR);
        await press(members, '1osetup-uses', { values: [], ...MODERATOR });
        await press(asked, 1);
        await slash('compare', { topic: 'quota' });
        const limited = await slash('summit', { topic: 'quota' });
        expect(allText(limited.message)).toMatch(/60/u);
      },
      { limits: { user: { amount: 3, seconds: 180 } } },
    ));
});
