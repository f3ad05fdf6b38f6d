import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { PermissionFlagsBits } from 'discord.js';
import { startFakeDiscord, type FakeDiscord } from './discord/fake-discord/start-fake-discord';
import { knowledgeFolder } from './knowledge-folder';
import { buildProgram, expectWords, type Program } from './program';
import { VERSION } from '../src/version';

const folder = knowledgeFolder({ 'knowledge/news.md': '# News\n\nThe envoys return soon.\n' });

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

type FakeOptions = NonNullable<Parameters<typeof startFakeDiscord>[0]>;

async function withDiscord(
  play: (fake: FakeDiscord, env: Record<string, string>) => Promise<void>,
  options: FakeOptions = {},
): Promise<void> {
  const fake = await startFakeDiscord(options);
  try {
    await play(fake, { DISCORD_TOKEN: fake.token, DISCORD_API: fake.api });
    expect(fake.violations).toEqual([]);
  } finally {
    await fake.close();
  }
}

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(resolve(__dirname, '../package.json'), 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});

describe('summit doctor', () => {
  it('tells everything that was looked at, and ends with 0 when the bot can start', () =>
    withDiscord(async (fake, env) => {
      await program.run(['register'], { cwd: folder, env });
      const { code, out, err } = await program.run(['doctor'], { cwd: folder, env });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.split('\n').map((line) => line.replace(/\d+ MB/u, 'N MB'))).toEqual([
        `ok      summit ${VERSION}`,
        `ok      Node.js ${process.versions.node}`,
        'ok      articles: 1 in knowledge, 1 sentence',
        'ok      disk: N MB free at data',
        expect.stringMatching(/^ok {6}discord\.js 14\./u),
        'ok      token: Discord knows it as summit',
        'ok      intents: none is asked for; MESSAGE_CONTENT=on would let the bot answer plain questions',
        'ok      clock: as Discord has it',
        'ok      servers: 1',
        'ok      commands: 15 registered',
        'The bot can start.',
        '',
      ]);
      expect(out).not.toContain(fake.token);
    }));

  it('tells a file .env.txt, whose ending Windows hides', async () => {
    const cwd = knowledgeFolder({ '.env.txt': 'LOG_LEVEL=info\n' });
    const { err } = await program.run(['doctor', '--knowledge', folder], { cwd });
    expect(err).toBe('.env.txt: expected a file .env without a further ending; rename it\n');
  });

  it('tells a token in .env.example, which is not read', async () => {
    const cwd = knowledgeFolder({ '.env.example': '# A comment\nDISCORD_TOKEN=abc\n' });
    const { err } = await program.run(['doctor', '--knowledge', folder], { cwd });
    expect(err).toMatch(/^\.env\.example: expected no token.*copy the file to \.env/u);
  });

  it('looks at the folder that --knowledge names', async () => {
    const other = knowledgeFolder({ 'a.md': '# A\n\nOne gull. Two gulls.\n', 'b.md': '# B\n\nThree gulls.\n' });
    const { code, out } = await program.run(['doctor', '--knowledge', other], { cwd: folder });
    expect(out).toContain(`ok      articles: 2 in ${other}, 3 sentences`);
    expect(code).toBe(0);
    const missing = await program.run(['doctor', '--json', '--knowledge', `${other}/none`], { cwd: folder });
    expect(missing.code).toBe(1);
    const findings = JSON.parse(missing.out) as readonly { readonly level: string }[];
    expect(findings.some(({ level }) => level === 'fault')).toBe(true);
  });

  it('tells whether Discord sends interactions where the bot waits for them', () =>
    withDiscord(async ({ endpoint }, env) => {
      const doctor = async (more: Record<string, string>) =>
        (await program.run(['doctor'], { cwd: folder, env: { ...env, ...more } })).out;
      const http = { HTTP_PORT: '8080', DISCORD_PUBLIC_KEY: endpoint.publicKey };
      expect(await doctor(http)).toContain('WARNING interactions: no Interactions Endpoint URL is set at https://');
      endpoint.url = 'http://127.0.0.1:8080/interactions';
      expect(await doctor(http)).toContain(`ok      interactions: Discord sends them to ${endpoint.url}`);
      expect(await doctor({})).toContain(
        `FAULT   interactions: Discord sends them to ${endpoint.url}, and HTTP_PORT is`,
      );
      const wrong = { ...http, DISCORD_PUBLIC_KEY: 'a'.repeat(64) };
      expect(await doctor(wrong)).toContain(
        `FAULT   DISCORD_PUBLIC_KEY: expected ${endpoint.publicKey}, found another`,
      );
    }));

  it('says what to do about a missing intent, permission and registration', () =>
    withDiscord(
      async (_, env) => {
        const { code, out } = await program.run(['doctor'], { cwd: folder, env: { ...env, MESSAGE_CONTENT: 'on' } });
        expect(code).toBe(1);
        expect(out).toContain('FAULT   intents: MESSAGE_CONTENT=on, but Message Content Intent is off');
        expect(out).toContain(
          "WARNING permissions: missing in Newsroom: Add Reactions, Send Messages, Attach Files, Read Message History, Create Public Threads, Send Messages In Threads. Allow them for the bot's role",
        );
        expect(out).toContain('WARNING commands: not as this version has them.');
        expect(out).toContain('1 to be mended before the bot can do its work.');
      },
      {
        privilegedIntents: 0,
        guilds: [{ name: 'Newsroom', channels: ['general'], permissions: PermissionFlagsBits.ViewChannel.toString() }],
      },
    ));

  it('says so of a wrong token, an empty folder, and a folder for data that is none', () =>
    withDiscord(async (_, env) => {
      const cwd = knowledgeFolder({ 'knowledge/empty.md': '' });
      writeFileSync(join(cwd, 'data'), '');
      const run = await program.run(['doctor'], { cwd, env: { ...env, DISCORD_TOKEN: 'wrong' } });
      expect(run.code).toBe(1);
      expect(run.out).toContain('WARNING articles: error: empty.md: expected text, found an empty file');
      expect(run.out).toContain(
        'FAULT   KNOWLEDGE_DIR: knowledge: expected at least one article (.md or .txt), found none',
      );
      expect(run.out).toContain('FAULT   DATA_DIR: expected a folder that can be written to, found EEXIST at data');
      expect(run.out).toContain('FAULT   Discord does not accept the token in DISCORD_TOKEN.');
      expectWords(run);
    }));

  it('says so when Discord cannot be reached, or no token is set', async () => {
    const far = await program.run(['doctor'], {
      cwd: folder,
      env: { DISCORD_TOKEN: 'a', DISCORD_API: 'http://127.0.0.1:9/api' },
    });
    expect(far.out).toContain('FAULT   Could not log in to Discord at http://127.0.0.1:9/api (ECONNREFUSED).');
    const json = await program.run(['doctor', '--json'], { cwd: folder });
    expect(JSON.parse(json.out)).toEqual([
      { level: 'ok', text: `summit ${VERSION}` },
      { level: 'ok', text: `Node.js ${process.versions.node}` },
      { level: 'ok', text: 'articles: 1 in knowledge, 1 sentence' },
      { level: 'ok', text: expect.stringContaining('disk: ') as string },
      { level: 'warning', text: expect.stringContaining('DISCORD_TOKEN is not set') as string },
    ]);
    const none = await program.run(['doctor'], { cwd: folder });
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining('WARNING DISCORD_TOKEN is not set') as string });
  });
});

