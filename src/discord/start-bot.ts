import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Events, GatewayDispatchEvents, RESTEvents, Status, type Client } from 'discord.js';
import type { Logger } from 'pino';
import { createClient, type WaitForTurn } from './gateway/connection';
import { describeError, endingOf, REFUSED_TOKEN, StartError, startErrorOf, STOPPED } from './gateway/errors';
import type { Ending } from './gateway/errors';
import { introduce } from './gateway/introduce';
import { createSender } from './gateway/sender';
import { within } from './gateway/within';
import type { PlainLimits } from './interactions/message-questions';
import { interactBy, type Interact } from './interactions/over-http';
import { receiveEvents, type Receiver } from './interactions/receive';
import { accessBy, openContext, type DiscordDependencies, type DiscordOptions } from './open-context';
import { warmUp } from './warm-up';

export interface Bot {
  /** Answers an interaction that came over HTTP. */
  readonly interact: Interact;
  readonly isReady: () => boolean;
  /** Resolves when the bot has stopped, by itself or by `stop`, and the connection is closed. Never rejects. */
  readonly ended: Promise<Ending>;
  /** Waits two seconds at most for answers under way, and closes the connection. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds. */
const START_WITHIN = 30_000;
/** A login that takes longer than this share of it (5 seconds) is reported. */
const SLOW_SHARE = 6;
const SLOW =
  "waits for READY of Discord's gateway: check the connection to the internet, a firewall in between (wss, port 443), and https://discordstatus.com";
export const ANSWERS_WITHIN = 2000;
const CLOSE_WITHIN = 4000;

const USUAL_PLAIN_LIMITS: PlainLimits = { confidence: 0.82, wait: 5000, coolDown: 60 };

/** @returns after the login. Rejects with a StartError; the process should then end. */
export async function startBot(options: DiscordOptions, dependencies: DiscordDependencies): Promise<Bot> {
  const { log, print } = dependencies;
  const ending = new AbortController();
  const ended = once(ending.signal, 'abort').then(() => ending.signal.reason as Ending);
  const turns = createTurns(dependencies.storage);
  const client = createClient(options, turns.waitForTurn);
  const sender = createSender(client.rest, () => {
    ending.abort(REFUSED_TOKEN);
  });
  const context = openContext(accessBy(client, sender), options, dependencies);
  const receiver = receiveEvents(client, context, options.plain ?? USUAL_PLAIN_LIMITS);
  watchConnection(client, ending, log);
  // After the first request, which it would hold back, and while the gateway is waited for.
  const warmedUp = once(client.rest, RESTEvents.Response).then(() => warmUp(options.commandName, dependencies));
  const loggingIn = logIn(client, options, { ended, waits: turns.waits, log });
  const [ready] = await Promise.all([loggingIn, warmedUp]);
  await introduce(ready, { ...context, print, guild: options.guild });
  const stopped = ended.then(async (reason) => {
    await shutDown(client, receiver, log);
    return reason;
  });
  const { shards } = client.ws;
  return {
    interact: interactBy(receiver, context, () => !ending.signal.aborted),
    ended: stopped,
    isReady: () => !ending.signal.aborted && shards.size > 0 && shards.every(({ status }) => status === Status.Ready),
    stop: async () => {
      ending.abort(STOPPED);
      await stopped;
    },
  };
}

/** @param ending aborted with the reason; the first one counts */
function watchConnection(client: Client, ending: AbortController, log: Logger): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error({ code }, 'Discord closed the connection for good');
    ending.abort(endingOf(code));
  });
  client.on(Events.ShardReconnecting, () => {
    if (!ending.signal.aborted) log.warn('lost the connection to Discord; connecting again');
  });
  client.on(Events.ShardResume, (_, replayed) => {
    log.info({ replayed }, 'connected to Discord again');
  });
  const warn = (error: Error): void => {
    if (!ending.signal.aborted) log.warn(describeError(error), 'trouble with the connection to Discord');
  };
  client.on(Events.ShardError, warn).on(Events.Error, warn);
}

/** Seconds between two shards of one bucket. */
const TURN = 5;

/** A process's turn to log a shard in, where several share a database. */
function createTurns({ takeShared }: DiscordDependencies['storage']) {
  let waited = 0;
  const waitForTurn: WaitForTurn = async (bucket, signal) => {
    const turn = { kind: 'identify', id: bucket, amount: 1, seconds: TURN };
    for (let wait = await takeShared([turn]); wait > 0; wait = await takeShared([turn])) {
      waited += 1;
      await sleep(wait * 1000, undefined, { signal });
    }
  };
  return { waitForTurn, waits: () => waited };
}

interface Login {
  readonly log: Logger;
  readonly ended: Promise<Ending>;
  /** How often another process went first. */
  readonly waits: () => number;
}

/** Resolves after the first READY. Discord lets one shard in every five seconds, so the time limit begins anew with each shard. */
async function logIn(client: Client, options: DiscordOptions, { ended, waits, log }: Login): Promise<Client<true>> {
  const { token, api, startWithin = START_WITHIN } = options;
  let shards = 0;
  const ready = new Promise<void>((resolve) =>
    client.ws.on(GatewayDispatchEvents.Ready, () => {
      shards += 1;
      resolve();
    }),
  );
  const refused = ended.then(({ message }) => {
    throw new StartError(message);
  });
  const attempt = Promise.race([Promise.all([client.login(token), ready]), refused]);
  const telling = setTimeout(() => {
    if (shards + waits() === 0) log.warn(SLOW);
  }, startWithin / SLOW_SHARE).unref();
  try {
    for (let known = 0; (await within(startWithin, attempt)) === 'late'; known = shards + waits()) {
      if (shards + waits() === known) throw tooLate(startWithin);
    }
    return client as Client<true>;
  } catch (error) {
    await within(CLOSE_WITHIN, client.destroy());
    throw startErrorOf(error, api);
  } finally {
    clearTimeout(telling);
  }
}

/** discord.js retries for ever, without an event, if the gateway refuses the connection. */
function tooLate(milliseconds: number): StartError {
  return new StartError(
    `Discord's gateway did not let the bot in within ${Math.round(milliseconds / 1000)} seconds. ` +
      'Check the connection to the internet and https://discordstatus.com, and start again.',
  );
}

async function shutDown(client: Client, receiver: Receiver, log: Logger): Promise<void> {
  await receiver.close(ANSWERS_WITHIN);
  await within(CLOSE_WITHIN, client.destroy()).catch((error: unknown) => {
    log.warn(describeError(error), 'the connection to Discord did not close as it should');
  });
}
