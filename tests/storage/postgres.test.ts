import { Client } from 'pg';
import { openStorage } from '../../src/storage/open-storage';
import { until } from '../discord/stage';
import { usePostgres } from '../postgres';
import { buildProgram, type Program } from '../program';
import { keep } from './kept';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

const postgres = usePostgres();

postgres.describe('PostgreSQL, where it is installed', () => {
  it('goes on with the rules it knows while the server is gone, and loses and doubles no count', async () => {
    const place = { url: await postgres.newDatabase() };
    const [storage, other] = [await keep(place), await keep(place)];
    await storage.saveRule('1', 'old');
    storage.count('answered');
    await storage.flush();
    await postgres.kill();
    for (let count = 0; count < 10; count += 1) storage.count('answered');
    expect(await storage.flush()).toBe(false);
    storage.count('answered');
    expect(await storage.flush()).toBe(false);
    expect(storage.rule('1')).toBe('old');
    await expect(storage.saveRule('1', 'lost')).rejects.toThrow(/^expected to keep a change in DATABASE_URL, found E/u);
    await expect(storage.hotTopics('1', 5)).rejects.toThrow();
    expect(storage.rule('1')).toBe('old');
    await postgres.start();
    expect(await storage.flush()).toBe(true);
    expect((await storage.totals()).answered).toBe(12);
    expect(storage.reported).toEqual([
      expect.stringMatching(
        /^DATABASE_URL: expected to keep counts, found (?:E\w+|Error: Connection terminated unexpectedly); they wait, and the bot goes on$/u,
      ),
    ]);
    await storage.saveRule('1', 'new');
    await until(() => other.rule('1') === 'new');
  });

  it('says in a line which database does not let it in, without the password', async () => {
    const url = (await postgres.newDatabase()).replace('/summit', '/none').replace('postgres@', 'postgres:hushhush@');
    const opening = keep({ url });
    await expect(opening).rejects.toThrow(
      /^DATABASE_URL: expected a PostgreSQL database that lets the bot in, found 3D000: database "none\d+" does not exist$/u,
    );
    await expect(opening).rejects.not.toThrow('hushhush');
  });

  it('does not touch a database of a newer version', async () => {
    const place = { url: await postgres.newDatabase() };
    await (await openStorage({ ...place, folder: '', report: () => undefined })).close();
    const client = new Client({ connectionString: place.url });
    await client.connect();
    await client.query("INSERT INTO kysely_migration VALUES ('99', '2099-01-01T00:00:00.000Z')");
    await client.end();
    await expect(keep(place)).rejects.toThrow(
      /^DATABASE_URL: expected a database of version \d+ or older, found version 99\. Update summit/u,
    );
  });

  it('is backed up with what PostgreSQL has for it', async () => {
    const { code, err } = await program.run(['backup', 'x.db'], { env: { DATABASE_URL: 'postgres://a@b/c' } });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'backup: expected a database in DATA_DIR, found DATABASE_URL. Back it up with: pg_dump --format=custom --file=x.db "$DATABASE_URL"\n',
    });
  });
});
