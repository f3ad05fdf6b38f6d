import { ApplicationCommandType, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { characters } from './command-characters';
import { descriptionRules, localeRules, slashNameRules } from './command-name-rules';
import { optionRules } from './command-option-rules';
import { repeated } from './repeated';
import { show } from './specification-issues';

/** A command as a bot registers it. */
export type CommandBody = RESTPutAPIApplicationCommandsJSONBody[number];

const MOST: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** What Discord asks of a whole list of commands beyond its specification. */
export function commandListRules(commands: readonly CommandBody[]): readonly string[] {
  const names = commands.map((command) => `${kindOf(command)}:${command.name}`);
  return [
    ...commands.flatMap((command) => commandRules(command)),
    ...repeated(names).map((name) => `commands: expected each name once a kind, found "${name}" twice`),
    ...Object.entries(MOST).flatMap(([kind, most]) => crowd(commands, Number(kind), most)),
  ];
}

/** The same for one command. */
export function commandRules(command: CommandBody): readonly string[] {
  const total = characters(command);
  return [
    ...(isSlash(command) ? slashRules(command) : menuRules(command)),
    ...localeRules(command),
    ...permissionRules(command.default_member_permissions),
    ...(total > 8000 ? [`/${command.name}: expected at most 8000 characters in all, found ${total}`] : []),
  ];
}

function kindOf(command: CommandBody): number {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function isSlash(command: CommandBody): boolean {
  return kindOf(command) === (ApplicationCommandType.ChatInput as number);
}

function slashRules(command: CommandBody): readonly string[] {
  const where = `/${command.name}`;
  const described = 'description' in command ? command.description : undefined;
  const options = 'options' in command ? command.options : undefined;
  return [
    ...slashNameRules(command, where),
    ...descriptionRules(described, where),
    ...optionRules(options ?? [], where),
  ];
}

function menuRules(command: CommandBody): readonly string[] {
  const described = 'description' in command && (command.description ?? '') !== '';
  const hasOptions = 'options' in command && (command.options ?? []).length > 0;
  return [
    ...(command.name.trim() === '' ? ['context menu: expected a name, found blanks'] : []),
    ...(described ? [`${command.name}: expected no description on a context-menu command, found one`] : []),
    ...(hasOptions ? [`${command.name}: expected no options on a context-menu command, found some`] : []),
  ];
}

function permissionRules(permissions: string | null | undefined): readonly string[] {
  const fits = permissions === undefined || permissions === null || /^\d+$/.test(permissions);
  return fits ? [] : [`default_member_permissions: expected a bit set in digits, found ${show(permissions)}`];
}

function crowd(commands: readonly CommandBody[], kind: number, most: number): readonly string[] {
  const count = commands.filter((command) => kindOf(command) === kind).length;
  return count > most ? [`commands: expected at most ${most} of type ${kind}, found ${count}`] : [];
}
