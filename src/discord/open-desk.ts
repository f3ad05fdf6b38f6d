import type { Client } from 'discord.js';
import { listCommands } from './commands';
import { createRecentIds } from './connection/recent-ids';
import type { Sender } from './connection/sender';
import type { Desk } from './events/desk';
import { createLimiter } from './events/limiter';
import { createTally } from './events/tally';
import type { DiscordDependencies, DiscordOptions } from './gateway-options';
import { readRule, USUAL_RULE } from './office/rule';
import { wordsFor } from './words/choose';

/** Once a minute somebody is told in a channel that they asked too often. */
const NOTICE = { amount: 1, seconds: 60 };

/** Puts together what it takes to answer. */
export function openDesk(client: Client, sender: Sender, options: DiscordOptions, given: DiscordDependencies): Desk {
  const { respond, log, storage, metrics, state } = given;
  const tally = createTally(metrics);
  const { commandName, limits = {}, messageContent = false } = options;
  return {
    ...{ commandName, commands: listCommands(commandName), respond, sender, log, storage, tally },
    ...{ limiter: createLimiter(limits), notices: createLimiter({ user: NOTICE }) },
    ...{ self: () => client.user?.id, shared: createRecentIds(), now: Date.now, seesContent: messageContent },
    wordsOf: (guild) => wordsFor(client.guilds.cache.get(guild ?? '')?.preferredLocale),
    ruleOf: (guild) => (guild === undefined ? USUAL_RULE : readRule(storage.rule(guild))),
    permissionsIn: (guild, channel) => permissionsIn(client, guild, channel),
    status: () => {
      const median = tally.median();
      return { ...state(), totals: storage.totals(), ...(median !== undefined && { median }) };
    },
  };
}

function permissionsIn(client: Client, guild: string, channel: string): bigint | undefined {
  const server = client.guilds.cache.get(guild);
  const place = server?.channels.cache.get(channel);
  const me = server?.members.me;
  return place === undefined || me === null || me === undefined ? undefined : place.permissionsFor(me).bitfield;
}
