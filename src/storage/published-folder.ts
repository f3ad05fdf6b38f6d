import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkPath, hashOf, versionOf, type ArticleTable, type ListedFile } from './article-table';
import { StorageError } from './storage';

/** Versions kept on disk: another process with the same `DATA_DIR` may still read one. */
const KEPT = 3;

/**
 * Brings the published articles into folders below `dataDir`, one for each version, which never change: several processes may share them.
 * @returns an ArticleSource of `watchLibrary`
 */
export function followPublished(table: ArticleTable, dataDir: string) {
  const root = join(dataDir, 'articles');
  let newest: string | undefined;
  let complete: string | undefined;
  const fetch = async (): Promise<string> => {
    const version = await table.version();
    if (version === undefined) throw nothingPublished();
    newest = join(root, version);
    if (newest === complete) return newest;
    const files = await table.list();
    newest = join(root, versionOf(files));
    await complement(table, { root, folder: newest, files });
    complete = newest;
    await removeOldest(root, newest);
    return newest;
  };
  return {
    fetch,
    isNewest: (folder: string) => folder === newest,
    watch: (changed: () => void) => {
      const stop = table.watch(changed);
      return {
        close: () => {
          stop();
          return Promise.resolve();
        },
      };
    },
  };
}

function nothingPublished(): StorageError {
  const hint = 'Put them there with: summit publish';
  return new StorageError(`ARTICLES: expected published articles in DATABASE_URL, found none. ${hint}`);
}

interface PublishedVersion {
  readonly root: string;
  readonly folder: string;
  readonly files: readonly ListedFile[];
}

/** Leaves a folder that is whole as it is, so that the times of its files and with them the snapshot hold. */
async function complement(table: ArticleTable, { root, folder, files }: PublishedVersion): Promise<void> {
  for (const { path } of files) checkPath(path);
  if (await isWhole(folder, files)) return;
  const [last] = await versionsIn(root);
  await mkdir(root, { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    for (const file of files) {
      const content = (last && (await contentIn(last, file))) ?? (await table.contentOf(file));
      const path = join(draft, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    if (await isWhole(folder, files)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A crash of the machine may have cut files. */
async function isWhole(folder: string, files: readonly ListedFile[]): Promise<boolean> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  if (found.filter((entry) => !entry.isDirectory()).length !== files.length) return false;
  for (const file of files) if ((await contentIn(folder, file)) === undefined) return false;
  return true;
}

/** @returns undefined unless the folder has the file in this version. */
async function contentIn(folder: string, file: ListedFile): Promise<Buffer | undefined> {
  const content = await readFile(join(folder, file.path)).catch(() => undefined);
  return content && hashOf(content) === file.hash ? content : undefined;
}

/** @returns folders, newest first. */
async function versionsIn(root: string): Promise<readonly string[]> {
  const paths = (await readdir(root).catch(() => [])).map((name) => join(root, name));
  const made = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0));
  return paths
    .map((path, at) => ({ path, made: made[at] ?? 0 }))
    .sort((a, b) => b.made - a.made)
    .map(({ path }) => path);
}

async function removeOldest(root: string, used: string): Promise<void> {
  const old = (await versionsIn(root)).filter((path) => path !== used).slice(KEPT - 1);
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}
