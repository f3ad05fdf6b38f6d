import {
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import type { Desk } from './desk';
import { handleInteraction } from './handle-interaction';
import { handleMessage, questionIn } from './handle-message';
import { createRecentIds } from './recent-ids';
import { within } from './within';

/** What readers ask and what is still being answered. */
export interface Inbox {
  /** Takes nothing new and waits for what is under way, for so many milliseconds at most. */
  readonly close: (milliseconds: number) => Promise<void>;
}

/** Answers that may be on their way at once; a flood beyond that is dropped rather than kept. */
const MOST_UNDER_WAY = 1000;

/** Opens the door: from now on every question that reaches the client is answered, once, even if Discord delivers it again. */
export function openInbox(client: Client, desk: Desk): Inbox {
  const recent = createRecentIds();
  const underWay = new Set<Promise<void>>();
  const take = (id: string, answer: () => Promise<void>): void => {
    if (!recent.add(id)) return;
    if (underWay.size >= MOST_UNDER_WAY) desk.log.warn({ id }, 'dropped a question: too many under way');
    else keepUntilDone(underWay, answer());
  };
  listen(client, desk, take);
  return {
    close: async (milliseconds) => {
      client.ws.removeAllListeners();
      await within(milliseconds, Promise.all(underWay));
    },
  };
}

/** Raw events: Discord's own payloads, before discord.js makes objects of them. */
function listen(client: Client, desk: Desk, take: (id: string, answer: () => Promise<void>) => void): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    take(interaction.id, () => handleInteraction(interaction, desk));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (incoming: GatewayMessageCreateDispatchData) => {
    const question = client.user === null ? undefined : questionIn(incoming, client.user.id);
    if (question !== undefined) take(incoming.id, () => handleMessage(incoming, question, desk));
  });
}

function keepUntilDone(underWay: Set<Promise<void>>, answer: Promise<void>): void {
  const done = answer.finally(() => underWay.delete(done));
  underWay.add(done);
}
