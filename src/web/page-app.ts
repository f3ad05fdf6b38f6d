import type { Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getMimeType } from 'hono/utils/mime';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import { respond } from '../answers/respond';
import type { Passage } from '../search/index/passage';
import { listArticles, viewArticle } from './article-view';
import type { Detail, QuotedPassage } from './browser/detail';
import { ID } from './browser/ids';
import { interactionPayload, messagePayload } from './raw-payloads';
import { Sessions, type SessionOptions } from './sessions';
import { examplesOf, listStatements, speakerMap, timelineOn } from './speaker-map';
import { addTrying, sessionOf, type ReadDropped } from './try-articles';

/** The bot: raw payloads in, raw requests out. */
export interface PageBot {
  /** As they are registered. */
  readonly commands: readonly object[];
  readonly interact: (interaction: object, visitor: Visitor) => Promise<BotExchange>;
  readonly write: (message: object, visitor: Visitor) => Promise<BotExchange>;
  readonly edit: (message: object, visitor: Visitor) => Promise<BotExchange>;
  /** @param id of a message that was deleted */
  readonly forget: (id: string, visitor: Visitor) => Promise<BotExchange>;
}

interface Visitor {
  readonly locale: string;
  readonly respond: (request: Request) => Answer;
}

interface BotExchange {
  /** A `response` to an interaction, a `message` in the channel, the `edit` of one, a `reaction` to one, or the `removal` of one. */
  readonly sent: readonly {
    readonly id: string;
    readonly kind: 'response' | 'message' | 'edit' | 'reaction' | 'removal';
    readonly body: object;
  }[];
  /** What they show. */
  readonly answers: readonly Answer[];
}

interface PageOptions extends SessionOptions {
  /** Loads discord.js. */
  readonly openBot: () => Promise<PageBot>;
  readonly readDropped: ReadDropped;
  /** Files of the built page by their paths in its folder. */
  readonly assets: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export function addPage(app: Hono, options: PageOptions): void {
  let opened: Promise<PageBot> | undefined;
  const bot = () => (opened ??= options.openBot());
  const sessions = new Sessions(options);
  const libraryOf = (context: Context) => sessions.libraryOf(sessionOf(context));
  const visitor = (context: Context, locale: string): Visitor => {
    const library = libraryOf(context);
    return { locale, respond: (request) => respond(request, library) };
  };
  app.use(compress());
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  app.get('/api/bot', async (context) => {
    const { commands } = await bot();
    const [first] = commands;
    const command = first && 'name' in first ? String(first.name) : '';
    return context.json({ id: ID.bot, commands, examples: examplesOf(libraryOf(context), command) });
  });
  app.post('/api/interactions', async (context) => {
    const { type, data, message, locale } = await bodyOf(context);
    if (typeof type !== 'number' || !isObject(data) || !isLocale(locale))
      return context.text('expected {type, data, message?, locale}', 400);
    const interaction = interactionPayload({ type, data, locale, ...(isObject(message) && { message }) });
    return context.json(toExchange(await (await bot()).interact(interaction, visitor(context, locale))));
  });
  app.on(['POST', 'PUT'], '/api/messages/:id', async (context) => {
    const { content, replyTo, locale } = await bodyOf(context);
    const id = context.req.param('id');
    if (typeof content !== 'string' || !isLocale(locale) || !isSnowflake(id))
      return context.text('expected an id, and {content, replyTo?, locale}', 400);
    const message = messagePayload({ id, content, ...(isObject(replyTo) && { replyTo }) });
    const { write, edit } = await bot();
    const handle = context.req.method === 'PUT' ? edit : write;
    return context.json(toExchange(await handle(message, visitor(context, locale))));
  });
  app.delete('/api/messages/:id', async (context) => {
    const id = context.req.param('id');
    if (!isSnowflake(id)) return context.text('expected the id of a message', 400);
    return context.json(toExchange(await (await bot()).forget(id, visitor(context, 'en-US'))));
  });
  app.get('/api/articles', (context) => context.json(listArticles(libraryOf(context))));
  app.get('/api/articles/:id', (context) => {
    const article = viewArticle(context.req.param('id'), libraryOf(context));
    return article === undefined ? context.text('expected the id of an article', 404) : context.json(article);
  });
  app.get('/api/speakers', (context) =>
    context.json(speakerMap(libraryOf(context), context.req.query('all') !== undefined)),
  );
  app.get('/api/statements', (context) => {
    const { speaker, when, topic = '' } = context.req.query();
    return context.json(listStatements({ speaker, when, topic: topic.slice(0, MOST_TOPIC) }, libraryOf(context)));
  });
  app.get('/api/timeline', (context) => {
    const { topic = '' } = context.req.query();
    return context.json(timelineOn(topic.slice(0, MOST_TOPIC), libraryOf(context)));
  });
  addTrying(app, sessions, options.readDropped);
  addAssets(app, options.assets);
}

function addAssets(app: Hono, assets: PageOptions['assets']): void {
  const index = new TextDecoder().decode(assets.get('index.html'));
  for (const view of ['/', '/articles', '/articles/:id', '/speakers', '/try'])
    app.get(view, (context) => context.html(index));
  for (const [path, content] of assets) {
    const type = getMimeType(path) ?? 'application/octet-stream';
    app.get(`/${path}`, (context) => context.body(content, 200, { 'content-type': type }));
  }
  app.get('*', (context) => {
    const isView = !/^\/(?:api|assets)\//u.test(context.req.path);
    return isView ? context.html(index, 404) : context.text('nothing at this address', 404);
  });
}

/** In UTF-16 units. */
const MOST_TOPIC = 500;

/** @returns the JSON body; empty if it is none. */
async function bodyOf(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return isObject(body) ? (body as Readonly<Record<string, unknown>>) : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLocale(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8}){0,3}$/u.test(value);
}

function isSnowflake(id: string): boolean {
  return /^\d{17,20}$/u.test(id);
}

function toExchange({ sent, answers }: BotExchange): object {
  return { sent, details: answers.map(detailOf) };
}

function detailOf(answer: Answer): Detail {
  return {
    kind: answer.kind,
    ...('confidence' in answer && { confidence: answer.confidence }),
    ...('searchedFor' in answer && { searchedFor: answer.searchedFor }),
    passages: quotedIn(answer),
  };
}

function quotedIn(answer: Answer): readonly QuotedPassage[] {
  switch (answer.kind) {
    case 'passages':
    case 'near':
      return answer.passages.map(passageDetail);
    case 'quotes':
      return answer.quotes.map(passageDetail);
    case 'comparison':
      return answer.sides.flatMap(({ quotes }) => quotes.map(passageDetail));
    case 'claim-check':
      return answer.checks.flatMap(({ check }) => (check === undefined ? [] : passageDetail(check.found)));
    case 'context':
    case 'citation': {
      const { place, text } = answer;
      const { id, title } = place.article;
      return [{ id: place.id, article: id, title, text, rank: 1, score: 0, parts: [] }];
    }
    default:
      return [];
  }
}

function passageDetail({ id, article, text, rank, score, explanation }: Passage): QuotedPassage {
  return { id, article: article.id, title: article.title, text, rank, score, parts: explanation };
}
