import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareCompletions } from './answers/completion-list';
import { respond } from './answers/respond';
import { editArticles, filesIn } from './articles/edit-folder';
import { openTypedHistory } from './storage/typed-history';
import { converse, type Terminal } from './terminal/terminal';
import { watchLibrary, type LiveLibrary } from './library/watch-library';
import type { OpenPage } from './page';
import { SettingsError, type Settings } from './settings';

interface Console {
  readonly input: Terminal['input'];
  readonly printError: (line: string) => void;
  /** Whether the page may be served. */
  readonly web: boolean;
  /** Without it only interactions over HTTP are answered. */
  readonly gateway: boolean;
}

/** Runs until the bot is stopped or the conversation ends. @returns the exit code. */
export async function start(settings: Settings, { input, printError, web, gateway }: Console): Promise<number> {
  if (!gateway) checkWorker(settings);
  const signal = stopSignal(printError);
  const { knowledgeDir: folder, dataDir, discordToken: token } = settings;
  const prepare = token === undefined ? undefined : prepareCompletions;
  // Loads the database.
  const published =
    settings.articles === 'postgres' ? await (await import('./publish.js')).openPublished(settings) : undefined;
  const following = watchLibrary({ folder, dataDir }, printError, { prepare, source: published?.source });
  const stopped = once(signal, 'abort').then(() => undefined);
  const live = await Promise.race([following, stopped]);
  if (!live) return 0;
  let page: OpenPage | undefined;
  try {
    await nextTurn();
    if (signal.aborted) return 0;
    // A terminal and a pipe are sockets; a file and /dev/null end at once, and the page would end with them.
    const staysOpen = input instanceof Socket;
    const isServed = web && (settings.web.port !== undefined || (token === undefined && staysOpen));
    // Loads the HTTP server.
    if (isServed) page = await (await import('./page.js')).openPage({ settings, live, printError });
    if (token === undefined) {
      // Reads the table of related words, which an update may remove before the first question.
      respond({ kind: 'ask', question: 'related words' }, live.current());
      await talk(settings, live, { input, output: process.stdout, signal }, page?.address);
      if (page && !staysOpen) await stopped;
      return 0;
    }
    if (page) printError(`The page is at ${page.address}`);
    // Loads discord.js, the logger and the database.
    const { runBot } = await import('./bot.js');
    const edits = editArticles(published?.files ?? filesIn(folder));
    return await runBot(token, { settings, live, edits, printError, signal, gateway });
  } finally {
    await page?.close();
    await live.close();
    await published?.close();
  }
}

/** @throws SettingsError */
function checkWorker({ discordToken: token, http }: Settings): void {
  if (token === undefined) throw new SettingsError('DISCORD_TOKEN: expected a token beside --no-gateway, found none');
  if (http === undefined)
    throw new SettingsError('HTTP_PORT: expected a port, and DISCORD_PUBLIC_KEY, beside --no-gateway, found none');
}

/** Aborts on the first signal; a second one ends the process. */
function stopSignal(printError: Console['printError']): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(0);
      printError(`${signal}: stopping.`);
      stop.abort();
    });
  }
  return stop.signal;
}

async function talk(settings: Settings, live: LiveLibrary, terminal: Terminal, page?: string): Promise<void> {
  const { commandName, dataDir } = settings;
  const history = openTypedHistory(join(dataDir, 'terminal-history'));
  const greeting = [
    'No DISCORD_TOKEN is set, so here is the same conversation in the terminal.',
    'To put the bot on Discord: create an application at https://discord.com/developers/applications, copy the token of its bot into DISCORD_TOKEN' +
      ` in the file .env (see .env.example), start again, and open the invite link that is printed. Then /${commandName} works there.`,
    '',
    ...(page === undefined ? [] : [`What it looks like there, on a page: ${page}`, '']),
    'Type a question, /sources, /help or /quit.',
  ].join('\n');
  await converse((request) => respond(request, live.current()), terminal, {
    greeting,
    commandName,
    history,
    // Loads what draws.
    drawCard: async (answer) => {
      const { writeCard } = await import('./card.js');
      return writeCard(answer, (id) => `quotation-${id}.png`).catch((error: unknown) => (error as Error).message);
    },
  });
}
