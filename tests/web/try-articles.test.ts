import { Hono } from 'hono';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/articles/article';
import { loadArticles } from '../../src/articles/load-articles';
import { createLocalBot } from '../../src/discord/local-bot';
import { guard } from '../../src/http/guard';
import { createLibrary } from '../../src/library/build-library';
import { readDropped } from '../../src/add';
import { addPage } from '../../src/web/page-app';
import { ID } from '../../src/web/browser/ids';
import { newSnowflake } from '../../src/web/raw-payloads';
import { TRIED_PATH } from '../../src/web/try-articles';
import { contextFor } from '../discord/context';
import { zipOf } from '../made-files';
import { knowledgeFolder } from '../knowledge-folder';

const OWN = 'a'.repeat(36);
const OTHER = 'b'.repeat(36);

const FERRY = [
  '---\ntitle: Ferry to stay\npublisher: Harbour Post\npublished: soon\n---',
  'The ferry across the sound will stay, the harbour master, Ingrid Dahl, said on Friday.',
  '"We will never sell the ferry," Ms Dahl said. <script>alert(1)</script>',
].join('\n\n');

/** The page over a folder that is read again when `reload` is called. */
function openPage(largestFolder = 100) {
  const folder = join(
    knowledgeFolder({ 'knowledge/talks.md': '# Talks\n\n"Fewer boats are needed," Anna Rossi said.' }),
    'knowledge',
  );
  const read = () => [...loadArticles(folder).articles];
  let library = createLibrary(read());
  const openBot = async () => {
    const { log, storage } = await contextFor({ sender: {} as Parameters<typeof contextFor>[0]['sender'] });
    const state = () => ({ version: '1', articles: 1, sentences: 1, loadedAt: 0, warnings: [] });
    return createLocalBot(
      { commandName: 'summit', self: ID.bot, newId: newSnowflake },
      { log, storage, state, print: () => undefined },
    );
  };
  const app = new Hono();
  guard(app, undefined, { path: TRIED_PATH, mostBytes: 3_000_000 });
  addPage(app, {
    openBot,
    library: () => library,
    largestFolder,
    extended: (articles: readonly Article[]) => createLibrary([...library.articles, ...articles]),
    readDropped: (file, known) => readDropped(file, known, folder),
    assets: new Map(),
  });
  const request = async (path: string, init: { method?: string; body?: string | Buffer } = {}, session = OWN) => {
    const headers = { host: '127.0.0.1:3000', 'x-session': session };
    const response = await app.request(path, { ...init, headers });
    const text = await response.text();
    return { status: response.status, text };
  };
  const drop = (name: string, body: string | Buffer, query = '') =>
    request(`${TRIED_PATH}?name=${encodeURIComponent(name)}${query}`, { method: 'POST', body });
  const ask = async (content: string, session = OWN) => {
    const body = JSON.stringify({ content, locale: 'en-US' });
    return (await request(`/api/messages/${newSnowflake()}`, { method: 'POST', body }, session)).text;
  };
  const reload = (): void => {
    library = createLibrary(read());
  };
  return { folder, request, drop, ask, reload };
}

