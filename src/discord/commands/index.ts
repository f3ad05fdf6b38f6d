import { askCommand } from './ask';
import type { BotCommand, Definition } from './command';
import { cardCommand, compareCommand } from './compare';
import { helpCommand, sourcesCommand, speakersCommand } from './lists';
import { checkCommand, findCommand, removeCommand } from './message-menu';
import { MODERATION_COMMANDS } from './moderation';
import { quotesCommand } from './quotes';

export function listCommands(commandName: string): ReadonlyMap<string, BotCommand> {
  const commands = [
    askCommand(commandName),
    findCommand,
    quotesCommand,
    compareCommand,
    cardCommand,
    speakersCommand,
    checkCommand,
    removeCommand,
    sourcesCommand,
    helpCommand,
    ...MODERATION_COMMANDS,
  ];
  return new Map(commands.map((command) => [command.definition.name, command]));
}

export function definitionsOf(commands: ReadonlyMap<string, BotCommand>): readonly Definition[] {
  return Array.from(commands.values(), ({ definition }) => definition);
}
