import { cut, THREAD_NAME_LENGTH } from '../components/limits';
import { foldSpace } from '../components/escape';
import { codeOf, describeError } from '../gateway/describe-error';
import type { Message } from '../components/message';
import type { BotContext } from './context';
import type { Incoming } from './question-in-message';

/** Discord says so of a message that has a thread already; the thread has the message's id. */
const HAS_THREAD = 160004;

/**
 * Answers a message: by a reply, or in a thread on it where the server's rule says so. The nonce keeps Discord from posting the answer twice
 * if the request is repeated. Never rejects.
 *
 * @returns the code of what went wrong, if something did.
 */
export async function postAnswer(
  incoming: Incoming,
  shown: Message,
  context: BotContext,
): Promise<string | number | undefined> {
  const { id, channel_id: channel } = incoming;
  const thread = await threadFor(incoming, context);
  const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
  const body = { ...shown, ...(thread === undefined ? reference : {}), nonce: id, enforce_nonce: true };
  try {
    await context.sender.post(thread ?? channel, body);
    context.log.debug({ message: id }, 'answered a message');
    return undefined;
  } catch (error) {
    context.log.error({ message: id, ...describeError(error) }, 'could not post an answer');
    return codeOf(error);
  }
}

/** @returns the thread to answer in; nothing where answers are replies, or where none can be begun: then a reply it is. */
async function threadFor(incoming: Incoming, context: BotContext): Promise<string | undefined> {
  const { id, channel_id: channel, guild_id: guild, content } = incoming;
  const isThread = context.placeOf(channel)?.kind === 'thread';
  if (guild === undefined || isThread || !context.ruleOf(guild).threads.includes(channel)) return undefined;
  const named = foldSpace(content.replaceAll(/<[^>]{1,40}>/gu, ' '));
  try {
    return await context.sender.startThread(
      channel,
      id,
      cut(named === '' ? context.commandName : named, THREAD_NAME_LENGTH),
    );
  } catch (error) {
    if (codeOf(error) === HAS_THREAD) return id;
    context.log.warn({ message: id, ...describeError(error) }, 'could not begin a thread');
    return undefined;
  }
}
