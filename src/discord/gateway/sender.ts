import { Routes, ThreadAutoArchiveDuration, type REST } from 'discord.js';
import type { APIInteractionResponse, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, describeError } from './describe-error';
import { forgetLimitsWhenSetBack } from './set-back';
import { ACKNOWLEDGE_WITHIN } from '../components/limits';

/** The way out to Discord. Each rejects with what discord.js throws. */
export interface Sender {
  /** The first response to an interaction. */
  readonly acknowledge: (interaction: Addressee, response: APIInteractionResponse) => Promise<void>;
  /** A further message to an interaction that was acknowledged. */
  readonly followUp: (interaction: Addressee, body: RESTPostAPIChannelMessageJSONBody) => Promise<void>;
  /** Begins a thread on a message. @returns its id. */
  readonly startThread: (channel: string, message: string, name: string) => Promise<string>;
  readonly post: (channel: string, body: RESTPostAPIChannelMessageJSONBody) => Promise<void>;
}

interface Addressee {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
}

/**
 * @param onRefusedToken called when Discord no longer takes the bot's token (401).
 */
export function createSender(rest: REST, onRefusedToken: () => void): Sender {
  const mindClock = forgetLimitsWhenSetBack(rest);
  const send = (request: () => Promise<unknown>, signal?: AbortSignal): Promise<void> => {
    mindClock();
    return patiently(request, signal);
  };
  return {
    /** Gives up, retries included, when the time for a first response is over: after it, it could only come twice or in vain. */
    acknowledge: async ({ id, token }, body) => {
      const route = Routes.interactionCallback(id, token);
      await inTime((signal) => send(() => rest.post(route, { auth: false, body, signal }), signal));
    },
    followUp: async ({ application_id: application, token }, body) => {
      await send(() => rest.post(Routes.webhook(application, token), { auth: false, body }));
    },
    startThread: async (channel, message, name) => {
      mindClock();
      const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
      const thread = (await rest.post(Routes.threads(channel, message), { body })) as { readonly id: string };
      return thread.id;
    },
    post: async (channel, body) => {
      const route = Routes.channelMessages(channel);
      await send(() => rest.post(route, { body })).catch((error: unknown) => {
        if (describeError(error).status === 401) onRefusedToken();
        throw error;
      });
    },
  };
}

/**
 * Ends the trying when the time for a first response is over. The timer goes as soon as it is not needed: for as long as it waits, it holds
 * on to the request, and at two hundred a second that is what memory fills with.
 */
async function inTime(request: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, ACKNOWLEDGE_WITHIN);
  try {
    await request(over.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds between tries while Discord is out of order; discord.js tries three times in a row before each. */
const PAUSES = [500, 1500];

/** Tries again, after a pause, what Discord could not do (5xx). @param signal ends the trying. */
async function patiently(request: () => Promise<unknown>, signal?: AbortSignal): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await onceMoreIfCut(request);
      return;
    } catch (error) {
      if ((describeError(error).status ?? 0) < OUT_OF_ORDER) throw error;
      await sleep(pause, undefined, { signal });
    }
  }
  await onceMoreIfCut(request);
}

/** Statuses from here on are faults of Discord's own. */
const OUT_OF_ORDER = 500;

/**
 * A connection kept open since the last request may be closed just as the next one takes it; discord.js repeats after ECONNRESET but not
 * after undici's own code. Repeating is safe: Discord takes a response, and a message with a nonce, only once.
 */
async function onceMoreIfCut(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (codeOf(error) !== 'UND_ERR_SOCKET') throw error;
    await request();
  }
}
