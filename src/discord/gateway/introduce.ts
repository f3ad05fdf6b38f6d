import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  OAuth2Scopes,
  PermissionsBitField,
  type Client,
} from 'discord.js';
import type { Logger } from 'pino';
import { definitionsOf } from '../commands';
import type { BotCommand } from '../commands/command';
import { amountIn } from '../../answers/forms';
import { describeError, type ErrorFields } from './errors';
import { registerCommands } from './registration';

const servers = amountIn('en')('server', 'servers');

interface Introduction {
  readonly commands: ReadonlyMap<string, BotCommand>;
  readonly log: Logger;
  readonly print: (line: string) => void;
  readonly guild?: string | undefined;
  /** Takes the ids of the commands by name, once they are registered. */
  readonly commandIds: Map<string, string>;
}

/** Prints who the bot is and how to invite it, and registers its commands. Never rejects: mentions work without commands. */
export async function introduce(client: Client<true>, introduction: Introduction): Promise<void> {
  const { print } = introduction;
  const registered = register(client, introduction);
  print(`Logged in as ${client.user.tag}, in ${servers(client.guilds.cache.size)}.`);
  print(`Add the bot to a server: ${inviteLink(client.application.id)}`);
  print(`Or to your own account, once User Install is on in the portal: ${userInstallLink(client.application.id)}`);
  print(await registered);
}

async function register({ rest, application }: Client<true>, introduction: Introduction): Promise<string> {
  const { guild, log, commandIds } = introduction;
  const commands = definitionsOf(introduction.commands);
  const names = commands.map(shownName).join(', ');
  const where = guild === undefined ? 'everywhere' : `in server ${guild}`;
  try {
    const { isWritten, registered } = await registerCommands(rest, { application: application.id, guild, commands });
    for (const { name, id } of registered) commandIds.set(name, id);
    return `Commands ${names} ${isWritten ? 'are now' : 'are already'} registered ${where}.`;
  } catch (error) {
    const fields = describeError(error);
    log.error(fields, 'could not register the commands');
    return registrationFailure(`${names} ${where}`, fields);
  }
}

function shownName({ name, type }: BotCommand['definition']): string {
  return type === ApplicationCommandType.Message ? `“${name}”` : `/${name}`;
}

function registrationFailure(commands: string, { status, code, error }: ErrorFields): string {
  const reason = [status, code].filter((part) => part !== undefined).join(', code ') || error;
  return (
    `Could not register the commands ${commands} (${reason}). Mentions and direct messages are answered, and so are commands registered before. ` +
    'If DISCORD_GUILD is set, check that id and that the bot was added there with the link above; otherwise start again later.'
  );
}

/** The permissions that answering needs; Discord wants the history readable for replies. */
export const NEEDED_PERMISSIONS = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'AddReactions',
  'AttachFiles',
] as const;

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

export function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: PermissionsBitField.resolve(NEEDED_PERMISSIONS).toString(),
  });
  return `${AUTHORIZE}?${query.toString()}`;
}

/** With it a person has the commands in every server and in direct messages, without the bot's joining anywhere. */
function userInstallLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    integration_type: ApplicationIntegrationType.UserInstall.toString(),
    scope: OAuth2Scopes.ApplicationsCommands,
  });
  return `${AUTHORIZE}?${query.toString()}`;
}
