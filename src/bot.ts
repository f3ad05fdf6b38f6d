import { pino } from 'pino';
import { respond } from './answers/respond';
import type { Request } from './answers/request';
import type { ArticleEdits } from './articles/edit-folder';
import { describeError, StartError } from './discord/gateway/errors';
import type { DiscordDependencies } from './discord/open-context';
import { startBot, type Bot } from './discord/start-bot';
import { startWorker } from './discord/start-worker';
import type { AnswerInteraction } from './http/interactions-app';
import type { HttpServer, ServerAddress } from './http/serve-app';
import type { GaugeReaders, Metrics } from './metrics/metrics';
import type { LiveLibrary } from './library/watch-library';
import type { Settings } from './settings';
import { prepareCards } from './picture/quote-card';
import { openStorage } from './storage/open-storage';
import { StorageError, type Storage } from './storage/storage';
import { VERSION } from './version';

interface BotRuntime {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  readonly edits: ArticleEdits;
  readonly printError: (line: string) => void;
  readonly signal: AbortSignal;
  /** Without it only interactions over HTTP are answered. */
  readonly gateway: boolean;
}

/** @returns the exit code. */
export async function runBot(token: string, runtime: BotRuntime): Promise<number> {
  const { settings, printError } = runtime;
  const log = pino({ level: settings.logLevel });
  process.on('unhandledRejection', (error) => {
    log.error(describeError(error), 'a step failed unexpectedly; the bot goes on');
  });
  try {
    const storage = await openStorage({ folder: settings.dataDir, url: settings.databaseUrl, report: printError });
    try {
      return await runWith(token, { ...runtime, log, storage });
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof StorageError)) throw error;
    printError(error.message);
    return 1;
  }
}

interface StorageRuntime extends BotRuntime {
  readonly log: DiscordDependencies['log'];
  readonly storage: Storage;
}

async function runWith(token: string, runtime: StorageRuntime): Promise<number> {
  const { settings, live, edits, printError, log, storage, signal, gateway } = runtime;
  let bot: Bot | undefined;
  let endpoint: HttpServer | undefined;
  const ready = (): boolean => (bot?.isReady() ?? false) && live.isNewest();
  const watched = await serve(settings, {
    articles: () => live.current().articles.length,
    sentences: () => live.current().sentenceCount,
    ready,
  });
  const respondNow = (request: Request) => respond(request, live.current());
  const dependencies = {
    respond: respondNow,
    log,
    print: printError,
    storage,
    state: stateOf(live),
    edits,
    ...watched,
  };
  try {
    const options = { ...settings, token, api: settings.discordApi, guild: settings.discordGuild };
    endpoint = await serveInteractions(settings, {
      ready,
      answer: async (...asked) => bot?.interact(...asked) ?? 'not ready',
    });
    prepareCards().catch((error: unknown) => {
      log.warn(describeError(error), 'could not prepare pictures of quotations');
    });
    const starting = gateway ? startBot(options, dependencies) : startWorker(options, dependencies);
    stopOnSignal(starting, storage, signal);
    bot = await starting;
    const { message, exitCode } = await bot.ended;
    printError(message);
    return exitCode;
  } finally {
    await endpoint?.close();
    await watched?.watch.close();
  }
}

/** The time of a reload is the time when the new library is first seen: a timer checks every second. */
function stateOf(live: LiveLibrary): DiscordDependencies['state'] {
  let library = live.current();
  let loadedAt = Date.now();
  const look = (): void => {
    if (library === live.current()) return;
    library = live.current();
    loadedAt = Date.now();
  };
  setInterval(look, 1000).unref();
  return () => {
    look();
    const { articles, sentenceCount: sentences } = library;
    return { version: VERSION, articles: articles.length, sentences, loadedAt, warnings: live.problems() };
  };
}

/** Loads the metrics only if configured. */
async function serve(
  { metrics: address }: Settings,
  gauges: GaugeReaders,
): Promise<{ readonly metrics: Metrics; readonly watch: HttpServer } | undefined> {
  if (address === undefined) return undefined;
  const [{ createMetrics }, { metricsApp }, { serveApp }] = await Promise.all([
    import('./metrics/metrics.js'),
    import('./metrics/metrics-app.js'),
    import('./http/serve-app.js'),
  ]);
  const metrics = createMetrics(gauges);
  const app = metricsApp({ metrics, ready: gauges.ready });
  return { metrics, watch: await listen('METRICS_PORT', address, () => serveApp(app, address)) };
}

interface Endpoint {
  readonly answer: AnswerInteraction;
  readonly ready: () => boolean;
}

/** Listens before the bot starts, so that a port in use is reported at once. */
async function serveInteractions({ http }: Settings, { answer, ready }: Endpoint): Promise<HttpServer | undefined> {
  if (http === undefined) return undefined;
  const [{ interactionsApp }, { addHealth }, { serveApp }] = await Promise.all([
    import('./http/interactions-app.js'),
    import('./metrics/metrics-app.js'),
    import('./http/serve-app.js'),
  ]);
  const app = interactionsApp({ publicKey: http.publicKey, answer });
  addHealth(app, ready);
  return listen('HTTP_PORT', http, () => serveApp(app, http));
}

async function listen(
  name: string,
  { host, port }: ServerAddress,
  start: () => Promise<HttpServer>,
): Promise<HttpServer> {
  try {
    return await start();
  } catch (error) {
    const { code = String(error) } = error as { readonly code?: string };
    throw new StartError(`${name}: expected a port that is free at ${host}, found ${code} for ${port}`);
  }
}

/** Before the bot has started, only the storage has to be closed. */
function stopOnSignal(starting: Promise<Bot>, storage: Storage, signal: AbortSignal): void {
  let stop = (): void => {
    void storage.close().finally(() => process.exit(0));
  };
  starting.then(
    (bot) => (stop = () => void bot.stop()),
    () => undefined,
  );
  signal.addEventListener('abort', () => {
    stop();
  });
}
