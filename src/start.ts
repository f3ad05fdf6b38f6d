import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareCompletions } from './answers/completion-list';
import { respond } from './answers/respond';
import { converse, type Terminal } from './terminal/terminal';
import { watchLibrary, type LiveLibrary } from './library/watch-library';
import type { OpenPage } from './page';
import type { Settings } from './settings';
import { openTypedHistory } from './storage/typed-history';

export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly printError: (line: string) => void;
  /** Whether the page may be served. */
  readonly web: boolean;
}

/** Runs until the bot is stopped or the conversation ends. @returns the exit code. */
export async function start(settings: Settings, { input, printError, web }: Console): Promise<number> {
  const signal = stopSignal(printError);
  const { knowledgeDir: folder, dataDir, discordToken: token } = settings;
  const prepare = token === undefined ? undefined : prepareCompletions;
  const following = watchLibrary({ folder, dataDir }, printError, prepare);
  const live = await Promise.race([following, once(signal, 'abort').then(() => undefined)]);
  if (!live) return 0;
  let page: OpenPage | undefined;
  try {
    await nextTurn();
    if (signal.aborted) return 0;
    const isServed = web && (token === undefined || settings.web.port !== undefined);
    // Loads the HTTP server.
    if (isServed) page = await (await import('./page.js')).openPage({ settings, live, printError });
    if (token === undefined) {
      return await talk(settings, live, { input, output: process.stdout, signal }, page?.address);
    }
    if (page) printError(`The page is at ${page.address}`);
    // Loads discord.js, the logger and the database.
    const { runBot } = await import('./bot.js');
    return await runBot(token, { settings, live, printError, signal });
  } finally {
    await page?.close();
    await live.close();
  }
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

async function talk(settings: Settings, live: LiveLibrary, terminal: Terminal, page?: string): Promise<number> {
  const { commandName, dataDir } = settings;
  const history = openTypedHistory(join(dataDir, 'terminal-history'));
  const greeting = [
    'No DISCORD_TOKEN is set, so here is the same conversation in the terminal.',
    `To put the bot on Discord: create an application at https://discord.com/developers/applications, copy the token of its bot into`,
    `DISCORD_TOKEN in the file .env (see .env.example), start again, and open the invite link that is printed. Then /${commandName} works there.`,
    '',
    ...(page === undefined ? [] : [`What it looks like there, on a page: ${page}`, '']),
    'Type a question, /sources, /help or /quit.',
  ].join('\n');
  await converse((request) => respond(request, live.current()), terminal, { greeting, commandName, history });
  return 0;
}
