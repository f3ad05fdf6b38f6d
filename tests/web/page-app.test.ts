import { Hono } from 'hono';
import { guard } from '../../src/http/guard';
import { addPage, type PageBot } from '../../src/web/page-app';
import { examplesOf, speakerMap } from '../../src/web/speaker-map';
import { createLocalBot } from '../../src/discord/local-bot';
import { ID } from '../../src/web/browser/ids';
import { newSnowflake } from '../../src/web/raw-payloads';
import { contextFor } from '../discord/context';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'talks.md': [
      '---\ntitle: Talks on fish\npublished: 2024-05-02\n---',
      '## On the lake',
      'Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday.',
      '"We want fewer boats on the lake," Ms Rossi said. Mr Weber said that fishing would go on as before.',
    ].join('\n\n'),
  }),
);

const UNSENT = {} as Parameters<typeof contextFor>[0]['sender'];

async function openBot(): Promise<PageBot> {
  const { log, storage } = await contextFor({ sender: UNSENT });
  const state = () => ({ version: '1', articles: 1, sentences: 1, loadedAt: 0, warnings: [] });
  const dependencies = { log, storage, state, print: () => undefined };
  return createLocalBot({ commandName: 'summit', self: ID.bot, newId: newSnowflake }, dependencies);
}

function pageWith(password?: string): Hono {
  const app = new Hono();
  guard(app, password);
  const extended = () => LIBRARY;
  const readDropped = () => Promise.resolve([]);
  addPage(app, { openBot, library: () => LIBRARY, extended, largestFolder: 100, readDropped, assets: new Map() });
  return app;
}

const app = pageWith();
const HOST = { host: '127.0.0.1:3000' };

async function send(path: string, body: unknown, headers: Record<string, string> = HOST) {
  const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: response.status === 200 ? ((await response.json()) as Exchange) : undefined };
}

interface Exchange {
  readonly sent: readonly { readonly kind: string; readonly body: { readonly type?: number } }[];
  readonly details: readonly { readonly kind: string; readonly passages: readonly { readonly id: string }[] }[];
}

const ASK = {
  type: 2,
  data: { type: 1, name: 'summit', options: [{ type: 3, name: 'topic', value: 'fishing' }] },
  locale: 'en-US',
};

describe('the page', () => {
  it('answers a command with what Discord would get, and says where its quotations stand', async () => {
    const { body } = await send('/api/interactions', ASK);
    expect(body?.sent).toMatchObject([{ kind: 'response', body: { type: 4, data: { components: [{ type: 17 }] } } }]);
    expect(body?.details[0]?.passages.length).toBeGreaterThan(0);
  });

  it('says where the sentence stands that a claim was checked against', async () => {
    const resolved = { messages: { 9: { content: 'We want fewer boats on the lake' } } };
    const data = { type: 3, name: 'Did they say this?', target_id: '9', resolved };
    const { body } = await send('/api/interactions', { ...ASK, data });
    expect(body?.details).toMatchObject([{ kind: 'claim-check', passages: [{ article: 'talks' }] }]);
  });

  it('answers in the language of the browser', async () => {
    const { body } = await send('/api/interactions', { ...ASK, locale: 'de' });
    expect(JSON.stringify(body?.sent)).toContain('wiedergegeben');
  });

  it('completes while one types', async () => {
    const options = [{ type: 3, name: 'topic', value: 'Web', focused: true }];
    const { body } = await send('/api/interactions', { ...ASK, type: 4, data: { ...ASK.data, options } });
    expect(body?.sent).toMatchObject([{ body: { type: 8, data: { choices: [{ value: 'Paul Weber' }] } } }]);
  });

  it('answers a plain question in the channel', async () => {
    const { body } = await send('/api/messages/100000000000000010', {
      content: 'What about fishing?',
      locale: 'en-US',
    });
    expect(body?.sent).toMatchObject([{ kind: 'message', body: { components: [{ type: 17 }] } }]);
  });

  it('changes the answer when the question is edited, and removes it with the question', async () => {
    const path = `/api/messages/${newSnowflake()}`;
    const exchange = async (method: string, body?: object) => {
      const response = await app.request(path, { method, headers: HOST, ...(body && { body: JSON.stringify(body) }) });
      return ((await response.json()) as Exchange).sent as readonly (Exchange['sent'][number] & { id: string })[];
    };
    const [answer] = await exchange('POST', { content: 'What about fishing?', locale: 'en-US' });
    const changed = await exchange('PUT', { content: 'What about boats?', locale: 'en-US' });
    expect(changed).toMatchObject([
      { kind: 'edit', body: { message: answer?.id, data: { components: [{ type: 17 }] } } },
    ]);
    expect(JSON.stringify(changed)).toContain('fewer boats');
    expect(await exchange('DELETE')).toMatchObject([{ kind: 'removal', body: { message: answer?.id } }]);
    expect(await exchange('DELETE')).toEqual([]);
    expect((await app.request('/api/messages/none', { method: 'DELETE', headers: HOST })).status).toBe(400);
  });

  it('answers a button that it does not know in private', async () => {
    const message = { id: '9', author: { id: ID.bot }, components: [] };
    const data = { component_type: 2, custom_id: 'nothing of ours' };
    const { body } = await send('/api/interactions', { type: 3, data, message, locale: 'en-US' });
    expect(body?.sent).toMatchObject([{ body: { type: 4, data: { flags: expect.any(Number) as number } } }]);
  });

  it.each([
    ['no JSON', 'words'],
    ['no type', { data: {}, locale: 'en' }],
    ['no locale', { type: 2, data: {} }],
    ['a locale that is none', { type: 2, data: {}, locale: '<b>' }],
  ])('refuses a body with %s', async (_, body) => {
    expect(await send('/api/interactions', body)).toMatchObject({ status: 400 });
  });

  it('survives whatever else stands in a body', async () => {
    for (const data of [{}, { name: 'summit' }, { type: 1, name: 'summit', options: 7 }])
      for (const type of [1, 2, 3, 4, 5, 99])
        expect(await send('/api/interactions', { type, data, message: {}, locale: 'en' })).toMatchObject({
          status: 200,
        });
  });
});

