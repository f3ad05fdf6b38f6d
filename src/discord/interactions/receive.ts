import { GatewayDispatchEvents, InteractionResponseType, InteractionType } from 'discord.js';
import type {
  APIInteraction,
  Client,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageReactionAddDispatchData,
  GatewayMessageUpdateDispatchData,
} from 'discord.js';
import { codeOf, describeError, isAborted } from '../gateway/errors';
import { within } from '../gateway/within';
import { apology } from '../render/lists';
import { answerCommand, complete, offer } from './answer-command';
import { answerComponent } from './answer-component';
import { submitSpeaker } from './answer-queue';
import { createRecentIds, type BotContext } from './context';
import { replyPrivately, userOf, type InteractionReply } from './interaction';
import { receiveDeletion, receiveEdit, receiveQuestion, receiveReaction } from './take-back';
import { createPlainQuestions, questionFor, type PlainLimits } from './message-questions';
import { noteHelper } from './threads';

export interface Receiver {
  /** Answers an interaction unless it came before, also to another process, or drops it when it is too late. Never rejects. */
  readonly takeInteraction: (
    interaction: APIInteraction,
    answer: () => Promise<void>,
  ) => Promise<'repeated' | undefined>;
  /** Waits for the answers under way. */
  readonly close: (milliseconds: number) => Promise<void>;
}

/** Discord takes 50 messages a second: replies beyond this are dropped. Interactions are exempt from that limit. */
const MOST_REPLIES = 1000;

/** Interactions of a minute at 1,000 a second: over HTTP one could be sent again as long as its timestamp is accepted. */
const MOST_INTERACTIONS = 60_000;

/** Takes each interaction once, whichever way it comes. */
export function createInteractionReceiver(context: BotContext): Receiver {
  const isNew = createRecentIds(MOST_INTERACTIONS);
  const isInTime = createQueue(() => performance.now());
  const pending = new Set<Promise<unknown>>();
  const take: Receiver['takeInteraction'] = async (interaction, answer) => {
    if (isLeased(interaction) && !(await context.storage.lease(interaction.id))) return 'repeated';
    if (await isInTime(interaction.id)) await answer();
    else drop(interaction, context);
    return undefined;
  };
  return {
    takeInteraction: (interaction, answer) => {
      if (!isNew(interaction.id)) return Promise.resolve('repeated');
      const taken = take(interaction, answer);
      keepUntilDone(pending, taken);
      return taken;
    },
    close: async (milliseconds) => {
      await within(milliseconds, Promise.all(pending));
    },
  };
}

/** Answers each interaction and question that the client receives once, also if Discord delivers it again. */
export function receiveEvents(client: Client, context: BotContext, limits: PlainLimits): Receiver {
  const { takeInteraction, close } = createInteractionReceiver(context);
  const replies = new Set<Promise<void>>();
  const plain = createPlainQuestions(context, limits);
  // One after the other: each adds to what the last has saved.
  let noted = Promise.resolve();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    void takeInteraction(interaction, () => handleInteraction(interaction, context));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (incoming: GatewayMessageCreateDispatchData) => {
    // One that is malformed is no reason to note none after it.
    if (incoming.author.bot !== true) noted = noted.then(() => noteHelper(incoming, context)).catch(() => undefined);
    plain.receive(incoming);
    const self = client.user?.id;
    const question = self === undefined || incoming.author.id === self ? undefined : questionFor(incoming, self);
    if (question === undefined) return;
    if (replies.size < MOST_REPLIES) keepUntilDone(replies, receiveQuestion(incoming, question, context));
    else context.log.warn({ id: incoming.id }, 'dropped a question: too many under way');
  });
  const forget = (id: string, channel: string): void => {
    plain.forget(id, channel);
    keepUntilDone(replies, receiveDeletion(id, context));
  };
  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id, channel_id: channel }: GatewayMessageDeleteDispatchData) => {
    forget(id, channel);
  });
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, (deleted: GatewayMessageDeleteBulkDispatchData) => {
    for (const id of deleted.ids) forget(id, deleted.channel_id);
  });
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (edited: Partial<GatewayMessageUpdateDispatchData>) => {
    if (!isWhole(edited)) return;
    plain.revise(edited);
    keepUntilDone(replies, receiveEdit(edited, plain.answerTo, context));
  });
  client.ws.on(GatewayDispatchEvents.MessageReactionAdd, (reaction: GatewayMessageReactionAddDispatchData) => {
    keepUntilDone(replies, receiveReaction(reaction, context));
  });
  return {
    takeInteraction,
    close: async (milliseconds) => {
      client.ws.removeAllListeners();
      plain.close();
      await Promise.all([close(milliseconds), within(milliseconds, Promise.all([...replies, noted]))]);
    },
  };
}

/** An update may hold only what changed, such as an embed. */
function isWhole(edited: Partial<GatewayMessageUpdateDispatchData>): edited is GatewayMessageUpdateDispatchData {
  return edited.content !== undefined && edited.author !== undefined && edited.mentions !== undefined;
}

/** Completions are many, and change nothing. */
function isLeased({ type }: APIInteraction): boolean {
  return type !== InteractionType.Ping && type !== InteractionType.ApplicationCommandAutocomplete;
}

