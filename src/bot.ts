import { pino } from 'pino';
import { respond } from './answers/respond';
import type { Request } from './answers/request';
import { describeError } from './discord/gateway/errors';
import { startBot, StartError, type Bot, type DiscordDependencies, type DiscordOptions } from './discord/start-bot';
import type { GaugeReaders, Metrics } from './metrics/metrics';
import type { MetricsServer } from './metrics/serve';
import type { Library } from './library/library';
import type { LiveLibrary } from './library/watch-library';
import type { Settings } from './settings';
import { openStorage } from './storage/open-storage';
import { StorageError, type Storage } from './storage/storage';
import { VERSION } from './version';

export interface BotRuntime {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  readonly printError: (line: string) => void;
  readonly signal: AbortSignal;
}

/** @returns the exit code. */
export async function runBot(token: string, runtime: BotRuntime): Promise<number> {
  const { settings, printError } = runtime;
  const log = pino({ level: settings.logLevel });
  process.on('unhandledRejection', (error) => {
    log.error(describeError(error), 'a step failed unexpectedly; the bot goes on');
  });
  try {
    const storage = openStorage({ folder: settings.dataDir, report: printError });
    try {
      return await runWith(token, { ...runtime, log, storage });
    } finally {
      storage.close();
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
  const { settings, live, printError, log, storage, signal } = runtime;
  let bot: Bot | undefined;
  const isReady = (): boolean => bot?.isReady() ?? false;
  const watched = await serve(settings, { ...levelsOf(live), ready: isReady });
  const respondNow = (request: Request) => respond(request, live.current());
  const dependencies = { respond: respondNow, log, print: printError, storage, state: stateOf(live), ...watched };
  try {
    const starting = startBot({ token, ...optionsFrom(settings) }, dependencies);
    stopOnSignal(starting, storage, signal);
    bot = await starting;
    const { message, exitCode } = await bot.ended;
    printError(message);
    return exitCode;
  } finally {
    await watched?.watch.close();
  }
}

function optionsFrom(settings: Settings): Omit<DiscordOptions, 'token'> {
  const { discordApi: api, discordGuild: guild, commandName, limits, plain, messageContent, shards } = settings;
  return { commandName, limits, plain, messageContent, shards, ...(api && { api }), ...(guild && { guild }) };
}

function levelsOf(live: LiveLibrary) {
  return { articles: () => live.current().articles.length, sentences: () => live.current().sentenceCount };
}

/** The time of a reload is the time when the new library is first seen: a timer checks every second. */
function stateOf(live: LiveLibrary): DiscordDependencies['state'] {
  let library = live.current();
  let loadedAt = Date.now();
  prepareCompletion(library);
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

/** Builds the completion list before the first completion; reloaded libraries are prepared already. */
function prepareCompletion(library: Library): void {
  respond({ kind: 'complete', typed: '' }, library);
}

/** Loads the metrics only if configured. */
async function serve(
  { metrics: address }: Settings,
  gauges: GaugeReaders,
): Promise<{ readonly metrics: Metrics; readonly watch: MetricsServer } | undefined> {
  if (address === undefined) return undefined;
  const [{ createMetrics }, { serveMetrics }] = await Promise.all([
    import('./metrics/metrics.js'),
    import('./metrics/serve.js'),
  ]);
  const metrics = createMetrics(gauges);
  try {
    return { metrics, watch: await serveMetrics({ metrics, ready: gauges.ready }, address) };
  } catch (error) {
    const { code = String(error) } = error as { readonly code?: string };
    throw new StartError(
      `METRICS_PORT: expected a port that is free at ${address.host}, found ${code} for ${address.port}`,
    );
  }
}

/** Before the bot has started, only the storage has to be closed. */
function stopOnSignal(starting: Promise<Bot>, storage: Storage, signal: AbortSignal): void {
  let stop = (): void => {
    storage.close();
    process.exit(0);
  };
  starting.then(
    (bot) => (stop = () => void bot.stop()),
    () => undefined,
  );
  signal.addEventListener('abort', () => {
    stop();
  });
}
