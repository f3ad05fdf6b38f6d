import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { hostOn, type Host } from '../stage';

function written(fake: FakeDiscord): number {
  return fake.requests.filter(({ method }) => method === 'PUT').length;
}

async function withFake(play: (fake: FakeDiscord, host: () => Host) => Promise<void>): Promise<void> {
  const fake = await startFakeDiscord();
  const hosts: Host[] = [];
  try {
    await play(fake, () => {
      const host = hostOn(fake);
      hosts.push(host);
      return host;
    });
    expect(fake.violations).toEqual([]);
  } finally {
    await Promise.all(hosts.map((host) => host.leave()));
    await fake.close();
  }
}

test.each(['everywhere', 'in one server'])(
  'commands registered %s are written once and again only when they change',
  (where) =>
    withFake(async (fake, newHost) => {
      const options = where === 'everywhere' ? {} : { guild: fake.guilds[0]?.id ?? '' };
      for (const commandName of ['summit', 'summit', 'geneva', 'geneva']) {
        const bot = await newHost().start({ ...options, commandName });
        await bot.stop();
      }
      expect(written(fake)).toBe(2);
    }),
);

test('the host reads when nothing had to be written', () =>
  withFake(async (fake, newHost) => {
    const guild = fake.guilds[0]?.id ?? '';
    await (await newHost().start({ guild })).stop();
    const host = newHost();
    await (await host.start({ guild })).stop();
    expect(host.printed).toContain(
      `Commands /summit, “Find what was said”, /quotes, /compare, /card, /speakers, “Did they say this?”, “Remove this answer”, /sources, /help, /setup, /status, /gaps, /reports, /privacy are already registered in server ${guild}.`,
    );
  }));

test('commands registered in a server are used there', () =>
  withFake(async (fake, newHost) => {
    await newHost().start({ guild: fake.guilds[0]?.id ?? '' });
    expect((await fake.slash({ name: 'summit', options: { topic: 'cyber' } })).message).toBeDefined();
  }));

test('when registering fails the host reads why, and mentions are answered', () =>
  withFake(async (fake, newHost) => {
    fake.failNext({ method: 'PUT', path: /commands$/u, status: 403, code: 50001 });
    const host = newHost();
    await host.start();
    expect(host.printed.at(-1)).toMatch(
      /^Could not register the commands \/summit, .* \(403, code 50001\)\. Mentions/u,
    );
    expect((await fake.message({ content: 'cyber', mentionsBot: true })).replies).toHaveLength(1);
  }));
