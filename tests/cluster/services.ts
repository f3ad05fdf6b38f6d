import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POSTGRES = '/usr/lib/postgresql';
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];

/** @returns what is not installed, with the command that installs it on Debian; undefined if nothing is missing */
export function missingPackages(): string | undefined {
  const missing = [
    ...(existsSync(POSTGRES) ? [] : ['postgresql']),
    ...(NGINX.some((file) => existsSync(file)) ? [] : ['nginx-light']),
  ];
  if (missing.length === 0) return undefined;
  return `${missing.join(' and ')}: not installed. apt-get install --no-install-recommends ${missing.join(' ')}`;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise<unknown>((resolve) => {
    server.close(resolve);
  });
  return port;
}

export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`expected ${what} within ${seconds} s`);
    await sleep(50);
  }
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

export interface Service {
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A database of its own, at 127.0.0.1 only. PostgreSQL refuses to run as root, so then it runs as Debian's user for it. */
export async function startPostgres(folder: string, port: number): Promise<Service & { readonly url: string }> {
  const bin = join(POSTGRES, readdirSync(POSTGRES).sort().at(-1) ?? '', 'bin');
  const owner = process.getuid?.() === 0 ? ownerNamed('postgres') : undefined;
  const data = join(folder, 'postgres');
  mkdirSync(data);
  if (owner) chownSync(data, owner.uid, owner.gid);
  const quiet = { ...owner, cwd: data, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'summit', '-A', 'trust', '-E', 'UTF8', '--locale=C'], quiet);
  const start = async (): Promise<ChildProcess> => {
    const words = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', data];
    const child = spawn(join(bin, 'postgres'), words, quiet);
    await until('PostgreSQL', () => isReady(join(bin, 'pg_isready'), port));
    return child;
  };
  let child = await start();
  return {
    url: `postgres://summit@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await end(child, 'SIGINT');
      child = await start();
    },
    stop: () => end(child, 'SIGQUIT'),
  };
}

function ownerNamed(user: string): { readonly uid: number; readonly gid: number } {
  const id = (of: string): number => Number(execFileSync('id', [of, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function isReady(command: string, port: number): boolean {
  try {
    execFileSync(command, ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    return true;
  } catch {
    return false;
  }
}

/** The balancer of docs/scale.md without HTTPS. */
export async function startNginx(folder: string, port: number, workers: readonly number[]): Promise<Service> {
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 4096; }
http {
  access_log off; ${temporary.join(' ')}
  upstream workers {
    ${workers.map((worker) => `server 127.0.0.1:${worker} max_fails=1 fail_timeout=1s;`).join('\n    ')}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://workers;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_connect_timeout 500ms;
      proxy_read_timeout 3s;
      proxy_next_upstream error timeout http_503 non_idempotent;
      proxy_next_upstream_timeout 2s;
    }
  }
}
`,
  );
  const child = spawn(NGINX.find((each) => existsSync(each)) ?? 'nginx', ['-p', folder, '-c', file], {
    stdio: 'ignore',
  });
  await until('nginx', () => existsSync(join(folder, 'nginx.pid')));
  return {
    restart: async () => {
      child.kill('SIGHUP');
      await sleep(0);
    },
    stop: () => end(child, 'SIGTERM'),
  };
}
