import { ApplicationCommandType, InteractionResponseType, InteractionType, type APIInteraction } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteractionResponse,
} from 'discord.js';
import { apology, outdated } from '../message/apology';
import { readOptions } from '../commands/command';
import { codeOf, describeError, isAborted } from '../connection/describe-error';
import type { Desk } from './desk';
import { forOnePerson, type Message } from '../message/message';
import { toChoices } from '../commands/to-choices';
import { toMessage } from '../message/to-message';

/** Too late for this interaction, or acknowledged already: nothing more can be said to it. */
const SETTLED: readonly unknown[] = [10062, 40060];

/**
 * Answers a slash command, or completes what is being typed. Never rejects: a failure ends in an apology only the reader sees and in a log
 * line, and a failure of the apology in a log line.
 */
export async function handleInteraction(interaction: APIInteraction, desk: Desk): Promise<void> {
  const log = desk.log.child({ interaction: interaction.id });
  try {
    await desk.sender.acknowledge(interaction, compose(interaction, desk));
    log.debug('answered an interaction');
  } catch (error) {
    log.error(describeError(error), 'could not answer an interaction');
    if (!isSettled(error)) await apologise(interaction, desk);
  }
}

async function apologise(interaction: APIInteraction, { sender, log }: Desk): Promise<void> {
  try {
    await sender.acknowledge(interaction, sorry(interaction));
  } catch (error) {
    log.error({ interaction: interaction.id, ...describeError(error) }, 'could not apologise for an interaction');
  }
}

/** An acknowledgement that ran out of time may have arrived all the same. */
function isSettled(error: unknown): boolean {
  return SETTLED.includes(codeOf(error)) || isAborted(error);
}

function sorry({ type, id }: APIInteraction): APIInteractionResponse {
  return type === InteractionType.ApplicationCommandAutocomplete ? choices([]) : reply(forOnePerson(apology(id)));
}

function compose(interaction: APIInteraction, desk: Desk): APIInteractionResponse {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { type: InteractionResponseType.Pong };
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(interaction, desk);
    case InteractionType.ApplicationCommand:
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return reply(outdated(desk.commandName));
      return answer(interaction as APIChatInputApplicationCommandInteraction, desk);
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return reply(outdated(desk.commandName));
  }
}

/** Passages are for everyone unless asked for in private; all else concerns only who asked. */
function answer({ data }: APIChatInputApplicationCommandInteraction, desk: Desk): APIInteractionResponse {
  const command = desk.commands.get(data.name);
  if (command === undefined) return reply(outdated(desk.commandName));
  const asked = command.read(readOptions(data.options));
  const said = desk.respond(asked.request);
  const shown = toMessage(said, desk.commandName);
  return reply(asked.private || said.kind !== 'passages' ? forOnePerson(shown) : shown);
}

function complete({ data }: APIApplicationCommandAutocompleteInteraction, desk: Desk): APIInteractionResponse {
  const request = desk.commands.get(data.name)?.complete?.(readOptions(data.options));
  const said = request && desk.respond(request);
  return choices(said?.kind === 'completions' ? toChoices(said.completions) : []);
}

function reply(data: Message): APIInteractionResponse {
  return { type: InteractionResponseType.ChannelMessageWithSource, data };
}

function choices(all: ReturnType<typeof toChoices>): APIInteractionResponse {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: all } };
}
