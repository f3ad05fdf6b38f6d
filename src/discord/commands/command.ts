import type { APIApplicationCommandBasicOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { DEFAULT_PASSAGES, MOST_PASSAGES } from '../../answers/respond';
import type { Request } from '../../answers/request';
import type { Filter } from '../../library/scope';
import { CHOICE_LENGTH, CHOICES, QUESTION_LENGTH } from '../components/text';
import { localized } from '../locales/choose';
import type { Locale } from '../locales/en';

export type Definition = RESTPostAPIApplicationCommandsJSONBody;

export type ModerationAction = 'setup' | 'status' | 'gaps' | 'reports' | 'privacy';

export interface ModerationCommand {
  readonly definition: Definition;
  readonly action: ModerationAction;
}

export interface QuestionCommand {
  readonly definition: Definition;
  readonly read: (options: Options) => Request;
  /** The first passage is shown as a picture. */
  readonly drawsCard?: true;
  /** What is completed while the user types in the option `typing`. */
  readonly complete?: (options: Options, typing: string) => Request;
}

/** Removes the answer that it is used on. */
export interface RemovalCommand {
  readonly definition: Definition;
  readonly removes: true;
}

export type BotCommand = QuestionCommand | ModerationCommand | RemovalCommand;

export type Options = ReadonlyMap<string, string | number | boolean>;

type Describe = (locale: Locale) => string;

/** Available in servers, in direct messages and, for users who installed the app for themselves, everywhere. */
export const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} satisfies Pick<Definition, 'contexts' | 'integration_types'>;

export function slashCommand(
  name: string,
  describe: Describe,
  options: readonly APIApplicationCommandBasicOption[] = [],
): Definition {
  return {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name,
    ...localized(describe),
    ...(options.length > 0 && { options: [...options] }),
  };
}

export function textOption(name: string, describe: Describe, maxLength = QUESTION_LENGTH) {
  const type = ApplicationCommandOptionType.String as const;
  return { type, name, ...localized(describe), autocomplete: true as const, max_length: maxLength };
}

export function requiredText(name: string, describe: Describe, maxLength = QUESTION_LENGTH) {
  return { ...textOption(name, describe, maxLength), required: true, min_length: 1 };
}

/** @param limits the options that limit an answer, each completed. */
export function filterOptions(limits: readonly (keyof Filter)[]) {
  return limits.map((name) => textOption(name, (locale) => locale.filters[name], CHOICE_LENGTH));
}

export function completeFilter(options: Options, typing: string): Request | undefined {
  const typed = String(options.get(typing) ?? '');
  if (typing === 'speaker') return { kind: 'complete-speaker', typed, limit: CHOICES };
  if (typing !== 'publisher' && typing !== 'since' && typing !== 'until') return undefined;
  return { kind: 'complete-filter', option: typing, typed };
}

export function countOption(name: string) {
  const words = localized((locale) => locale.howMany(MOST_PASSAGES, DEFAULT_PASSAGES));
  const bounds = { min_value: 1, max_value: MOST_PASSAGES };
  return { type: ApplicationCommandOptionType.Integer as const, name, ...words, ...bounds };
}

export function privateOption() {
  const words = localized((locale) => locale.askPrivate);
  return { type: ApplicationCommandOptionType.Boolean as const, name: 'private', ...words };
}
