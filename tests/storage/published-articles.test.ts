import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { editArticles } from '../../src/articles/edit-folder';
import { watchLibrary, type LiveLibrary } from '../../src/library/watch-library';
import { openArticleTable, type ArticleTable } from '../../src/storage/article-table';
import { followPublished } from '../../src/storage/published-folder';
import { startFakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { startOn } from '../discord/running-program';
import { until } from '../discord/stage';
import { freePort } from '../free-port';
import { knowledgeFolder } from '../knowledge-folder';
import { usePostgres } from '../postgres';
import { buildProgram, expectWords, type Program } from '../program';

jest.setTimeout(60_000);

const postgres = usePostgres();

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

const running: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.close();
});

const FERRY = '# Ferries\n\nAnna Berg met Paul Stone at the quay. The ferry is painted green.\n';
const TRAM = '# Trams\n\nThe tram is painted yellow.\n';

type Texts = Readonly<Record<string, string>>;

async function tableAt(url: string): Promise<ArticleTable> {
  const table = await openArticleTable(url);
  running.push(table);
  return table;
}

const put = (table: ArticleTable, texts: Texts, edits: 'keep' | 'replace' = 'keep') =>
  table.publish(
    Object.entries(texts).map(([path, text]) => ({ path, content: Buffer.from(text) })),
    edits,
  );

interface Follower {
  readonly live: LiveLibrary;
  readonly lines: string[];
  readonly dataDir: string;
}

async function follow(url: string, dataDir = knowledgeFolder()): Promise<Follower> {
  const lines: string[] = [];
  const source = followPublished(await tableAt(url), dataDir);
  const live = await watchLibrary({ folder: 'none', dataDir }, (line) => lines.push(line), { source });
  running.push(live);
  return { live, lines, dataDir };
}

const knows = ({ live }: Follower, words: string): boolean =>
  live
    .current()
    .search(words, 9)
    .passages.some(({ text }) => text.includes(words));

async function query(url: string, words: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(words);
  await client.end();
}

postgres.describe('articles that are published in PostgreSQL', () => {
  it('are followed by all processes, and each tells whether it serves the newest version', async () => {
    const url = await postgres.newDatabase();
    const table = await tableAt(url);
    expect(await put(table, { 'a.md': FERRY })).toEqual({ changed: 1, removed: 0, kept: [] });
    const followers = [await follow(url), await follow(url)];
    const versions = () => followers.map(({ live }) => live.current().indexVersion);
    const [before] = versions();
    expect(versions()).toEqual([before, before]);
    expect(await put(table, { 'a.md': FERRY, 'trams/b.md': TRAM })).toEqual({ changed: 1, removed: 0, kept: [] });
    await until(() => followers.every((each) => knows(each, 'painted yellow')));
    expect(versions()[0]).toBe(versions()[1]);
    expect(versions()[0]).not.toBe(before);
    expect(followers.every(({ live }) => live.isNewest())).toBe(true);
    expect(await put(table, { 'trams/b.md': TRAM })).toEqual({ changed: 0, removed: 1, kept: [] });
    await until(() => followers.every((each) => !knows(each, 'painted green')));
    expect(await put(table, { 'trams/b.md': TRAM })).toEqual({ changed: 0, removed: 0, kept: [] });
  });

  it('go on being served while the database is gone, and are followed again when it is back', async () => {
    const url = await postgres.newDatabase();
    await put(await tableAt(url), { 'a.md': FERRY });
    const follower = await follow(url);
    await postgres.kill();
    expect(knows(follower, 'painted green')).toBe(true);
    await postgres.start();
    await put(await tableAt(url), { 'a.md': TRAM });
    await until(() => knows(follower, 'painted yellow'));
  });

  it('are all published or none, and none is larger than 2 MB or lies beside the folder', async () => {
    const url = await postgres.newDatabase();
    const table = await tableAt(url);
    await put(table, { 'a.md': FERRY });
    const before = await table.version();
    const large = { 'a.md': TRAM, 'b.md': 'x'.repeat(2 ** 21 + 1) };
    await expect(put(table, large)).rejects.toThrow('b.md: expected a file of at most 2 MB to publish, found 2.0 MB');
    for (const path of ['../x.md', '/x.md', 'a/../../x.md', 'a\\x.md', '.x.md'])
      await expect(put(table, { 'a.md': TRAM, [path]: TRAM })).rejects.toThrow('expected names that do not begin');
    expect(await table.version()).toBe(before);
    await query(url, "INSERT INTO article_file VALUES ('../x.md', 'h', 0, 'x')");
    await expect(follow(url)).rejects.toThrow('expected names that do not begin with a dot');
  });

  it('are mended on disk after a crash, and fetched once where processes share the folder', async () => {
    const url = await postgres.newDatabase();
    const table = await tableAt(url);
    await put(table, { 'a.md': FERRY, 'b.md': TRAM });
    const { dataDir, live } = await follow(url);
    await live.close();
    const [version = ''] = readdirSync(join(dataDir, 'articles'));
    const file = join(dataDir, 'articles', version, 'a.md');
    writeFileSync(file, FERRY.slice(0, 20));
    const mended = await follow(url, dataDir);
    expect(knows(mended, 'painted green')).toBe(true);
    await mended.live.close();
    expect(readFileSync(file, 'utf8')).toBe(FERRY);
    const fetched: string[] = [];
    const contentOf: ArticleTable['contentOf'] = (listed) => {
      fetched.push(listed.path);
      return table.contentOf(listed);
    };
    const again = followPublished({ ...table, contentOf }, dataDir);
    await again.fetch();
    expect(fetched).toEqual([]);
    await put(table, { 'a.md': FERRY, 'b.md': `${TRAM}\nIt is new.\n` });
    const folder = await again.fetch();
    expect(fetched).toEqual(['b.md']);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
    for (const text of ['one', 'two', 'three']) {
      await put(table, { 'a.md': `# A\n\nThis is ${text}.\n` });
      await again.fetch();
    }
    expect(readdirSync(join(dataDir, 'articles'))).toHaveLength(3);
  });

  it('are changed for all processes by moderators, whose changes outlive the next publication', async () => {
    const url = await postgres.newDatabase();
    const table = await tableAt(url);
    await put(table, { 'a.md': FERRY });
    const follower = await follow(url);
    const edits = editArticles(table);
    const [passage] = follower.live.current().search('painted green', 1).passages;
    const id = passage?.places[0].id ?? '';
    await edits.hide(id, 'x');
    await until(() => !knows(follower, 'painted green'));
    expect(await edits.hidden()).toEqual([id]);
    expect(await edits.settle(id, 'Anna Berg')).toBe(true);
    expect(await edits.settle(id, 'Paul Stone', 'Anna Berg')).toBe(false);
    await Promise.all(['0000001', '0000002', '0000003'].map((other) => edits.hide(other, 'x')));
    expect(await edits.hidden()).toHaveLength(4);
    const kept = { changed: 1, removed: 0, kept: ['hidden.yaml', 'speakers.yaml'] };
    expect(await put(table, { 'a.md': `${FERRY}\nIt is late.\n`, 'hidden.yaml': '' })).toEqual(kept);
    expect(await edits.hidden()).toHaveLength(4);
    const text = await table.textOf('hidden.yaml');
    expect((await put(table, { 'a.md': FERRY, 'hidden.yaml': text })).kept).toEqual(['speakers.yaml']);
    expect((await put(table, { 'a.md': FERRY }, 'replace')).removed).toBe(2);
    await until(() => knows(follower, 'painted green'));
  });
});

