import type { FakeDiscord } from '../fake-discord/start-fake-discord';
import { allText } from '../render/payload';
import { onStage, until } from '../stage';

const CALLBACK = { method: 'POST', path: /callback$/u };
const POST = { method: 'POST', path: /messages$/u };
const ASK = { name: 'summit', options: { topic: 'cyber' } };
const MENTION = { content: 'cyber', mentionsBot: true };

/** What Discord said to each request of that kind, in order. */
function statusesOf(fake: FakeDiscord, path: RegExp): readonly number[] {
  return fake.requests.filter((one) => one.method === 'POST' && path.test(one.path)).map(({ status }) => status);
}

function newsOf({ guilds }: FakeDiscord): string {
  return guilds[0]?.channels[1]?.id ?? '';
}

describe('while Discord limits the whole bot (429, global)', () => {
  test('a command is answered once, as soon as it may be', () =>
    onStage(async ({ fake }) => {
      fake.failNext({ ...CALLBACK, status: 429, global: true, retryAfter: 0.3 });
      expect(allText((await fake.slash(ASK)).message)).toContain('** · 3 of 3');
      expect(statusesOf(fake, CALLBACK.path)).toEqual([429, 204]);
    }));

  test('messages wait in every channel without asking in vain, commands do not wait, and each is answered once', () =>
    onStage(async ({ fake }) => {
      fake.failNext({ ...POST, status: 429, global: true, retryAfter: 2 });
      const first = fake.message(MENTION);
      await until(() => statusesOf(fake, POST.path).length === 1);
      const second = fake.message({ ...MENTION, channelId: newsOf(fake) });
      expect((await fake.slash(ASK)).message).toBeDefined();
      expect(statusesOf(fake, POST.path)).toEqual([429]);
      expect([(await first).replies.length, (await second).replies.length]).toEqual([1, 1]);
      expect(statusesOf(fake, POST.path)).toEqual([429, 200, 200]);
    }));
});

describe('while Discord limits one channel (429)', () => {
  test('its question waits, and one in another channel is answered meanwhile, each once', () =>
    onStage(async ({ fake }) => {
      fake.failNext({ ...POST, status: 429, retryAfter: 2 });
      const first = fake.message(MENTION);
      await until(() => statusesOf(fake, POST.path).length === 1);
      expect((await fake.message({ ...MENTION, channelId: newsOf(fake) })).replies).toHaveLength(1);
      expect(statusesOf(fake, POST.path)).toEqual([429, 200]);
      expect((await first).replies).toHaveLength(1);
    }));

  test('a wait of minutes is not waited for: the question is dropped with a log line, and the next one answered', () =>
    onStage(async ({ fake, logged }) => {
      fake.failNext({ ...POST, status: 429, retryAfter: 300 });
      const dropped = fake.message({ ...MENTION, within: 0 });
      await until(() => logged.join('').includes('could not post an answer'));
      expect((await dropped).replies).toEqual([]);
      expect((await fake.message({ ...MENTION, channelId: newsOf(fake) })).replies).toHaveLength(1);
    }));
});

describe('while Discord is out of order (500)', () => {
  test.each([
    ['a command', CALLBACK.path, (fake: FakeDiscord) => fake.slash(ASK).then(({ message }) => [message])],
    ['a mention', POST.path, (fake: FakeDiscord) => fake.message(MENTION).then(({ replies }) => replies)],
  ])('for half a second, %s is answered, once', (_, path, ask) =>
    onStage(async ({ fake }) => {
      fake.failNext({ method: 'POST', path, status: 503, times: 5 });
      expect((await ask(fake)).map(allText)).toEqual([expect.stringContaining('** · 3 of 3')]);
      expect(statusesOf(fake, path).filter((status) => status < 300)).toHaveLength(1);
    }),
  );

  test('for longer, who mentioned it gets nothing, the host a log line, and the next question is answered', () =>
    onStage(async ({ fake, logged }) => {
      fake.failNext({ ...POST, status: 500, times: 9 });
      await fake.message({ ...MENTION, within: 0 });
      await until(() => logged.some((line) => line.includes('"status":500')));
      expect((await fake.message(MENTION)).replies).toHaveLength(1);
      expect(statusesOf(fake, POST.path).filter((status) => status < 300)).toHaveLength(1);
    }));
});

describe('when the answer arrives and the line is cut before Discord can say so', () => {
  test('a command has been answered once', () =>
    onStage(async ({ fake }) => {
      fake.failNext({ ...CALLBACK, status: 'lost' });
      const { message, steps, followUps } = await fake.slash({ ...ASK, quiet: 200 });
      expect(allText(message)).toContain('** · 3 of 3');
      expect(steps.map(({ status }) => status)).toEqual([204, 400]);
      expect(followUps).toEqual([]);
    }));

  test('a mention has been answered once', () =>
    onStage(async ({ fake }) => {
      fake.failNext({ ...POST, status: 'lost' });
      const { replies } = await fake.message({ ...MENTION, quiet: 300 });
      expect(replies).toHaveLength(1);
      expect(statusesOf(fake, POST.path)).toEqual([0, 200]);
    }));
});
