import type { Answer } from '../../answers/answer';
import { followUp } from '../../answers/follow-up';
import type { Request } from '../../answers/request';
import { toRequest } from '../commands/to-request';
import { describeError } from '../gateway/describe-error';
import { message, type Message } from '../components/message';
import { apology } from '../render/apology';
import { toMessage } from '../render/to-message';
import { isQuiet } from '../moderation/rule';
import { noteDown } from './ask';
import type { Desk } from './desk';
import { isAllowed, waitOf } from './gate';
import { postAnswer } from './post-answer';
import type { Incoming, Previous, Question } from './question-in-message';

/** Discord could not take the message as it was; another may do. */
const REFUSED_AS_IT_WAS = 50035;

/**
 * Answers a question put by @mention, in a direct message or in reply to an answer. Never rejects: a failure ends in a short reply, where one
 * is possible, and in a log line.
 *
 * @param question from `questionFor`.
 */
export async function handleMessage(incoming: Incoming, question: Question, desk: Desk): Promise<void> {
  const began = performance.now();
  if (!mayAnswer(incoming, desk)) return;
  const wait = waitOf(askerOf(incoming), desk);
  const shown = wait > 0 ? notice(incoming, wait, desk) : answer(question, incoming, desk);
  if (shown === undefined || (wait > 0 && !question.isCalled)) return;
  const failure = await postAnswer(incoming, shown, desk);
  if (failure === REFUSED_AS_IT_WAS) await postAnswer(incoming, sorry(incoming, desk), desk);
  const outcome = failure !== undefined ? 'failed' : wait > 0 ? 'limited' : 'answered';
  desk.tally.observe({ kind: 'message', outcome, milliseconds: performance.now() - began });
}

/** In a channel there is no private answer: where the server's rule has no public ones, or in its quiet hours, nothing is said. */
function mayAnswer(incoming: Incoming, desk: Desk): boolean {
  const { guild_id: guild, member } = incoming;
  const reader = { guild, roles: member?.roles ?? [], isModerator: false };
  return isAllowed(reader, 'mention', desk) && !isQuiet(desk.ruleOf(guild), desk.now());
}

/** Who asks too often is told so, once a minute; in between nothing is said. */
function notice(
  { author, channel_id: channel, guild_id: guild }: Incoming,
  wait: number,
  desk: Desk,
): Message | undefined {
  if (desk.notices.take({ user: author.id, channel }) > 0) return undefined;
  const words = desk.wordsOf(guild);
  return message([words.tryAgain(words.seconds(wait))]);
}

/** Who wrote a message, and where. */
export function askerOf({ author, channel_id: channel, guild_id: guild }: Incoming) {
  return { id: author.id, channel, ...(guild !== undefined && { guild }) };
}

function sorry({ id, guild_id: guild }: Incoming, desk: Desk): Message {
  return apology(id, desk.wordsOf(guild));
}

function answer(question: Question, incoming: Incoming, desk: Desk): Message | undefined {
  try {
    const said = respondTo(question, incoming, desk);
    return said && toMessage(said, voiceIn(incoming, desk));
  } catch (error) {
    desk.log.error({ message: incoming.id, ...describeError(error) }, 'could not answer a message');
    desk.storage.count('failed');
    return sorry(incoming, desk);
  }
}

/** How somebody is answered in a channel: in its server's language, for everyone. */
export function voiceIn({ author, guild_id: guild }: Incoming, { commandName, wordsOf }: Desk) {
  return { words: wordsOf(guild), commandName, asker: author.id, isPrivate: false };
}

/** What a reply to an answer asks for, in the light of what that was asked for. */
function goingOn({ shows, question, speaker }: Previous, request: Extract<Request, { kind: 'ask' }>): Request {
  if (shows === 'passages') return { ...request, question: followUp(question, request.question) };
  return { kind: 'quotes-next', ...(speaker !== undefined && { speaker }), topic: question, said: request.question };
}

const QUOTING: readonly Answer['kind'][] = ['passages', 'quotes', 'comparison'];

/** Who replied without calling the bot may be talking to others: then nothing is said unless there is something to quote. */
function respondTo({ text, previous, isCalled }: Question, incoming: Incoming, desk: Desk): Answer | undefined {
  const request = toRequest(text);
  if (request.kind !== 'ask') return isCalled ? desk.respond(request) : undefined;
  const said = desk.respond(previous === undefined ? request : goingOn(previous, request));
  if (!isCalled && !QUOTING.includes(said.kind)) return undefined;
  noteDown(said, { id: incoming.author.id, guild: incoming.guild_id }, desk);
  return said;
}
