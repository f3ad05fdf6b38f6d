import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { end, until } from './services';

const MAIN = join(__dirname, '../../dist/main.js');

interface Member {
  readonly fake: FakeDiscord;
  readonly folder: string;
  readonly database: string;
}

/** `dist/main.js start` as a worker at a port, or with the gateway for some shards. Resolves when it is ready. */
async function startProcess(
  member: Member,
  words: readonly string[],
  own: Record<string, string>,
): Promise<ChildProcess> {
  const { fake, folder, database } = member;
  const { PATH = '' } = process.env;
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const env = {
    ARTICLES: 'postgres',
    ...{ PATH, DISCORD_TOKEN: fake.token, DISCORD_API: fake.api, DATABASE_URL: database, DATA_DIR: data, ...own },
    ...{ LIMIT_USER: 'off', LIMIT_CHANNEL: 'off', LIMIT_SERVER: 'off', LOG_LEVEL: 'warn' },
  };
  const child = spawn(process.execPath, [MAIN, 'start', ...words], {
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Also one that is still starting when this process is signalled.
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  await until('a process to start', () => /over HTTP| registered /u.test(said) || child.exitCode !== null, 120);
  if (child.exitCode !== null) throw new Error(`expected a process to start, found: ${said}`);
  child.once('exit', (code, signal) => {
    if (code !== 0 && signal !== 'SIGKILL')
      process.stderr.write(`a process ended with ${code ?? signal ?? 'nothing'}: ${said}\n`);
  });
  return child;
}

/** @param articles a folder, in place of those that are published */
export const startWorker = (member: Member, port: number, articles?: string): Promise<ChildProcess> =>
  startProcess(member, ['--no-gateway'], {
    HTTP_PORT: String(port),
    DISCORD_PUBLIC_KEY: member.fake.endpoint.publicKey,
    ...(articles !== undefined && { ARTICLES: 'folder', KNOWLEDGE_DIR: articles }),
  });

/** Puts a folder of articles into the database. */
export async function publish({ folder, database }: Member, articles: string): Promise<void> {
  const { PATH = '' } = process.env;
  const env = { PATH, DATABASE_URL: database, DATA_DIR: join(folder, 'data') };
  await promisify(execFile)(process.execPath, [MAIN, 'publish', '--knowledge', articles], { env, cwd: folder });
}

export const startGateway = (
  member: Member,
  shards: { readonly count: number; readonly ids: string },
): Promise<ChildProcess> => startProcess(member, [], { SHARDS: String(shards.count), SHARD_IDS: shards.ids });

export const kill = (child: ChildProcess): Promise<void> => end(child, 'SIGKILL');
export const stop = (child: ChildProcess): Promise<void> => end(child, 'SIGTERM');
