import { ChannelType, type Client } from 'discord.js';
import { listCommands } from './commands';
import { createRecentIds } from './gateway/recent-ids';
import type { Sender } from './gateway/sender';
import type { BotContext } from './interactions/context';
import { createLimiter } from './interactions/limiter';
import { createTally } from './interactions/tally';
import type { DiscordDependencies, DiscordOptions } from './bot-options';
import type { Place } from './moderation/permissions';
import { readRule, USUAL_RULE } from './moderation/rule';
import { localeFor } from './locales/choose';

/** Once a minute somebody is told in a channel that they asked too often. */
const NOTICE = { amount: 1, seconds: 60 };

/** Puts together what it takes to answer. */
export function openContext(
  client: Client,
  sender: Sender,
  options: DiscordOptions,
  given: DiscordDependencies,
): BotContext {
  const { respond, log, storage, metrics, state } = given;
  const tally = createTally(metrics);
  const { commandName, limits = {}, messageContent = false } = options;
  return {
    ...{ commandName, commands: listCommands(commandName), respond, sender, log, storage, tally },
    ...{ limiter: createLimiter(limits), notices: createLimiter({ user: NOTICE }) },
    ...{ self: () => client.user?.id, shared: createRecentIds(), now: Date.now, seesContent: messageContent },
    localeOf: (guild) => localeFor(client.guilds.cache.get(guild ?? '')?.preferredLocale),
    ruleOf: (guild) => (guild === undefined ? USUAL_RULE : readRule(storage.rule(guild))),
    placeOf: (channel) => placeOf(client, channel),
    status: () => {
      const median = tally.median();
      storage.flush();
      return { ...state(), totals: storage.totals(), ...(median !== undefined && { median }) };
    },
  };
}

const FORUMS: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** As discord.js keeps it: channels of servers, and threads that are open. */
function placeOf(client: Client, id: string): Place | undefined {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || channel.isDMBased()) return undefined;
  const me = channel.guild.members.me;
  if (me === null || (channel.isThread() && channel.parent === null)) return undefined;
  const granted = channel.permissionsFor(me).bitfield;
  if (!channel.isThread()) return { kind: FORUMS.includes(channel.type) ? 'forum' : 'channel', granted };
  return { kind: 'thread', granted, ...(channel.parentId !== null && { parent: channel.parentId }) };
}
