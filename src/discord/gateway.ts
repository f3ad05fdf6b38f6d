import { Events, GatewayDispatchEvents, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import { createClient } from './connection/client';
import { listCommands } from './commands';
import { describeError } from './connection/describe-error';
import { endingOf, REFUSED_TOKEN, StartError, startErrorOf, STOPPED, type Ending } from './connection/ending';
import { openInbox, type Inbox } from './events/inbox';
import { introduce } from './connection/introduce';
import { createRecentIds } from './connection/recent-ids';
import { wordsFor } from './words/choose';
import { createSender } from './connection/sender';
import { within } from './connection/within';

export { StartError };

export interface DiscordOptions {
  readonly token: string;
  /** Base URL of Discord's REST API, for a proxy or a local server. */
  readonly api?: string;
  /** Id of a server to register the commands in, where they appear at once; without it they are registered for everywhere. */
  readonly guild?: string;
  /** The slash command readers ask with. */
  readonly commandName: string;
  /** How many milliseconds logging in may take; 30,000 unless told. */
  readonly startWithin?: number;
}

export interface DiscordDependencies {
  /** Pure and synchronous; always over the current articles. */
  readonly respond: (request: Request) => Answer;
  readonly log: Logger;
  /** Takes words for the host, for the terminal. */
  readonly print: (line: string) => void;
}

export interface Bot {
  /** Resolves when the bot has stopped, by itself or by `stop`: answers are out and the connection is closed. Never rejects. */
  readonly ended: Promise<Ending>;
  /** Lets answers under way go out, for two seconds at most, and closes the connection. */
  readonly stop: () => Promise<void>;
}

const START_WITHIN = 30_000;
const ANSWERS_OUT_WITHIN = 2000;
const CLOSED_WITHIN = 4000;
/** Discord's rule for names of slash commands, without the letters that have a lower case but are not in it. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/**
 * Logs in and answers from then on.
 *
 * @returns once logged in and introduced. Rejects with a StartError, whose message is a line for the host; the process should then end.
 */
export async function startBot(options: DiscordOptions, { respond, log, print }: DiscordDependencies): Promise<Bot> {
  const client = createClient(options.api);
  const { ended, end, isOver } = openEnding();
  const commands = listCommands(checkedName(options.commandName));
  const sender = createSender(client.rest, () => {
    end(REFUSED_TOKEN);
  });
  const desk = {
    ...{ commandName: options.commandName, commands, respond, sender, log },
    ...{ self: () => client.user?.id, shared: createRecentIds() },
    wordsOf: (guild: string | undefined) => wordsFor(client.guilds.cache.get(guild ?? '')?.preferredLocale),
  };
  const inbox = openInbox(client, desk);
  watch(client, { log, end, isOver });
  await introduce(await logIn(client, options, ended), desk, { print, guild: options.guild });
  const stopped = ended.then(async (ending) => {
    await shutDown(client, inbox, log);
    return ending;
  });
  return {
    ended: stopped,
    stop: async () => {
      end(STOPPED);
      await stopped;
    },
  };
}

function checkedName(name: string): string {
  if (COMMAND_NAME.test(name) && name === name.toLowerCase() && !['sources', 'help'].includes(name)) return name;
  throw new StartError(
    `COMMAND_NAME: expected 1 to 32 lower case letters, digits, - or _, and not sources or help, found "${name}"`,
  );
}

/** The first ending counts. */
function openEnding(): { readonly ended: Promise<Ending> } & Omit<Watched, 'log'> {
  let over = false;
  let end: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((resolve) => {
    end = (ending) => {
      over = true;
      resolve(ending);
    };
  });
  return { ended, end, isOver: () => over };
}

interface Watched {
  readonly log: Logger;
  readonly end: (ending: Ending) => void;
  /** What discord.js says of a connection that is being given up is no news. */
  readonly isOver: () => boolean;
}

function watch(client: Client, { log, end, isOver }: Watched): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error({ code }, 'Discord closed the connection for good');
    end(endingOf(code));
  });
  client.on(Events.ShardReconnecting, () => {
    if (!isOver()) log.warn('lost the connection to Discord; connecting again');
  });
  client.on(Events.ShardResume, (_, replayed) => {
    log.info({ replayed }, 'connected to Discord again');
  });
  const trouble = (error: Error): void => {
    if (!isOver()) log.warn(describeError(error), 'trouble with the connection to Discord');
  };
  client.on(Events.ShardError, trouble).on(Events.Error, trouble);
}

/** The client knows itself once Discord's READY has come; it is in no hurry to hear of every server. */
async function logIn(client: Client, options: DiscordOptions, ended: Promise<Ending>): Promise<Client<true>> {
  const { token, api, startWithin = START_WITHIN } = options;
  const ready = new Promise((resolve) => client.ws.once(GatewayDispatchEvents.Ready, resolve));
  const attempt = Promise.race([Promise.all([client.login(token), ready]), ended.then(refuse)]);
  try {
    if ((await within(startWithin, attempt)) === 'late') throw tooLate(startWithin);
    return client as Client<true>;
  } catch (error) {
    await within(CLOSED_WITHIN, client.destroy());
    throw startErrorOf(error, api);
  }
}

function refuse({ message }: Ending): never {
  throw new StartError(message);
}

/** discord.js tries for ever, and silently, where the gateway refuses the connection. */
function tooLate(milliseconds: number): StartError {
  return new StartError(
    `Discord's gateway did not let the bot in within ${Math.round(milliseconds / 1000)} seconds. ` +
      'Check the connection to the internet and https://discordstatus.com, and start again.',
  );
}

async function shutDown(client: Client, inbox: Inbox, log: Logger): Promise<void> {
  await inbox.close(ANSWERS_OUT_WITHIN);
  await within(CLOSED_WITHIN, client.destroy()).catch((error: unknown) => {
    log.warn(describeError(error), 'the connection to Discord did not close as it should');
  });
}