describe('an article that is tried', () => {
  it('is shown with its speakers, its faults and what would be written', async () => {
    const { drop } = openPage();
    const { status, text } = await drop('C:\\news\\ferry.md', FERRY);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject([
      {
        title: 'Ferry to stay',
        publisher: 'Harbour Post',
        sentences: 2,
        speakers: [{ name: 'Ingrid Dahl', count: 2 }],
        file: 'ferry-to-stay.md',
        text: expect.stringContaining('We will never sell the ferry') as string,
        leftOut: [expect.stringContaining('expected published to be a date') as string],
      },
    ]);
  });

  it('is asked at once with the others, listed and opened, in its session only', async () => {
    const { drop, ask, request } = openPage();
    const question = 'Will the ferry be sold?';
    expect(await ask(question)).not.toContain('never sell');
    await drop('ferry.md', FERRY);
    expect(await ask(question)).toContain('never sell');
    expect(await ask('What about boats?')).toContain('Fewer boats');
    expect((await request('/api/articles')).text).toContain('Ferry to stay');
    expect((await request('/api/articles/ferry-to-stay')).text).toContain('"speaker":"Ingrid Dahl"');
    expect((await request('/api/statements?speaker=Ingrid+Dahl')).text).toContain('never sell');
    for (const stranger of [OTHER, 'x', '']) {
      expect(await ask(question, stranger)).not.toContain('never sell');
      expect((await request('/api/articles', {}, stranger)).text).not.toContain('Ferry');
      expect((await request(TRIED_PATH, {}, stranger)).text).toBe('[]');
      expect((await request(`${TRIED_PATH}/ferry-to-stay/saved`, { method: 'POST' }, stranger)).status).toBe(404);
    }
  });

  it('is written only when it is saved, as summit add writes it, and stands once afterwards', async () => {
    const { folder, drop, request, ask, reload } = openPage();
    await drop('ferry.md', FERRY);
    expect(readdirSync(folder)).toEqual(['talks.md']);
    const saved = await request(`${TRIED_PATH}/ferry-to-stay/saved`, { method: 'POST' });
    expect(JSON.parse(saved.text)).toEqual({ file: 'ferry-to-stay.md' });
    expect(readFileSync(join(folder, 'ferry-to-stay.md'), 'utf8')).toMatch(
      /^---\ntitle: Ferry to stay\npublisher: Harbour Post\n/u,
    );
    expect(await ask('Will the ferry be sold?')).toContain('never sell');
    reload();
    expect(JSON.parse((await request('/api/articles')).text)).toHaveLength(2);
    expect((await request(TRIED_PATH)).text).toBe('[]');
    expect(await ask('Will the ferry be sold?')).toContain('never sell');
  });

  it('is forgotten when it is removed', async () => {
    const { folder, drop, request, ask } = openPage();
    await drop('ferry.md', FERRY);
    await request(`${TRIED_PATH}/ferry-to-stay`, { method: 'DELETE' });
    expect(await ask('Will the ferry be sold?')).not.toContain('never sell');
    expect(existsSync(join(folder, 'ferry-to-stay.md'))).toBe(false);
  });

  it('takes title, publisher and date that are given', async () => {
    const { drop } = openPage();
    const given = '&title=Sound&publisher=Harbour+Post&published=2024-05-02';
    const { text } = await drop('pasted.txt', 'Nobody wants a bridge here. Ms Dahl said so.', given);
    expect(JSON.parse(text)).toMatchObject([
      { id: '2024-05-02-sound', title: 'Sound', publisher: 'Harbour Post', published: '2024-05-02' },
    ]);
  });

  it.each([
    ['a format that is not read', 'cat.gif', 'GIF89a', { status: 422, line: /expected \.html, .*found \.gif/u }],
    ['a damaged file', 'news.pdf', 'no pdf', { status: 422, line: /expected a readable \.pdf file/u }],
    ['no text', 'news.txt', '', { status: 422, line: /expected/u }],
    [
      'the text of an article of the folder',
      'again.txt',
      'Talks\n\n"Fewer boats are needed," Anna Rossi said.',
      { status: 422, line: /found its text in talks\.md/u },
    ],
    [
      'too large a file',
      'news.txt',
      'x'.repeat(3_100_000),
      { status: 413, line: /expected at most 2930 KB|at most 3 MB/u },
    ],
    [
      'more sentences than are tried',
      'news.txt',
      'A ferry sails.\n\n'.repeat(2001),
      { status: 422, line: /at most 2000 sentences/u },
    ],
    [
      'a document that unpacks to more than is read',
      'news.docx',
      zipOf({ 'word/document.xml': '<w:p/>'.repeat(400_000) }),
      { status: 422, line: /at most 2 MB of text/u },
    ],
  ])('is refused in one line: %s', async (_, name, body, { status, line }) => {
    const answer = await openPage().drop(name, body);
    expect(answer).toEqual({ status, text: expect.stringMatching(line) as string });
    expect(answer.text).not.toContain('\n');
  });

  it('is refused where the folder is too large to be indexed again', async () => {
    const answer = await openPage(0).drop('ferry.md', FERRY);
    expect(answer).toEqual({ status: 422, text: expect.stringMatching(/folder of at most 0 sentences/u) as string });
  });

  it('stays beside another of its file name, and is saved under a free one', async () => {
    const { folder, drop, request, reload } = openPage();
    await drop('ferry.md', FERRY);
    writeFileSync(join(folder, 'ferry-to-stay.md'), '# Other\n\nA bridge opened.\n');
    reload();
    expect(JSON.parse((await request(TRIED_PATH)).text)).toHaveLength(1);
    const saved = await request(`${TRIED_PATH}/ferry-to-stay/saved`, { method: 'POST' });
    expect(JSON.parse(saved.text)).toEqual({ file: 'ferry-to-stay-2.md' });
  });

  it('is taken once when it is dropped twice at a time', async () => {
    const { drop } = openPage();
    const both = await Promise.all([drop('ferry.md', FERRY), drop('again.md', FERRY)]);
    expect(both.map(({ status }) => status)).toEqual([200, 422]);
  });

  it('stays while its session asks, and while others remove what they do not have', async () => {
    const { request, drop, ask } = openPage();
    const strangers = Array.from({ length: 9 }, (_, at) => String(at).repeat(36));
    await drop('ferry.md', FERRY);
    for (const one of strangers) await request(`${TRIED_PATH}/none`, { method: 'DELETE' }, one);
    expect(await ask('Will the ferry be sold?')).toContain('never sell');
    for (const one of strangers) {
      await request(`${TRIED_PATH}?name=boat.txt`, { method: 'POST', body: 'Boat sails.' }, one);
      expect(await ask('Will the ferry be sold?')).toContain('never sell');
    }
  });

  it('is kept for the last eight sessions, twenty a session', async () => {
    const { request, ask } = openPage();
    const post = (name: string, session: string) =>
      request(`${TRIED_PATH}?name=${name}.txt`, { method: 'POST', body: `${name} sails.` }, session);
    for (let at = 0; at < 20; at += 1) expect((await post(`Ferry${at}`, OWN)).status).toBe(200);
    expect((await post('Ferry20', OWN)).text).toMatch(/at most 20 articles/u);
    expect(await ask('Ferry7')).toContain('Ferry7** sails');
    for (let at = 0; at < 8; at += 1) await post('Boat', String(at).repeat(36));
    expect(JSON.parse((await request(TRIED_PATH)).text)).toEqual([]);
  });
});
