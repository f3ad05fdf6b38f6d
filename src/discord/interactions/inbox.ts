import {
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteDispatchData,
} from 'discord.js';
import type { BotContext } from './context';
import { handleInteraction } from './handle-interaction';
import { handleMessage } from './handle-message';
import { questionFor } from './question-in-message';
import { createRecentIds } from '../gateway/recent-ids';
import { createPlainQuestions, type PlainQuestions, type Plainness } from './plain-questions';
import { within } from '../gateway/within';

/** What readers ask and what is still being answered. */
export interface Inbox {
  /** Takes nothing new and waits for what is under way, for so many milliseconds at most. */
  readonly close: (milliseconds: number) => Promise<void>;
}

/**
 * Replies to messages that may be on their way at once: Discord takes 50 a second, so a flood beyond that is dropped rather than kept.
 * Interactions are exempt from that limit and given up after three seconds; each is answered.
 */
const MOST_REPLIES_UNDER_WAY = 1000;

/** Opens the door: from now on every question that reaches the client is answered, once, even if Discord delivers it again. */
export function openInbox(client: Client, context: BotContext, plainness: Plainness): Inbox {
  const recent = createRecentIds();
  const interactions = new Set<Promise<void>>();
  const replies = new Set<Promise<void>>();
  const plain = createPlainQuestions(context, plainness);
  overhear(client, plain);
  listen(client, context, {
    interaction: (id, answer) => {
      if (recent.add(id)) keepUntilDone(interactions, answer());
    },
    message: (id, answer) => {
      if (!recent.add(id)) return;
      if (replies.size >= MOST_REPLIES_UNDER_WAY) context.log.warn({ id }, 'dropped a question: too many under way');
      else keepUntilDone(replies, answer());
    },
  });
  return {
    close: async (milliseconds) => {
      client.ws.removeAllListeners();
      plain.close();
      await within(milliseconds, Promise.all([...interactions, ...replies]));
    },
  };
}

type Take = (id: string, answer: () => Promise<void>) => void;

/** Raw events: Discord's own payloads, before discord.js makes objects of them. */
function listen(client: Client, context: BotContext, take: Readonly<Record<'interaction' | 'message', Take>>): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    take.interaction(interaction.id, () => handleInteraction(interaction, context));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (incoming: GatewayMessageCreateDispatchData) => {
    const question = client.user === null ? undefined : questionFor(incoming, client.user.id);
    if (question !== undefined) take.message(incoming.id, () => handleMessage(incoming, question, context));
  });
}

/** What was said to others is heard too, so that nobody is interrupted. */
function overhear(client: Client, plain: PlainQuestions): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (incoming: GatewayMessageCreateDispatchData) => {
    plain.hear(incoming);
  });
  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id, channel_id }: GatewayMessageDeleteDispatchData) => {
    plain.forget(id, channel_id);
  });
}

function keepUntilDone(pending: Set<Promise<void>>, answer: Promise<void>): void {
  const done = answer.finally(() => pending.delete(done));
  pending.add(done);
}
