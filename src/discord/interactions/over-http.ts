import { ChannelType, InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import type { Message } from '../components/message';
import type { ChannelAccess } from '../moderation/permissions';
import { offer } from './answer-command';
import type { BotContext } from './context';
import { handleInteraction, type Receiver } from './receive';

/** Milliseconds; Discord waits for three seconds. */
const DEFER_AFTER = 2000;

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** @returns the response; `repeated` for an interaction that came before, undefined if it could not be answered */
export type Interact = (
  interaction: object,
  /** Resolves when the response is sent, rejects if the connection was cut. */
  sent: () => Promise<void>,
) => Promise<APIInteractionResponse | 'repeated' | 'not ready' | undefined>;

/** Takes raw interactions, whose id and token are texts. */
export function interactBy(receiver: Receiver, context: BotContext, isOpen: () => boolean): Interact {
  return (raw, sent) =>
    new Promise((resolve) => {
      if (!isOpen()) {
        resolve('not ready');
        return;
      }
      const interaction = raw as APIInteraction;
      const arrived = performance.now();
      const answer = (): Promise<void> => answerInResponse(interaction, { give: resolve, sent, arrived }, context);
      // If no response was given: it came before, was dropped, or is impossible to answer.
      void receiver.takeInteraction(interaction, answer).then(resolve);
    });
}

interface HttpResponse {
  readonly give: (response: APIInteractionResponse) => void;
  readonly sent: () => Promise<void>;
  /** When the request came, which may have waited for its turn since. By `performance.now`. */
  readonly arrived: number;
}

/** Gives the first response to the request; what follows it goes by REST. What takes longer, such as removing a message, is deferred. */
async function answerInResponse(interaction: APIInteraction, http: HttpResponse, context: BotContext) {
  const { give, sent, arrived } = http;
  let given: Promise<void> | undefined;
  const giveOnce = (response: APIInteractionResponse): Promise<void> => {
    clearTimeout(timer);
    give(response);
    given = sent().catch(() => Promise.reject(new DOMException('the connection was cut', 'AbortError')));
    return given;
  };
  const timer = setTimeout(
    () => {
      giveOnce(deferralOf(interaction)).catch(() => undefined);
    },
    arrived + DEFER_AFTER - performance.now(),
  );
  const acknowledge: BotContext['sender']['acknowledge'] = async (_, response) => {
    if (given === undefined) return giveOnce(response);
    await given;
    // What it announces follows anyway.
    if (response.type === InteractionResponseType.DeferredChannelMessageWithSource) return;
    if (response.type !== InteractionResponseType.ApplicationCommandAutocompleteResult && 'data' in response)
      await context.sender.followUp(interaction, response.data as Message);
  };
  const accessTo: BotContext['accessTo'] = (channel) => accessIn(interaction, channel) ?? context.accessTo(channel);
  await handleInteraction(interaction, { ...context, accessTo, sender: { ...context.sender, acknowledge } });
  clearTimeout(timer);
}

/** Private, whatever follows: what is late is shown to nobody who should not see it. */
function deferralOf({ type }: APIInteraction): APIInteractionResponse {
  if (type === InteractionType.ApplicationCommandAutocomplete) return offer([]).response;
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  };
}

/** Discord tells what the bot may do in the channel of the interaction. */
function accessIn({ channel, app_permissions: granted, guild_id: guild }: APIInteraction, id: string) {
  if (guild === undefined || channel?.id !== id) return undefined;
  const isThread = THREADS.includes(channel.type);
  const parent = 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    kind: isThread ? 'thread' : 'channel',
    granted: BigInt(granted),
    ...(isThread && parent && { parent }),
  } satisfies ChannelAccess;
}
