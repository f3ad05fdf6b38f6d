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
import { answerModeration } from './answer-moderation';
import { ask, hotTopics } from './ask';
import type { BotContext } from './context';
import { mustBePrivate, refusal } from './guard';
import { reply, replyPrivately, type InteractionReply } from './reaction';
import { readerOf, renderContextFor, type Reader } from './reader';

const FOR_EVERYONE: readonly Answer['kind'][] = ['passages', 'quotes', 'comparison'];

/** Passages and statements are for everyone unless asked for in private; all else concerns only who asked. */
export function answerCommand(interaction: APIApplicationCommandInteraction, context: BotContext): InteractionReply {
  const reader = readerOf(interaction);
  const { data } = interaction;
  const command = context.commands.get(data.name);
  if (command === undefined || (command.definition.type ?? 1) !== data.type) {
    return replyPrivately(outdated(context.commandName, reader.locale));
  }
  if ('office' in command) return answerModeration(command.office, reader, context);
  const isQuoting = data.type === ApplicationCommandType.Message;
  const refused = refusal(reader, isQuoting ? 'menu' : undefined, context);
  if (refused !== undefined) return { ...replyPrivately(message([refused])), outcome: 'limited' };
  return say(command.read(optionsOf(data)), { ...reader, isQuoting }, context);
}

/** A command of a message's context menu comes with the message. */
function optionsOf(data: APIApplicationCommandInteraction['data']): Options {
  if (data.type === ApplicationCommandType.ChatInput) return readOptions(data.options);
  if (data.type !== ApplicationCommandType.Message) return new Map();
  return new Map([[CHOSEN_MESSAGE, data.resolved.messages[data.target_id]?.content ?? '']]);
}

/** What readers ask in vain, or only nearly. */
const NOT_ANSWERED: readonly Answer['kind'][] = ['nothing', 'near', 'no-statement', 'unknown-speaker', 'no-claim'];

function say(
  { request, ...asked }: Asked,
  reader: Reader & { readonly isQuoting: boolean },
  context: BotContext,
): InteractionReply {
  const said = ask(request, reader, context);
  const isForEveryone = FOR_EVERYONE.includes(said.kind);
  const isHushed = !asked.private && isForEveryone && mustBePrivate(reader, context);
  const isPrivate = asked.private || !isForEveryone || isHushed;
  const note = isHushed ? { note: whyPrivate(reader, context) } : {};
  const shown = toMessage(said, { ...renderContextFor(reader, context, isPrivate), ...note });
  const outcome = NOT_ANSWERED.includes(said.kind) ? 'nothing' : 'answered';
  return { ...(isPrivate ? replyPrivately(shown) : reply(shown)), outcome };
}

/** Why what was asked for in public is answered in private. */
function whyPrivate({ guild, locale }: Reader, context: BotContext): string {
  return isQuiet(context.ruleOf(guild), context.now()) ? locale.quietNow : locale.privateHere;
}

/** What a reader who has typed this far may mean. */
export function complete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  context: BotContext,
): InteractionReply {
  const { data } = interaction;
  const { guild, locale } = readerOf(interaction);
  const command = context.commands.get(data.name);
  const request =
    command !== undefined && 'read' in command
      ? command.complete?.(readOptions(data.options), typedOption(data.options))
      : undefined;
  if (request?.kind !== 'complete' && request?.kind !== 'complete-speaker') return offer([]);
  const hot = request.kind === 'complete' && request.typed.trim() === '' ? { hot: hotTopics(guild, context) } : {};
  const said = context.respond({ ...request, ...hot });
  return offer(said.kind === 'completions' ? toChoices(said.completions, locale) : []);
}

/** Offers these below the field a reader types in. */
export function offer(choices: APIApplicationCommandOptionChoice<string>[]): InteractionReply {
  return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
}
