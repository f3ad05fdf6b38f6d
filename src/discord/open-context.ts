import { ChannelType, type Client } from 'discord.js';
import type { DiscordDependencies, DiscordOptions } from './bot-options';
import { listCommands } from './commands';
import type { Sender } from './gateway/sender';
import { createAnswerTimes, createRecentIds, type BotContext } from './interactions/context';
import { createLimiter } from './interactions/guard';
import { localeFor } from './locales/choose';
import type { ChannelAccess } from './moderation/permissions';
import { readRule, USUAL_RULE } from './moderation/rule';

const NOTICES = { amount: 1, seconds: 60 };

export function openContext(
  client: Client,
  sender: Sender,
  options: DiscordOptions,
  dependencies: DiscordDependencies,
): BotContext {
  const { respond, log, storage, metrics, state } = dependencies;
  const { commandName, limits = {}, messageContent = false } = options;
  const times = createAnswerTimes(metrics);
  return {
    commandName,
    commands: listCommands(commandName),
    respond,
    sender,
    log,
    storage,
    times,
    limiter: createLimiter(limits),
    notices: createLimiter({ user: NOTICES }),
    self: () => client.user?.id,
    localeOf: (guild) => localeFor(client.guilds.cache.get(guild ?? '')?.preferredLocale),
    ruleOf: (guild) => (guild === undefined ? USUAL_RULE : readRule(storage.rule(guild))),
    accessTo: (channel) => accessTo(channel, client),
    seesContent: messageContent,
    status: () => {
      const median = times.median();
      storage.flush();
      return { ...state(), totals: storage.totals(), ...(median !== undefined && { median }) };
    },
    now: Date.now,
    shared: createRecentIds(),
  };
}

const FORUMS: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** @returns undefined for channels that discord.js does not cache, such as archived threads. */
function accessTo(id: string, client: Client): ChannelAccess | undefined {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || channel.isDMBased()) return undefined;
  const me = channel.guild.members.me;
  if (me === null || (channel.isThread() && channel.parent === null)) return undefined;
  const granted = channel.permissionsFor(me).bitfield;
  if (!channel.isThread()) return { kind: FORUMS.includes(channel.type) ? 'forum' : 'channel', granted };
  return { kind: 'thread', granted, ...(channel.parentId !== null && { parent: channel.parentId }) };
}
