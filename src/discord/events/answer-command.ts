import { ApplicationCommandType, InteractionResponseType } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import { CHOSEN_MESSAGE } from '../commands/find';
import { readOptions, type Asked, type Options } from '../commands/command';
import { toChoices } from '../commands/to-choices';
import { outdated } from '../message/apology';
import { toMessage } from '../message/to-message';
import type { Desk } from './desk';
import { reply, replyPrivately, type Reaction } from './reaction';
import { readerOf, voiceFor, type Reader } from './reader';

/** Passages are for everyone unless asked for in private; all else concerns only who asked. */
export function answerCommand(interaction: APIApplicationCommandInteraction, desk: Desk): Reaction {
  const reader = readerOf(interaction);
  const { data } = interaction;
  const command = desk.commands.get(data.name);
  if (command === undefined || (command.definition.type ?? 1) !== data.type) {
    return replyPrivately(outdated(desk.commandName, reader.words));
  }
  return say(command.read(optionsOf(data)), reader, desk);
}

/** A command of a message's context menu comes with the message. */
function optionsOf(data: APIApplicationCommandInteraction['data']): Options {
  if (data.type === ApplicationCommandType.ChatInput) return readOptions(data.options);
  if (data.type !== ApplicationCommandType.Message) return new Map();
  return new Map([[CHOSEN_MESSAGE, data.resolved.messages[data.target_id]?.content ?? '']]);
}

function say({ request, ...asked }: Asked, reader: Reader, desk: Desk): Reaction {
  const said = desk.respond(request);
  const isPrivate = asked.private || said.kind !== 'passages';
  const shown = toMessage(said, voiceFor(reader, desk, isPrivate));
  return isPrivate ? replyPrivately(shown) : reply(shown);
}

/** What a reader who has typed this far may mean. */
export function complete(interaction: APIApplicationCommandAutocompleteInteraction, desk: Desk): Reaction {
  const { data } = interaction;
  const request = desk.commands.get(data.name)?.complete?.(readOptions(data.options));
  const said = request && desk.respond(request);
  return offer(said?.kind === 'completions' ? toChoices(said.completions, readerOf(interaction).words) : []);
}

/** Offers these below the field a reader types in. */
export function offer(choices: APIApplicationCommandOptionChoice<string>[]): Reaction {
  return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
}
