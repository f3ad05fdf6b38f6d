import type { Answer } from '../../answers/answer';
import { followUp } from '../../answers/conversation';
import type { Request } from '../../answers/request';
import { toRequest } from '../commands/to-request';
import { describeError } from '../gateway/describe-error';
import { message, type Message } from '../components/message';
import { apology } from '../render/apology';
import { toMessage } from '../render/to-message';
import { isQuiet } from '../moderation/rule';
import { noteDown } from './ask';
import type { RenderContext } from '../components/render-context';
import type { BotContext } from './context';
import { isAllowed, waitOf } from './guard';
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
export async function handleMessage(incoming: Incoming, question: Question, context: BotContext): Promise<void> {
  const began = performance.now();
  if (!mayAnswer(incoming, context)) return;
  const wait = waitOf(askerOf(incoming), context);
  const shown = wait > 0 ? notice(incoming, wait, context) : answer(question, incoming, context);
  if (shown === undefined || (wait > 0 && !question.isCalled)) return;
  const failure = await postAnswer(incoming, shown, context);
  if (failure === REFUSED_AS_IT_WAS) await postAnswer(incoming, sorry(incoming, context), context);
  const outcome = failure !== undefined ? 'failed' : wait > 0 ? 'limited' : 'answered';
  context.tally.observe({ kind: 'message', outcome, milliseconds: performance.now() - began });
}

/** In a channel there is no private answer: where the server's rule has no public ones, or in its quiet hours, nothing is said. */
function mayAnswer(incoming: Incoming, context: BotContext): boolean {
  const { guild_id: guild, member } = incoming;
  const reader = { guild, roles: member?.roles ?? [], isModerator: false };
  return isAllowed(reader, 'mention', context) && !isQuiet(context.ruleOf(guild), context.now());
}

/** Who asks too often is told so, once a minute; in between nothing is said. */
function notice(
  { author, channel_id: channel, guild_id: guild }: Incoming,
  wait: number,
  context: BotContext,
): Message | undefined {
  if (context.notices.take({ user: author.id, channel }) > 0) return undefined;
  const locale = context.localeOf(guild);
  return message([locale.tryAgain(locale.seconds(wait))]);
}

/** Who wrote a message, and where. */
export function askerOf({ author, channel_id: channel, guild_id: guild }: Incoming) {
  return { id: author.id, channel, ...(guild !== undefined && { guild }) };
}

function sorry({ id, guild_id: guild }: Incoming, context: BotContext): Message {
  return apology(id, context.localeOf(guild));
}

function answer(question: Question, incoming: Incoming, context: BotContext): Message | undefined {
  try {
    const said = respondTo(question, incoming, context);
    return said && toMessage(said, renderContextIn(incoming, context));
  } catch (error) {
    context.log.error({ message: incoming.id, ...describeError(error) }, 'could not answer a message');
    context.storage.count('failed');
    return sorry(incoming, context);
  }
}

/** How somebody is answered in a channel: in its server's language, for everyone. */
export function renderContextIn(
  { author, guild_id: guild }: Incoming,
  { commandName, localeOf: wordsOf }: BotContext,
): RenderContext {
  return { locale: wordsOf(guild), commandName, asker: author.id, isPrivate: false };
}

/** What a reply to an answer asks for, in the light of what that was asked for. */
function goingOn({ shows, question, speaker }: Previous, request: Extract<Request, { kind: 'ask' }>): Request {
  if (shows === 'passages') return { ...request, question: followUp(question, request.question) };
  return { kind: 'quotes-next', ...(speaker !== undefined && { speaker }), topic: question, reply: request.question };
}

const QUOTING: readonly Answer['kind'][] = ['passages', 'quotes', 'comparison'];

/** Who replied without calling the bot may be talking to others: then nothing is said unless there is something to quote. */
function respondTo(
  { text, previous, isCalled }: Question,
  incoming: Incoming,
  context: BotContext,
): Answer | undefined {
  const request = toRequest(text);
  if (request.kind !== 'ask') return isCalled ? context.respond(request) : undefined;
  const said = context.respond(previous === undefined ? request : goingOn(previous, request));
  if (!isCalled && !QUOTING.includes(said.kind)) return undefined;
  noteDown(said, { id: incoming.author.id, guild: incoming.guild_id }, context);
  return said;
}
