import type { APIApplicationCommandInteractionDataOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Request } from '../../answers/request';

/** How Discord lists a command. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What is said about the bot itself, not from the articles. */
export type ModerationAction = 'setup' | 'status' | 'gaps' | 'privacy';

export interface ModerationCommand {
  readonly definition: Definition;
  readonly office: ModerationAction;
}

export type Command = QuestionCommand | ModerationCommand;

/** One command that asks the articles: how Discord lists it, and what a reader who uses it asks. Pure. */
export interface QuestionCommand {
  readonly definition: Definition;
  readonly read: (options: Options) => Asked;
  /** What a reader may mean who has typed this far in one of the options. */
  readonly complete?: (options: Options, typing: string) => Request;
}

export interface Asked {
  readonly request: Request;
  /** Whether even passages are for the reader's eyes only. */
  readonly private: boolean;
}

/** What the reader filled in, by option name. */
export type Options = ReadonlyMap<string, string | number | boolean>;

/** Usable in servers, in direct messages with the bot and, where a reader has installed it for themselves, anywhere. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} satisfies Pick<Definition, 'contexts' | 'integration_types'>;

/** @param options as they came with an interaction; those of a kind we never register are left out. */
export function readOptions(options: readonly APIApplicationCommandInteractionDataOption[] = []): Options {
  return new Map(options.flatMap((option) => (isSimple(option) ? [[option.name, option.value] as const] : [])));
}

/** @returns the name of the option that is being typed. */
export function typedOption(options: readonly APIApplicationCommandInteractionDataOption[] = []): string {
  return options.find((option) => isSimple(option) && 'focused' in option && option.focused)?.name ?? '';
}

function isSimple(
  option: APIApplicationCommandInteractionDataOption,
): option is Exclude<APIApplicationCommandInteractionDataOption, { options?: unknown }> {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}
