import { once } from 'node:events';
import { PermissionFlagsBits, REST } from 'discord.js';
import { restOptions } from './gateway/connection';
import { REFUSED_TOKEN, STOPPED, type Ending } from './gateway/errors';
import { readApplication, refusalOf } from './gateway/register';
import { listRegistered } from './gateway/registration';
import { createSender } from './gateway/sender';
import { interactBy } from './interactions/over-http';
import { createInteractionReceiver } from './interactions/receive';
import { localeFor } from './locales/choose';
import { openContext, type DiscordDependencies, type DiscordOptions } from './open-context';
import { ANSWERS_WITHIN, type Bot } from './start-bot';
import { warmUp } from './warm-up';

/** Only Discord's gateway tells what the bot may do in channels other than that of an interaction: nothing is said to be missing there. */
const UNKNOWN = { kind: 'channel', granted: PermissionFlagsBits.Administrator } as const;

/** The bot without a connection to the gateway: it answers interactions over HTTP. Rejects with a StartError. */
export async function startWorker(options: DiscordOptions, dependencies: DiscordDependencies): Promise<Bot> {
  const { print, log } = dependencies;
  const rest = new REST(restOptions(options.api)).setToken(options.token);
  const ending = new AbortController();
  const ended = once(ending.signal, 'abort').then(() => ending.signal.reason as Ending);
  const sender = createSender(rest, () => {
    ending.abort(REFUSED_TOKEN);
  });
  const { id, name, bot } = await readApplication(rest).catch((error: unknown) => {
    throw refusalOf(error, options);
  });
  const access = {
    sender,
    self: () => bot?.id ?? id,
    localeOf: () => localeFor(undefined),
    accessTo: () => UNKNOWN,
    manages: () => false,
  };
  const context = openContext(access, options, dependencies);
  const listing = listRegistered(rest, { application: id, guild: options.guild }).catch((error: unknown) => {
    throw refusalOf(error, options);
  });
  const [registered] = await Promise.all([listing, warmUp(options.commandName, dependencies)]);
  for (const command of registered) context.commandIds.set(command.name, command.id);
  const receiver = createInteractionReceiver(context);
  print(`Answers interactions for ${name} over HTTP, without a connection to the gateway.`);
  log.info({ commands: registered.length }, 'answers interactions over HTTP');
  const stopped = ended.then(async (reason) => {
    await receiver.close(ANSWERS_WITHIN);
    return reason;
  });
  return {
    interact: interactBy(receiver, context, () => !ending.signal.aborted),
    ended: stopped,
    isReady: () => !ending.signal.aborted,
    stop: async () => {
      ending.abort(STOPPED);
      await stopped;
    },
  };
}
