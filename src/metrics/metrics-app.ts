import { Hono } from 'hono';
import type { Metrics } from './metrics';

interface ServedMetrics {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly ready: () => boolean;
}

const HEALTH = ['/healthz', '/healthz/live', '/healthz/ready'];

/** `/healthz/ready` answers 503 while the bot is not connected to Discord: it reconnects by itself, so a restart is not needed. */
export function addHealth(app: Hono, ready: () => boolean): void {
  app.use('/healthz/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  for (const route of ['/healthz', '/healthz/live'])
    app.get(route, (context) => context.json({ live: true, ready: ready() }));
  app.get('/healthz/ready', (context) => context.json({ ready: ready() }, ready() ? 200 : 503));
}

export function metricsApp({ metrics, ready }: ServedMetrics): Hono {
  const app = new Hono();
  addHealth(app, ready);
  app.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }),
  );
  app.notFound((context) => context.json({ expected: ['/metrics', ...HEALTH] }, 404));
  return app;
}
