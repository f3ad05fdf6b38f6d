import { LOCALE, type SlashCommand, type CommandOption } from './api';
import { ID } from './ids';

const INTEGER = 4;
const BOOLEAN = 5;
/** Values that are offered, by the type of an option. */
const VALUES: ReadonlyMap<number, readonly string[]> = new Map([
  [INTEGER, ['1', '3', '5', '10']],
  [BOOLEAN, ['true', 'false']],
]);

interface TypedCommand {
  readonly command: SlashCommand;
  readonly values: readonly TypedValue[];
  /** Text before the value of the last option. */
  readonly before: string;
}

interface TypedValue {
  readonly option: CommandOption;
  readonly text: string;
}

/** Reads `/quotes Biden topic: cyber`: what stands before the first name of an option is the value of the first one. */
export function readCommand(typed: string, commands: readonly SlashCommand[]): TypedCommand | undefined {
  const [head = '', name = ''] = /^\/(\S+)\s/u.exec(typed) ?? [];
  const command = commands.find((each) => (each.type ?? 1) === 1 && each.name === name);
  if (command === undefined) return undefined;
  const options = command.options ?? [];
  const marks = [...typed.matchAll(/(?<=\s)([\p{L}\p{N}_-]+):\s*/gu)].flatMap(({ 0: mark, 1: name, index }) => {
    const option = options.find((each) => each.name === name);
    return option === undefined ? [] : [{ option, index, start: index + mark.length }];
  });
  const [first] = options;
  const isNamed = marks[0]?.index === head.length || first === undefined;
  const starts = isNamed ? marks : [{ option: first, index: head.length, start: head.length }, ...marks];
  const values = starts.map(({ option, start }, at) => ({
    option,
    text: typed.slice(start, starts[at + 1]?.index).trim(),
  }));
  return { command, values, before: typed.slice(0, starts.at(-1)?.start ?? head.length) };
}

export interface Choice {
  readonly label: string;
  readonly hint?: string;
  /** The whole text after the choice. */
  readonly text: string;
}

/** @returns values of an option that is no text, else the options that are not given yet, once a word is ended or one of them begun. */
export function optionChoices({ command, values, before }: TypedCommand, typed: string): readonly Choice[] {
  const last = values.at(-1);
  const known = last === undefined ? undefined : VALUES.get(last.option.type);
  if (last !== undefined && known !== undefined && last.text === '')
    return known.map((value) => ({ label: value, text: `${before}${value} ` }));
  const [, head = '', begun = ''] = /^(.*\s)(\S*)$/su.exec(typed) ?? [];
  if (last === undefined || last.text === '' || last.text === begun) return [];
  const others = command.options?.filter(({ name }) => !values.some(({ option }) => option.name === name)) ?? [];
  return others
    .filter(({ name }) => name.startsWith(begun.toLowerCase()))
    .map(({ name, description, description_localizations: localized }) => ({
      label: `${name}:`,
      hint: localized?.[LOCALE] ?? description,
      text: `${head}${name}: `,
    }));
}

/** Whether Enter ends what is typed instead of sending it: the first command that begins so, or the only completion. */
export function isUnfinished(typed: string, completed: readonly string[]): boolean {
  const [first = ''] = completed;
  if (/^\/\S*$/u.test(typed)) return !completed.includes(`${typed} `);
  const [, word = ''] = /(\S+)$/u.exec(typed.toLowerCase()) ?? [];
  const words = first.toLowerCase().split(/\s+/u);
  return completed.length === 1 && word !== '' && !words.includes(word) && words.some((each) => each.startsWith(word));
}

/** @returns `data` of an interaction. @param isTyping marks the last option as the one that is typed in */
export function commandData({ command, values }: TypedCommand, isTyping = false): object {
  const options = values
    .filter(({ text }) => isTyping || text !== '')
    .map(({ option: { type, name }, text }, at) => ({
      type,
      name,
      value: valueOf(type, text),
      ...(isTyping && at === values.length - 1 && { focused: true }),
    }));
  return { id: ID.command, type: 1, name: command.name, options };
}

function valueOf(type: number, text: string): string | number | boolean {
  if (type === INTEGER) return Number.parseInt(text, 10) || 1;
  return type === BOOLEAN ? !/^(?:false|no)$/iu.test(text) : text;
}

/** @returns the option that still needs a value. */
export function missingOption({ command, values }: TypedCommand): CommandOption | undefined {
  const given = (name: string): boolean => values.some(({ option, text }) => option.name === name && text !== '');
  return command.options?.find(({ name, required = false }) => required && !given(name));
}
