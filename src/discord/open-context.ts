import { ChannelType, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import type { ArticleEdits } from '../articles/edit-folder';
import type { Metrics } from '../metrics/metrics';
import type { Storage } from '../storage/storage';
import { listCommands } from './commands';
import type { GatewayOptions } from './gateway/connection';
import type { HostOptions } from './gateway/register';
import type { Sender } from './gateway/sender';
import {
  createAnswerTimes,
  createClaims,
  createDropCounter,
  createOnce,
  type BotContext,
} from './interactions/context';
import { mayManage } from './interactions/interaction';
import { createLimiter, limitTurns, shareLimits, type Limits } from './interactions/guard';
import type { PlainLimits } from './interactions/message-questions';
import { localeFor } from './locales/choose';
import type { ChannelAccess } from './moderation/permissions';
import type { Status } from './moderation/reports';
import { readRule, USUAL_RULE } from './moderation/rule';

export interface DiscordOptions extends GatewayOptions, HostOptions {
  /** Milliseconds for the login; 30,000 by default. */
  readonly startWithin?: number;
  readonly limits?: Limits;
  /** The server whose moderators look after the articles. */
  readonly homeGuild?: string | undefined;
  readonly plain?: PlainLimits;
}

export interface DiscordDependencies {
  readonly respond: (request: Request) => Answer;
  readonly log: Logger;
  readonly print: (line: string) => void;
  readonly storage: Storage;
  readonly state: () => Omit<Status, 'totals' | 'median'>;
  readonly metrics?: Pick<Metrics, 'observe'>;
  /** If moderators may change what stands beside the articles. */
  readonly edits?: ArticleEdits;
}

const NOTICES = { amount: 1, seconds: 60 };
const REPORTS = { amount: 10, seconds: 60 };

/** What a context knows of Discord itself. */
type DiscordAccess = Pick<BotContext, 'sender' | 'self' | 'localeOf' | 'accessTo' | 'manages'>;

export function accessBy(client: Client, sender: Sender): DiscordAccess {
  return {
    sender,
    self: () => client.user?.id,
    localeOf: (guild) => localeFor(client.guilds.cache.get(guild ?? '')?.preferredLocale),
    accessTo: (channel) => accessTo(channel, client),
    manages: (guild, { id, roles }) => {
      const server = client.guilds.cache.get(guild);
      const isManager = (role: string): boolean =>
        mayManage(server?.roles.cache.get(role)?.permissions.bitfield.toString());
      return server?.ownerId === id || roles.some(isManager);
    },
  };
}

export function openContext(
  access: DiscordAccess,
  options: Pick<DiscordOptions, 'commandName' | 'limits' | 'messageContent' | 'homeGuild'>,
  dependencies: DiscordDependencies,
): BotContext {
  const { respond, log, storage, metrics, state } = dependencies;
  const { commandName, limits = {}, messageContent = false } = options;
  const times = createAnswerTimes(metrics);
  return {
    ...access,
    commandName,
    commands: listCommands(commandName),
    commandIds: new Map(),
    respond,
    log,
    storage,
    times,
    countDropped: createDropCounter(log),
    limiter: shareLimits(limits, storage),
    notices: createLimiter({ user: NOTICES }),
    turnLimiter: limitTurns(limits),
    reportLimiter: createLimiter({ user: REPORTS }),
    ruleOf: (guild) => (guild === undefined ? USUAL_RULE : readRule(storage.rule(guild))),
    seesContent: messageContent,
    homeGuild: options.homeGuild,
    edits: dependencies.edits,
    status: async () => {
      const median = times.median();
      await storage.flush();
      return { ...state(), totals: await storage.totals(), ...(median !== undefined && { median }) };
    },
    now: Date.now,
    startedAt: Date.now(),
    answered: new Map(),
    claim: createClaims(storage),
    answerOnce: createOnce(storage),
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
  const { name: title, parentId: parent } = channel;
  return { kind: 'thread', granted, title, ...(parent !== null && { parent }) };
}
