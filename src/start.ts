import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareCompletions } from './answers/completion-list';
import { respond } from './answers/respond';
import { converse } from './terminal/terminal';
import { watchLibrary, type LiveLibrary } from './library/watch-library';
import type { Settings } from './settings';

export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Runs until the bot is stopped or the conversation ends. @returns the exit code. */
export async function start(settings: Settings, console: Console): Promise<number> {
  const signal = stopSignal(console);
  const { knowledgeDir: folder, dataDir } = settings;
  const following = watchLibrary({ folder, dataDir }, console.printError, prepareFor(settings));
  const live = await Promise.race([following, aborted(signal)]);
  if (!live) return 0;
  try {
    await nextTurn();
    if (signal.aborted) return 0;
    const running = { settings, live, console, signal };
    return settings.discordToken === undefined ? await talk(running) : await connect(settings.discordToken, running);
  } finally {
    await live.close();
  }
}

/** The terminal has no completion. */
function prepareFor({ discordToken }: Settings): typeof prepareCompletions | undefined {
  return discordToken === undefined ? undefined : prepareCompletions;
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
}

/** Aborts on the first signal; a second one ends the process. */
function stopSignal({ printError }: Console): AbortSignal {
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

async function talk({ settings, live, console, signal }: Running): Promise<number> {
  const { commandName } = settings;
  const greeting = [
    'No DISCORD_TOKEN is set, so here is the same conversation in the terminal.',
    `To put the bot on Discord: create an application at https://discord.com/developers/applications, copy the token of its bot into`,
    `DISCORD_TOKEN in the file .env (see .env.example), start again, and open the invite link that is printed. Then /${commandName} works there.`,
    '',
    'Type a question, /sources, /help or /quit.',
  ].join('\n');
  const terminal = { input: console.input, output: process.stdout, signal };
  await converse((request) => respond(request, live.current()), terminal, greeting);
  return 0;
}

interface Running {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  readonly console: Console;
  readonly signal: AbortSignal;
}

/** Loads discord.js, the logger and the database. */
async function connect(token: string, { settings, live, console, signal }: Running): Promise<number> {
  const { runBot } = await import('./bot.js');
  return runBot(token, { settings, live, printError: console.printError, signal });
}
