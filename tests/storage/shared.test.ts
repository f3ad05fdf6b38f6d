import type { Storage } from '../../src/storage/storage';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { hostOn, onStage, until } from '../discord/stage';
import { usePostgres } from '../postgres';
import { keep } from './kept';

const postgres = usePostgres();

async function twoProcesses() {
  const place = { url: await postgres.newDatabase() };
  return [await keep(place), await keep(place)] as const;
}

/** A busy machine may answer later than a usual lease ends. */
const leasingLonger = (storage: Storage): Storage => ({ ...storage, lease: (key) => storage.lease(key, 5000) });

/** Logs in at once. */
const WITHOUT_TURNS = { takeShared: () => Promise.resolve(0) };

postgres.describe('processes that share a PostgreSQL database', () => {
  it('use a key once', async () => {
    const [one, other] = await twoProcesses();
    const claims = await Promise.all([one, other, one, other].map((storage) => storage.claim('message 1')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect([await other.claim('message 2'), await one.claim('message 2')]).toEqual([true, false]);
  });

  it('answer an interaction once, also one that a killed process has begun', async () => {
    const [one, other] = await twoProcesses();
    expect(await one.lease('answered')).toBe(true);
    const second = other.lease('answered');
    one.finish('answered');
    expect(await second).toBe(false);
    expect(await other.lease('answered')).toBe(false);
    const began = performance.now();
    expect(await one.lease('begun')).toBe(true);
    expect(await other.lease('begun')).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(900);
    const leases = await Promise.all([one, other].map((storage) => storage.lease('both')));
    expect(leases.filter(Boolean).length).toBeGreaterThanOrEqual(1);
  });

  it('allow together as much as one would alone, and a refused use counts for no other limit', async () => {
    const [one, other] = await twoProcesses();
    const use = (user: string) => [
      { kind: 'user', id: user, amount: 3, seconds: 60 },
      { kind: 'channel', id: '9', amount: 5, seconds: 60 },
    ];
    const waits = [];
    for (const storage of [one, other, one, other, one, other]) waits.push(await storage.takeShared(use('1')));
    expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, true, true, true]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    const others = [];
    for (const user of ['2', '3', '4']) others.push(await other.takeShared(use(user)));
    expect(others.map((wait) => wait > 0)).toEqual([false, false, true]);
  });

  it('answer on while the database is gone', async () => {
    const [one, other] = await twoProcesses();
    await postgres.kill();
    try {
      expect([await one.claim('message 1'), await other.claim('message 1')]).toEqual([true, true]);
      expect([await one.lease('1'), await other.lease('1')]).toEqual([true, true]);
      expect(await one.takeShared([{ kind: 'user', id: '1', amount: 1, seconds: 60 }])).toBe(0);
    } finally {
      await postgres.start();
    }
  });

  it('log their shards in one after the other, as Discord wants it', async () => {
    const [storage, other] = await twoProcesses();
    const fake = await startFakeDiscord({ shards: 2, identifyEvery: 4500 });
    const hosts = [hostOn(fake, { storage }), hostOn(fake, { storage: other })];
    try {
      const bots = hosts.map((host, shard) => host.start({ shards: { count: 2, ids: [shard] }, startWithin: 4500 }));
      expect((await Promise.all(bots)).map((bot) => bot.isReady())).toEqual([true, true]);
      expect(fake.identifies).toHaveLength(2);
      expect(fake.violations).toEqual([]);
    } finally {
      await Promise.all(hosts.map((host) => host.leave()));
      await fake.close();
    }
  });

  it('answer a message or an interaction once if both receive it', async () => {
    const [storage, other] = (await twoProcesses()).map(leasingLonger) as [Storage, Storage];
    await onStage(
      async ({ fake }) => {
        const second = hostOn(fake, { storage: { ...other, ...WITHOUT_TURNS } });
        try {
          await second.start();
          for (let count = 0; count < 5; count += 1)
            expect((await fake.message({ content: 'cyber', mentionsBot: true })).replies).toHaveLength(1);
          for (let count = 0; count < 5; count += 1)
            expect((await fake.slash({ name: 'summit', options: { topic: 'cyber' } })).message).toBeDefined();
          await second.leave();
          await storage.flush();
          expect((await storage.totals()).answered).toBe(10);
        } finally {
          await second.leave();
        }
      },
      { bot: { storage } },
    );
  });

  it('answer a message also if the process that has begun is killed', async () => {
    const [storage, other] = await twoProcesses();
    const begun: string[] = [];
    // Like a killed one, it takes each message, and does no more.
    const lease = async (key: string, milliseconds?: number): Promise<boolean> => {
      if (await storage.lease(key, milliseconds)) begun.push(key);
      return new Promise(() => undefined);
    };
    await onStage(
      async ({ fake }) => {
        const second = hostOn(fake, {
          storage: {
            ...other,
            ...WITHOUT_TURNS,
            lease: (...taken) => until(() => begun.includes(taken[0])).then(() => other.lease(...taken)),
          },
        });
        await second.start();
        try {
          expect((await fake.message({ content: 'cyber', mentionsBot: true })).replies).toHaveLength(1);
          expect(begun).toHaveLength(1);
        } finally {
          await second.leave();
        }
      },
      { bot: { storage: { ...storage, lease } } },
    );
  });
});