describe('an article', () => {
  const get = (path: string) => app.request(path, { headers: HOST });

  it('is listed, and shown with the span, speaker, cue and rule of each statement', async () => {
    const [{ id, title, published }] = (await (await get('/api/articles')).json()) as [Record<string, string>];
    expect({ title, published }).toEqual({ title: 'Talks on fish', published: '2024-05-02' });
    const article = (await (await get(`/api/articles/${id ?? ''}`)).json()) as ShownArticle;
    const [direct, reported] = article.statements;
    expect(article.text.slice(direct?.start, direct?.end)).toBe('We want fewer boats on the lake,');
    expect(direct).toMatchObject({ speaker: 'Anna Rossi', kind: 'direct', cue: 'said' });
    expect(reported).toMatchObject({ speaker: 'Paul Weber', kind: 'indirect' });
    const { sent, details } = (await send('/api/interactions', ASK)).body ?? { sent: [], details: [] };
    const quoted = details[0]?.passages[0]?.id;
    expect(JSON.stringify(article.sections)).toContain(JSON.stringify(quoted));
    expect(sent).toHaveLength(1);
  });

  it('that is not there is not found', async () => {
    expect((await get('/api/articles/none')).status).toBe(404);
  });
});

describe('who said what', () => {
  const get = async <Result>(path: string) => (await (await app.request(path, { headers: HOST })).json()) as Result;

  it('counts the statements of each speaker on each topic, as many as a cell opens', async () => {
    const { topics, speakers } = await get<ShownMap>('/api/speakers');
    expect(speakers).toMatchObject([
      { name: 'Anna Rossi', total: 1 },
      { name: 'Paul Weber', total: 1 },
    ]);
    for (const { name, counts } of speakers)
      for (const [at, topic] of topics.entries()) {
        const wanted = new URLSearchParams({ speaker: name, topic });
        const { total, statements } = await get<ShownStatements>(`/api/statements?${wanted.toString()}`);
        expect([total, statements.length]).toEqual([counts[at], counts[at]]);
      }
  });

  it('shows twelve speakers at first, then all, and a column for what most is said on', () => {
    const names = Array.from({ length: 14 }, (_, at) => `Anna ${String.fromCharCode(65 + at)}rossi`);
    const said = names.map((name) => `"The ransomware attacks harm ${name}'s town," ${name} said.`);
    const map = (areAllWanted: boolean) =>
      speakerMap(createLibrary(articlesOf({ 'a.md': `# Talks\n\n${said.join('\n\n')}` })), areAllWanted) as ShownMap;
    expect(map(false)).toMatchObject({ total: 14, topics: [expect.stringContaining('ransomware')] });
    expect(map(false).speakers).toHaveLength(12);
    expect(map(true).speakers).toHaveLength(14);
  });

  it('has first the topics on which several speak, and one of those with nearly the same statements', () => {
    const shared = ['Rossi', 'Weber'].map((name) => `"The Norden ferry is late in May," Anna ${name} said.`);
    const alone = ['lends', 'takes', 'keeps', 'counts'].map(
      (word) => `"The bank of Lindau ${word} money," Jan Moen said.`,
    );
    const text = `# Talks\n\n${[...shared, ...alone, '"The bank has money," he said.'].join('\n\n')}`;
    const { topics } = speakerMap(createLibrary(articlesOf({ 'a.md': text })), false) as ShownMap;
    expect(topics).toEqual(['Norden', 'bank']);
  });

  it('lists statements with their place and date, of one speaker or of all', async () => {
    const place = { article: 'talks', published: '2024-05-02', id: expect.any(String) as string };
    const weber = await get('/api/statements?speaker=Paul+Weber');
    expect(weber).toMatchObject({ total: 1, statements: [{ speaker: 'Paul Weber', ...place }] });
    expect(await get('/api/statements')).toMatchObject({ total: 2 });
    expect(await get('/api/statements?speaker=Nobody')).toEqual({ total: 0, statements: [] });
    expect(await get('/api/statements?when=2024-05')).toMatchObject({ total: 2 });
    expect(await get('/api/statements?when=2024-06')).toMatchObject({ total: 0 });
  });

  it('counts by day what each says on a topic, and the articles in which it stands', async () => {
    expect(await get('/api/timeline?topic=boats')).toEqual({
      articles: { '2024-05-02': 1 },
      speakers: [{ name: 'Anna Rossi', days: { '2024-05-02': 1 } }],
    });
    expect(await get('/api/timeline')).toMatchObject({ speakers: [{ name: 'Anna Rossi' }, { name: 'Paul Weber' }] });
  });
});