function keepUntilDone(pending: Set<Promise<unknown>>, answer: Promise<unknown>): void {
  const done = answer.finally(() => pending.delete(done));
  pending.add(done);
}

/** Milliseconds after which an answer would come too late. */
const OLDEST = 2500;
/** Interactions that wait at most, and those from which on the newest is answered first. */
const MOST_WAITING = 1000;
const PRESSED = 20;
/** Milliseconds by which two clocks may drift apart in a second. */
const DRIFT = 0.001;
/** An id divided by this is a time in milliseconds. */
const PER_MILLISECOND = 2 ** 22;

/**
 * Answers interactions one at a time, and lets the event loop read new ones in between. Under load the newest is answered first, since it can
 * still be answered in time, and those that are too old are dropped. An age is the time since the id was made, minus the
 * shortest such time lately, because the host's clock may be wrong. An interaction that waits alone is always answered: Discord refuses it if it is too late.
 *
 * @param clock milliseconds, monotonic. @returns whether to answer the interaction, when its turn has come.
 */
export function createQueue(clock: () => number): (id: string) => Promise<boolean> {
  const waiting: { readonly id: string; readonly resolve: (isInTime: boolean) => void }[] = [];
  let [least, checked] = [Infinity, 0];
  const ageOf = (id: string): number => {
    const time = clock();
    const age = time - (Number(id) / PER_MILLISECOND || 0);
    least = Math.min(age, least + (time - checked) * DRIFT);
    checked = time;
    return age - least;
  };
  const next = (): void => {
    const turn = waiting.length > PRESSED ? waiting.pop() : waiting.shift();
    turn?.resolve(waiting.length === 0 || ageOf(turn.id) <= OLDEST);
    if (waiting.length > 0) setImmediate(next);
  };
  return (id) =>
    new Promise((resolve) => {
      ageOf(id);
      if (waiting.push({ id, resolve }) === 1) setImmediate(next);
      if (waiting.length > MOST_WAITING) waiting.shift()?.resolve(false);
    });
}

function drop({ type }: APIInteraction, { times, countDropped }: BotContext): void {
  times.observe({ kind: KINDS.get(type) ?? 'other', outcome: 'overloaded', milliseconds: OLDEST });
  countDropped();
}

/** Codes of an interaction that takes no response any more: too late, acknowledged already, channel gone. */
const SETTLED: readonly unknown[] = [10062, 40060, 10003];
/** Code for the message that was to be updated. */
const MESSAGE_GONE = 10008;

/** Never rejects: a failure ends in a private apology and a log line, a failure of the apology in a log line. */
export async function handleInteraction(interaction: APIInteraction, context: BotContext): Promise<void> {
  const log = context.log.child({ interaction: interaction.id });
  const began = performance.now();
  const observe = (outcome: string): void => {
    const kind = KINDS.get(interaction.type) ?? 'other';
    context.times.observe({ kind, outcome, milliseconds: performance.now() - began });
  };
  try {
    const reply = await replyTo(interaction, context);
    await send(interaction, reply, context);
    observe(reply.outcome ?? 'answered');
    log.debug('answered an interaction');
  } catch (error) {
    observe('failed');
    context.storage.count('failed');
    log.error(describeError(error), 'could not answer an interaction');
    if (!isSettled(error)) await apologise(interaction, context);
  }
}

const KINDS: ReadonlyMap<number, string> = new Map([
  [InteractionType.ApplicationCommand, 'command'],
  [InteractionType.ApplicationCommandAutocomplete, 'completion'],
  [InteractionType.MessageComponent, 'component'],
]);

function replyTo(interaction: APIInteraction, context: BotContext): InteractionReply | Promise<InteractionReply> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, context);
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, context);
    case InteractionType.MessageComponent:
      return answerComponent(interaction, context);
    case InteractionType.ModalSubmit:
      return submitSpeaker(interaction, context);
  }
}

async function send(interaction: APIInteraction, reply: InteractionReply, context: BotContext): Promise<void> {
  const { sender, log, storage } = context;
  const { response, instead, followUp } = reply;
  await sender.acknowledge(interaction, response).catch((error: unknown) => {
    if (instead === undefined || codeOf(error) !== MESSAGE_GONE) throw error;
    return sender.acknowledge(interaction, instead);
  });
  if (isLeased(interaction)) storage.finish(interaction.id);
  if (followUp === undefined) return;
  const following = typeof followUp === 'function' ? followUp() : Promise.resolve(followUp);
  await following
    .then((body) => sender.followUp(interaction, body))
    .catch((error: unknown) => {
      log.error({ interaction: interaction.id, ...describeError(error) }, 'could not follow up an interaction');
    });
}

/** A response that timed out may have arrived. */
function isSettled(error: unknown): boolean {
  return SETTLED.includes(codeOf(error)) || isAborted(error);
}

async function apologise(interaction: APIInteraction, { sender, log }: BotContext): Promise<void> {
  const isCompletion = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  try {
    const { response } = isCompletion ? offer([]) : replyPrivately(apology(interaction.id, userOf(interaction).locale));
    await sender.acknowledge(interaction, response);
  } catch (error) {
    log.error({ interaction: interaction.id, ...describeError(error) }, 'could not apologise for an interaction');
  }
}
