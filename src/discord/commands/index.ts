import { askCommand } from './ask';
import { checkCommand } from './check';
import type { Command } from './command';
import { compareCommand } from './compare';
import { findCommand } from './find';
import { helpCommand } from './help';
import { MODERATION_COMMANDS } from './moderation';
import { quotesCommand } from './quotes';
import { sourcesCommand } from './sources';
import { speakersCommand } from './speakers';

/** Every command of the bot, by name; the list that is registered with Discord. */
export function listCommands(commandName: string): ReadonlyMap<string, Command> {
  const statements = [quotesCommand, compareCommand, speakersCommand, checkCommand];
  const all = [
    askCommand(commandName),
    findCommand,
    ...statements,
    sourcesCommand,
    helpCommand,
    ...MODERATION_COMMANDS,
  ];
  return new Map(all.map((command) => [command.definition.name, command]));
}
