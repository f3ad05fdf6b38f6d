import { checkDiscord, fault, ok, warning, type Finding } from './discord/gateway/checkup';
import { register, unregister } from './discord/gateway/register';
import { StartError } from './discord/gateway/errors';
import { NoArticlesError, openLibrary } from './library/open-library';
import { fetchPublished } from './publish';
import { SettingsError, type Settings } from './settings';
import { backUp, checkFolder } from './storage/open-database';
import { openStorage } from './storage/open-storage';
import { StorageError } from './storage/storage';
import { VERSION } from './version';

const MEGABYTE = 2 ** 20;
const LEAST_FREE = 100 * MEGABYTE;

type AdminCommand =
  | { readonly kind: 'register' | 'unregister' }
  | { readonly kind: 'doctor'; readonly knowledge: string | undefined; readonly json: boolean }
  | { readonly kind: 'backup'; readonly file: string };

export interface Output {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** @returns the exit code. */
export async function runAdminCommand(command: AdminCommand, settings: Settings, output: Output): Promise<number> {
  if (command.kind === 'doctor') {
    const { knowledge, json } = command;
    const named =
      knowledge === undefined ? settings : { ...settings, knowledgeDir: knowledge, articles: 'folder' as const };
    return examine(json, named, output);
  }
  try {
    const { kind } = command;
    output.print(kind === 'backup' ? backUpInto(command.file, settings) : await changeRegistration(kind, settings));
    return 0;
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof StorageError)) throw error;
    output.printError(error.message);
    return 1;
  }
}

function backUpInto(file: string, { dataDir, databaseUrl }: Settings): string {
  if (databaseUrl !== undefined) {
    const own = `pg_dump --format=custom --file=${file} "$DATABASE_URL"`;
    throw new StorageError(`backup: expected a database in DATA_DIR, found DATABASE_URL. Back it up with: ${own}`);
  }
  backUp(dataDir, file);
  return `Written to ${file}. To restore it, stop the bot, empty DATA_DIR, and put this file there as summit.db.`;
}

async function examine(json: boolean, settings: Settings, { print }: Output): Promise<number> {
  const versions = [ok(`summit ${VERSION}`), ok(`Node.js ${process.versions.node}`)];
  const local = [...(await articles(settings)), ...(await disk(settings))];
  const findings = [...versions, ...local, ...(await discord(settings))];
  if (json) print(JSON.stringify(findings));
  else linesOf(findings).forEach(print);
  return findings.some(({ level }) => level === 'fault') ? 1 : 0;
}

function changeRegistration(command: 'register' | 'unregister', settings: Settings): Promise<string> {
  const { discordToken: token, discordApi: api, discordGuild: guild, commandName } = settings;
  if (token === undefined) throw new SettingsError('DISCORD_TOKEN: expected the token of a bot, found nothing');
  const options = { token, commandName, api, guild };
  return command === 'register' ? register(options) : unregister(options);
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  const marks = { ok: 'ok      ', warning: 'WARNING ', fault: 'FAULT   ' } as const;
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const end = faults === 0 ? 'The bot can start.' : `${faults} to be mended before the bot can do its work.`;
  return [...findings.map(({ level, text }) => marks[level] + text), end];
}

async function articles(settings: Settings): Promise<readonly Finding[]> {
  const { knowledgeDir, dataDir } = settings;
  const problems: string[] = [];
  try {
    const folder = settings.articles === 'postgres' ? await fetchPublished(settings) : knowledgeDir;
    const { library } = await openLibrary({ folder, dataDir }, (line) => problems.push(line));
    const found = `articles: ${library.articles.length} in ${folder}, ${library.sentenceCount} ${library.sentenceCount === 1 ? 'sentence' : 'sentences'}`;
    return [ok(found), ...problems.map((line) => warning(`articles: ${line}`))];
  } catch (error) {
    if (error instanceof StorageError) return [fault(error.message)];
    if (!(error instanceof NoArticlesError)) throw error;
    return [...problems.map((line) => warning(`articles: ${line}`)), fault(`KNOWLEDGE_DIR: ${error.message}`)];
  }
}

/** Opens the storage as the bot does: a damaged database is moved away and reported here too. */
async function disk({ dataDir: folder, databaseUrl: url }: Settings): Promise<readonly Finding[]> {
  const said: string[] = [];
  try {
    const free = checkFolder(folder);
    const storage = await openStorage({ folder, url, report: (line) => said.push(line) });
    await storage.close();
    const room = `disk: ${Math.floor(free / MEGABYTE)} MB free at ${folder}`;
    return [free < LEAST_FREE ? warning(`${room}; less than 100 MB is little`) : ok(room), ...said.map(warning)];
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return [fault(error.message)];
  }
}

async function discord(settings: Settings): Promise<readonly Finding[]> {
  const { discordToken: token, discordApi: api, discordGuild: guild, commandName, messageContent } = settings;
  const publicKey = settings.http?.publicKey;
  if (token === undefined) {
    return [warning('DISCORD_TOKEN is not set: `summit start` opens a conversation in the terminal. See .env.example')];
  }
  return checkDiscord({ token, commandName, messageContent, publicKey, now: Date.now, api, guild });
}
