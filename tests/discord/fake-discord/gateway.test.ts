import { Events } from 'discord.js';
import { until } from '../stage';
import { clientFor, INTENTS, loginTo, together } from './example-bot';
import { identifyAtOnce } from './identify-at-once';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

const MESSAGE_CONTENT = 1 << 15;

beforeAll(identifyAtOnce);

async function closing(fake: FakeDiscord, play: () => Promise<void>): Promise<void> {
  try {
    await play();
  } finally {
    await fake.close();
  }
}

test('a wrong token is refused by REST', async () => {
  const fake = await startFakeDiscord();
  await closing(fake, async () => {
    const client = clientFor(fake);
    await expect(client.login('wrong')).rejects.toThrow(/invalid token/i);
    expect(fake.requests).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
    expect(fake.violations).toEqual([]);
    await client.destroy();
  });
});

test('a privileged intent that is not granted is refused with 4014', async () => {
  const fake = await startFakeDiscord({ privilegedIntents: 0 });
  await closing(fake, async () => {
    const client = clientFor(fake, { intents: INTENTS | MESSAGE_CONTENT });
    await expect(client.login(fake.token)).rejects.toThrow(/disallowed intents/i);
    await client.destroy();
  });
});

test('a gateway may refuse any login with a close code', async () => {
  const fake = await startFakeDiscord();
  fake.refuseGateway(4004);
  await closing(fake, async () => {
    const client = clientFor(fake);
    await expect(client.login(fake.token)).rejects.toThrow(/authentication failed/i);
    await client.destroy();
  });
});

test('an unreachable gateway is retried until it can be reached', async () => {
  const fake = await startFakeDiscord();
  fake.refuseGateway('connection');
  await closing(fake, async () => {
    const client = clientFor(fake);
    client.on(Events.Error, () => undefined);
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    void client.login(fake.token);
    await until(() => fake.requests.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(fake.identifies).toEqual([]);
    fake.refuseGateway(undefined);
    await ready;
    await client.destroy();
  });
});

test.each<[string, (fake: FakeDiscord) => void]>([
  [
    'a cut line',
    (fake) => {
      fake.dropSockets();
    },
  ],
  [
    'close code 4000',
    (fake) => {
      fake.closeWith(4000);
    },
  ],
  [
    'a request to reconnect',
    (fake) => {
      fake.askToReconnect();
    },
  ],
  [
    'a session called invalid but resumable',
    (fake) => {
      fake.invalidateSessions(true);
    },
  ],
])('after %s the bot resumes and gets what it missed', (_, trouble) =>
  together(
    async (fake) => {
      trouble(fake);
      const { replies } = await fake.message({ content: 'hello', dm: true });
      expect(replies.map(({ content }) => content)).toEqual(['heard hello']);
      await until(() => fake.resumes.length === 1);
      expect(fake.identifies).toHaveLength(1);
      expect(fake.violations).toEqual([]);
    },
    { fake: startFakeDiscord(), habits: { onMessage: echo } },
  ),
);

async function echo(message: {
  author: { bot: boolean };
  content: string;
  reply: (text: string) => Promise<unknown>;
}): Promise<void> {
  if (!message.author.bot) await message.reply(`heard ${message.content}`);
}

test('after a session is invalid for good the bot identifies anew', () =>
  together(
    async (fake) => {
      fake.invalidateSessions(false);
      await until(() => fake.identifies.length === 2);
      const { replies } = await fake.message({ content: 'hello', dm: true });
      expect(replies).toHaveLength(1);
    },
    { fake: startFakeDiscord(), habits: { onMessage: echo } },
  ));

test('a bot whose heartbeats are not acknowledged reconnects', () =>
  together(
    async (fake) => {
      fake.acknowledgeHeartbeats(false);
      await until(() => fake.resumes.length === 1);
      fake.acknowledgeHeartbeats(true);
      expect((await fake.message({ content: 'hello', dm: true })).replies).toHaveLength(1);
    },
    { fake: startFakeDiscord({ heartbeatInterval: 200 }), habits: { onMessage: echo } },
  ));

test('a revoked token ends everything', async () => {
  const fake = await startFakeDiscord();
  await closing(fake, async () => {
    const client = await loginTo(fake);
    const gone = new Promise((resolve) => client.once(Events.ShardDisconnect, resolve));
    fake.revokeToken();
    await gone;
    await expect(client.users.fetch(fake.alice.id, { force: true })).rejects.toThrow();
    await client.destroy();
  });
});
