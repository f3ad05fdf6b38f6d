import { MessageFlags, Routes, type RepliableInteraction } from 'discord.js';
import { together } from './example-bot';
import { ask } from './raw-request';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

const TOPIC = { type: 3, name: 'topic', description: 'What', autocomplete: true };
const ASK = { name: 'ask', description: 'Ask', options: [TOPIC] };
const MUTE = { allowed_mentions: { parse: [] } };

/** What is said against a bot that answers /ask (or what is typed into it) with this callback. */
async function accused(callback: object, act: (fake: FakeDiscord) => Promise<unknown>): Promise<string> {
  const fake = startFakeDiscord();
  const post = ({ id, token, client }: Pick<RepliableInteraction, 'id' | 'token' | 'client'>): Promise<unknown> =>
    client.rest.post(Routes.interactionCallback(id, token), { body: callback, auth: false });
  let said = '';
  let judged: () => void = () => undefined;
  const verdict = new Promise<void>((resolve) => (judged = resolve));
  const play = async (running: FakeDiscord): Promise<void> => {
    await ask(running, 'PUT', `/applications/${running.applicationId}/commands`, [ASK]);
    await act(running).catch(() => undefined);
    await verdict;
    said = running.violations.join('\n');
  };
  await together(play, { fake, habits: { onAny: (one) => post(one).finally(judged) } });
  return said;
}

/** Nobody waits for the answer, which is refused. */
const AT_ONCE = { within: 0, quiet: 0 };
const slash = (fake: FakeDiscord): Promise<unknown> => fake.slash({ name: 'ask', ...AT_ONCE });
const typing = (fake: FakeDiscord): Promise<unknown> =>
  fake.autocomplete({ name: 'ask', option: 'topic', value: 'x', ...AT_ONCE });
const choice = (name: string, value: unknown): object => ({ type: 8, data: { choices: [{ name, value }] } });
const long = 'x'.repeat(101);

test.each<[string, object, (fake: FakeDiscord) => Promise<unknown>, RegExp]>([
  [
    'a message for an autocomplete',
    { type: 4, data: { content: 'c', ...MUTE } },
    typing,
    /an answer to interaction type 4, found 4/,
  ],
  ['choices for a command', choice('a', 'a'), slash, /an answer to interaction type 2, found 8/],
  ['an update for a command', { type: 7, data: { content: 'c', ...MUTE } }, slash, /found 7/],
  ['an unknown callback type', { type: 99 }, slash, /a callback type, found 99/],
  ['a choice name over 100', choice(long, 'a'), typing, /name: expected/],
  ['an empty choice name', choice('', 'a'), typing, /name: expected/],
  ['a choice value over 100', choice('a', long), typing, /value: expected/],
  ['an empty choice value', choice('a', ''), typing, /value: expected/],
  ['a number for a text option', choice('a', 3), typing, /value: expected/],
  [
    '26 choices',
    { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } },
    typing,
    /expected at most 25/,
  ],
  ['a message without text', { type: 4, data: MUTE }, slash, /an empty message/],
  [
    'a flag other than ephemeral on a deferral',
    { type: 5, data: { flags: 1 << 15 } },
    slash,
    /what a deferral may set, found IsComponentsV2/,
  ],
  [
    'a modal with the same custom_id twice',
    {
      type: 9,
      data: {
        custom_id: 'm',
        title: 't',
        components: [1, 2].map(() => ({ type: 18, label: 'l', component: { type: 4, custom_id: 'i', style: 1 } })),
      },
    },
    slash,
    /each custom_id once/,
  ],
])('%s is refused as a callback', async (_, callback, act, said) => {
  expect(await accused(callback, act)).toMatch(said);
});

test.each<[string, object, (fake: FakeDiscord) => Promise<unknown>]>([
  ['an ephemeral message', { type: 4, data: { content: 'c', flags: 64, ...MUTE } }, slash],
  ['an ephemeral deferral', { type: 5, data: { flags: 64 } }, slash],
  ['a choice', choice('a', 'a'), typing],
  ['no choice', { type: 8, data: { choices: [] } }, typing],
  [
    'a modal',
    {
      type: 9,
      data: {
        custom_id: 'm',
        title: 't',
        components: [{ type: 18, label: 'l', component: { type: 4, custom_id: 'i', style: 1 } }],
      },
    },
    slash,
  ],
])('%s is taken as a callback', async (_, callback, act) => {
  expect(await accused(callback, act)).toBe('');
});

