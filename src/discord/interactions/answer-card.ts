import { InteractionResponseType, MessageFlags } from 'discord.js';
import { drawCard } from '../../picture/quote-card';
import type { PlaceControl } from '../components/custom-id';
import { forOnePerson, message, type RenderContext } from '../components/message';
import { CARD_FILE, cardText, toCard, type CardPassage } from '../render/card';
import { toMessage } from '../render/to-message';
import type { BotContext } from './context';
import { mustBePrivate } from './guard';
import { renderContextFor, replyPrivately, type InteractionReply, type InteractionUser } from './interaction';

/**
 * A deferral, then the picture as an attachment: only a follow-up takes files over the gateway and over HTTP alike.
 * @returns undefined if the passage cannot be drawn
 */
export async function replyWithCard(
  passage: CardPassage,
  rendering: RenderContext,
): Promise<InteractionReply | undefined> {
  const data = await drawCard(cardText(passage, rendering));
  if (data === undefined) return undefined;
  const { isPrivate } = rendering;
  const shown = toCard(passage, rendering);
  return {
    response: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      ...(isPrivate && { data: { flags: MessageFlags.Ephemeral } }),
    },
    followUp: { ...(isPrivate ? forOnePerson(shown) : shown), files: [{ name: CARD_FILE, data }] },
  };
}

export async function answerCard(
  { place }: PlaceControl,
  user: InteractionUser,
  context: BotContext,
): Promise<InteractionReply> {
  const rendering = renderContextFor(user, context, mustBePrivate(user, context));
  const answer = context.respond({ kind: 'cite', place });
  if (answer.kind !== 'citation') return replyPrivately(toMessage(answer, rendering));
  const passage = {
    ...answer.place,
    text: answer.text,
    statements: answer.statements,
    places: [answer.place] as const,
  };
  return (await replyWithCard(passage, rendering)) ?? replyPrivately(message([user.locale.noPicture]));
}
