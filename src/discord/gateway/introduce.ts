import { ApplicationCommandType, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../commands/command';
import { describeError, type ErrorFields } from './describe-error';
import { inviteLink } from './invite';
import { registerCommands } from '../commands/register-commands';
import { en } from '../locales/en';

interface Introduced {
  readonly commands: ReadonlyMap<string, Command>;
  readonly log: Logger;
}

/** Tells the host who the bot is and how to invite it, and registers its commands. Never rejects: without commands it still answers mentions. */
export async function introduce(
  client: Client<true>,
  context: Introduced,
  { print, guild }: { readonly print: (line: string) => void; readonly guild?: string | undefined },
): Promise<void> {
  const registered = register(client, context, guild);
  print(`Logged in as ${client.user.tag}, in ${en.servers(client.guilds.cache.size)}.`);
  print(`Add the bot to a server: ${inviteLink(client.application.id)}`);
  print(await registered);
}

async function register({ rest, application }: Client<true>, context: Introduced, guild?: string): Promise<string> {
  const names = [...context.commands.values()].map(({ definition }) => calledAs(definition)).join(', ');
  const where = guild === undefined ? 'everywhere' : `in server ${guild}`;
  const commands = [...context.commands.values()].map(({ definition }) => definition);
  try {
    const done = await registerCommands(rest, { application: application.id, ...(guild && { guild }), commands });
    return `Commands ${names} ${done === 'written' ? 'are now' : 'are already'} registered ${where}.`;
  } catch (error) {
    const fields = describeError(error);
    context.log.error(fields, 'could not register the commands');
    return couldNotRegister(`${names} ${where}`, fields);
  }
}

/** `/help` as it is typed, “Find what was said” as it stands in a menu. */
function calledAs({ name, type }: Command['definition']): string {
  return type === ApplicationCommandType.Message ? `“${name}”` : `/${name}`;
}

function couldNotRegister(what: string, { status, code, error }: ErrorFields): string {
  const reason = [status, code].filter((part) => part !== undefined).join(', code ') || error;
  return (
    `Could not register the commands ${what} (${reason}). Mentions and direct messages are answered, and so are commands registered before. ` +
    'If DISCORD_GUILD is set, check that id and that the bot was added there with the link above; otherwise start again later.'
  );
}
