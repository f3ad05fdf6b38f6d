import { Routes, ThreadAutoArchiveDuration, type REST } from 'discord.js';
import type {
  APIInteractionResponse,
  APIMessage,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACKNOWLEDGE_WITHIN } from '../components/text';
import { codeOf, describeError, isAborted } from './errors';

/** Requests to Discord. Each rejects with the error of discord.js. */
export interface Sender {
  /** The first response to an interaction. Gives up, retries included, when the time for it is over. */
  readonly acknowledge: (interaction: InteractionAddress, response: APIInteractionResponse) => Promise<void>;
  /** @param files named by `attachment://NAME` in the body */
  readonly followUp: (interaction: InteractionAddress, body: BodyWithFiles) => Promise<void>;
  /** Starts a thread on a message. @returns its id. */
  readonly startThread: (channel: string, message: string, name: string) => Promise<string>;
  readonly react: (channel: string, message: string, emoji: string) => Promise<void>;
  /** @returns the id of the message. */
  readonly post: (channel: string, body: RESTPostAPIChannelMessageJSONBody) => Promise<string>;
  readonly read: (channel: string, message: string) => Promise<APIMessage>;
  readonly edit: (channel: string, message: string, body: RESTPatchAPIChannelMessageJSONBody) => Promise<void>;
  readonly remove: (channel: string, message: string) => Promise<void>;
}

export interface Picture {
  readonly name: string;
  readonly data: Uint8Array;
}

type BodyWithFiles = RESTPostAPIChannelMessageJSONBody & { readonly files?: readonly Picture[] };

interface InteractionAddress {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
}

/** @param onRefusedToken called when Discord refuses the bot's token (401). */
export function createSender(rest: REST, onRefusedToken: () => void): Sender {
  const checkClock = createClockCheck(rest);
  const send = (request: () => Promise<unknown>, signal?: AbortSignal): Promise<void> => {
    checkClock();
    return retryServerErrors(request, signal);
  };
  return {
    acknowledge: async ({ id, token }, body) => {
      const route = Routes.interactionCallback(id, token);
      const post = (signal: AbortSignal) => rest.post(route, { auth: false, body, signal });
      await inTime(ACKNOWLEDGE_WITHIN, (signal) => send(() => repeatIfHung(post, signal), signal));
    },
    followUp: async ({ application_id: application, token }, { files, ...body }) => {
      const sent = files?.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
      await send(() =>
        rest.post(Routes.webhook(application, token), { auth: false, body, ...(sent && { files: sent }) }),
      );
    },
    startThread: async (channel, message, name) => {
      checkClock();
      const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
      const thread = (await rest.post(Routes.threads(channel, message), { body })) as { readonly id: string };
      return thread.id;
    },
    react: async (channel, message, emoji) => {
      checkClock();
      await rest.put(Routes.channelMessageOwnReaction(channel, message, encodeURIComponent(emoji)));
    },
    post: async (channel, body) => {
      const route = Routes.channelMessages(channel);
      let posted: unknown;
      await send(async () => {
        posted = await rest.post(route, { body });
      }).catch((error: unknown) => {
        if (describeError(error).status === 401) onRefusedToken();
        throw error;
      });
      return (posted as APIMessage).id;
    },
    read: async (channel, message) => (await rest.get(Routes.channelMessage(channel, message))) as APIMessage,
    edit: (channel, message, body) => send(() => rest.patch(Routes.channelMessage(channel, message), { body })),
    remove: (channel, message) => send(() => rest.delete(Routes.channelMessage(channel, message))),
  };
}

/** Milliseconds. */
const HUNG_AFTER = 1000;
/** Discord's code for an interaction that has been acknowledged. */
const ACKNOWLEDGED = 40060;

type AbortableRequest = (signal: AbortSignal) => Promise<unknown>;

/** Sends a response a second time if the first has no answer after a second. The first may have arrived all the same. */
async function repeatIfHung(request: AbortableRequest, over: AbortSignal): Promise<void> {
  try {
    await inTime(HUNG_AFTER, request);
  } catch (error) {
    if (!isAborted(error) || over.aborted) throw error;
    await request(over).catch((second: unknown) => {
      if (codeOf(second) !== ACKNOWLEDGED) throw second;
    });
  }
}

/** Clears the timer as soon as possible: it keeps the request in memory, which counts at 200 requests a second. */
async function inTime(milliseconds: number, request: AbortableRequest): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, milliseconds);
  try {
    await request(over.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds between attempts after a server error; discord.js makes three attempts before each pause. */
const PAUSES = [500, 1500];
/** Discord's code if a follow-up overtakes the response that it follows, which it can over HTTP. */
const UNKNOWN_WEBHOOK = 10015;

async function retryServerErrors(request: () => Promise<unknown>, signal?: AbortSignal): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await retryCutConnection(request);
      return;
    } catch (error) {
      if ((describeError(error).status ?? 0) < 500 && codeOf(error) !== UNKNOWN_WEBHOOK) throw error;
      await sleep(pause, undefined, { signal });
    }
  }
  await retryCutConnection(request);
}

/** discord.js repeats after ECONNRESET, not after undici's code. Safe: Discord accepts a response, and a message with a nonce, once. */
async function retryCutConnection(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (codeOf(error) !== 'UND_ERR_SOCKET') throw error;
    await request();
  }
}

/** Milliseconds; a clock that is synchronised moves by less. */
const CLOCK_TOLERANCE = 1000;

/** discord.js stores rate limits by the time of day; a clock set back by an hour would prolong them. Drops them then; Discord repeats them. */
function createClockCheck(rest: REST): () => void {
  const offset = (): number => Date.now() - performance.now();
  let known = offset();
  return () => {
    const now = offset();
    if (now < known - CLOCK_TOLERANCE) {
      rest.handlers.clear();
      rest.globalReset = -1;
      rest.globalRemaining = rest.options.globalRequestsPerSecond;
    }
    known = now;
  };
}
