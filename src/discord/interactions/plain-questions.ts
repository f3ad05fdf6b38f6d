import { isQuestionLike } from '../../answers/conversation';
import { toRequest } from '../commands/to-request';
import { describeError } from '../gateway/describe-error';
import type { Message } from '../components/message';
import { toMessage } from '../render/to-message';
import { isAmong, isQuiet } from '../moderation/rule';
import type { BotContext } from './context';
import { isAllowed, waitOf } from './guard';
import { askerOf, renderContextIn } from './handle-message';
import { createLimiter, type Limiter } from './limiter';
import { postAnswer } from './post-answer';
import { isByReader, type Incoming } from './question-in-message';

/** When a question to nobody in particular is answered. */
export interface Plainness {
  /** How sure the bot has to be, 0 to 1. */
  readonly confidence: number;
  /** How long people have to answer first, in milliseconds. */
  readonly wait: number;
  /** How many seconds a channel is left alone after such an answer. */
  readonly coolDown: number;
}

export interface PlainQuestions {
  /** Takes every message of people that the bot sees. */
  readonly hear: (incoming: Incoming) => void;
  /** A message is gone. */
  readonly forget: (message: string, channel: string) => void;
  readonly close: () => void;
}

interface Waiting {
  readonly incoming: Incoming;
  readonly timer: NodeJS.Timeout;
}

/**
 * Answers questions that were put to nobody in particular, in channels where moderators turned that on: only what reads like a question, only
 * when the answer is all but certain, only if nobody else wrote in the channel within a few seconds, and not again for a while. In every
 * other case it is silent.
 */
export function createPlainQuestions(context: BotContext, { confidence, wait, coolDown }: Plainness): PlainQuestions {
  const waiting = new Map<string, Waiting>();
  const resting = createLimiter({ channel: { amount: 1, seconds: Math.max(coolDown, 0.001) } });
  const drop = (channel: string): void => {
    clearTimeout(waiting.get(channel)?.timer);
    waiting.delete(channel);
  };
  const answerLater = (incoming: Incoming, shown: Message): void => {
    const { channel_id: channel } = incoming;
    drop(channel);
    const answer = (): void => {
      waiting.delete(channel);
      if (mayAnswer(incoming, context, resting)) void postAnswer(incoming, shown, context);
    };
    waiting.set(channel, { incoming, timer: setTimeout(answer, wait).unref() });
  };
  return {
    hear: (incoming) => {
      const asked = waiting.get(incoming.channel_id);
      if (asked !== undefined && asked.incoming.author.id !== incoming.author.id) drop(incoming.channel_id);
      const shown = isCandidate(incoming, context) ? answerTo(incoming, confidence, context) : undefined;
      if (shown !== undefined) answerLater(incoming, shown);
    },
    forget: (id, channel) => {
      if (waiting.get(channel)?.incoming.id === id) drop(channel);
    },
    close: () => {
      [...waiting.keys()].forEach(drop);
    },
  };
}

/** What names somebody, or replies to somebody, is not for the bot. */
function isCandidate(incoming: Incoming, context: BotContext): boolean {
  const { guild_id: guild, channel_id: channel, content, mentions, member } = incoming;
  if (guild === undefined || content === '' || mentions.length > 0 || incoming.referenced_message != null) return false;
  const rule = context.ruleOf(guild);
  if (!isAmong(rule.plain, channel, context.placeOf(channel)) || isQuiet(rule, context.now())) return false;
  const isTheirs = isAllowed({ guild, roles: member?.roles ?? [], isModerator: false }, undefined, context);
  return isTheirs && isByReader(incoming) && isQuestionLike(content);
}

/** Nobody asked the bot: where somebody's words are asked for and there are none on it, it has nothing to say. */
function answerTo(incoming: Incoming, confidence: number, context: BotContext): Message | undefined {
  try {
    const said = context.respond(toRequest(incoming.content));
    if (said.kind !== 'passages' || said.confidence < confidence || said.silentSpeakers !== undefined) return undefined;
    return toMessage(said, renderContextIn(incoming, context));
  } catch (error) {
    context.log.error({ message: incoming.id, ...describeError(error) }, 'could not look at a plain question');
    return undefined;
  }
}

function mayAnswer(incoming: Incoming, context: BotContext, resting: Limiter): boolean {
  const asker = askerOf(incoming);
  if (resting.take({ user: asker.id, channel: asker.channel }) > 0 || waitOf(asker, context) > 0) return false;
  context.storage.count('answered');
  return true;
}
