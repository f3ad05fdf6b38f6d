import { ApplicationCommandType, InteractionResponseType } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Answer } from '../../answers/answer';
import { readOptions, typedOption, type Asked, type Options } from '../commands/command';
import { CHOSEN_MESSAGE } from '../commands/find';
import { toChoices } from '../commands/to-choices';
import { message } from '../components/message';
import { outdated } from '../render/apology';
import { toMessage } from '../render/to-message';
import { isQuiet } from '../moderation/rule';
import { answerOffice } from './answer-office';
import { ask, hotTopics } from './ask';
import type { Desk } from './desk';
import { mustBePrivate, refusal } from './gate';
import { reply, replyPrivately, type Reaction } from './reaction';
import { readerOf, voiceFor, type Reader } from './reader';

const FOR_EVERYONE: readonly Answer['kind'][] = ['passages', 'quotes', 'comparison'];

/** Passages and statements are for everyone unless asked for in private; all else concerns only who asked. */
export function answerCommand(interaction: APIApplicationCommandInteraction, desk: Desk): Reaction {
  const reader = readerOf(interaction);
  const { data } = interaction;
  const command = desk.commands.get(data.name);
  if (command === undefined || (command.definition.type ?? 1) !== data.type) {
    return replyPrivately(outdated(desk.commandName, reader.words));
  }
  if ('office' in command) return answerOffice(command.office, reader, desk);
  const isQuoting = data.type === ApplicationCommandType.Message;
  const refused = refusal(reader, isQuoting ? 'menu' : undefined, desk);
  if (refused !== undefined) return { ...replyPrivately(message([refused])), outcome: 'limited' };
  return say(command.read(optionsOf(data)), { ...reader, isQuoting }, desk);
}

/** A command of a message's context menu comes with the message. */
function optionsOf(data: APIApplicationCommandInteraction['data']): Options {
  if (data.type === ApplicationCommandType.ChatInput) return readOptions(data.options);
  if (data.type !== ApplicationCommandType.Message) return new Map();
  return new Map([[CHOSEN_MESSAGE, data.resolved.messages[data.target_id]?.content ?? '']]);
}

/** What readers ask in vain, or only nearly. */
const NOT_ANSWERED: readonly Answer['kind'][] = ['nothing', 'near', 'no-statement', 'unknown-speaker', 'no-wording'];

function say({ request, ...asked }: Asked, reader: Reader & { readonly isQuoting: boolean }, desk: Desk): Reaction {
  const said = ask(request, reader, desk);
  const isForEveryone = FOR_EVERYONE.includes(said.kind);
  const isHushed = !asked.private && isForEveryone && mustBePrivate(reader, desk);
  const isPrivate = asked.private || !isForEveryone || isHushed;
  const note = isHushed ? { note: whyPrivate(reader, desk) } : {};
  const shown = toMessage(said, { ...voiceFor(reader, desk, isPrivate), ...note });
  const outcome = NOT_ANSWERED.includes(said.kind) ? 'nothing' : 'answered';
  return { ...(isPrivate ? replyPrivately(shown) : reply(shown)), outcome };
}

/** Why what was asked for in public is answered in private. */
function whyPrivate({ guild, words }: Reader, desk: Desk): string {
  return isQuiet(desk.ruleOf(guild), desk.now()) ? words.quietNow : words.privateHere;
}

/** What a reader who has typed this far may mean. */
export function complete(interaction: APIApplicationCommandAutocompleteInteraction, desk: Desk): Reaction {
  const { data } = interaction;
  const { guild, words } = readerOf(interaction);
  const command = desk.commands.get(data.name);
  const request =
    command !== undefined && 'read' in command
      ? command.complete?.(readOptions(data.options), typedOption(data.options))
      : undefined;
  if (request?.kind !== 'complete' && request?.kind !== 'complete-speaker') return offer([]);
  const hot = request.kind === 'complete' && request.typed.trim() === '' ? { hot: hotTopics(guild, desk) } : {};
  const said = desk.respond({ ...request, ...hot });
  return offer(said.kind === 'completions' ? toChoices(said.completions, words) : []);
}

/** Offers these below the field a reader types in. */
export function offer(choices: APIApplicationCommandOptionChoice<string>[]): Reaction {
  return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
}
