import { InteractionResponseType, InteractionType, type APIInteraction } from 'discord.js';
import { codeOf, describeError, isAborted } from '../gateway/describe-error';
import { apology, outdated } from '../render/apology';
import { answerCommand, complete, offer } from './answer-command';
import { answerComponent } from './answer-component';
import type { BotContext } from './context';
import { replyPrivately, type InteractionReply } from './reaction';
import { readerOf } from './reader';

/** Too late for this interaction, acknowledged already, or its channel is gone: nothing more can be said to it. */
const SETTLED: readonly unknown[] = [10062, 40060, 10003];
/** The message that was to change is gone. */
const MESSAGE_GONE = 10008;

/**
 * Answers a command, completes what is being typed, or does what a button says. Never rejects: a failure ends in an apology only the reader
 * sees and in a log line, and a failure of the apology in a log line.
 */
export async function handleInteraction(interaction: APIInteraction, context: BotContext): Promise<void> {
  const log = context.log.child({ interaction: interaction.id });
  const began = performance.now();
  const observe = (outcome: string): void => {
    context.tally.observe({ kind: kindOf(interaction), outcome, milliseconds: performance.now() - began });
  };
  try {
    const reaction = compose(interaction, context);
    await carryOut(interaction, reaction, context);
    observe(reaction.outcome ?? 'answered');
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

function kindOf({ type }: APIInteraction): string {
  return KINDS.get(type) ?? 'other';
}

async function carryOut(interaction: APIInteraction, reaction: InteractionReply, context: BotContext): Promise<void> {
  await acknowledge(interaction, reaction, context);
  const { followUp } = reaction;
  if (followUp === undefined) return;
  await context.sender.followUp(interaction, followUp).catch((error: unknown) => {
    context.log.error({ interaction: interaction.id, ...describeError(error) }, 'could not follow up an interaction');
  });
}

async function acknowledge(
  interaction: APIInteraction,
  { response, instead }: InteractionReply,
  { sender }: BotContext,
): Promise<void> {
  try {
    await sender.acknowledge(interaction, response);
  } catch (error) {
    if (instead === undefined || codeOf(error) !== MESSAGE_GONE) throw error;
    await sender.acknowledge(interaction, instead);
  }
}

async function apologise(interaction: APIInteraction, { sender, log }: BotContext): Promise<void> {
  try {
    await sender.acknowledge(interaction, sorry(interaction).response);
  } catch (error) {
    log.error({ interaction: interaction.id, ...describeError(error) }, 'could not apologise for an interaction');
  }
}

/** An acknowledgement that ran out of time may have arrived all the same. */
function isSettled(error: unknown): boolean {
  return SETTLED.includes(codeOf(error)) || isAborted(error);
}

function sorry(interaction: APIInteraction): InteractionReply {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return offer([]);
  return replyPrivately(apology(interaction.id, readerOf(interaction).locale));
}

function compose(interaction: APIInteraction, context: BotContext): InteractionReply {
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
      return replyPrivately(outdated(context.commandName, readerOf(interaction).locale));
  }
}
