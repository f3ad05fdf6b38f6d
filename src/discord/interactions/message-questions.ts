import { MessageType } from 'discord.js';
import { isQuestionLike } from '../../answers/question-like';
import { toRequest } from '../commands/ask';
import type { Message } from '../components/message';
import { foldSpace, withoutMarksAtStart } from '../components/text';
import { describeError } from '../gateway/errors';
import { isAmong, isQuiet } from '../moderation/rule';
import { toMessage } from '../render/to-message';
import { postAnswer, renderContextIn, userIn } from './answer-message';
import type { BotContext, IncomingMessage, MessageQuestion } from './context';
import { createLimiter, isAllowed, waitOf } from './guard';
import { previousIn } from './previous-answer';
import { hasHelper, questionsIn } from './threads';

const WRITTEN_BY_USERS: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

function isByUser({ author, webhook_id: webhook, type }: IncomingMessage): boolean {
  return author.bot !== true && author.system !== true && webhook === undefined && WRITTEN_BY_USERS.includes(type);
}

/** @param self the bot's user id. @returns undefined for other messages, also those that only mention @everyone or a role. */
export function questionFor(incoming: IncomingMessage, self: string): MessageQuestion | undefined {
  const { author, content, guild_id: guild, mentions, referenced_message: answered } = incoming;
  if (author.id === self || !isByUser(incoming)) return undefined;
  const unmentioned = content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ');
  const isMentioned = unmentioned !== content && mentions.some(({ id }) => id === self);
  const isCalled = isMentioned || guild === undefined;
  const text = foldSpace(withoutMarksAtStart(unmentioned.trim()));
  if (answered?.author.id !== self) return isCalled ? { text, isCalled } : undefined;
  if (!isCalled && text === '') return undefined;
  const previous = previousIn(answered);
  const isPinging = mentions.some(({ id }) => id === self);
  return { text, isCalled, isPinging, ...(previous !== undefined && { previous }) };
}

/** When a question that is not addressed to the bot is answered. */
export interface PlainLimits {
  /** Least confidence of the answer, 0 to 1. */
  readonly confidence: number;
  /** Milliseconds that others have to answer first. */
  readonly wait: number;
  /** Seconds that a channel is left alone after such an answer. */
  readonly coolDown: number;
}

interface PendingQuestion {
  readonly incoming: IncomingMessage;
  readonly timer: NodeJS.Timeout;
}

/** Seconds; a limiter needs a positive time. */
const LEAST_COOL_DOWN = 0.001;

/** Answers what reads like a question, if the answer is certain, nobody else writes while it waits, and the channel has cooled down. */
export function createPlainQuestions(context: BotContext, { confidence, wait, coolDown }: PlainLimits) {
  const pending = new Map<string, PendingQuestion>();
  const pause = { amount: 1, seconds: Math.max(coolDown, LEAST_COOL_DOWN) };
  const own = createLimiter({ channel: pause });
  const isCool = async ({ author, channel_id: channel }: IncomingMessage): Promise<boolean> => {
    if (own.take({ user: author.id, channel }) > 0) return false;
    return (await context.storage.takeShared([{ kind: 'plain', id: channel, ...pause }])) === 0;
  };
  const drop = (channel: string): void => {
    clearTimeout(pending.get(channel)?.timer);
    pending.delete(channel);
  };
  const answerNow = async (incoming: IncomingMessage, shown: Message): Promise<void> => {
    pending.delete(incoming.channel_id);
    await context.answerOnce(`message ${incoming.id}`, () => post(incoming, shown));
  };
  const post = async (incoming: IncomingMessage, shown: Message): Promise<void> => {
    if (!(await isCool(incoming)) || (await waitOf(userIn(incoming), context)) > 0) return;
    context.storage.count('answered');
    await postAnswer(incoming, shown, { question: { text: incoming.content, isCalled: false }, context });
  };
  const receive = (incoming: IncomingMessage): void => {
    const { channel_id: channel, author } = incoming;
    const waiting = pending.get(channel);
    if (waiting !== undefined && waiting.incoming.author.id !== author.id) drop(channel);
    const shown = author.id === context.self() ? undefined : certainAnswer(incoming, confidence, context);
    if (shown === undefined) return;
    drop(channel);
    pending.set(channel, { incoming, timer: setTimeout(() => void answerNow(incoming, shown), wait).unref() });
  };
  return {
    /** @returns what a plain question is answered with now; undefined if it is left alone. */
    answerTo: (incoming: IncomingMessage) => certainAnswer(incoming, confidence, context),
    receive,
    /** Looks at an edited message again that is still to be answered. */
    revise: (edited: IncomingMessage): void => {
      if (pending.get(edited.channel_id)?.incoming.id !== edited.id) return;
      drop(edited.channel_id);
      receive(edited);
    },
    forget: (message: string, channel: string): void => {
      if (pending.get(channel)?.incoming.id === message) drop(channel);
    },
    close: (): void => {
      [...pending.keys()].forEach(drop);
    },
  };
}

function certainAnswer(incoming: IncomingMessage, confidence: number, context: BotContext): Message | undefined {
  if (!mayBePlain(incoming, context)) return undefined;
  const questions = questionsIn(incoming, incoming.content, context);
  // Title and message together are a question if one of them is.
  if (!questions.some(isQuestionLike)) return undefined;
  const asked = questions.filter((words, at) => (at === 0 && questions.length > 2) || isQuestionLike(words));
  try {
    for (const words of asked) {
      const answer = context.respond(toRequest(words));
      const isCertain = answer.kind === 'passages' && answer.confidence >= confidence && !answer.silentSpeakers;
      if (isCertain) return toMessage(answer, renderContextIn(incoming, context));
    }
    return undefined;
  } catch (error) {
    context.log.error({ message: incoming.id, ...describeError(error) }, 'could not look at a plain question');
    return undefined;
  }
}

/** A message that mentions a user or replies to one is not for the bot. */
function mayBePlain(incoming: IncomingMessage, context: BotContext): boolean {
  const { guild_id: guild, channel_id: channel, content, mentions, member } = incoming;
  if (guild === undefined || content === '' || mentions.length > 0 || incoming.referenced_message != null) return false;
  const rule = context.ruleOf(guild);
  const access = context.accessTo(channel);
  // The first message of a post has the id of its thread.
  const isChosen =
    isAmong(rule.plain, channel, access) || (incoming.id === channel && isAmong(rule.posts, channel, access));
  if (!isChosen || isQuiet(rule, context.now()) || hasHelper(guild, channel, context)) return false;
  const mayAsk = isAllowed({ guild, roles: member?.roles ?? [], isModerator: false }, undefined, context);
  return mayAsk && isByUser(incoming);
}
