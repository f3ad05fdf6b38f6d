import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { descriptionRules, localeRules, slashNameRules } from './command-name-rules';
import { repeated } from './repeated';

/** An option of a slash command as these rules read it, of whatever kind. */
export interface OptionBody {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly options?: readonly OptionBody[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
}

/** What Discord asks of the options at one level, and below it. */
export function optionRules(options: readonly OptionBody[], where: string): readonly string[] {
  const names = options.map((option) => option.name);
  const nested = options.filter(isNested).length;
  return [
    ...options.flatMap((option) => oneOption(option, `${where} ${option.name}`)),
    ...repeated(names).map((name) => `${where}: expected each option once, found "${name}" twice`),
    ...(options.length > 25 ? [`${where}: expected at most 25 options, found ${options.length}`] : []),
    ...(nested > 0 && nested < options.length ? [`${where}: expected subcommands or options, found both`] : []),
    ...order(options, where),
  ];
}

function isNested(option: OptionBody): boolean {
  const nested = [ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup];
  return nested.includes(option.type);
}

function order(options: readonly OptionBody[], where: string): readonly string[] {
  const firstFree = options.findIndex((option) => option.required !== true);
  const late = firstFree < 0 ? [] : options.slice(firstFree).filter((option) => option.required === true);
  return late.map(
    (option) => `${where}: expected required options first, found "${option.name}" after an optional one`,
  );
}

function oneOption(option: OptionBody, where: string): readonly string[] {
  return [
    ...slashNameRules(option, where),
    ...descriptionRules(option.description, where),
    ...localeRules(option),
    ...choiceRules(option, where),
    ...lengthRules(option, where),
    ...optionRules(option.options ?? [], where),
  ];
}

function choiceRules(option: OptionBody, where: string): readonly string[] {
  const choices = option.choices ?? [];
  const again = [...repeated(choices.map((one) => one.name)), ...repeated(choices.map((one) => String(one.value)))];
  return [
    ...[...new Set(again)].map((word) => `${where}: expected each choice once, found "${word}" twice`),
    ...(choices.length > 25 ? [`${where}: expected at most 25 choices, found ${choices.length}`] : []),
    ...(choices.length > 0 && option.autocomplete === true
      ? [`${where}: expected choices or autocomplete, found both`]
      : []),
  ];
}

function lengthRules({ min_length, max_length }: OptionBody, where: string): readonly string[] {
  if ((min_length ?? 0) <= (max_length ?? 6000)) return [];
  return [`${where}: expected min_length up to max_length, found ${min_length ?? 0} over ${max_length ?? 6000}`];
}
