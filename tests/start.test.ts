import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { listCommands } from '../src/discord/commands';
import { checkSettings, SettingsError } from '../src/settings';
import { knowledgeFolder } from './knowledge-folder';
import { buildProgram, expectWords, finish, type Program } from './program';
import { freePort } from './free-port';

const folder = knowledgeFolder({ 'knowledge/news.md': '# News\n\nThe envoys return soon.\n' });

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

describe('summit start without a token', () => {
  it('says how to put the bot on Discord and converses in the terminal, in a pipe too', async () => {
    const { code, out, err } = await program.run(['start'], { cwd: folder, input: 'envoys\n/sources\nxylophone\n' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('No DISCORD_TOKEN is set');
    expect(out).toContain('https://discord.com/developers/applications');
    expect(out).toContain('1. The envoys return soon.\n   News\n');
    expect(out).toContain('• News · news.md · 1 sentence\n');
    expect(out).toContain('Nothing in ');
  });

  it.each(['', '   '])('takes an empty token %j for none', async (token) => {
    const { code, out } = await program.run(['start'], { cwd: folder, env: { DISCORD_TOKEN: token } });
    expect(code).toBe(0);
    expect(out).toContain('No DISCORD_TOKEN is set');
  });

  it('calls the command as it will be called on Discord', async () => {
    const { out } = await program.run(['start'], { cwd: folder, env: { COMMAND_NAME: 'news' } });
    expect(out).toContain('/news works there');
  });

  it('serves the page beside it, unless told not to', async () => {
    const served = await program.run(['start'], { cwd: folder });
    expect(served.out).toMatch(/on a page: http:\/\/127\.0\.0\.1:\d+\/$/mu);
    const alone = await program.run(['start', '--no-web'], { cwd: folder });
    expect(alone.out).not.toContain('http://127.0.0.1');
  });

  it('without terminal and pipe serves no page, which would end at once, unless told where: then until a signal', async () => {
    const script = (more: string) =>
      spawn('/bin/sh', ['-c', `${more} exec "$NODE" "$MAIN" start < /dev/null`], {
        cwd: folder,
        env: { NODE: process.execPath, MAIN: program.file('main.js') },
      });
    const alone = await finish(script(''), '');
    expect(alone).toEqual({ code: 0, out: expect.not.stringContaining('http://127.0.0.1') as string, err: '' });
    const port = await freePort();
    const child = script(`WEB_PORT=${port}`);
    const ended = finish(child, '');
    await once(child.stdout, 'data');
    await sleep(300);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: 'SIGTERM: stopping.\n' });
  });

  it('takes the next port if the first one is not free, but no other than WEB_PORT', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const port = String((holder.address() as AddressInfo).port);
    const next = await program.run(['start'], { cwd: folder, env: { PORT: port } });
    expect(next.out).toMatch(/on a page: http:\/\/127\.0\.0\.1:\d+\//u);
    expect(next.out).not.toContain(`:${port}/`);
    const refused = await program.run(['start'], { cwd: folder, env: { WEB_PORT: port } });
    const err = `WEB_PORT: expected a port that is free at 127.0.0.1, found EADDRINUSE for ${port}\n`;
    expect(refused).toEqual({ code: 1, out: '', err });
    holder.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with a word and without a failure', async (signal) => {
    const child = program.start(['start'], { cwd: folder });
    const err = text(child.stderr);
    await once(child.stdout, 'data');
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, err: await err }).toEqual({ code: 0, err: `${signal}: stopping.\n` });
  });
});

/** What a bot is that is told nothing more. */
const KEPT = {
  articles: 'folder',
  dataDir: 'data',
  limits: {
    user: { amount: 10, seconds: 60 },
    channel: { amount: 60, seconds: 60 },
    server: { amount: 300, seconds: 60 },
  },
  plain: { confidence: 0.82, wait: 5000, coolDown: 60 },
  messageContent: false,
  shards: 'auto',
  web: { host: '127.0.0.1', firstPort: 3000 },
};

