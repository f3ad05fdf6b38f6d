import { join } from 'node:path';
import { openStorage } from '../../../src/storage/open-storage';
import { buildProgram, type Program } from '../../program';
import { shardOf } from '../fake-discord/snowflakes';
import { startFakeDiscord, type FakeDiscord } from '../fake-discord/start-fake-discord';
import { harbourFolder, startOn, type Running } from '../running-program';
import { hostOn, onStage, until } from '../stage';

const SHARDS = 4;
const GUILDS = Array.from({ length: 8 }, (_, at) => ({ name: `Server ${at}`, channels: ['general'] }));
const QUESTION = 'quota';

/** Somebody asks by command and by mention in every server, and directly. @returns each question with the shard it belongs to */
async function askEverywhere(fake: FakeDiscord): Promise<readonly (readonly [id: string, shard: number])[]> {
  const ask = { name: 'summit', options: { topic: QUESTION } };
  const inGuilds = fake.guilds.map(async ({ id, channels }) => {
    const command = await fake.slash({ ...ask, guildId: id });
    const channelId = channels[0]?.id ?? '';
    const { message, replies } = await fake.message({ content: QUESTION, mentionsBot: true, channelId, quiet: 200 });
    expect(replies).toHaveLength(1);
    return [command.interaction.id, message.id].map((asked) => [asked, shardOf(id, SHARDS)] as const);
  });
  const direct = await fake.message({ content: QUESTION, dm: true, quiet: 200 });
  expect(direct.replies).toHaveLength(1);
  return [...(await Promise.all(inGuilds)).flat(), [direct.message.id, 0]];
}

/** Ids of what was answered, once for each answer that Discord took. */
function answered({ requests }: FakeDiscord): readonly string[] {
  return requests
    .filter(({ method, status, path }) => method === 'POST' && status < 300 && /callback$|messages$/u.test(path))
    .map(({ path, body }) => /^\/interactions\/(\d+)\//u.exec(path)?.[1] ?? (body as { nonce: string }).nonce);
}

function shardsOf({ identifies }: FakeDiscord): readonly (readonly [number, number])[] {
  return identifies.map(({ shard = [0, 1] }) => shard).sort(([a], [b]) => a - b);
}

test('with SHARDS=auto one process takes as many shards as Discord recommends, and each question is answered once', () =>
  onStage(
    async ({ fake, bot }) => {
      const asked = await askEverywhere(fake);
      expect(shardsOf(fake)).toEqual([0, 1, 2, 3].map((shard) => [shard, SHARDS]));
      expect([...answered(fake)].sort()).toEqual(asked.map(([id]) => id).sort());
      expect(new Set(asked.map(([, shard]) => shard)).size).toBe(SHARDS);
      expect(bot.isReady()).toBe(true);
    },
    { shards: SHARDS, maxConcurrency: SHARDS, guilds: GUILDS, bot: { shards: 'auto' } },
  ));

test('logging in with many shards takes as long as Discord makes them wait for each other', async () => {
  const fake = await startFakeDiscord({ shards: 2, identifyEvery: 4500, guilds: GUILDS });
  const host = hostOn(fake);
  try {
    const bot = await host.start({ startWithin: 4500 });
    expect(bot.isReady()).toBe(true);
    expect(shardsOf(fake)).toEqual([0, 1].map((shard) => [shard, 2]));
  } finally {
    await host.leave();
    await fake.close();
  }
});

describe('two processes that share four shards and one DATA_DIR', () => {
  let program: Program;
  beforeAll(() => (program = buildProgram()));
  afterAll(() => {
    program.remove();
  });

  test('answer each question once, in the process of its shard, and share their counts', async () => {
    const fake = await startFakeDiscord({
      guilds: GUILDS,
      maxConcurrency: 2,
      identifyEvery: 5000,
      privilegedIntents: 0,
    });
    const cwd = harbourFolder();
    const start = (ids: string): Promise<Running> =>
      startOn(fake, program, { cwd, env: { SHARDS: String(SHARDS), SHARD_IDS: ids } });
    const processes = await Promise.all([start('0-1'), start('2-3')]);
    try {
      const asked = await askEverywhere(fake);
      expect([...answered(fake)].sort()).toEqual(asked.map(([id]) => id).sort());
      await until(() => asked.every(([id]) => processes.some(({ out }) => answeredIn(out(), id))));
      for (const [id, shard] of asked) {
        expect(processes.map(({ out }) => answeredIn(out(), id))).toEqual([shard < 2, shard >= 2]);
      }
      expect(await Promise.all(processes.map(({ stop }) => stop()))).toEqual([0, 0]);
      const storage = await openStorage({ folder: join(cwd, 'data'), report: () => undefined });
      expect((await storage.totals()).answered).toBe(asked.length);
      await storage.close();
      expect(fake.violations).toEqual([]);
    } finally {
      await Promise.all(processes.map(({ kill }) => kill()));
      await fake.close();
    }
  });

  test('if one process ends, the other answers its shards as before', async () => {
    const fake = await startFakeDiscord({ guilds: GUILDS, maxConcurrency: SHARDS });
    const start = (ids: string): Promise<Running> =>
      startOn(fake, program, { env: { SHARDS: String(SHARDS), SHARD_IDS: ids } });
    const [first, second] = await Promise.all([start('0-1'), start('2-3')]);
    try {
      await first.kill();
      const there = fake.guilds.filter(({ id }) => shardOf(id, SHARDS) >= 2);
      expect(there.length).toBeGreaterThan(0);
      for (const { id } of there) {
        const { message } = await fake.slash({ name: 'summit', options: { topic: QUESTION }, guildId: id });
        expect(message).toBeDefined();
      }
    } finally {
      await Promise.all([first.kill(), second.kill()]);
      await fake.close();
    }
  });
});

function answeredIn(log: string, id: string): boolean {
  return log.split('\n').some((line) => line.includes(`"${id}"`) && line.includes('"msg":"answered a'));
}
