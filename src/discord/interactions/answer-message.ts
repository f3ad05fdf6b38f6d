import type { Answer } from '../../answers/answer';
import { isFollowUp } from '../../answers/conversation';
import { readTypedCommand } from '../../answers/typed-command';
import { talkIn } from '../../answers/small-talk';
import { editDistance } from '../../text/fuzzy-match';
import { toRequest } from '../commands/ask';
import { message, type Message, type RenderContext } from '../components/message';
import { cut, escapeMarkdown, foldSpace, THREAD_NAME_LENGTH } from '../components/text';
import { codeOf, describeError } from '../gateway/errors';
import { isQuiet } from '../moderation/rule';
import { apology, commandMention } from '../render/lists';
import { toMessage } from '../render/to-message';
import type { BotContext, IncomingMessage, MessageQuestion, PostedAnswer } from './context';
import { countAnswer, isAllowed, isPage, waitOf } from './guard';
import { requestAfter, stepAfter } from './previous-answer';
import { hasHelper, questionsIn } from './threads';

/** Discord's code for a message that it refuses as invalid. */
const INVALID_BODY = 50035;

/** Never rejects: a failure ends in a short reply, where one is possible, and in a log line. */
export async function answerMessage(incoming: IncomingMessage, question: MessageQuestion, context: BotContext) {
  const { guild_id: guild, channel_id: channel } = incoming;
  if (!question.isCalled && hasHelper(guild, channel, context)) return;
  if (mayAnswer(incoming, context))
    await context.answerOnce(keyOf(incoming), () => answer(incoming, question, context));
}

async function answer(incoming: IncomingMessage, question: MessageQuestion, context: BotContext): Promise<void> {
  const began = performance.now();
  const wait = await waitOf(userIn(incoming), context);
  if (wait > 0 && !question.isCalled) return;
  const shown = wait > 0 ? limitNotice(incoming, wait, context) : messageFor(question, incoming, context);
  if (shown === undefined) return;
  const failure = await postAnswer(incoming, shown, { question, context, inPlace: wait > 0 });
  if (failure === INVALID_BODY) await postAnswer(incoming, apologyFor(incoming, context), { question, context });
  const outcome = failure !== undefined ? 'failed' : wait > 0 ? 'limited' : 'answered';
  context.times.observe({ kind: 'message', outcome, milliseconds: performance.now() - began });
}

/** An edit that asks for the first time is answered once too. */
function keyOf({ id, edited_timestamp: edited }: IncomingMessage): string {
  return edited == null ? `message ${id}` : `message ${id} ${edited}`;
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
    return replyTo(question, incoming, context);
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

/** A reply that does not mention the bot may be meant for others: it is answered with quotes, and otherwise only where it goes on from the answer. */
function replyTo(question: MessageQuestion, incoming: IncomingMessage, context: BotContext): Message | undefined {
  const { text, previous, isCalled, isPinging = false } = question;
  const { respond, commandName } = context;
  const rendering = renderContextIn(incoming, context);
  const { locale } = rendering;
  const isAddressed = isCalled || isPinging;
  const step = previous && isAddressed ? stepAfter(previous, text) : undefined;
  if (step !== undefined) return step === 'no-more' ? message([locale.noMore]) : toMessage(respond(step), rendering);
  const typed = readTypedCommand(text, commandName, respond);
  if (typed && !(isCalled || (isPinging && typed.kind !== 'help'))) return undefined;
  if (typed?.kind === 'unknown') return message([unknownCommand(typed.name, rendering, context)]);
  const answer = typed ? respond(typed) : answerTo(question, incoming, context);
  if (answer.kind === 'nothing' && answer.smallTalk) {
    if (!isAddressed) return undefined;
    const { smallTalk } = answer;
    if (smallTalk !== 'friendly' && smallTalk !== 'hush') return toMessage(answer, rendering);
    react(incoming, REACTIONS[smallTalk], context);
    return undefined;
  }
  const command = text.trim().toLowerCase();
  if (answer.kind === 'nothing' && isCalled && context.commands.has(command))
    return message([locale.commandOnly(commandMention(command, rendering.commandIds))]);
  const isMeant = isCalled || (isPinging && previous !== undefined && isFollowUp(text));
  if (!isMeant && !isPage(answer)) return undefined;
  countAnswer(answer, userIn(incoming), context);
  return toMessage(answer, rendering);
}

/** @returns the first answer with passages to what may be asked, else the first. */
function answerTo({ text, previous }: MessageQuestion, incoming: IncomingMessage, context: BotContext): Answer {
  const [first, ...others] = questionsIn(incoming, text, context);
  const answerOf = (words: string): Answer => {
    const request = toRequest(words);
    const isNext = previous && request.kind === 'ask' && talkIn(words) === undefined;
    return context.respond(isNext ? requestAfter(previous, request) : request);
  };
  const answer = answerOf(first);
  if (answer.kind === 'passages') return answer;
  return others.map(answerOf).find(({ kind }) => kind === 'passages') ?? answer;
}

/** Edits that a typed command may differ by from the one that is meant. */
const MOST_EDITS = 3;

function unknownCommand(typed: string, { locale, commandIds }: RenderContext, { commands }: BotContext): string {
  const names = [...commands].flatMap(([name, { definition }]) => ((definition.type ?? 1) === 1 ? name : []));
  const near = names.map((name) => ({
    name,
    edits: editDistance(typed, name, Math.min(MOST_EDITS, typed.length - 1)),
  }));
  const [nearest] = near
    .filter(({ edits }) => edits < typed.length && edits <= MOST_EDITS)
    .sort((a, b) => a.edits - b.edits);
  const written = escapeMarkdown(cut(`/${typed}`, LONGEST_COMMAND));
  return locale.unknownCommand(`**${written}**`, commandMention(nearest?.name ?? 'help', commandIds));
}

const LONGEST_COMMAND = 40;

const REACTIONS = { friendly: '🙂', hush: '👌' } as const;

/** Small talk asks for no answer. Without the permission there is no reaction either. */
function react({ id, channel_id: channel }: IncomingMessage, emoji: string, { sender, log }: BotContext): void {
  sender.react(channel, id, emoji).catch((error: unknown) => {
    log.debug({ message: id, ...describeError(error) }, 'could not react to a message');
  });
}

/** Discord's code for a message that has a thread already; the thread has the message's id. */
const HAS_THREAD = 160004;

interface Posting {
  readonly question: MessageQuestion;
  readonly context: BotContext;
  /** Starts no thread. */
  readonly inPlace?: boolean;
}

/** The nonce keeps Discord from posting a repeated request twice. Never rejects. @returns the error's code if posting failed. */
export async function postAnswer(incoming: IncomingMessage, shown: Message, posting: Posting) {
  const { question, context, inPlace = false } = posting;
  const { id, channel_id: channel, content: asked } = incoming;
  const thread = inPlace ? undefined : await threadFor(incoming, context);
  const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
  const body = { ...shown, ...(thread === undefined && reference), nonce: id, enforce_nonce: true };
  // Noted before it is there: the question may be edited or deleted meanwhile.
  const message = context.sender.post(thread ?? channel, body);
  noteAnswer(id, { channel: thread ?? channel, message, asked, question, at: context.now() }, context);
  try {
    context.storage.noteAnswer({ question: id, channel: thread ?? channel, message: await message });
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