describe('summit register and unregister', () => {
  it('put the commands on the list and take them off, everywhere or in one server', () =>
    withDiscord(async (fake, env) => {
      const guild = fake.guilds[0]?.id ?? '';
      const run = async (command: string, more = {}) =>
        (await program.run([command], { cwd: folder, env: { ...env, ...more } })).out;
      expect(await run('register')).toBe('15 commands are now registered everywhere.\n');
      expect(await run('register')).toBe('15 commands were already registered everywhere.\n');
      expect(fake.commands.list()).toHaveLength(15);
      expect(await run('unregister')).toBe('The commands that were registered everywhere are taken off.\n');
      expect(fake.commands.list()).toEqual([]);
      expect(await run('register', { DISCORD_GUILD: guild })).toBe(
        `15 commands are now registered in server ${guild}.\n`,
      );
      expect(fake.commands.list(guild)).toHaveLength(15);
      expect(fake.identifies).toEqual([]);
    }));

  it('end with 1 and a line when they cannot', () =>
    withDiscord(async (fake, env) => {
      fake.failNext({ method: 'PUT', path: /commands$/u, status: 403, code: 50001 });
      const refused = await program.run(['register'], { cwd: folder, env });
      expect(refused).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('Discord did not take the commands (403, code 50001)') as string,
      });
      const none = await program.run(['unregister'], { cwd: folder });
      expect(none).toMatchObject({ code: 1, err: 'DISCORD_TOKEN: expected the token of a bot, found nothing\n' });
    }));
});

describe('summit start with a token', () => {
  it('lets its health and figures be read, logs JSON, and keeps settings in DATA_DIR', () =>
    withDiscord(async (fake, env) => {
      const port = 10_000 + (process.pid % 20_000);
      const child = program.start(['start'], {
        cwd: folder,
        env: { ...env, METRICS_PORT: String(port), LOG_LEVEL: 'debug' },
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      const read = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
      while (!err.includes('registered everywhere')) await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await read('/healthz/ready'))?.status).toBe(200);
      const { interaction } = await fake.slash({ name: 'summit', options: { topic: 'envoys' } });
      expect(await (await read('/metrics'))?.text()).toContain(
        'summit_events_total{kind="command",outcome="answered"} 1',
      );
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines).toContainEqual(
        expect.objectContaining({ interaction: interaction.id, msg: 'answered an interaction' }),
      );
      expect(out + err).not.toContain(fake.token);
      expect(out).not.toContain('envoys');
      expect(readFileSync(join(folder, 'data/summit.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
    }));

  it('ends with a line when the port is taken or the data cannot be kept', () =>
    withDiscord(async (_, env) => {
      const { port } = new URL(env['DISCORD_API'] ?? '');
      const taken = await program.run(['start'], { cwd: folder, env: { ...env, METRICS_PORT: port } });
      expect(taken).toMatchObject({
        code: 1,
        err: `METRICS_PORT: expected a port that is free at 127.0.0.1, found EADDRINUSE for ${port}\n`,
      });
      const kept = await program.run(['start'], { cwd: folder, env: { ...env, DATA_DIR: 'knowledge/news.md' } });
      expect(kept).toMatchObject({ code: 1, err: expect.stringContaining('DATA_DIR: expected a folder') as string });
      expectWords(kept);
    }));
});
