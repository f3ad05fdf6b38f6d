import { DiscordAPIError, Routes, type REST } from 'discord.js';
import type { APIInteractionResponse, RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { ACKNOWLEDGE_WITHIN } from './limits';

/** The way out to Discord. Both reject with what discord.js throws. */
export interface Sender {
  /** The first response to an interaction. */
  readonly acknowledge: (interaction: Addressee, response: APIInteractionResponse) => Promise<void>;
  readonly post: (channel: string, body: RESTPostAPIChannelMessageJSONBody) => Promise<void>;
}

export interface Addressee {
  readonly id: string;
  readonly token: string;
}

/**
 * @param onRefusedToken called when Discord no longer takes the bot's token (401).
 */
export function createSender(rest: REST, onRefusedToken: () => void): Sender {
  return {
    /** Gives up, retries included, when the time for a first response is over: after it, it could only come twice or in vain. */
    acknowledge: async ({ id, token }, body) => {
      const signal = AbortSignal.timeout(ACKNOWLEDGE_WITHIN);
      await rest.post(Routes.interactionCallback(id, token), { auth: false, body, signal });
    },
    post: async (channel, body) => {
      await rest.post(Routes.channelMessages(channel), { body }).catch((error: unknown) => {
        if (error instanceof DiscordAPIError && error.status === 401) onRefusedToken();
        throw error;
      });
    },
  };
}
