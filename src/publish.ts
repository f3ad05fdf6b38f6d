import { readFiles } from './articles/load-articles';
import type { PublishCommand } from './command-line';
import { openLibrary } from './library/open-library';
import { SettingsError, type Settings } from './settings';
import { openArticleTable, type ArticleTable, type Publication } from './storage/article-table';
import { followPublished } from './storage/published-folder';

type Printers = Readonly<Record<'print' | 'printError', (line: string) => void>>;

/** Puts a folder without faults into the database. @returns the exit code. */
export async function publish(command: PublishCommand, settings: Settings, { print, printError }: Printers) {
  const { knowledge: folder = settings.knowledgeDir, replaceEdits } = command;
  const { library, data } = await openLibrary({ folder, dataDir: settings.dataDir }, printError);
  const faults = data.problems.filter(({ severity }) => severity === 'error').length;
  if (faults > 0) {
    printError(`publish: expected a folder without faults, found ${faults}; nothing is published`);
    return 1;
  }
  const files = readFiles(folder);
  const publication = await withTable(settings, (table) => table.publish(files, replaceEdits ? 'replace' : 'keep'));
  print(describe(publication, `${folder}: articles ${library.articles.length}`));
  if (publication.kept.length === 0) print(`Index version ${library.indexVersion}.`);
  return 0;
}

function describe({ changed, removed, kept }: Publication, what: string): string {
  const isNew = changed + removed > 0;
  const head = isNew
    ? `Published ${what}, files new or changed ${changed}, gone ${removed}.`
    : `Published already, ${what}.`;
  const stays = kept.map((file) => `${file} stays as moderators have changed it; --replace-edits takes the folder's.`);
  return [head, ...stays].join('\n');
}

/** @returns a folder with the articles that are published now. Rejects with a StorageError */
export function fetchPublished(settings: Settings): Promise<string> {
  return withTable(settings, (table) => followPublished(table, settings.dataDir).fetch());
}

/** Rejects with a StorageError. */
export async function openPublished({ databaseUrl = '', dataDir }: Settings) {
  const table = await openArticleTable(databaseUrl);
  return { source: followPublished(table, dataDir), files: table, close: table.close };
}

async function withTable<T>({ databaseUrl }: Settings, work: (table: ArticleTable) => Promise<T>): Promise<T> {
  if (databaseUrl === undefined) throw new SettingsError('DATABASE_URL: expected a database to publish in, found none');
  const table = await openArticleTable(databaseUrl);
  try {
    return await work(table);
  } finally {
    await table.close();
  }
}
