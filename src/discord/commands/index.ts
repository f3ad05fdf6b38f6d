import { askCommand } from './ask';
import type { Command } from './command';
import { findCommand } from './find';
import { helpCommand } from './help';
import { OFFICE_COMMANDS } from './office';
import { sourcesCommand } from './sources';

/** Every command of the bot, by name; the list that is registered with Discord. */
export function listCommands(commandName: string): ReadonlyMap<string, Command> {
  const all = [askCommand(commandName), findCommand, sourcesCommand, helpCommand, ...OFFICE_COMMANDS];
  return new Map(all.map((command) => [command.definition.name, command]));
}
