import { InteractionResponseType, MessageFlags } from 'discord.js';
import { cardText } from '../../answers/card-text';
import { drawCard } from '../../picture/quote-card';
import type { PlaceControl } from '../components/custom-id';
import { forOnePerson, message, type Message, type RenderContext } from '../components/message';
import { describeError } from '../gateway/errors';
import { CARD_FILE, toCard, type CardPassage } from '../render/card';
import { toMessage } from '../render/to-message';
import type { BotContext } from './context';
import { whyPrivate, renderContextFor } from './guard';
import { joinNotes, replyPrivately } from './interaction';
import type { InteractionReply, InteractionUser, MessageWithFiles } from './interaction';

/**
 * A deferral, then the picture: only what follows a response takes files over the gateway and over HTTP alike, and drawing may take long.
 * @param inText shown instead where the passage cannot be drawn
 */
export function replyWithCard(
  passage: CardPassage,
  rendering: RenderContext,
  inText: Message,
  log: BotContext['log'],
): InteractionReply {
  const { isPrivate } = rendering;
  const shownTo = (shown: Message): Message => (isPrivate ? forOnePerson(shown) : shown);
  const draw = async (): Promise<MessageWithFiles> => {
    const data = await drawCard(cardText(passage, rendering.locale.replies)).catch((error: unknown) => {
      log.error(describeError(error), 'could not draw a quotation');
      return undefined;
    });
    if (data === undefined) return shownTo(inText);
    return { ...shownTo(toCard(passage, rendering)), files: [{ name: CARD_FILE, data }] };
  };
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  const flags = MessageFlags.Ephemeral;
  return { response: isPrivate ? { type, data: { flags } } : { type }, followUp: draw };
}

export function answerCard({ place }: PlaceControl, user: InteractionUser, context: BotContext): InteractionReply {
  const note = whyPrivate(user, context);
  const rendering = { ...renderContextFor(user, context, note !== undefined), ...(note !== undefined && { note }) };
  const answer = context.respond({ kind: 'cite', place });
  if (answer.kind !== 'citation') return replyPrivately(toMessage(answer, rendering));
  const passage = {
    ...answer.place,
    text: answer.text,
    statements: answer.statements,
    places: [answer.place] as const,
  };
  return replyWithCard(passage, rendering, message([joinNotes(user.locale.noPicture, note)]), context.log);
}
