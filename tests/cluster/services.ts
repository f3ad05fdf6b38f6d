import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresPrograms } from '../postgres';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'];

/** @returns what is not installed, with the command that installs it on Debian; undefined if nothing is missing */
export function missingPackages(): string | undefined {
  const missing = [
    ...(postgresPrograms() === undefined ? ['postgresql'] : []),
    ...(NGINX.some((file) => existsSync(file)) ? [] : ['nginx-light']),
  ];
  if (missing.length === 0) return undefined;
  return `${missing.join(' and ')}: not installed. apt-get install --no-install-recommends ${missing.join(' ')}`;
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

interface Balancer {
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
}

/** The balancer of docs/scale.md without HTTPS. */
export async function startNginx(folder: string, port: number, workers: readonly number[]): Promise<Balancer> {
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 4096; }
http {
  access_log off; ${temporary.join(' ')}
  upstream workers {
    ${workers.map((worker) => `server 127.0.0.1:${worker} max_fails=1 fail_timeout=1s max_conns=256;`).join('\n    ')}
    keepalive 64;
    keepalive_timeout 4s;
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
    reload: () => child.kill('SIGHUP'),
    stop: () => end(child, 'SIGTERM'),
  };
}
