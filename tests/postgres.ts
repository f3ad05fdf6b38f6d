import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL server of its own on a socket in a temporary folder. */
interface PostgresServer {
  /** Makes an empty database. @returns its address */
  readonly newDatabase: () => Promise<string>;
  readonly start: () => Promise<void>;
  /** Ends it as if it were killed, or gently by default. */
  readonly stop: (signal?: 'SIGINT' | 'SIGQUIT') => Promise<void>;
  /** Stops it and deletes what it kept. */
  readonly remove: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Folder of the newest server that Debian's package has installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** The server refuses to run as root: Debian's package makes a user for it. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A server for the tests of a suite: started by the first that makes a database, stopped after the last. */
export function usePostgres() {
  const programs = postgresPrograms();
  let server: Promise<PostgresServer> | undefined;
  const running = (): Promise<PostgresServer> => {
    if (programs === undefined) throw new Error(`expected Debian's package postgresql in ${DEBIAN}, found none`);
    return (server ??= startPostgres(programs));
  };
  afterAll(async () => (await server)?.remove());
  return {
    /** `describe`, or `describe.skip` where no server is installed. */
    describe: programs === undefined ? describe.skip : describe,
    newDatabase: async () => (await running()).newDatabase(),
    start: async () => (await running()).start(),
    kill: async () => (await running()).stop('SIGQUIT'),
  };
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'summit-pg-'));
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
    '--no-instructions',
    '--wal-segsize=1',
  ];
  execFileSync(join(programs, 'initdb'), made, { ...user, cwd: folder, stdio: 'ignore' });
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=16MB', 'max_connections=60'];
    const args = ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
    const started = spawn(join(programs, 'postgres'), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = started;
    await new Promise<void>((resolve, reject) => {
      let log = '';
      started.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('ready to accept connections')) resolve();
      });
      started.once('exit', () => {
        reject(new Error(`expected a PostgreSQL server, found: ${log}`));
      });
    });
  };
  const stop: PostgresServer['stop'] = async (signal = 'SIGINT') => {
    if (server?.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  await start();
  let databases = 0;
  return {
    start,
    stop,
    newDatabase: async () => {
      const name = `summit${(databases += 1)}`;
      const client = new Client({ host: folder, user: 'postgres', database: 'postgres' });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://postgres@/${name}?host=${folder}`;
    },
    remove: async () => {
      await stop('SIGQUIT');
      rmSync(folder, { recursive: true });
    },
  };
}
