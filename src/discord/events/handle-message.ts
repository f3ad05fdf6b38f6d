import type { Answer } from '../../answers/answer';
import { followUp } from '../../answers/follow-up';
import { toRequest } from '../commands/to-request';
import { codeOf, describeError } from '../connection/describe-error';
import type { Message } from '../markup/message';
import { apology } from '../message/apology';
import { toMessage } from '../message/to-message';
import type { Desk } from './desk';
import type { Incoming, Question } from './question-in-message';

/** Discord could not take the message as it was; another may do. */
const REFUSED_AS_IT_WAS = 50035;

/**
 * Answers a question put by @mention, in a direct message or in reply to an answer. Never rejects: a failure ends in a short reply, where one
 * is possible, and in a log line.
 *
 * @param question from `questionFor`.
 */
export async function handleMessage(incoming: Incoming, question: Question, desk: Desk): Promise<void> {
  const shown = answer(question, incoming, desk);
  if (shown === undefined) return;
  const failure = await post(incoming, shown, desk);
  if (failure === REFUSED_AS_IT_WAS) await post(incoming, sorry(incoming, desk), desk);
}

function sorry({ id, guild_id: guild }: Incoming, desk: Desk): Message {
  return apology(id, desk.wordsOf(guild));
}

function answer(question: Question, incoming: Incoming, desk: Desk): Message | undefined {
  const { commandName, log } = desk;
  try {
    const said = respondTo(question, desk);
    const voice = { words: desk.wordsOf(incoming.guild_id), commandName, asker: incoming.author.id, isPrivate: false };
    return said && toMessage(said, voice);
  } catch (error) {
    log.error({ message: incoming.id, ...describeError(error) }, 'could not answer a message');
    return sorry(incoming, desk);
  }
}

/** Who replied without calling the bot may be talking to others: then nothing is said unless there is something to quote. */
function respondTo({ text, previous, isCalled }: Question, { respond }: Desk): Answer | undefined {
  const request = toRequest(text);
  if (request.kind !== 'ask' || previous === undefined) {
    const said = isCalled || request.kind === 'ask' ? respond(request) : undefined;
    return isCalled || said?.kind === 'passages' ? said : undefined;
  }
  const meant = respond({ ...request, question: followUp(previous, request.question) });
  return isCalled || meant.kind === 'passages' ? meant : undefined;
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