interface ShownMap {
  readonly topics: readonly string[];
  readonly speakers: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

interface ShownStatements {
  readonly total: number;
  readonly statements: readonly object[];
}

interface ShownArticle {
  readonly text: string;
  readonly sections: readonly object[];
  readonly statements: readonly { readonly start: number; readonly end: number }[];
}

it('offers to begin with what these articles hold', async () => {
  const { examples } = (await (await app.request('/api/bot', { headers: HOST })).json()) as { examples: string[] };
  expect(examples).toContain(`/quotes ${LIBRARY.statements.speakers.all[0]?.name ?? 'nobody'}`);
});

it('begins with topics that tell what the articles are about, each another one and none a country', () => {
  const shipped = createLibrary(loadArticles('knowledge').articles);
  const asked = examplesOf(shipped, 'summit').map((example) =>
    example.replace(/^\/(?:summit|compare) |^What .* about |\?$/gu, ''),
  );
  expect(new Set(asked).size).toBe(4);
  expect(asked.filter((topic) => /^(?:US|United States|Russian?)$/u.test(topic))).toEqual([]);
});

describe('the page is safe', () => {
  const status = async (headers: Record<string, string>, asked = app) =>
    (await asked.request('/api/bot', { headers })).status;

  it('another name for this address is refused, as a page of another site would use it', async () => {
    expect(await status({ host: 'news.example:3000' })).toBe(403);
    expect(await status({})).toBe(403);
    for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000']) expect(await status({ host })).toBe(200);
  });

  it('a request of another page is refused', async () => {
    expect(await status({ ...HOST, origin: 'http://news.example' })).toBe(403);
    expect(await status({ ...HOST, origin: 'http://127.0.0.1:4000' })).toBe(403);
    expect(await status({ ...HOST, origin: 'null' })).toBe(403);
    expect(await status({ ...HOST, origin: 'http://127.0.0.1:3000' })).toBe(200);
  });

  it('a body that is too large is refused', async () => {
    const locale = 'x'.repeat(300_000);
    const headers = { ...HOST, 'content-length': '300100' };
    expect(await send('/api/messages/100000000000000010', { content: 'x', locale }, headers)).toMatchObject({
      status: 413,
    });
  });

  it('with a password only who knows it is let in, under any name', async () => {
    const guarded = pageWith('correct horse');
    const authorization = (password: string) => ({ authorization: `Basic ${btoa(`editor:${password}`)}` });
    expect(await status({ host: 'news.example' }, guarded)).toBe(401);
    expect(await status({ host: 'news.example', ...authorization('wrong horse') }, guarded)).toBe(401);
    expect(await status({ host: 'news.example', ...authorization('correct horse') }, guarded)).toBe(200);
  });

  it('its policy lets in nothing from elsewhere and no code within the page', async () => {
    const { headers } = await app.request('/api/bot', { headers: HOST });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
