import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { once } from 'node:events';

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export interface HttpServer {
  readonly port: number;
  /** Cuts open connections. */
  readonly close: () => Promise<void>;
}

/** @returns once it listens. Rejects with the system's error, such as EADDRINUSE. */
export async function serveApp(app: Pick<Hono, 'fetch'>, { host, port }: ServerAddress): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
