import { InteractionResponseType, type APIInteractionResponse } from 'discord.js';
import { forOnePerson, type Message } from '../components/message';

/** What is done about an interaction: the one response, and a message after it. */
export interface InteractionReply {
  readonly response: APIInteractionResponse;
  /** The response where the message that was to change has been deleted meanwhile. */
  readonly instead?: APIInteractionResponse;
  readonly followUp?: Message;
  /** For the figures; `answered` unless told. */
  readonly outcome?: 'answered' | 'nothing' | 'limited';
}

/** A new message in the channel. */
export function reply(data: Message): InteractionReply {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data } };
}

/** A new message only the reader sees. */
export function replyPrivately(data: Message): InteractionReply {
  return reply(forOnePerson(data));
}

/** The message whose button was pressed now says this; private stays private. If it is gone, who pressed is told in private. */
export function update(data: Message, followUp?: Message): InteractionReply {
  const response = { type: InteractionResponseType.UpdateMessage, data } as const;
  const { response: instead } = replyPrivately(data);
  return { response, instead, ...(followUp !== undefined && { followUp }) };
}
