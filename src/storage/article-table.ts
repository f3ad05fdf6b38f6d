import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './migrations';
import { openPostgres } from './open-postgres';
import { StorageError } from './storage';

/** One file of the published articles. */
export interface ListedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly hash: string;
}

interface ArticleFile {
  readonly path: string;
  readonly content: Buffer;
}

export interface Publication {
  readonly changed: number;
  readonly removed: number;
  /** Files that stay as moderators have changed them. */
  readonly kept: readonly string[];
}

/** The files of a folder of articles, in PostgreSQL. All its functions reject with a StorageError. */
export interface ArticleTable {
  /** Changes with every file; undefined while nothing is published. */
  readonly version: () => Promise<string | undefined>;
  readonly list: () => Promise<readonly ListedFile[]>;
  /** Rejects if another version has taken its place. */
  readonly contentOf: (file: ListedFile) => Promise<Buffer>;
  /** Puts these files in the place of all others, in one transaction. */
  readonly publish: (files: readonly ArticleFile[], edits: 'keep' | 'replace') => Promise<Publication>;
  /** @returns an empty text if there is no such file. */
  readonly textOf: (path: string) => Promise<string>;
  /** @param change returns undefined to leave the file. @returns whether it was changed */
  readonly change: (path: string, change: (text: string) => string | undefined) => Promise<boolean>;
  /** Calls back when another version may be published. @returns a function that ends it */
  readonly watch: (changed: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Rejects with a StorageError. */
export async function openArticleTable(url: string): Promise<ArticleTable> {
  const { database, watchArticles, announceArticles, close } = await openPostgres(url);
  const files = database.selectFrom('article_file');
  const inTransaction = <T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> =>
    reported(() =>
      database.transaction().execute(async (transaction) => {
        await sql`lock table article_file in share row exclusive mode`.execute(transaction);
        return work(transaction);
      }),
    );
  const textIn = async (from: Kysely<Tables>, path: string): Promise<string> => {
    const row = from.selectFrom('article_file').select('content').where('path', '=', path);
    return (await row.executeTakeFirst())?.content.toString() ?? '';
  };
  return {
    version: () =>
      reported(async () => {
        const listed = sql<string | null>`md5(string_agg(path || ' ' || hash, chr(10) order by path collate "C"))`;
        const { version } = await files.select(listed.as('version')).executeTakeFirstOrThrow();
        return version ?? undefined;
      }),
    list: () =>
      reported(() =>
        files
          .select(['path', 'hash'])
          .orderBy(sql`path collate "C"`)
          .execute(),
      ),
    contentOf: ({ path, hash }) =>
      reported(async () => {
        const row = files.select('content').where('path', '=', path).where('hash', '=', hash);
        return (await row.executeTakeFirstOrThrow(() => new Error(`another version of ${path}`))).content;
      }),
    publish: (published, edits) =>
      inTransaction(async (transaction) => {
        const publication = await replaceFiles(transaction, published, edits);
        if (publication.changed + publication.removed > 0) await announceArticles(transaction);
        return publication;
      }),
    textOf: (path) => reported(() => textIn(database, path)),
    change: (path, change) =>
      inTransaction(async (transaction) => {
        const text = change(await textIn(transaction, path));
        if (text === undefined) return false;
        await save(transaction, { path, content: Buffer.from(text) }, 1);
        await announceArticles(transaction);
        return true;
      }),
    watch: watchArticles,
    close,
  };
}

/** @returns what `version` gives for a list of files. */
export function versionOf(files: readonly ListedFile[]): string {
  return createHash('md5')
    .update(files.map(({ path, hash }) => `${path} ${hash}`).join('\n'))
    .digest('hex');
}

export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

async function replaceFiles(
  transaction: Kysely<Tables>,
  published: readonly ArticleFile[],
  edits: 'keep' | 'replace',
): Promise<Publication> {
  const stored = transaction.selectFrom('article_file').select(['path', 'hash', 'edited']);
  const before = await stored.orderBy('path').execute();
  const wanted = new Map(published.map((file) => [file.path, file]));
  const kept = before.flatMap(({ path, hash, edited }) => {
    const content = wanted.get(path)?.content;
    const differs = content === undefined || hashOf(content) !== hash;
    return edits === 'keep' && edited === 1 && differs ? [path] : [];
  });
  for (const path of kept) wanted.delete(path);
  const same = new Set(before.flatMap(({ path, hash, edited }) => (edited === 0 ? [`${path} ${hash}`] : [])));
  const changed = [...wanted.values()].filter(({ path, content }) => !same.has(`${path} ${hashOf(content)}`));
  for (const file of changed) await save(transaction, file, 0);
  const removed = before.filter(({ path }) => !wanted.has(path) && !kept.includes(path));
  for (const { path } of removed) await transaction.deleteFrom('article_file').where('path', '=', path).execute();
  return { changed: changed.length, removed: removed.length, kept };
}

/** Bytes; some 300,000 words. */
const LARGEST = 2 * 2 ** 20;

async function save(transaction: Kysely<Tables>, { path, content }: ArticleFile, edited: number): Promise<void> {
  checkPath(path);
  if (content.length > LARGEST) {
    const found = `${(content.length / 2 ** 20).toFixed(1)} MB`;
    throw new StorageError(`${path}: expected a file of at most 2 MB to publish, found ${found}`);
  }
  const row = { hash: hashOf(content), edited, content };
  const insertion = transaction.insertInto('article_file').values({ path, ...row });
  await insertion.onConflict((conflict) => conflict.column('path').doUpdateSet(row)).execute();
}

/** Whoever can write to the table must not write beside the folder of those who read it. @throws StorageError */
export function checkPath(path: string): void {
  if (path.split('/').every((name) => /^[^.\\\0][^\\\0]*$/u.test(name))) return;
  throw new StorageError(
    `expected names that do not begin with a dot or have a backslash, found ${JSON.stringify(path)}`,
  );
}

async function reported<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const { code, message } = error as { readonly code?: string; readonly message: string };
    throw new StorageError(`DATABASE_URL: expected the published articles, found ${code ?? message}`);
  }
}
