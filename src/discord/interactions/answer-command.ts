import { ApplicationCommandType, InteractionResponseType } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Request } from '../../answers/request';
import { toChoices } from '../commands/choices';
import type { Options } from '../commands/command';
import { helpCommand } from '../commands/lists';
import { CHOSEN_MESSAGE, textOfMessage } from '../commands/message-menu';
import { message } from '../components/message';
import { offerHours } from '../moderation/quiet-hours';
import { toMessage } from '../render/to-message';
import { replyWithCard } from './answer-card';
import { answerModeration } from './answer-moderation';
import type { BotContext } from './context';
import { removeAnswer } from './take-back';
import { ask, hotTopics, isChosen, isPage, OUTCOMES, refusal, whyPrivate, renderContextFor } from './guard';
import { joinNotes, reply, replyOutdated, replyPrivately, userOf } from './interaction';
import type { InteractionReply, InteractionUser } from './interaction';

export async function answerCommand(
  interaction: APIApplicationCommandInteraction,
  context: BotContext,
): Promise<InteractionReply> {
  const user = userOf(interaction);
  const { data } = interaction;
  const command = context.commands.get(data.name);
  if (command === undefined || (command.definition.type ?? 1) !== data.type) {
    return replyOutdated(user, context);
  }
  if ('removes' in command)
    return replyPrivately(await removeAnswer('target_id' in data ? data.target_id : '', user, context));
  if ('action' in command) return answerModeration(command.action, { ...user, options: optionsOf(data) }, context);
  const isQuoting = data.type === ApplicationCommandType.Message;
  const isBarred = !user.isModerator && isChosen('barred', user, context) && data.name !== helpCommand.definition.name;
  if (isBarred) return replyPrivately(message([user.locale.notAllowed]));
  const refused = await refusal(user, isQuoting ? 'menu' : undefined, context);
  if (refused !== undefined) return refused;
  const options = optionsOf(data);
  const wantsPrivate = isQuoting || options.get('private') === true;
  const request = command.read(options);
  return answerRequest(request, { ...user, isQuoting, wantsPrivate, wantsCard: command.drawsCard === true }, context);
}

interface RequestingUser extends InteractionUser {
  /** Whether the words are those of a chosen message. */
  readonly isQuoting: boolean;
  readonly wantsPrivate: boolean;
  readonly wantsCard: boolean;
}

function optionsOf(data: APIApplicationCommandInteraction['data']): Options {
  if (data.type === ApplicationCommandType.ChatInput) return new Map(valuesOf(data.options));
  if (data.type !== ApplicationCommandType.Message) return new Map();
  return new Map([[CHOSEN_MESSAGE, textOfMessage(data.resolved.messages[data.target_id] ?? {})]]);
}

/** No command of ours has subcommands, whose options hold options. */
function valuesOf(options: readonly APIApplicationCommandInteractionDataOption[] = []) {
  return options.flatMap((option) => ('value' in option ? [[option.name, option.value] as const] : []));
}

/** Passages and statements are public unless the user or the server's rule wants them private; all else is private. */
function answerRequest(request: Request, user: RequestingUser, context: BotContext): InteractionReply {
  const answer = ask(request, user, context);
  const isPublic = isPage(answer) && !user.wantsPrivate;
  const hushed = isPublic ? whyPrivate(user, context) : undefined;
  const isPrivate = !isPublic || hushed !== undefined;
  const rendering = { ...renderContextFor(user, context, isPrivate), ...(hushed !== undefined && { note: hushed }) };
  const outcome = OUTCOMES[answer.kind] ?? 'answered';
  // Words of others than those who were asked for need the line above them that says so.
  if (user.wantsCard && answer.kind === 'passages' && !answer.silentSpeakers) {
    const inText = toMessage(answer, { ...rendering, note: joinNotes(hushed, user.locale.noPicture) });
    return { ...replyWithCard({ ...answer, ...answer.passages[0] }, rendering, inText, context.log), outcome };
  }
  const shown = toMessage(answer, rendering);
  return { ...(isPrivate ? replyPrivately(shown) : reply(shown)), outcome };
}

export async function complete(interaction: APIApplicationCommandAutocompleteInteraction, context: BotContext) {
  const { name, options } = interaction.data;
  const { guild, locale } = userOf(interaction);
  const command = context.commands.get(name);
  if (command !== undefined && 'action' in command) return offer([...offerHours(...focusedOption(options), locale)]);
  if (command === undefined || !('read' in command)) return offer([]);
  const request = command.complete?.(new Map(valuesOf(options)), focusedOption(options)[0]);
  if (request === undefined) return offer([]);
  const isBlank = request.kind === 'complete' && request.typed.trim() === '';
  const answer = context.respond(isBlank ? { ...request, hot: await hotTopics(guild, context) } : request);
  return offer(answer.kind === 'completions' ? toChoices(answer.completions, locale) : []);
}

/** @returns its name, and what has been typed in it. */
function focusedOption(options: readonly APIApplicationCommandInteractionDataOption[] = []): [string, string] {
  const focused = options.find((option) => 'focused' in option && option.focused);
  return focused !== undefined && 'value' in focused ? [focused.name, String(focused.value)] : ['', ''];
}

export function offer(choices: APIApplicationCommandOptionChoice<string>[]): InteractionReply {
  return { response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } } };
}
