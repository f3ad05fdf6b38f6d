import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics';

export interface Watched {
  readonly metrics: Metrics;
  /** Whether questions can be answered now: connected to Discord. */
  readonly ready: () => boolean;
}

export interface Address {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Watch {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Lets others watch the bot: `/metrics` for Prometheus; `/healthz` and `/healthz/live` answer 200 as long as the process does its work;
 * `/healthz/ready` answers 503 while the bot is not connected to Discord, which is no reason to start it anew: it reconnects by itself.
 *
 * @returns once it listens. Rejects when the port cannot be had.
 */
export async function serveMetrics(watched: Watched, { host, port }: Address): Promise<Watch> {
  const server = createServer((request, response) => {
    void answer(request.method === 'GET' ? (request.url ?? '') : '', response, watched);
  });
  await listen(server, { host, port });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

async function answer(path: string, response: ServerResponse, watched: Watched): Promise<void> {
  const { status, body, type = 'application/json' } = await answerTo(path.split('?')[0] ?? '', watched);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

interface Said {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

const ROUTES = ['/metrics', '/healthz', '/healthz/live', '/healthz/ready'];

async function answerTo(route: string, { metrics, ready }: Watched): Promise<Said> {
  switch (route) {
    case '/metrics':
      return { status: 200, body: await metrics.text(), type: metrics.contentType };
    case '/healthz':
    case '/healthz/live':
      return { status: 200, body: JSON.stringify({ live: true, ready: ready() }) };
    case '/healthz/ready':
      return { status: ready() ? 200 : 503, body: JSON.stringify({ ready: ready() }) };
    default:
      return { status: 404, body: JSON.stringify({ expected: ROUTES }) };
  }
}
