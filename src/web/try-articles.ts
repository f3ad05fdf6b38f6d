import type { Context, Hono } from 'hono';
import type { Article } from '../articles/article';
import { MOST_SENTENCES, TooMuchError, type Sessions, type TriedArticle } from './sessions';

/** A file or pasted text, and what is known of it. */
interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly given: Readonly<Record<string, string>>;
  readonly mostSentences: number;
}

/** @returns the articles of a file, or a line that says why there is none. @param known articles that it may repeat */
export type ReadDropped = (
  file: DroppedFile,
  known: readonly Article[],
) => Promise<readonly TriedArticle[] | { readonly fault: string }>;

export const TRIED_PATH = '/api/tried';

/** In UTF-16 units. */
const LONGEST_FIELD = 300;

/** Routes for articles that a session tries. */
export function addTrying(app: Hono, sessions: Sessions, read: ReadDropped): void {
  let last: Promise<unknown> = Promise.resolve();
  /** Files are read one at a time, so that each is compared with those before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  app.get(TRIED_PATH, (context) => context.json(sessions.all(sessionOf(context)).map(({ shown }) => shown)));
  app.post(TRIED_PATH, async (context) => {
    const session = sessionOf(context);
    const { name = '', ...query } = context.req.query();
    if (session === undefined || name === '') return context.text('expected a session and the name of the file', 400);
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const fields = ['title', 'publisher', 'published'].map((field) => [field, query[field]?.slice(0, LONGEST_FIELD)]);
    const given = Object.fromEntries(fields.filter(([, value]) => value)) as DroppedFile['given'];
    const file = {
      name: name.replace(/^.*[/\\]/su, '').slice(-LONGEST_FIELD),
      bytes,
      given,
      mostSentences: MOST_SENTENCES,
    };
    return inTurn(async () => {
      try {
        sessions.checkFolder();
        const found = await read(file, sessions.known(session));
        if ('fault' in found) return context.text(found.fault, 422);
        sessions.add(session, found);
        return context.json(found.map(({ shown }) => shown));
      } catch (error) {
        if (error instanceof TooMuchError) return context.text(error.message, 422);
        throw error;
      }
    });
  });
  app.delete(`${TRIED_PATH}/:id`, (context) => {
    sessions.remove(sessionOf(context) ?? '', context.req.param('id'));
    return context.json({});
  });
  app.post(`${TRIED_PATH}/:id/saved`, (context) => {
    const one = sessions.all(sessionOf(context)).find(({ article }) => article.id === context.req.param('id'));
    if (one === undefined) return context.text('expected an article of this session', 404);
    try {
      return context.json({ file: one.save() });
    } catch (error) {
      return context.text(error instanceof Error ? error.message : String(error), 422);
    }
  });
}

/** @returns the id that a tab of the browser has made of random bits. */
export function sessionOf(context: Context): string | undefined {
  const id = context.req.header('x-session') ?? '';
  return /^[\da-f]{36}$/u.test(id) ? id : undefined;
}