test('a second callback is refused with 40060 and is a fault', () =>
  together(
    async (fake, client) => {
      await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
      const { interaction } = await fake.slash({ name: 'ask' });
      const callback = Routes.interactionCallback(interaction.id, interaction.token);
      const second = await ask(fake, 'POST', callback, { type: 4, data: { content: 'again', ...MUTE } });
      expect(second).toMatchObject({ status: 400, body: { code: 40060 } });
      expect(fake.violations).toMatchObject([expect.stringContaining('found a second')]);
    },
    {
      fake: startFakeDiscord(),
      habits: { onInteraction: (one) => one.reply({ content: 'c', flags: MessageFlags.Ephemeral }) },
    },
  ));

describe('what no bot should ask for', () => {
  let fake: FakeDiscord;
  beforeEach(async () => {
    fake = await startFakeDiscord();
  });
  afterEach(() => fake.close());

  test('an unknown route is a fault', async () => {
    expect((await ask(fake, 'GET', '/nowhere')).status).toBe(404);
    expect(fake.violations).toEqual(['GET /nowhere: expected a route this fake knows, found none']);
  });

  test('a callback for an interaction that never was is a fault', async () => {
    const { body } = await ask(fake, 'POST', '/interactions/1/x/callback', { type: 5 });
    expect(body).toMatchObject({ code: 10062 });
    expect(fake.violations.join()).toMatch(/found an unknown one/);
  });

  test('an edit with an unknown token is a fault', async () => {
    const { status } = await ask(fake, 'PATCH', '/webhooks/1/x/messages/%40original', { content: 'c', ...MUTE });
    expect(status).toBe(404);
    expect(fake.violations.join()).toMatch(/the token of an interaction, found an unknown one/);
  });

  test('no Authorization is a fault', async () => {
    expect((await fetch(`${fake.api}/v10/users/@me`)).status).toBe(401);
    expect(fake.violations).toEqual(['GET /users/@me: authorization: expected "Bot TOKEN", found ""']);
  });
});

describe('trouble that is asked for', () => {
  let fake: FakeDiscord;
  beforeEach(async () => {
    fake = await startFakeDiscord({ rateLimit: { limit: 2, windowMs: 60_000 } });
  });
  afterEach(() => fake.close());

  test('meets the next requests that fit, and is no fault', async () => {
    fake.failNext({ method: 'GET', path: /@me$/, status: 500, times: 2 });
    expect((await ask(fake, 'GET', '/gateway')).status).toBe(200);
    expect((await ask(fake, 'GET', '/users/@me')).status).toBe(500);
    expect((await ask(fake, 'GET', '/users/@me')).status).toBe(500);
    expect((await ask(fake, 'GET', '/users/@me')).status).toBe(200);
    expect(fake.violations).toEqual([]);
  });

  test('a 429 says how long, and for whom', async () => {
    fake.failNext({ status: 429, retryAfter: 2, global: true });
    const { status, body, headers } = await ask(fake, 'GET', '/users/@me');
    expect({ status, body }).toMatchObject({ status: 429, body: { retry_after: 2, global: true } });
    expect([headers.get('retry-after'), headers.get('x-ratelimit-global')]).toEqual(['2', 'true']);
  });

  test('a connection may be cut, or left hanging until the end', async () => {
    fake.failNext({ status: 'reset' });
    await expect(ask(fake, 'GET', '/users/@me')).rejects.toThrow();
    fake.failNext({ status: 'hang' });
    await expect(fetch(`${fake.api}/v10/gateway`, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });

  test('an exhausted bucket answers 429, as its headers announced', async () => {
    const answers = [await ask(fake, 'GET', '/users/@me'), await ask(fake, 'GET', '/users/@me')];
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['1', '0']);
    expect((await ask(fake, 'GET', '/users/@me')).status).toBe(429);
  });
});
