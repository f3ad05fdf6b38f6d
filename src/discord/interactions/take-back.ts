import { SnowflakeUtil, type APIMessage, type GatewayMessageReactionAddDispatchData } from 'discord.js';
import { talkIn } from '../../answers/small-talk';
import { decode } from '../components/custom-id';
import { message, type Message } from '../components/message';
import { customIdsIn } from '../components/sent-message';
import { codeOf, describeError } from '../gateway/errors';
import { answerMessage, messageFor, userIn } from './answer-message';
import type { BotContext, IncomingMessage, MessageQuestion, PostedAnswer } from './context';
import { waitOf } from './guard';
import type { InteractionUser } from './interaction';
import { questionFor } from './message-questions';

interface SentAnswer {
  readonly channel: string;
  readonly message: string;
}

type Remover = Pick<InteractionUser, 'id' | 'isModerator'>;

export function mayRemove(answer: APIMessage, { id, isModerator }: Remover, { self }: BotContext): boolean {
  const controls = customIdsIn(answer).flatMap((customId) => decode(customId) ?? []);
  const askers = controls.flatMap((control) => ('asker' in control ? control.asker : []));
  const { interaction_metadata: command, referenced_message: question } = answer;
  const isAsker = [command?.user.id, question?.author.id, ...askers].includes(id);
  return answer.author.id === self() && (isModerator || isAsker);
}

/** Discord's code for a message that is not there. */
const GONE = 10008;

/** @returns whether the user may remove it, and it is removed, or was before. Rejects with Discord's error. */
async function takeBack({ channel, message: id }: SentAnswer, user: Remover, context: BotContext): Promise<boolean> {
  try {
    if (!mayRemove(await context.sender.read(channel, id), user, context)) return false;
    await context.sender.remove(channel, id);
  } catch (error) {
    if (codeOf(error) !== GONE) throw error;
  }
  return true;
}

/** For the button and the command that remove an answer. @returns what became of it. */
export async function removeAnswer(id: string, user: InteractionUser, context: BotContext): Promise<Message> {
  const { locale, channel } = user;
  try {
    const isRemoved = await takeBack({ channel, message: id }, user, context);
    return message([isRemoved ? locale.removed : locale.onlyAskerRemoves]);
  } catch (error) {
    context.log.warn({ message: id, ...describeError(error) }, 'could not remove an answer');
    return message([locale.notRemoved]);
  }
}

/** Removes the answer that a message replies to, if it asks for that, and else answers the message. Never rejects. */
export async function receiveQuestion(incoming: IncomingMessage, question: MessageQuestion, context: BotContext) {
  if (!(await removeOnRequest(incoming, question, context))) await answerMessage(incoming, question, context);
}

async function removeOnRequest(
  incoming: IncomingMessage,
  { text, isCalled, isPinging }: MessageQuestion,
  context: BotContext,
): Promise<boolean> {
  const { channel_id: channel, guild_id: guild, author, member, referenced_message: answer } = incoming;
  const isToAnswer = answer?.author.id === context.self() && (isCalled || isPinging === true);
  if (!answer || !isToAnswer || talkIn(text) !== 'removal') return false;
  const isModerator = guild !== undefined && context.manages(guild, { id: author.id, roles: member?.roles ?? [] });
  return takeBack({ channel, message: answer.id }, { id: author.id, isModerator }, context).catch((error: unknown) => {
    context.log.warn({ message: answer.id, ...describeError(error) }, 'could not remove an answer');
    return false;
  });
}

const REMOVING = '❌';

/** Never rejects. */
export async function receiveReaction(event: GatewayMessageReactionAddDispatchData, context: BotContext) {
  const { emoji, user_id: id, channel_id: channel, message_id: answer, guild_id: guild, member } = event;
  if (emoji.name !== REMOVING || id === context.self() || event.message_author_id !== context.self()) return;
  const isModerator = guild !== undefined && context.manages(guild, { id, roles: member?.roles ?? [] });
  await takeBack({ channel, message: answer }, { id, isModerator }, context).catch((error: unknown) => {
    context.log.warn({ message: answer, ...describeError(error) }, 'could not remove an answer');
  });
}

/** Milliseconds after which an answer stays, whatever becomes of its question. */
const CHANGEABLE = 600_000;

/** Changes the answer to an edited question, or removes it if nothing is asked any more. Never rejects. */
export async function receiveEdit(
  incoming: IncomingMessage,
  plainAnswerTo: (incoming: IncomingMessage) => Message | undefined,
  context: BotContext,
): Promise<void> {
  const answer = await answerTo(incoming.id, context);
  const question = questionFor(incoming, context.self() ?? '');
  if (answer === undefined) return answerNow(incoming, question, context);
  if (isLate(answer, context) || incoming.content === answer.asked) return;
  // Discord adds what a link shows by an edit of its own.
  if (answer.asked === undefined && incoming.edited_timestamp == null) return;
  if ((await waitOf(userIn(incoming), context)) > 0) return;
  const shown = question ? messageFor({ ...answer.question, ...question }, incoming, context) : plainAnswerTo(incoming);
  await change(answer, context, (id) =>
    shown ? context.sender.edit(answer.channel, id, shown) : context.sender.remove(answer.channel, id),
  );
  if (shown) context.answered.set(incoming.id, { ...answer, asked: incoming.content });
  else context.answered.set(incoming.id, undefined);
}

/** Milliseconds in which a process may still answer after its successor has begun. */
const OVERLAP = 60_000;

/** @returns what this process has answered to a message, or another before it. Never rejects. */
async function answerTo(id: string, context: BotContext): Promise<PostedAnswer | undefined> {
  const { answered, startedAt, storage, log } = context;
  const at = SnowflakeUtil.timestampFrom(id);
  const own = answered.get(id);
  if (answered.has(id) || at > startedAt + OVERLAP || isLate({ at }, context)) return own;
  try {
    const stored = await storage.answerTo(id);
    return stored && { channel: stored.channel, message: Promise.resolve(stored.message), at };
  } catch (error) {
    log.warn(describeError(error), 'could not read where a message was answered');
    return undefined;
  }
}

/** Of a message in which nothing was asked before. */
async function answerNow(incoming: IncomingMessage, question: MessageQuestion | undefined, context: BotContext) {
  const isAsking = question && (question.isCalled || question.isPinging) && incoming.edited_timestamp != null;
  if (!isAsking || isLate({ at: SnowflakeUtil.timestampFrom(incoming.id) }, context)) return;
  await answerMessage(incoming, question, context);
}

/** Never rejects. */
export async function receiveDeletion(id: string, context: BotContext): Promise<void> {
  const answer = await answerTo(id, context);
  if (answer === undefined || isLate(answer, context)) return;
  context.answered.set(id, undefined);
  await change(answer, context, (message) => context.sender.remove(answer.channel, message));
}

function isLate({ at }: { readonly at: number }, { now }: BotContext): boolean {
  return now() - at > CHANGEABLE;
}

async function change(
  { channel, message }: Pick<PostedAnswer, 'channel' | 'message'>,
  { log }: BotContext,
  request: (message: string) => Promise<void>,
): Promise<void> {
  try {
    await request(await message);
  } catch (error) {
    log.warn({ channel, ...describeError(error) }, 'could not change an answer');
  }
}
