import { pino } from 'pino';
import { respond } from './answers/respond';
import type { Request } from './answers/request';
import { describeError } from './discord/gateway/describe-error';
import { startBot, StartError, type Bot, type DiscordDependencies, type DiscordOptions } from './discord/start-bot';
import type { Levels, Metrics } from './metrics/metrics';
import type { Watch } from './metrics/serve';
import type { Library } from './library/library';
import type { LiveLibrary } from './library/watch-library';
import type { Settings } from './settings';
import { openStorage } from './storage/open-storage';
import { StorageError, type Storage } from './storage/storage';
import { VERSION } from './version';

export interface Surroundings {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  /** Takes a line for the host. */
  readonly complain: (line: string) => void;
  /** Aborted when the host wants an end. */
  readonly signal: AbortSignal;
}

/** Runs the bot on Discord until it ends. @returns the exit code. */
export async function runBot(token: string, surroundings: Surroundings): Promise<number> {
  const { settings, complain } = surroundings;
  const log = pino({ level: settings.logLevel });
  process.on('unhandledRejection', (error) => {
    log.error(describeError(error), 'a step failed unexpectedly; the bot goes on');
  });
  try {
    const storage = openStorage({ folder: settings.dataDir, report: complain });
    try {
      return await runWith(token, { ...surroundings, log, storage });
    } finally {
      storage.close();
    }
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof StorageError)) throw error;
    complain(error.message);
    return 1;
  }
}

interface Running extends Surroundings {
  readonly log: DiscordDependencies['log'];
  readonly storage: Storage;
}

async function runWith(token: string, running: Running): Promise<number> {
  const { settings, live, complain, log, storage, signal } = running;
  let bot: Bot | undefined;
  const isReady = (): boolean => bot?.isReady() ?? false;
  const watched = await watch(settings, { ...levelsOf(live), ready: isReady });
  const respondNow = (request: Request) => respond(request, live.current());
  const given = { respond: respondNow, log, print: complain, storage, state: stateOf(live), ...watched };
  try {
    const starting = startBot({ token, ...optionsFrom(settings) }, given);
    stopOnSignal(starting, storage, signal);
    bot = await starting;
    const { message, exitCode } = await bot.ended;
    complain(message);
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

/** When the articles were last read is told by when another library is first seen in use; a reload is followed by a look at once. */
function stateOf(live: LiveLibrary): DiscordDependencies['state'] {
  let library = live.current();
  let loadedAt = Date.now();
  makeReady(library);
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

/** What is offered while somebody types is put together now, so that the first one who types need not wait for it; a later library comes so. */
function makeReady(library: Library): void {
  respond({ kind: 'complete', typed: '' }, library);
}

/** What counts, and what shows the counts, are loaded only where somebody is to read them. */
async function watch(
  { metrics: address }: Settings,
  levels: Levels,
): Promise<{ readonly metrics: Metrics; readonly watch: Watch } | undefined> {
  if (address === undefined) return undefined;
  const [{ createMetrics }, { serveMetrics }] = await Promise.all([
    import('./metrics/metrics.js'),
    import('./metrics/serve.js'),
  ]);
  const metrics = createMetrics(levels);
  try {
    return { metrics, watch: await serveMetrics({ metrics, ready: levels.ready }, address) };
  } catch (error) {
    const { code = String(error) } = error as { readonly code?: string };
    throw new StartError(
      `METRICS_PORT: expected a port that is free at ${address.host}, found ${code} for ${address.port}`,
    );
  }
}

/** A bot that is not up yet has nothing to finish but what is to be kept. */
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
