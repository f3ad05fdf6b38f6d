import { buildProgram, type Program } from '../../program';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { allText } from '../render/payload';
import { startOn, type Running } from '../running-program';
import { until } from '../stage';
import { jumpingClock } from './jumping-clock';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const ASK = { name: 'summit', options: { topic: 'quota' } };
const MENTION = { content: 'quota', mentionsBot: true };

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

type FakeOptions = NonNullable<Parameters<typeof startFakeDiscord>[0]>;
type Jump = (milliseconds: number) => Promise<void>;

/** The program on a Discord, and a way to set its clock. */
async function withClock(
  play: (fake: FakeDiscord, jump: Jump, bot: Running) => Promise<void>,
  { env = {}, ...options }: FakeOptions & { readonly env?: Record<string, string> } = {},
): Promise<void> {
  const fake = await startFakeDiscord(options);
  const clock = jumpingClock();
  const bot = await startOn(fake, program, { cwd: clock.cwd, env: { ...clock.env, ...env } });
  const jumps = (): number => bot.out().split('clock jumped').length - 1;
  try {
    await play(
      fake,
      async (milliseconds) => {
        const before = jumps();
        clock.jump(bot.child, milliseconds);
        await until(() => jumps() > before);
      },
      bot,
    );
    expect(fake.violations).toEqual([]);
    expect(bot.out()).not.toMatch(/"level":[56]0/u);
    expect(await bot.stop()).toBe(0);
  } finally {
    await bot.kill();
    await fake.close();
  }
}

test('when the clock jumps ahead and back, each command, mention and button is answered once', () =>
  withClock(async (fake, jump) => {
    for (const milliseconds of [HOUR, -2 * HOUR, 10 * YEAR, -20 * YEAR, YEAR]) {
      await jump(milliseconds);
      expect(allText((await fake.slash(ASK)).message)).toContain('**quota** · ');
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
      expect((await fake.autocomplete({ name: 'summit', option: 'topic', value: 'quo' })).length).toBeGreaterThan(0);
    }
  }));

test('when the clock is set back while a channel has used up its allowance, its next question is answered all the same', () =>
  withClock(
    async (fake, jump) => {
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
      await jump(-HOUR);
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
    },
    { rateLimit: { limit: 1, windowMs: 400 } },
  ));

test('when the clock is set back while Discord limits the whole bot, everybody is answered all the same', () =>
  withClock(async (fake, jump) => {
    fake.failNext({ method: 'POST', path: /messages$/u, status: 429, global: true, retryAfter: 0.3 });
    expect((await fake.message(MENTION)).replies).toHaveLength(1);
    await jump(-HOUR);
    for (let count = 0; count < 60; count += 1) {
      const replies = await fake.message({ ...MENTION, dm: true, quiet: 0 });
      expect(replies.replies).toHaveLength(1);
    }
  }, NO_LIMITS));

const NO_LIMITS = { env: { LIMIT_USER: 'off', LIMIT_CHANNEL: 'off', LIMIT_SERVER: 'off' } };

test('setting the clock does not change the remaining wait of a user over the limit', () =>
  withClock(
    async (fake, jump) => {
      await fake.slash(ASK);
      for (const milliseconds of [-HOUR, 3 * HOUR, -YEAR]) {
        await jump(milliseconds);
        expect(allText((await fake.slash(ASK)).message)).toMatch(/Please try again in (?:5\d|60) seconds/u);
      }
    },
    { env: { LIMIT_USER: '1/60' } },
  ));

test('after the clock was set, a lost connection is resumed and questions asked meanwhile are answered', () =>
  withClock(async (fake, jump) => {
    for (const milliseconds of [-HOUR, 5 * HOUR]) {
      await jump(milliseconds);
      fake.dropSockets();
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
    }
    expect(fake.identifies).toHaveLength(1);
  }));
