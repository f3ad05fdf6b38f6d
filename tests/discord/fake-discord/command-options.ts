import { ApplicationCommandOptionType as Kind, type APIApplicationCommand } from 'discord-api-types/v10';
import type { OptionBody } from './command-option-rules';

/** What a user fills in, by option name. */
export type Filled = Readonly<Record<string, string | number | boolean>>;

interface OptionData {
  readonly name: string;
  readonly type: Kind;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly OptionData[];
}

/**
 * The options of an interaction, as the Discord client would let a user send them for this command.
 * @param path subcommand group and subcommand, if there are any
 * @param focused the option being typed, for autocomplete: nothing is required then
 * @throws if the command does not take what was filled in: a slip of the test
 */
export function fillOptions(
  command: APIApplicationCommand,
  path: readonly string[],
  filled: Filled,
  focused?: string,
): readonly OptionData[] {
  return descend(command.options ?? [], path, { filled, focused });
}

/** The option a user types into. */
export function typedOption(command: APIApplicationCommand, path: readonly string[], name: string): OptionBody {
  const level = path.reduce<readonly OptionBody[]>(
    (options, step) => options.find((option) => option.name === step)?.options ?? [],
    command.options ?? [],
  );
  const option = level.find((one) => one.name === name);
  if (option?.autocomplete !== true) throw new Error(`expected an option with autocomplete, found ${name}`);
  return option;
}

interface Filling {
  readonly filled: Filled;
  readonly focused: string | undefined;
}

function descend(options: readonly OptionBody[], path: readonly string[], filling: Filling): readonly OptionData[] {
  const [step, ...rest] = path;
  if (step === undefined) return fill(options, filling);
  const sub = options.find(({ name, type }) => name === step && [Kind.Subcommand, Kind.SubcommandGroup].includes(type));
  if (sub === undefined) throw new Error(`expected a subcommand that is registered, found ${step}`);
  return [{ name: sub.name, type: sub.type, options: descend(sub.options ?? [], rest, filling) }];
}

function fill(options: readonly OptionBody[], { filled, focused }: Filling): readonly OptionData[] {
  const unknown = Object.keys(filled).filter((name) => !options.some((option) => option.name === name));
  if (unknown.length > 0) throw new Error(`expected options that are registered, found ${unknown.join(', ')}`);
  return options.flatMap((option) => {
    const value = filled[option.name];
    if (value !== undefined) return [filledIn(option, value, focused)];
    if (option.required === true && focused === undefined)
      throw new Error(`expected ${option.name}, which is required`);
    return [];
  });
}

function filledIn(option: OptionBody, value: string | number | boolean, focused: string | undefined): OptionData {
  const { name, type } = option;
  if (focused === name) return { name, type, value, focused: true };
  if (!suits(option, value)) throw new Error(`expected a value that ${name} takes, found ${String(value)}`);
  return { name, type, value };
}

function suits(option: OptionBody, value: string | number | boolean): boolean {
  const choices = option.choices ?? [];
  if (choices.length > 0) return choices.some((choice) => choice.value === value);
  if (option.type === Kind.Boolean) return typeof value === 'boolean';
  if (option.type === Kind.Integer || option.type === Kind.Number) return suitsNumber(option, value);
  if (typeof value !== 'string') return false;
  return value.length >= (option.min_length ?? 0) && value.length <= (option.max_length ?? 6000);
}

function suitsNumber(option: OptionBody, value: string | number | boolean): boolean {
  if (typeof value !== 'number') return false;
  const whole = option.type !== Kind.Integer || Number.isInteger(value);
  return whole && value >= (option.min_value ?? -Infinity) && value <= (option.max_value ?? Infinity);
}
