import { createMetrics } from '../../src/metrics/metrics';
import { metricsApp } from '../../src/metrics/metrics-app';
import { serveApp } from '../../src/http/serve-app';

const HERE = { host: '127.0.0.1', port: 0 };

test('figures, whether it lives, and whether it is ready are told apart', async () => {
  let ready = false;
  const metrics = createMetrics({ articles: () => 6, sentences: () => 132, ready: () => ready });
  metrics.observe({ kind: 'command', outcome: 'answered', milliseconds: 4 });
  const app = metricsApp({ metrics, ready: () => ready });
  const watch = await serveApp(app, HERE);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${watch.port}${path}`);
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  try {
    expect(await get('/healthz')).toMatchObject({ status: 200, body: '{"live":true,"ready":false}' });
    expect(await get('/healthz/live')).toMatchObject({ status: 200 });
    expect(await get('/healthz/ready')).toMatchObject({ status: 503, body: '{"ready":false}' });
    ready = true;
    expect(await get('/healthz/ready?from=k8s')).toMatchObject({ status: 200 });
    const { body, type } = await get('/metrics');
    expect(type).toContain('text/plain');
    expect(body).toContain('summit_events_total{kind="command",outcome="answered"} 1');
    expect(body).toContain('summit_answer_seconds_bucket{le="0.005",kind="command"} 1');
    expect(body).toContain('summit_articles 6\n');
    expect(body).toContain('summit_ready 1\n');
    expect(body).toMatch(/nodejs_heap_size_used_bytes \d+/u);
    expect(await get('/else')).toMatchObject({ status: 404 });
    await expect(serveApp(app, { ...HERE, port: watch.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  } finally {
    await watch.close();
  }
});

test('two bots in one process have figures of their own', async () => {
  const levels = { articles: () => 0, sentences: () => 0, ready: () => true };
  const [one, other] = [createMetrics(levels), createMetrics(levels)];
  one.observe({ kind: 'command', outcome: 'answered', milliseconds: 1 });
  expect(await other.text()).not.toContain('summit_events_total{');
});
