import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics';

export interface ServedMetrics {
  readonly metrics: Metrics;
  readonly ready: () => boolean;
}

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** `/healthz/ready` answers 503 while the bot is not connected to Discord: it reconnects by itself, so a restart is not needed. */
export async function serveMetrics(watched: ServedMetrics, { host, port }: ServerAddress): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    void answer(request.method === 'GET' ? (request.url ?? '') : '', response, watched);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(path: string, response: ServerResponse, watched: ServedMetrics): Promise<void> {
  const { status, body, type = 'application/json' } = await answerTo(path.split('?')[0] ?? '', watched);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

const ROUTES = ['/metrics', '/healthz', '/healthz/live', '/healthz/ready'];

async function answerTo(route: string, { metrics, ready }: ServedMetrics): Promise<HttpAnswer> {
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
