import { InteractionResponseType, InteractionType, type APIInteraction } from 'discord.js';
import { codeOf, describeError, isAborted } from '../connection/describe-error';
import { apology, outdated } from '../message/apology';
import { answerCommand, complete, offer } from './answer-command';
import { answerComponent } from './answer-component';
import type { Desk } from './desk';
import { replyPrivately, type Reaction } from './reaction';
import { readerOf } from './reader';

/** Too late for this interaction, or acknowledged already: nothing more can be said to it. */
const SETTLED: readonly unknown[] = [10062, 40060];

/**
 * Answers a command, completes what is being typed, or does what a button says. Never rejects: a failure ends in an apology only the reader
 * sees and in a log line, and a failure of the apology in a log line.
 */
export async function handleInteraction(interaction: APIInteraction, desk: Desk): Promise<void> {
  const log = desk.log.child({ interaction: interaction.id });
  const began = performance.now();
  const observe = (outcome: string): void => {
    desk.tally.observe({ kind: kindOf(interaction), outcome, milliseconds: performance.now() - began });
  };
  try {
    const reaction = compose(interaction, desk);
    await carryOut(interaction, reaction, desk);
    observe(reaction.outcome ?? 'answered');
    log.debug('answered an interaction');
  } catch (error) {
    observe('failed');
    desk.storage.count('failed');
    log.error(describeError(error), 'could not answer an interaction');
    if (!isSettled(error)) await apologise(interaction, desk);
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

async function carryOut(interaction: APIInteraction, { response, followUp }: Reaction, desk: Desk): Promise<void> {
  await desk.sender.acknowledge(interaction, response);
  if (followUp === undefined) return;
  await desk.sender.followUp(interaction, followUp).catch((error: unknown) => {
    desk.log.error({ interaction: interaction.id, ...describeError(error) }, 'could not follow up an interaction');
  });
}

async function apologise(interaction: APIInteraction, { sender, log }: Desk): Promise<void> {
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

function sorry(interaction: APIInteraction): Reaction {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return offer([]);
  return replyPrivately(apology(interaction.id, readerOf(interaction).words));
}

function compose(interaction: APIInteraction, desk: Desk): Reaction {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, desk);
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, desk);
    case InteractionType.MessageComponent:
      return answerComponent(interaction, desk);
    case InteractionType.ModalSubmit:
      return replyPrivately(outdated(desk.commandName, readerOf(interaction).words));
  }
}
