import { MessageType, type GatewayMessageCreateDispatchData } from 'discord.js';
import { apology } from '../message/apology';
import { codeOf, describeError } from '../connection/describe-error';
import { wordsFor } from '../words/choose';
import type { Desk } from './desk';
import type { Message } from '../markup/message';
import { toMessage } from '../message/to-message';
import { toRequest } from '../commands/to-request';

/** What we need of a message that was written where the bot can see it. */
export type Incoming = Pick<
  GatewayMessageCreateDispatchData,
  'id' | 'channel_id' | 'guild_id' | 'type' | 'author' | 'webhook_id' | 'content' | 'mentions'
>;

const WRITTEN_BY_A_READER: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
/** Discord could not take the message as it was; another may do. */
const REFUSED_AS_IT_WAS = 50035;

/**
 * Answers a question put by @mention or in a direct message. Never rejects: a failure ends in a short reply, where one is possible, and in a
 * log line.
 *
 * @param question from `questionIn`.
 */
export async function handleMessage(incoming: Incoming, question: string, desk: Desk): Promise<void> {
  const failure = await post(incoming, answer(question, incoming, desk), desk);
  if (failure === REFUSED_AS_IT_WAS) await post(incoming, apology(incoming.id, wordsFor(undefined)), desk);
}

/**
 * What the bot is asked, without its own mention; empty if it is merely called.
 *
 * @param self the bot's own user id.
 * @returns nothing for messages that are not for the bot: of bots, webhooks and the system, with @everyone or a role only, replies that ping
 * the bot without naming it.
 */
export function questionIn(incoming: Incoming, self: string): string | undefined {
  const { author, webhook_id: webhook, type, content, guild_id: guild, mentions } = incoming;
  if (author.id === self || author.bot === true || author.system === true || webhook !== undefined) return undefined;
  if (!WRITTEN_BY_A_READER.includes(type)) return undefined;
  const words = content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ');
  const isCalled = words !== content && mentions.some(({ id }) => id === self);
  return isCalled || guild === undefined ? words.replace(/\s+/gu, ' ').trim() : undefined;
}

function answer(question: string, { id, author }: Incoming, { respond, commandName, log }: Desk): Message {
  const words = wordsFor(undefined);
  try {
    return toMessage(respond(toRequest(question)), { words, commandName, asker: author.id, isPrivate: false });
  } catch (error) {
    log.error({ message: id, ...describeError(error) }, 'could not answer a message');
    return apology(id, words);
  }
}

/**
 * The nonce keeps Discord from posting the answer twice if the request is repeated.
 *
 * @returns the code of what went wrong, if something did.
 */
async function post(incoming: Incoming, shown: Message, { sender, log }: Desk): Promise<string | number | undefined> {
  const { id, channel_id: channel } = incoming;
  const reference = { message_id: id, fail_if_not_exists: false };
  try {
    await sender.post(channel, { ...shown, message_reference: reference, nonce: id, enforce_nonce: true });
    log.debug({ message: id }, 'answered a message');
    return undefined;
  } catch (error) {
    log.error({ message: id, ...describeError(error) }, 'could not post an answer');
    return codeOf(error);
  }
}
