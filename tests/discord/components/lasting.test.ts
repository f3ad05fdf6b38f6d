import { PermissionFlagsBits } from 'discord.js';
import { openStorage } from '../../../src/storage/open-storage';
import type { Outcome } from '../fake-discord/outcome';
import { en } from '../../../src/discord/locales/en';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { HARBOUR, newsroom, type Newsroom } from '../newsroom';
import { hostOn, onStage, type Stage } from '../stage';

const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };

/** Asks, restarts the bot, and goes on with another one over the same articles and the same storage. */
async function acrossRestart(
  before: (stage: Stage) => Promise<readonly Outcome[]>,
  after: (stage: Stage, asked: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const { respond } = newsroom();
  const storage = await openStorage({ folder: ':memory:', report: () => undefined });
  return onStage(
    async (stage) => {
      const asked = await before(stage);
      await stage.bot.stop();
      const again = hostOn(stage.fake, { respond, storage });
      try {
        await again.start();
        await after(stage, asked);
      } finally {
        await again.leave();
      }
    },
    { bot: { respond, storage } },
  );
}

async function press({ fake }: Stage, on: Outcome | undefined, label: string, more: object = {}): Promise<Outcome> {
  const customId = controlsOf(on?.message).get(label);
  if (on?.message === undefined || customId === undefined)
    throw new Error(`expected "${label}", found ${[...controlsOf(on?.message).keys()].join()}`);
  return fake.press({ message: on.message, customId, ...more });
}

test('every button of an answer works after a restart', () =>
  acrossRestart(
    async ({ fake }) => [
      await fake.slash({ name: 'summit', options: { topic: 'quota cut third', passages: 1, private: true } }),
      await fake.slash({ name: 'summit', options: { topic: 'penguins' } }),
    ],
    async (stage, [answer, nothing]) => {
      const context = await press(stage, answer, 'Context, source …', {
        values: valuesOf(answer?.message).slice(0, 1),
      });
      expect(allText(context.message)).toContain('**The fishing quota was cut by a third.**');
      expect(allText((await press(stage, context, 'Source and citation')).message)).toContain('@misc{harbour,');
      const values = valuesOf(answer?.message).slice(0, 1);
      expect(
        allText(
          (await press(stage, await press(stage, answer, 'Context, source …', { values }), 'Source and citation'))
            .message,
        ),
      ).toContain('BibTeX');
      const shared = await press(stage, answer, 'Show to everyone', { expectFollowUps: 1 });
      expect(allText(shared.followUps[0])).toContain('** · 1 of ');
      const [topic = ''] = controlsOf(nothing?.message).keys();
      expect(allText((await press(stage, nothing, topic)).message)).toMatch(/^\*\*.+\*\* · \d/u);
    },
  ));

test('the screens of moderators and of /privacy work after a restart', () =>
  acrossRestart(
    async ({ fake }) => {
      await fake.slash({ name: 'summit', options: { topic: 'penguins' } });
      return [await fake.slash({ name: 'setup', ...MODERATOR }), await fake.slash({ name: 'privacy' })];
    },
    async (stage, [setup, privacy]) => {
      const hours = await press(stage, setup, en.sections.hours, MODERATOR);
      const saved = await press(stage, hours, en.quietLabel, { values: ['22:00-07:00'], ...MODERATOR });
      expect(allText(saved.message)).toContain('In force: From 22:00 to 07:00');
      expect(allText((await press(stage, privacy, 'Forget me')).message)).toContain('Nothing of you is kept.');
    },
  ));

describe('after the articles changed', () => {
  async function whenChanged(play: (stage: Stage, news: Newsroom) => Promise<void>): Promise<void> {
    const news = newsroom();
    return onStage((stage) => play(stage, news), { bot: { respond: news.respond } });
  }

  const CHANGED = 'The articles have changed since this was asked.';
  const SPRING = { 'harbour.md': HARBOUR.replace('until autumn', 'until spring') };

  test('a shared answer says that it is shared, and by whom', () =>
    whenChanged(async (stage, news) => {
      const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota holds', private: true } });
      news.publish(SPRING);
      const { followUps, message } = await press(stage, asked, 'Show to everyone', { expectFollowUps: 1 });
      expect(allText(followUps[0])).toContain('until spring');
      expect(allText(followUps[0])).toContain(`-# Shared by <@${stage.fake.alice.id}>\n-# ${CHANGED}`);
      expect(allText(message)).toContain(`-# ${CHANGED}`);
    }));

  test('an unchanged answer has no note', () =>
    whenChanged(async (stage) => {
      const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', private: true } });
      const { followUps } = await press(stage, asked, 'Show to everyone', { expectFollowUps: 1 });
      expect(allText(followUps[0])).not.toContain(CHANGED);
    }));

  test('a page that is no longer there gives the first, and says so', () =>
    whenChanged(async (stage, news) => {
      const first = await stage.fake.slash({ name: 'summit', options: { topic: 'quota', passages: 3 } });
      news.publish({ 'harbour.md': '# Harbour\n\nThe quota was lifted.\n\nGulls cried.\n' });
      const second = await press(stage, first, 'More');
      expect(allText(second.message)).toContain('**quota** · 1 of 1');
      expect(allText(second.message)).toContain(CHANGED);
    }));
});
