import { followUp } from '../../answers/conversation';
import type { Request } from '../../answers/request';
import { readTypedCommand } from '../../answers/typed-command';
import { toRequest } from '../commands/ask';
import { message, type Message, type RenderContext } from '../components/message';
import { cut, foldSpace, THREAD_NAME_LENGTH } from '../components/text';
import { codeOf, describeError } from '../gateway/errors';
import { isQuiet } from '../moderation/rule';
import { apology } from '../render/lists';
import { toMessage } from '../render/to-message';
import type { BotContext, IncomingMessage, MessageQuestion, PostedAnswer, PreviousAnswer } from './context';
import { countAnswer, isAllowed, isPage, waitOf } from './guard';
import { hasHelper, questionsIn } from './threads';

/** Discord's code for a message that it refuses as invalid. */
const INVALID_BODY = 50035;

/** Never rejects: a failure ends in a short reply, where one is possible, and in a log line. */
export async function answerMessage(incoming: IncomingMessage, question: MessageQuestion, context: BotContext) {
  const began = performance.now();
  const { guild_id: guild, channel_id: channel } = incoming;
  if (!question.isCalled && hasHelper(guild, channel, context)) return;
  if (!mayAnswer(incoming, context) || !(await context.claim(`message ${incoming.id}`))) return;
  const wait = await waitOf(userIn(incoming), context);
  if (wait > 0 && !question.isCalled) return;
  const shown = wait > 0 ? limitNotice(incoming, wait, context) : messageFor(question, incoming, context);
  if (shown === undefined) return;
  const failure = await postAnswer(incoming, shown, { question, context });
  if (failure === INVALID_BODY) await postAnswer(incoming, apologyFor(incoming, context), { question, context });
  const outcome = failure !== undefined ? 'failed' : wait > 0 ? 'limited' : 'answered';
  context.times.observe({ kind: 'message', outcome, milliseconds: performance.now() - began });
}

/** A message in a channel has no private answer: none is given where the server's rule or its quiet hours forbid public ones. */
function mayAnswer({ guild_id: guild, member }: IncomingMessage, context: BotContext): boolean {
  const user = { guild, roles: member?.roles ?? [], isModerator: false };
  return isAllowed(user, 'mention', context) && !isQuiet(context.ruleOf(guild), context.now());
}

export function userIn({ author, channel_id: channel, guild_id: guild }: IncomingMessage) {
  return { id: author.id, channel, guild };
}

function limitNotice(incoming: IncomingMessage, wait: number, context: BotContext): Message | undefined {
  const { author, channel_id: channel, guild_id: guild } = incoming;
  if (context.notices.take({ user: author.id, channel }) > 0) return undefined;
  const locale = context.localeOf(guild);
  return message([locale.tryAgain(locale.seconds(wait))]);
}

function apologyFor({ id, guild_id: guild }: IncomingMessage, { localeOf }: BotContext): Message {
  return apology(id, localeOf(guild));
}

export function messageFor(
  question: MessageQuestion,
  incoming: IncomingMessage,
  context: BotContext,
): Message | undefined {
  try {
    const answer = answerTo(question, incoming, context);
    return answer && toMessage(answer, renderContextIn(incoming, context));
  } catch (error) {
    context.log.error({ message: incoming.id, ...describeError(error) }, 'could not answer a message');
    context.storage.count('failed');
    return apologyFor(incoming, context);
  }
}

export function renderContextIn({ author, guild_id: guild }: IncomingMessage, context: BotContext): RenderContext {
  const { commandName, commandIds, localeOf } = context;
  return { locale: localeOf(guild), commandName, commandIds, asker: author.id, isPrivate: false };
}

