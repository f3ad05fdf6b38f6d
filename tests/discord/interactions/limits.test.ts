import fc from 'fast-check';
import { createLimiter, shareLimits } from '../../../src/discord/interactions/guard';
import type { APIMessage } from 'discord.js';
import { decode } from '../../../src/discord/components/custom-id';
import { newsroom } from '../newsroom';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { onStage } from '../stage';

const ASK = { name: 'summit', options: { topic: 'cyber', passages: 1 } };

test('a user over the limit is told in private when to try again, and others are answered', () =>
  onStage(
    async ({ fake }) => {
      const first = await fake.slash(ASK);
      await fake.slash(ASK);
      const { message, ephemeral } = await fake.slash(ASK);
      expect(ephemeral).toBe(true);
      expect(allText(message)).toMatch(/^That was a lot of questions\. Please try again in (?:29|30) seconds\.$/u);
      expect(allText((await fake.slash({ ...ASK, user: fake.bob })).message)).toContain('1 of 3');
      if (first.message === undefined) throw new Error('expected an answer, found none');
      const press = await fake.press({
        message: first.message,
        customId: controlsOf(first.message).get('More') ?? '',
      });
      expect(allText(press.message)).toContain('1 of 3');
      expect(await fake.autocomplete({ name: 'summit', option: 'topic', value: 'cy' })).toHaveLength(1);
    },
    { bot: { limits: { user: { amount: 2, seconds: 60 } } } },
  ));

test('pages, context and sources do not count as questions, a question on a button does', () =>
  onStage(
    async ({ fake }) => {
      const { message } = await fake.slash({ name: 'summit', options: { topic: 'quota', passages: 1 } });
      if (message === undefined) throw new Error('expected an answer, found none');
      const press = async (on: APIMessage, label: string, values?: readonly string[]) => {
        const customId = controlsOf(on).get(label) ?? label;
        const pressed = await fake.press({ message: on, customId, ...(values && { values }) });
        if (pressed.message === undefined) throw new Error('expected an answer, found none');
        return pressed.message;
      };
      const second = await press(message, 'More');
      const first = await press(second, 'Previous');
      const context = await press(first, 'Context, source …', valuesOf(first).slice(0, 1));
      const citation = await press(context, 'Source and citation');
      for (const shown of [second, first, context, citation]) expect(allText(shown)).not.toContain('Please try again');
      const near = await fake.slash({ name: 'summit', options: { topic: 'quota' }, user: fake.bob });
      expect(allText(near.message)).toContain('6');
      const offer = [...controlsOf(first)].find(([, id]) => decode(id)?.kind === 'topic')?.[0];
      if (offer !== undefined) expect(allText(await press(first, offer))).toContain('Please try again');
      expect(allText((await fake.slash({ name: 'summit', options: { topic: 'quota' } })).message)).toContain(
        'Please try',
      );
    },
    { bot: { respond: newsroom().respond, limits: { user: { amount: 1, seconds: 60 } } } },
  ));

test('pages have a limit of their own, six times that of questions', () =>
  onStage(
    async ({ fake }) => {
      const { message } = await fake.slash(ASK);
      if (message === undefined) throw new Error('expected an answer, found none');
      const customId = controlsOf(message).get('More') ?? '';
      const turn = async () => allText((await fake.press({ message, customId })).message);
      for (let count = 0; count < 6; count += 1) expect(await turn()).not.toContain('Please try again');
      expect(await turn()).toContain('Please try again');
    },
    { bot: { limits: { user: { amount: 1, seconds: 60 } } } },
  ));

test('what other processes refuse does not count here', async () => {
  const waits = [3, 3, 0, 0];
  const limiter = shareLimits(
    { user: { amount: 1, seconds: 60 } },
    { takeShared: () => Promise.resolve(waits.shift() ?? 0) },
  );
  const taken = [];
  for (let count = 0; count < 4; count += 1) taken.push(await limiter.take({ user: '1', channel: '2' }));
  expect(taken).toEqual([3, 3, 0, 60]);
});

test('a channel and a server have limits of their own', () =>
  onStage(
    async ({ fake }) => {
      await fake.slash(ASK);
      expect(allText((await fake.slash({ ...ASK, user: fake.bob })).message)).toContain('Please try again in');
      expect(
        allText((await fake.slash({ ...ASK, channelId: fake.guilds[0]?.channels[1]?.id ?? '' })).message),
      ).toContain('1 of 3');
      expect(allText((await fake.slash({ ...ASK, dm: true })).message)).toContain('1 of 3');
    },
    { bot: { limits: { channel: { amount: 1, seconds: 60 } } } },
  ));

test('a server’s limit counts over all its channels and people, and in no other', () =>
  onStage(
    async ({ fake }) => {
      const [port, lake] = fake.guilds;
      await fake.slash(ASK);
      const elsewhere = { ...ASK, user: fake.bob, channelId: port?.channels[1]?.id ?? '' };
      const { message, ephemeral } = await fake.slash(elsewhere);
      expect(allText(message)).toMatch(/Please try again in \d+ seconds\./u);
      expect(ephemeral).toBe(true);
      expect(allText((await fake.slash({ ...ASK, guildId: lake?.id ?? '' })).message)).toContain('1 of 3');
    },
    {
      guilds: [
        { name: 'Port', channels: ['quay', 'pier'] },
        { name: 'Lake', channels: ['shore'] },
      ],
      bot: { limits: { server: { amount: 1, seconds: 60 } } },
    },
  ));

test('a user who mentions the bot too often gets one notice, then silence', () =>
  onStage(
    async ({ fake }) => {
      const ask = { content: 'cyber', mentionsBot: true };
      expect(allText((await fake.message(ask)).replies[0])).toContain('3 of 3');
      expect(allText((await fake.message(ask)).replies[0])).toContain('Please try again in');
      expect((await fake.message({ ...ask, within: 100 })).replies).toEqual([]);
    },
    { bot: { limits: { user: { amount: 1, seconds: 60 } } } },
  ));

test('no interval has more questions than the limit, and a question after the stated wait is allowed', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), steps, (amount, seconds, pauses) => {
      let time = 1e9;
      const limiter = createLimiter({ user: { amount, seconds } }, () => time);
      const through: number[] = [];
      for (const pause of pauses) {
        time += pause;
        const wait = limiter.take({ user: '1', channel: '2' });
        if (wait === 0) through.push(time);
        else {
          time += wait * 1000;
          expect(limiter.take({ user: '1', channel: '2' })).toBe(0);
          through.push(time);
        }
      }
      for (const [at, from] of through.entries()) {
        expect(through.slice(at).filter((later) => later < from + seconds * 1000).length).toBeLessThanOrEqual(
          2 * amount,
        );
      }
    }),
  );
});

test('expired keys are removed: a hundred thousand users leave at most ten thousand', () => {
  let time = 0;
  const limiter = createLimiter({ user: { amount: 1, seconds: 1 } }, () => time);
  for (let user = 0; user < 100_000; user += 1) {
    time += 1;
    limiter.take({ user: String(user), channel: '1' });
  }
  expect(limiter.size()).toBeLessThanOrEqual(10_001);
});

test('a user over the limit still waits after ten thousand others have asked', () => {
  let time = 0;
  const limiter = createLimiter({ user: { amount: 1, seconds: 60 } }, () => time);
  expect(limiter.take({ user: 'a', channel: '1' })).toBe(0);
  for (let user = 0; user < 10_001; user += 1) limiter.take({ user: String(user), channel: '1' });
  time += 1000;
  expect(limiter.take({ user: 'a', channel: '1' })).toBe(59);
});