describe('a setting that is wrong', () => {
  const WRONG = {
    DISCORD_GUILD: ['my server', 'DISCORD_GUILD: expected the id of a server, 17 to 20 digits, found "my server"'],
    DISCORD_TOKEN: ['two words', 'DISCORD_TOKEN: expected a bot token without spaces, found something else'],
    DISCORD_API: [
      'discord',
      'DISCORD_API: expected the address of an API that begins with http:// or https://, found "discord"',
    ],
    COMMAND_NAME: [
      'Two Words',
      'COMMAND_NAME: expected 1 to 32 small letters, digits, hyphens, underscores or apostrophes, found "Two Words"',
    ],
    ARTICLES: ['there', 'ARTICLES: expected folder or postgres, found "there"'],
    LIMIT_USER: ['many', 'LIMIT_USER: expected questions/seconds such as 10/60, or off, found "many"'],
    PLAIN_CONFIDENCE: ['1.5', 'PLAIN_CONFIDENCE: expected a number from 0 to 1, found "1.5"'],
    MESSAGE_CONTENT: ['yes', 'MESSAGE_CONTENT: expected on or off, found "yes"'],
    METRICS_PORT: ['70000', 'METRICS_PORT: expected a port from 1 to 65535, found "70000"'],
    WEB_PORT: ['http', 'WEB_PORT: expected a port from 1 to 65535, found "http"'],
    PORT: ['0', 'PORT: expected a port from 1 to 65535, found "0"'],
    WEB_PASSWORD: ['secret', 'WEB_PASSWORD: expected a password of 8 characters or more, found something else'],
    SHARDS: ['some', 'SHARDS: expected auto, or how many shards there are in all, found "some"'],
    LOG_LEVEL: ['loud', 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, found "loud"'],
  } as const;

  it.each(Object.entries(WRONG))('%s', (variable, [value, message]) => {
    expect(() => checkSettings({ [variable]: value })).toThrow(new SettingsError(message));
  });

  it('WEB_HOST that others reach, without a password', () => {
    const message = 'WEB_PASSWORD: expected a password, because others reach 0.0.0.0, found none';
    expect(() => checkSettings({ WEB_HOST: '0.0.0.0' })).toThrow(new SettingsError(message));
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(checkSettings({ WEB_HOST: host }).web.host).toBe(host);
    const { web } = checkSettings({ WEB_HOST: '0.0.0.0', WEB_PASSWORD: 'correct horse', WEB_PORT: '80' });
    expect(web).toEqual({ host: '0.0.0.0', port: 80, firstPort: 3000, password: 'correct horse' });
  });

  it('SHARD_IDS beside SHARDS', () => {
    expect(() => checkSettings({ SHARD_IDS: '0' })).toThrow(
      'SHARD_IDS: expected SHARDS to be a number beside it, found "0"',
    );
    expect(() => checkSettings({ SHARDS: '4', SHARD_IDS: '3-5' })).toThrow(
      'SHARD_IDS: expected shards from 0 to 3, lowest first, found "3-5"',
    );
  });

  it('ends the program with 1 and a line for each, and the token is never printed', async () => {
    const env = Object.fromEntries(Object.entries(WRONG).map(([variable, [value]]) => [variable, value]));
    const run = await program.run(['start'], { cwd: folder, env });
    const lines = Object.values(WRONG).map(([, message]) => `${message}\n`);
    expect(run).toEqual({ code: 1, out: '', err: lines.join('') });
    expect(run.err).not.toContain('two words');
  });

  it.each([
    ['KNOWLEGE_DIR', 'did you mean KNOWLEDGE_DIR?'],
    ['SUMMIT_KNOWLEGE', 'did you mean KNOWLEDGE_DIR?'],
    ['BOT_TOKEN', 'did you mean DISCORD_TOKEN?'],
    ['discord_token', 'did you mean DISCORD_TOKEN?'],
    ['NODE_OPTIONS_2', '.env.example lists them'],
  ])('%s in .env is said to be no setting, with the nearest name', async (name, hint) => {
    const cwd = knowledgeFolder({ '.env': `\uFEFF${name}="x"\r\nLOG_LEVEL='info'\r\n` });
    const run = await program.run(['ask', 'envoys', '--knowledge', join(folder, 'knowledge')], { cwd });
    expect(run).toMatchObject({ code: 0, err: `${name}: no setting has this name; ${hint}\n` });
  });

  it('a slip in the environment is told too, and other variables there are not', async () => {
    const env = { KNOWLEGE_DIR: 'x', HOME: '/root', POSTGRES_PASSWORD: 'x' };
    const run = await program.run(['ask', 'envoys'], { cwd: folder, env });
    expect(run).toMatchObject({
      code: 0,
      err: 'KNOWLEGE_DIR: no setting has this name; did you mean KNOWLEDGE_DIR?\n',
    });
  });

  it('a .env that is UTF-16, as PowerShell writes it, is told to be so', async () => {
    const cwd = knowledgeFolder({});
    writeFileSync(join(cwd, '.env'), Buffer.from('\uFEFFLOG_LEVEL=info', 'utf16le'));
    const run = await program.run(['ask', 'envoys'], { cwd });
    expect(run).toMatchObject({ code: 1, err: '.env: expected UTF-8, found UTF-16. Save the file as UTF-8\n' });
  });

  it('an old Node.js is told in one line, whatever is asked', async () => {
    const cwd = knowledgeFolder({
      'old.cjs': "Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });\n",
    });
    const env = { NODE_OPTIONS: `--require ${join(cwd, 'old.cjs')}` };
    const run = await program.run(['--version'], { cwd, env });
    const err = 'expected Node.js 20.19 or newer, found 18.20.8. Get it from https://nodejs.org\n';
    expect(run).toEqual({ code: 1, out: '', err });
  });

  it('a .env that cannot be read is told in words', async () => {
    const cwd = knowledgeFolder();
    mkdirSync(join(cwd, '.env'));
    const run = await program.run(['ask', 'envoys'], { cwd });
    expect(run).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^\.env: expected a readable file, found EISDIR[^\n]*\n$/u) as string,
    });
    expectWords(run);
  });
});

