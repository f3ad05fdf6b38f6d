import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { InteractionResponseType, type APIMessage } from 'discord.js';
import { buildProgram, expectWords, type Program } from '../../program';
import { flatten } from '../fake-discord/component-tree';
import { send } from '../fake-discord/endpoint';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { harbourFolder, startOn, type Running } from '../running-program';
import { freePort } from '../../free-port';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

interface Served {
  readonly fake: FakeDiscord;
  readonly running: Running;
  readonly address: string;
  readonly start: (words?: readonly string[]) => Promise<Running>;
}

const cwd = harbourFolder();

/** The program with its endpoint, to which a local Discord sends interactions. */
async function overHttp(words: readonly string[], play: (served: Served) => Promise<void>): Promise<void> {
  const fake = await startFakeDiscord();
  const started: Running[] = [];
  try {
    await program.run(['register'], { cwd, env: { DISCORD_TOKEN: fake.token, DISCORD_API: fake.api } });
    const start: Served['start'] = async (more = words) => {
      const port = await freePort();
      const env = { HTTP_PORT: String(port), DISCORD_PUBLIC_KEY: fake.endpoint.publicKey };
      const running = await startOn(fake, program, { cwd, env, words: more });
      started.push(running);
      address = `http://127.0.0.1:${port}`;
      fake.endpoint.url = `${address}/interactions`;
      return running;
    };
    let address = '';
    const running = await start();
    await play({ fake, running, address, start });
    expect(fake.violations).toEqual([]);
    expect(started.map(({ out, err }) => out() + err()).join('\n')).not.toContain(fake.token);
  } finally {
    await Promise.all(started.map((each) => each.kill()));
    await fake.close();
  }
}

describe.each([
  { way: 'with a connection to the gateway', words: ['start'] },
  { way: 'without one', words: ['start', '--no-gateway'] },
])('over HTTP, $way', ({ words }) => {
  it('commands, completions, menus and screens are answered in the response, once, until it is told to stop', () =>
    overHttp(words, async ({ fake, address, running }) => {
      const ask = { name: 'summit', options: { topic: 'quota' } };
      expect(await fake.autocomplete({ ...ask, option: 'topic', value: 'quo' })).not.toEqual([]);
      const { interaction, callback, message, steps } = await fake.slash(ask);
      expect(callback).toBe(InteractionResponseType.ChannelMessageWithSource);
      expect(steps).toHaveLength(1);
      const found = await fake.contextMenu({ name: 'Find what was said', target: existing(message) });
      expect(found.ephemeral).toBe(true);
      const shown = await fake.slash({ name: 'setup', memberPermissions: '32' });
      expect(JSON.stringify(shown.message)).toContain('setup-');
      const card = await fake.slash({ ...ask, name: 'card' });
      expect(card.message?.attachments).toMatchObject([{ filename: 'quotation.png' }]);
      const callbacks = fake.requests.filter(({ path }) => path.endsWith('/callback'));
      expect(callbacks.map(({ headers }) => headers)).toEqual(Array(5).fill({}));
      const body = JSON.stringify(interaction);
      expect((await send(`${address}/interactions`, body, fake.endpoint)).status).toBe(409);
      expect((await fetch(`${address}/healthz/ready`)).status).toBe(200);
      expect((await fetch(`${address}/healthz/live`)).status).toBe(200);
      const answered = Array.from({ length: 20 }, () => fake.slash({ name: 'help' }).catch(() => undefined));
      await Promise.race(answered);
      expect(await running.stop()).toBe(0);
      await Promise.all(answered);
    }));
});

function existing(message: APIMessage | undefined): APIMessage {
  if (message === undefined) throw new Error('expected a message, found none');
  return message;
}

test('another process takes the buttons of an answer: what follows goes by REST, what is slow is deferred', () =>
  overHttp(['start', '--no-gateway'], async ({ fake, start }) => {
    const ask = { name: 'summit', options: { topic: 'quota' } };
    const own = existing((await fake.slash({ ...ask, options: { topic: 'quota', private: true } })).message);
    const shared = existing((await fake.slash(ask)).message);
    await start();
    const share = flatten(own.components ?? []).find(({ label }) => label === 'Show to everyone');
    const press = { message: own, customId: share?.custom_id ?? '', expectFollowUps: 1 };
    expect((await fake.press(press)).followUps).toHaveLength(1);
    fake.failNext({ method: 'GET', path: /\/messages\//u, status: 'hang' });
    const removed = await fake.contextMenu({ name: 'Remove this answer', target: shared });
    expect(removed.deferred).toBe(true);
    expect(removed.took).toBeLessThan(3000);
    expect(fake.messageNow(shared.id)).toBeUndefined();
  }));

test('with an endpoint the gateway process still answers mentions, and no interaction a second time', () =>
  overHttp(['start'], async ({ fake }) => {
    const { interaction } = await fake.slash({ name: 'help' });
    fake.dispatch('INTERACTION_CREATE', interaction, interaction.guild_id);
    const { replies } = await fake.message({ content: 'quota', mentionsBot: true });
    expect(replies).toHaveLength(1);
  }));

test.each([
  [{}, 'DISCORD_TOKEN: expected a token beside --no-gateway, found none'],
  [{ DISCORD_TOKEN: 'x' }, 'HTTP_PORT: expected a port, and DISCORD_PUBLIC_KEY, beside --no-gateway, found none'],
  [{ HTTP_PORT: '80' }, "DISCORD_PUBLIC_KEY: expected the application's public key beside HTTP_PORT, found none"],
  [{ DISCORD_PUBLIC_KEY: 'a'.repeat(64) }, 'HTTP_PORT: expected a port beside DISCORD_PUBLIC_KEY, found none'],
  [
    { DISCORD_PUBLIC_KEY: 'abc', HTTP_PORT: '80' },
    'DISCORD_PUBLIC_KEY: expected the public key, 64 digits and letters a to f, found "abc"',
  ],
])('settings that do not fit are told in one line: %j', async (env, line) => {
  const outcome = await program.run(['start', '--no-gateway'], { cwd, env });
  expect(outcome.code).toBe(1);
  expect(outcome.err).toBe(`${line}\n`);
  expectWords(outcome);
});

test('a port that is taken is told before anything else', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const env = { DISCORD_TOKEN: 'x', DISCORD_PUBLIC_KEY: 'a'.repeat(64), HTTP_PORT: String(port) };
  const { code, err } = await program.run(['start'], { cwd, env });
  server.close();
  expect({ code, err }).toEqual({
    code: 1,
    err: `HTTP_PORT: expected a port that is free at 127.0.0.1, found EADDRINUSE for ${port}\n`,
  });
});
