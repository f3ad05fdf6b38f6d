import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandBody } from './command-rules';
import { APPLICATION_ID } from './settings';
import { newSnowflake } from './snowflakes';

/** The commands that are registered: globally, and for one guild only. */
export interface CommandRegistry {
  /** @param guildId undefined for the global ones */
  readonly list: (guildId?: string) => readonly APIApplicationCommand[];
  /** Replaces a whole list; commands that keep kind and name keep their id. */
  readonly replace: (commands: readonly CommandBody[], guildId?: string) => readonly APIApplicationCommand[];
  /** Adds one, or replaces the one of the same kind and name. */
  readonly put: (command: CommandBody, guildId?: string) => APIApplicationCommand;
  /** Whether there was one. */
  readonly remove: (id: string, guildId?: string) => boolean;
  /** The command a user means: one of the guild goes before a global one. */
  readonly find: (name: string, type: ApplicationCommandType, guildId?: string) => APIApplicationCommand | undefined;
}

export function createCommandRegistry(): CommandRegistry {
  const scopes = new Map<string, readonly APIApplicationCommand[]>();
  const list = (guildId = ''): readonly APIApplicationCommand[] => scopes.get(guildId) ?? [];
  const replace: CommandRegistry['replace'] = (commands, guildId = '') => {
    scopes.set(
      guildId,
      commands.map((command) => register(command, list(guildId), guildId)),
    );
    return list(guildId);
  };
  const put: CommandRegistry['put'] = (command, guildId = '') => {
    const registered = register(command, list(guildId), guildId);
    scopes.set(guildId, [...list(guildId).filter((other) => other.id !== registered.id), registered]);
    return registered;
  };
  const remove: CommandRegistry['remove'] = (id, guildId = '') => {
    const rest = list(guildId).filter((command) => command.id !== id);
    const found = rest.length < list(guildId).length;
    scopes.set(guildId, rest);
    return found;
  };
  const find: CommandRegistry['find'] = (name, type, guildId) =>
    [...(guildId === undefined ? [] : list(guildId)), ...list()].find(
      (command) => command.name === name && command.type === type,
    );
  return { list, replace, put, remove, find };
}

function register(
  command: CommandBody,
  before: readonly APIApplicationCommand[],
  guildId: string,
): APIApplicationCommand {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  const same = before.find((other) => other.name === command.name && other.type === type);
  const blank = { description: '', default_member_permissions: null };
  const scope = guildId === '' ? {} : { guild_id: guildId };
  const ids = { id: same?.id ?? newSnowflake(), application_id: APPLICATION_ID, version: newSnowflake() };
  return { ...blank, ...command, ...ids, ...scope, type } as APIApplicationCommand;
}
