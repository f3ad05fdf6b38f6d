import { respond } from './answers/respond';
import type { Request } from './answers/request';
import type { Bot } from './discord/gateway';
import { converse } from './playground/terminal';
import { followLibrary, type LiveLibrary } from './retrieval/live-library';
import type { Settings } from './settings';

/** Where the host is. */
export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** @returns the exit code, once the bot has been stopped or the conversation in the terminal is over. */
export async function start(settings: Settings, console: Console): Promise<number> {
  const live = followLibrary(settings.knowledgeDir, console.complain);
  try {
    return settings.discordToken === undefined
      ? await talk(settings, live, console)
      : await connect(settings.discordToken, { settings, live, console });
  } finally {
    await live.close();
  }
}

async function talk({ commandName }: Settings, live: LiveLibrary, { input, complain }: Console): Promise<number> {
  const greeting = [
    'No DISCORD_TOKEN is set, so here is the same conversation in the terminal.',
    `To put the bot on Discord: create an application at https://discord.com/developers/applications, copy the token of its bot into`,
    `DISCORD_TOKEN in the file .env (see .env.example), start again, and open the invite link that is printed. Then /${commandName} works there.`,
    '',
    'Type a question, /sources, /help or /quit.',
  ].join('\n');
  const stop = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      complain(`${signal}: stopping.`);
      stop.abort();
    });
  }
  const terminal = { input, output: process.stdout, signal: stop.signal };
  await converse((request) => respond(request, live.current()), terminal, greeting);
  return 0;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

interface Connection {
  readonly settings: Settings;
  readonly live: LiveLibrary;
  readonly console: Console;
}

/** discord.js and the logger are loaded only here: a question in the terminal needs neither. */
async function connect(token: string, { settings, live, console }: Connection): Promise<number> {
  const [{ pino }, { startBot, StartError }, { describeError }] = await Promise.all([
    import('pino'),
    import('./discord/gateway.js'),
    import('./discord/describe-error.js'),
  ]);
  const log = pino({ level: settings.logLevel });
  const { discordApi: api, discordGuild: guild, commandName } = settings;
  const options = { token, commandName, ...(api !== undefined && { api }), ...(guild !== undefined && { guild }) };
  const dependencies = {
    respond: (request: Request) => respond(request, live.current()),
    log,
    print: console.complain,
  };
  process.on('unhandledRejection', (error) => {
    log.error(describeError(error), 'a step failed unexpectedly; the bot goes on');
  });
  try {
    const starting = startBot(options, dependencies);
    stopOnSignal(starting, console);
    const { message, exitCode } = await (await starting).ended;
    console.complain(message);
    return exitCode;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.complain(error.message);
    return 1;
  }
}

/** A second signal, or one that comes before the bot is up, ends the process at once. */
function stopOnSignal(starting: Promise<Bot>, { complain }: Console): void {
  let bot: Bot | undefined;
  starting.then(
    (started) => (bot = started),
    () => undefined,
  );
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      complain(`${signal}: stopping.`);
      const running = bot;
      bot = undefined;
      if (running) void running.stop();
      else process.exit(0);
    });
  }
}