describe('the name of the command', () => {
  it.each(["what's-up", 'новости', 'समाचार', 'ข่าว', '新聞', 'top_10', 'x'.repeat(32)])('may be %s', (name) => {
    expect(checkSettings({ COMMAND_NAME: name }).commandName).toBe(name);
  });

  it.each(['News', 'Новости', 'two words', 'ask!', '’quoted’', 'x'.repeat(33)])('cannot be %s', (name) => {
    expect(() => checkSettings({ COMMAND_NAME: name })).toThrow(
      `COMMAND_NAME: expected 1 to 32 small letters, digits, hyphens, underscores or apostrophes, found "${name}"`,
    );
  });

  const others = [...listCommands('summit').keys()].filter((name) => /^[a-z]+$/u.test(name) && name !== 'summit');
  it.each(others)('cannot be that of another command: %s', (name) => {
    expect(() => checkSettings({ COMMAND_NAME: name })).toThrow(`which are taken, found "${name}"`);
  });
});

describe('settings', () => {
  it('have defaults, and what is empty counts as not set', () => {
    const defaults = { commandName: 'summit', knowledgeDir: 'knowledge', logLevel: 'info', ...KEPT };
    expect(checkSettings({})).toEqual(defaults);
    expect(checkSettings({ COMMAND_NAME: '', LOG_LEVEL: ' ', DISCORD_GUILD: '', HOME: '/root' })).toEqual(defaults);
  });

  it('are taken without the white space around them', () => {
    const given = {
      DISCORD_TOKEN: ' abc ',
      DISCORD_API: 'http://127.0.0.1:8080/api/',
      DISCORD_GUILD: '12345678901234567',
      COMMAND_NAME: 'новости',
    };
    expect(checkSettings({ ...given, KNOWLEDGE_DIR: 'news', LOG_LEVEL: 'debug' })).toEqual({
      discordToken: 'abc',
      discordApi: 'http://127.0.0.1:8080/api',
      discordGuild: '12345678901234567',
      homeGuild: '12345678901234567',
      commandName: 'новости',
      knowledgeDir: 'news',
      logLevel: 'debug',
      ...KEPT,
    });
  });

  it('may name PostgreSQL for the articles, with a database beside it', () => {
    expect(checkSettings({ ARTICLES: 'postgres', DATABASE_URL: 'postgres://a@b/c' }).articles).toBe('postgres');
    expect(() => checkSettings({ ARTICLES: 'postgres' })).toThrow(
      'DATABASE_URL: expected a database beside ARTICLES=postgres, found none',
    );
  });

  it('may tell how often is asked, when plain questions are answered, where figures are read, and the shards', () => {
    const given = {
      ...{ DATA_DIR: '/srv/summit', LIMIT_USER: '3/10', LIMIT_CHANNEL: 'off', LIMIT_SERVER: 'off' },
      ...{ PLAIN_CONFIDENCE: '0.95', PLAIN_WAIT: '0.5', PLAIN_COOLDOWN: '0', MESSAGE_CONTENT: 'on' },
      ...{ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', SHARDS: '8', SHARD_IDS: '2-4' },
    };
    expect(checkSettings(given)).toMatchObject({
      dataDir: '/srv/summit',
      limits: { user: { amount: 3, seconds: 10 } },
      plain: { confidence: 0.95, wait: 500, coolDown: 0 },
      messageContent: true,
      metrics: { host: '0.0.0.0', port: 9464 },
      shards: { count: 8, ids: [2, 3, 4] },
    });
    expect(checkSettings({ SHARDS: '2' }).shards).toEqual({ count: 2 });
    expect(checkSettings(given).limits.channel).toBeUndefined();
  });
});
