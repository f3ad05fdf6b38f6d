import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { show } from './specification-issues';

/** One offered completion, as it came. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * What Discord asks of completions beyond its specification.
 * @param optionType the kind of the option being typed: its values must be of that kind
 */
export function autocompleteRules(
  choices: readonly Choice[],
  optionType: ApplicationCommandOptionType,
): readonly string[] {
  const many = choices.length > 25 ? [`choices: expected at most 25, found ${choices.length}`] : [];
  return [...many, ...choices.flatMap((choice, index) => choiceRules(choice, index, optionType))];
}

function choiceRules(
  { name, value }: Choice,
  index: number,
  optionType: ApplicationCommandOptionType,
): readonly string[] {
  const here = `choices[${index}]`;
  const fits = typeof value === (optionType === ApplicationCommandOptionType.String ? 'string' : 'number');
  return [
    ...(isWritten(name) ? [] : [`${here}.name: expected 1 to 100 characters, found ${show(name)}`]),
    ...(typeof value === 'number' || (value.length >= 1 && value.length <= 100)
      ? []
      : [`${here}.value: expected 1 to 100 characters, found ${show(value)}`]),
    ...(fits ? [] : [`${here}.value: expected the kind its option takes, found ${show(value)}`]),
  ];
}

function isWritten(name: string): boolean {
  return name.trim() !== '' && name.length <= 100;
}