/** A reply that does not mention the bot may be meant for others: it is only answered with quotes. */
function answerTo({ text, previous, isCalled }: MessageQuestion, incoming: IncomingMessage, context: BotContext) {
  const typed = readTypedCommand(text, context.commandName);
  const questions = typed === undefined ? questionsIn(incoming, text, context) : [text];
  const answers = questions.map((words) => {
    const request = typed === 'unknown' ? { kind: 'help' as const } : (typed ?? toRequest(words));
    const isNext = previous !== undefined && typed === undefined && request.kind === 'ask';
    if (!isCalled && request.kind !== 'ask') return undefined;
    return context.respond(isNext ? nextRequest(previous, request) : request);
  });
  const answer = answers.find((each) => each?.kind === 'passages') ?? answers[0];
  if (answer === undefined) return undefined;
  if (answer.kind === 'nothing' && answer.isSmallTalk) {
    if (isCalled) react(incoming, context);
    return undefined;
  }
  if (!isCalled && !isPage(answer)) return undefined;
  countAnswer(answer, userIn(incoming), context);
  return answer;
}

const FRIENDLY = '🙂';

/** Small talk asks for no answer. Without the permission there is no reaction either. */
function react({ id, channel_id: channel }: IncomingMessage, { sender, log }: BotContext): void {
  sender.react(channel, id, FRIENDLY).catch((error: unknown) => {
    log.debug({ message: id, ...describeError(error) }, 'could not react to a message');
  });
}

function nextRequest(previous: PreviousAnswer, request: Extract<Request, { kind: 'ask' }>): Request {
  const { shows, question, speaker, filter } = previous;
  const within = { ...(speaker !== undefined && { speaker }), ...(filter && { filter }) };
  if (shows !== 'passages' || speaker !== undefined)
    return { kind: 'quotes-next', ...within, topic: question, reply: request.question };
  return { ...request, question: followUp(question, request.question), ...within };
}

/** Discord's code for a message that has a thread already; the thread has the message's id. */
const HAS_THREAD = 160004;

/** The nonce keeps Discord from posting a repeated request twice. Never rejects. @returns the error's code if posting failed. */
export async function postAnswer(
  incoming: IncomingMessage,
  shown: Message,
  { question, context }: { readonly question: MessageQuestion; readonly context: BotContext },
) {
  const { id, channel_id: channel, content: asked } = incoming;
  const thread = await threadFor(incoming, context);
  const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
  const body = { ...shown, ...(thread === undefined && reference), nonce: id, enforce_nonce: true };
  // Noted before it is there: the question may be edited or deleted meanwhile.
  const message = context.sender.post(thread ?? channel, body);
  noteAnswer(id, { channel: thread ?? channel, message, asked, question, at: context.now() }, context);
  try {
    await message;
    context.log.debug({ message: id }, 'answered a message');
    return undefined;
  } catch (error) {
    context.answered.delete(id);
    context.log.error({ message: id, ...describeError(error) }, 'could not post an answer');
    return codeOf(error);
  }
}

const MOST_ANSWERED = 1000;

function noteAnswer(id: string, posted: PostedAnswer, { answered }: BotContext): void {
  answered.set(id, posted);
  const [oldest] = answered.keys();
  if (answered.size > MOST_ANSWERED && oldest !== undefined) answered.delete(oldest);
}

/** @returns the thread to answer in; undefined to reply, also if no thread can be started. */
async function threadFor(incoming: IncomingMessage, context: BotContext): Promise<string | undefined> {
  const { id, channel_id: channel, guild_id: guild, content } = incoming;
  const isThread = context.accessTo(channel)?.kind === 'thread';
  if (guild === undefined || isThread || !context.ruleOf(guild).threads.includes(channel)) return undefined;
  const named = foldSpace(content.replaceAll(/<[^>]{1,40}>/gu, ' '));
  const name = cut(named === '' ? context.commandName : named, THREAD_NAME_LENGTH);
  try {
    return await context.sender.startThread(channel, id, name);
  } catch (error) {
    if (codeOf(error) === HAS_THREAD) return id;
    context.log.warn({ message: id, ...describeError(error) }, 'could not begin a thread');
    return undefined;
  }
}
