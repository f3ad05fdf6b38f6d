import { Events, GatewayDispatchEvents, Status, type Client } from 'discord.js';
import type { Logger } from 'pino';
import { createClient } from './gateway/client';
import { describeError } from './gateway/describe-error';
import { endingOf, REFUSED_TOKEN, StartError, startErrorOf, STOPPED, type Ending } from './gateway/ending';
import { openInbox, type Inbox } from './interactions/inbox';
import { USUAL_PLAINNESS, type DiscordDependencies, type DiscordOptions } from './bot-options';
import { openContext } from './open-context';
import { introduce } from './gateway/introduce';
import { createSender } from './gateway/sender';
import { within } from './gateway/within';

export { StartError };
export type { DiscordDependencies, DiscordOptions };

export interface Bot {
  /** Whether it is connected to Discord now. */
  readonly isReady: () => boolean;
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
export async function startBot(options: DiscordOptions, given: DiscordDependencies): Promise<Bot> {
  const { log, print } = given;
  const { ended, end, isOver } = openEnding();
  const checked = { ...options, commandName: checkedName(options.commandName) };
  const client = createClient(checked);
  const sender = createSender(client.rest, () => {
    end(REFUSED_TOKEN);
  });
  const context = openContext(client, sender, checked, given);
  const inbox = openInbox(client, context, options.plain ?? USUAL_PLAINNESS);
  watch(client, { log, end, isOver });
  await introduce(await logIn(client, options, ended), context, { print, guild: options.guild });
  const stopped = ended.then(async (ending) => {
    await shutDown(client, inbox, log);
    return ending;
  });
  return {
    ended: stopped,
    isReady: () =>
      !isOver() && client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop: async () => {
      end(STOPPED);
      await stopped;
    },
  };
}

/** Names of the bot's other commands. */
const TAKEN = ['quotes', 'compare', 'speakers', 'sources', 'help', 'setup', 'status', 'gaps', 'privacy'];

function checkedName(name: string): string {
  if (COMMAND_NAME.test(name) && name === name.toLowerCase() && !TAKEN.includes(name)) return name;
  throw new StartError(
    `COMMAND_NAME: expected 1 to 32 lower case letters, digits, - or _, and not one of ${TAKEN.join(', ')}, found "${name}"`,
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

/**
 * The client knows itself once Discord's READY has come; it is in no hurry to hear of every server. Discord lets one shard in every five
 * seconds, so the time that logging in may take begins anew with each.
 */
async function logIn(client: Client, options: DiscordOptions, ended: Promise<Ending>): Promise<Client<true>> {
  const { token, api, startWithin = START_WITHIN } = options;
  let shards = 0;
  const ready = new Promise<void>((resolve) =>
    client.ws.on(GatewayDispatchEvents.Ready, () => {
      shards += 1;
      resolve();
    }),
  );
  const attempt = Promise.race([Promise.all([client.login(token), ready]), ended.then(refuse)]);
  try {
    for (let known = 0; (await within(startWithin, attempt)) === 'late'; known = shards) {
      if (shards === known) throw tooLate(startWithin);
    }
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
