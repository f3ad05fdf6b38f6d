import { buildProgram, type Program } from '../../program';
import { someInteractions } from '../interactions/odd-interactions';
import { startFakeDiscord } from '../fake-discord/start-fake-discord';
import { allText } from '../render/payload';
import { startOn } from '../running-program';
import { until } from '../stage';

/** The id of the last one that has any, which the log tells. */
const LAST = '987654321';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

test('malformed events from the gateway do not end the bot: it answers the next question, and stops cleanly', async () => {
  const fake = await startFakeDiscord();
  const bot = await startOn(fake, program);
  try {
    for (const [at, interaction] of someInteractions(400).entries()) {
      fake.dispatch('INTERACTION_CREATE', { ...interaction, id: String(at) });
      fake.dispatch('MESSAGE_CREATE', { ...interaction, id: `m${at}` });
    }
    fake.dispatch('INTERACTION_CREATE', { id: LAST, type: 2, token: 'aaa' });
    for (const name of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_DELETE']) fake.dispatch(name, {});
    await until(() => bot.out().includes(LAST));
    const { message } = await fake.slash({ name: 'summit', options: { topic: 'quota' } });
    expect(allText(message)).toContain('**quota** · ');
    expect((await fake.message({ content: 'quota', mentionsBot: true })).replies).toHaveLength(1);
    expect(bot.out() + bot.err()).not.toContain(fake.token);
    expect(bot.err()).not.toMatch(/^\s+at /mu);
    expect(await bot.stop()).toBe(0);
  } finally {
    await bot.kill();
    await fake.close();
  }
});
