import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identifyAtOnce } from '../fake-discord/identify-at-once';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { hostOn, onStage, until, type Host } from '../stage';

const ASK = { name: 'summit', options: { topic: 'cyber' } };

beforeAll(identifyAtOnce);

/** A Discord that is there but not well disposed, and a host in front of it. */
async function withHost(play: (fake: FakeDiscord, host: Host) => Promise<void>): Promise<void> {
  const fake = await startFakeDiscord();
  const host = hostOn(fake);
  try {
    await play(fake, host);
    expect([...host.logged, ...host.printed].join('\n')).not.toContain(fake.token);
  } finally {
    await host.leave();
    await fake.close();
  }
}

test('on start the host reads who the bot is, how to invite it to a server or an account, and its commands', () =>
  onStage(async ({ fake, printed }) => {
    expect(printed).toEqual([
      'Logged in as summit, in 1 server.',
      `Add the bot to a server: https://discord.com/oauth2/authorize?client_id=${fake.applicationId}&scope=bot+applications.commands&permissions=309237746752`,
      `Or to your own account, once User Install is on in the portal: https://discord.com/oauth2/authorize?client_id=${fake.applicationId}&integration_type=1&scope=applications.commands`,
      'Commands /summit, “Find what was said”, /quotes, /compare, /card, /speakers, “Did they say this?”, “Remove this answer”, /sources, /help, /setup, /status, /gaps, /reports, /privacy are now registered everywhere.',
    ]);
    expect(fake.identifies[0]?.intents).toBe((1 << 0) | (1 << 9) | (1 << 10) | (1 << 12) | (1 << 13));
    await Promise.resolve();
  }));

test('a wrong token ends in a line that names the variable and the fix', () =>
  withHost(async (_, host) => {
    const start = host.start({ token: 'MTE.wrong.token' });
    await expect(start).rejects.toThrow(
      /DISCORD_TOKEN.*https:\/\/discord\.com\/developers\/applications.*Reset Token/u,
    );
    await expect(start).rejects.not.toThrow('MTE.wrong.token');
  }));

test.each([
  [4004, /DISCORD_TOKEN/u],
  [4014, /Privileged Gateway Intents/u],
  [4013, /Privileged Gateway Intents/u],
  [4012, /code 4012/u],
])('a gateway that closes with %i at login ends in a clear line', (code, line) =>
  withHost(async (fake, host) => {
    fake.refuseGateway(code);
    await expect(host.start()).rejects.toThrow(line);
  }),
);

test.each(['connection', 'handshake'] as const)(
  'a gateway that refuses the %s ends the bot with a clear line, without further attempts',
  (how) =>
    withHost(async (fake, host) => {
      fake.refuseGateway(how);
      await expect(host.start({ startWithin: 700 })).rejects.toThrow(/Check the connection to the internet/u);
      fake.refuseGateway(undefined);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(fake.identifies).toEqual([]);
    }),
);

test('a Discord that cannot be reached ends in a clear line with its address', () =>
  withHost(async (_, host) => {
    const start = host.start({ api: 'http://127.0.0.1:9/api' });
    await expect(start).rejects.toThrow(/at http:\/\/127\.0\.0\.1:9\/api \(ECONNREFUSED\)/u);
  }));

test('a Discord that never answers is told of in a sixth of the time given, and ends in a clear line within it', async () => {
  const silent = await listen(createServer());
  const fake = { token: 'a.b.c', api: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api` } as FakeDiscord;
  const host = hostOn(fake);
  await expect(host.start({ startWithin: 300 })).rejects.toThrow(/did not let the bot in within/u);
  expect(host.logged.join()).toContain("waits for READY of Discord's gateway: check the connection to the internet");
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('after a dropped connection the bot resumes and answers what was asked meanwhile, once', () =>
  onStage(async ({ fake }) => {
    fake.dropSockets();
    const { replies } = await fake.message({ content: 'cyber', dm: true, quiet: 200 });
    expect(replies).toHaveLength(1);
    expect(fake.resumes).toHaveLength(1);
    expect(fake.identifies).toHaveLength(1);
    expect((await fake.slash(ASK)).message).toBeDefined();
  }));

test.each([4000, 1000, 4009])('after the gateway closes with %i the bot comes back', (code) =>
  onStage(async ({ fake, bot }) => {
    fake.closeWith(code);
    await until(() => fake.resumes.length + fake.identifies.length > 1);
    await until(bot.isReady);
    expect((await fake.slash(ASK)).message).toBeDefined();
  }),
);

test('asked to reconnect, it does', () =>
  onStage(async ({ fake }) => {
    fake.askToReconnect();
    await until(() => fake.resumes.length > 0);
    expect((await fake.slash(ASK)).message).toBeDefined();
  }));

test('a token revoked while running ends the bot with exit code 1 and the fix', () =>
  onStage(async ({ fake, bot, logged }) => {
    fake.revokeToken();
    const ending = await bot.ended;
    expect(ending.exitCode).toBe(1);
    expect(ending.message).toContain('DISCORD_TOKEN');
    expect(logged.join('')).toContain('"code":4004');
  }));

test('a token that only the REST API refuses ends the bot too', () =>
  onStage(async ({ fake, bot }) => {
    fake.failNext({ method: 'POST', path: /messages$/u, status: 401 });
    await fake.message({ content: 'cyber', dm: true, within: 50 });
    expect(await bot.ended).toMatchObject({ exitCode: 1 });
  }));

test('it has ended only when the answers under way are out', () =>
  onStage(async ({ fake, bot }) => {
    const acknowledged = (): number => fake.requests.filter(({ path }) => path.endsWith('callback')).length;
    fake.failNext({ path: /callback$/u, status: 429, retryAfter: 0.5 });
    fake.failNext({ method: 'POST', path: /messages$/u, status: 401 });
    const asked = fake.slash(ASK);
    await until(() => acknowledged() === 1);
    const written = fake.message({ content: 'cyber', dm: true, within: 50 });
    await bot.ended;
    expect(acknowledged()).toBe(2);
    expect((await asked).message).toBeDefined();
    await written;
  }));

test('stop() lets the answer under way go out, then ends with exit code 0', () =>
  onStage(async ({ fake, bot }) => {
    const asked = fake.slash(ASK);
    await until(() => fake.requests.some(({ path }) => path.endsWith('callback')));
    await bot.stop();
    expect((await asked).message).toBeDefined();
    expect(await bot.ended).toEqual({ message: 'Stopped.', exitCode: 0 });
  }));

test('stop() while the connection is lost ends cleanly and for good', () =>
  onStage(async ({ fake, bot }) => {
    fake.refuseGateway('connection');
    fake.dropSockets();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await bot.stop();
    fake.refuseGateway(undefined);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(fake.resumes).toEqual([]);
    expect(await bot.ended).toMatchObject({ exitCode: 0 });
  }));

test('stop() twice is the same as once', () =>
  onStage(async ({ bot }) => {
    await Promise.all([bot.stop(), bot.stop()]);
    expect(await bot.ended).toMatchObject({ exitCode: 0 });
  }));
