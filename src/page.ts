import { Hono } from 'hono';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { guard } from './http/guard';
import { serveApp, type HttpServer } from './http/serve-app';
import type { LiveLibrary } from './library/watch-library';
import { SettingsError, type Settings } from './settings';
import { openStorage } from './storage/open-storage';
import { VERSION } from './version';
import { ID } from './web/browser/ids';
import { addPage, type PageBot } from './web/page-app';
import { newSnowflake } from './web/raw-payloads';
import type { TriedArticle } from './web/sessions';
import { TRIED_PATH } from './web/try-articles';

export interface OpenPage extends Pick<HttpServer, 'close'> {
  readonly address: string;
}

interface PageSource {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  readonly printError: (line: string) => void;
}

/** Ports tried after the first. */
const FURTHER_PORTS = 50;
const MOST_UPLOADED = 10 * 2 ** 20;

/** Serves the page at WEB_PORT, else at the first free port from PORT or 3000 on. @throws SettingsError if WEB_PORT is not free */
export async function openPage(source: PageSource): Promise<OpenPage> {
  const { host, port, firstPort, password } = source.settings.web;
  let opened: Promise<PageBot> | undefined;
  const bot = () => (opened ??= openBot(source));
  const app = new Hono();
  guard(app, password, { path: TRIED_PATH, mostBytes: MOST_UPLOADED });
  addPage(app, {
    openBot: bot,
    library: () => source.live.current(),
    extended: (articles) => source.live.extended(articles),
    // With a token the bot answers in this process, within three seconds.
    largestFolder: source.settings.discordToken === undefined ? 30_000 : 3000,
    // Loads the readers of formats.
    readDropped: async (file, known) => {
      const read = await (await import('./add.js')).readDropped(file, known, source.settings.knowledgeDir);
      return 'fault' in read || source.settings.articles === 'folder' ? read : read.map(withoutSaving);
    },
    assets: readAssets(join(__dirname, 'web')),
  });
  for (let next = port ?? firstPort; ; next += 1) {
    try {
      const server = await serveApp(app, { host, port: next });
      // Not at the first request: an update may remove the program's files by then.
      setImmediate(() => void bot().catch(() => undefined));
      return { address: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`, close: server.close };
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      if (port === undefined && code === 'EADDRINUSE' && next < firstPort + FURTHER_PORTS) continue;
      const name = port === undefined ? 'PORT' : 'WEB_PORT';
      throw new SettingsError(`${name}: expected a port that is free at ${host}, found ${code} for ${next}`);
    }
  }
}

function withoutSaving(tried: TriedArticle): TriedArticle {
  const save = (): never => {
    throw new Error('expected a folder to save it to, found ARTICLES=postgres: there `summit publish` puts articles');
  };
  return { ...tried, save };
}

function readAssets(folder: string) {
  const paths = ['index.html', ...readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`)];
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const));
}

/** What is set or counted on the page stays in memory. */
async function openBot({ settings, live, printError }: PageSource): Promise<PageBot> {
  const { createLocalBot } = await import('./discord/local-bot.js');
  const loadedAt = Date.now();
  const print = (line: string): void => {
    printError(line.trimEnd());
  };
  return createLocalBot(
    { commandName: settings.commandName, self: ID.bot, newId: newSnowflake },
    {
      log: pino({ level: 'error' }, { write: print }),
      print,
      storage: await openStorage({ folder: ':memory:', report: print }),
      state: () => {
        const { articles, sentenceCount: sentences } = live.current();
        return { version: VERSION, articles: articles.length, sentences, loadedAt, warnings: live.problems() };
      },
    },
  );
}