postgres.describe('the program with ARTICLES=postgres', () => {
  const folder = () => knowledgeFolder({ 'knowledge/a.md': FERRY, 'other/b.md': TRAM, 'broken/c.md': '' });

  it('publishes a folder, and answers, inspects and examines what is published', async () => {
    const surroundings = { cwd: folder(), env: { DATABASE_URL: await postgres.newDatabase(), ARTICLES: 'postgres' } };
    const run = (...words: string[]) => program.run(words, surroundings);
    const none = await run('ask', 'ferry');
    expect(none).toMatchObject({
      code: 1,
      err: 'ARTICLES: expected published articles in DATABASE_URL, found none. Put them there with: summit publish\n',
    });
    expect((await run('doctor')).out).toContain('FAULT   ARTICLES: expected published articles');
    const { out } = await run('publish');
    expect(out).toMatch(
      /^Published knowledge: articles 1, files new or changed 1, gone 0\.\nIndex version \S{6}\.\n$/u,
    );
    expect((await run('publish')).out).toContain('Published already, knowledge: articles 1.\n');
    await run('publish', '--knowledge', 'other');
    expect((await run('ask', 'what is painted?')).out).toContain('The tram is painted yellow.');
    expect((await run('ask', 'what is painted?', '--knowledge', 'knowledge')).out).toContain('painted green');
    expect((await run('inspect')).out).toContain('Trams');
    expect((await run('doctor')).out).toMatch(/^ok {6}articles: 1 in data\/articles\/\w+, 1 sentence$/mu);
    const broken = await run('publish', '--knowledge', 'broken');
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('expected at least one article') as string });
    expectWords(broken);
  });

  it('refuses a folder with a fault, and says what it lacks', async () => {
    const cwd = knowledgeFolder({ 'knowledge/a.md': FERRY, 'knowledge/b.md': '' });
    const refused = await program.run(['publish'], { cwd, env: { DATABASE_URL: await postgres.newDatabase() } });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('publish: expected a folder without faults, found 1; nothing is published\n');
    const homeless = await program.run(['publish'], { cwd: folder() });
    expect(homeless).toMatchObject({ code: 1, err: 'DATABASE_URL: expected a database to publish in, found none\n' });
  });

  it('answers from what is published, and is ready only while that is the newest version', async () => {
    const url = await postgres.newDatabase();
    const table = await tableAt(url);
    await put(table, { 'a.md': FERRY });
    const fake = await startFakeDiscord();
    const port = await freePort();
    const env = { DATABASE_URL: url, ARTICLES: 'postgres', METRICS_PORT: String(port) };
    const bot = await startOn(fake, program, { env, cwd: folder() });
    try {
      const status = async () => (await fetch(`http://127.0.0.1:${port}/healthz/ready`)).status;
      const asked = async (topic: string) =>
        JSON.stringify((await fake.slash({ name: 'summit', options: { topic } })).message);
      expect(await status()).toBe(200);
      expect(await asked('ferry')).toContain('painted green');
      // Nobody can serve this version.
      await query(url, "INSERT INTO article_file VALUES ('../x.md', 'h', 0, 'x'); NOTIFY summit_articles");
      while ((await status()) !== 503) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await asked('ferry')).toContain('painted green');
      await put(table, { 'b.md': TRAM });
      while ((await status()) !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await asked('tram')).toContain('painted yellow');
      expect(await bot.stop()).toBe(0);
    } finally {
      await bot.kill();
      await fake.close();
    }
  });
});
