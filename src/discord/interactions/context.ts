import type { GatewayMessageCreateDispatchData } from 'discord.js';
import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer';
import type { Request } from '../../answers/request';
import type { ArticleEdits } from '../../articles/edit-folder';
import type { Metrics, ObservedEvent } from '../../metrics/metrics';
import type { Storage } from '../../storage/storage';
import type { BotCommand } from '../commands/command';
import type { Sender } from '../gateway/sender';
import type { Locale } from '../locales/en';
import type { ChannelAccess } from '../moderation/permissions';
import type { Status } from '../moderation/reports';
import type { ServerRule } from '../moderation/rule';
import type { PreviousAnswer } from './previous-answer';

/** Everything with a side effect that answering needs. */
export interface BotContext {
  readonly commandName: string;
  readonly commands: ReadonlyMap<string, BotCommand>;
  /** Ids of the registered commands by name. */
  readonly commandIds: Map<string, string>;
  readonly respond: (request: Request) => Answer;
  readonly sender: Sender;
  readonly log: Logger;
  readonly storage: Storage;
  readonly times: AnswerTimes;
  /** Of an interaction that came too late. */
  readonly countDropped: () => void;
  readonly limiter: SharedLimiter;
  readonly notices: Limiter;
  /** Of pages, contexts and sources. */
  readonly turnLimiter: Limiter;
  readonly reportLimiter: Limiter;
  readonly self: () => string | undefined;
  /** Language of a server; English for direct messages. */
  readonly localeOf: (guild: string | undefined) => Locale;
  readonly ruleOf: (guild: string | undefined) => ServerRule;
  readonly accessTo: (channel: string) => ChannelAccess | undefined;
  readonly seesContent: boolean;
  /** The server whose moderators look after the articles. */
  readonly homeGuild?: string | undefined;
  /** For what they change beside the articles. */
  readonly edits?: ArticleEdits | undefined;
  readonly status: () => Promise<Status>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Answers of this process to messages, by the id of the message: the last thousand. Undefined for one that is removed. */
  readonly answered: Map<string, PostedAnswer | undefined>;
  /** Whether a member with these roles may manage the server. */
  readonly manages: (guild: string, member: { readonly id: string; readonly roles: readonly string[] }) => boolean;
  /** Whether no process has used this key before. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Answers a message unless this process or another does. What a killed process has begun, another answers seconds later. */
  readonly answerOnce: (key: string, answer: () => Promise<void>) => Promise<void>;
}

export type IncomingMessage = Pick<
  GatewayMessageCreateDispatchData,
  'id' | 'channel_id' | 'guild_id' | 'type' | 'author' | 'webhook_id' | 'content' | 'mentions' | 'member'
> &
  Partial<Pick<GatewayMessageCreateDispatchData, 'referenced_message' | 'edited_timestamp'>>;

export interface MessageQuestion {
  /** Without the bot's mention; blank if the bot was only mentioned. */
  readonly text: string;
  readonly previous?: PreviousAnswer;
  /** Whether the bot was mentioned or written to directly, so that it has to answer. */
  readonly isCalled: boolean;
  /** Whether it replies to an answer of the bot and pings it, as replies do unless that is switched off. */
  readonly isPinging?: boolean;
}

export interface PostedAnswer {
  readonly channel: string;
  /** Its id; rejects if it could not be posted. */
  readonly message: Promise<string>;
  /** Content of the message that asked, and what was read of it; unknown of another process's answer. */
  readonly asked?: string;
  readonly question?: MessageQuestion;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Limiter {
  /** @returns 0 if a question is allowed now, which then counts; else the seconds to wait. */
  readonly take: (ids: LimitedIds) => number;
  /** Undoes a use that something else refused. */
  readonly giveBack: (ids: LimitedIds) => void;
  /** Number of users, channels and servers in memory. */
  readonly size: () => number;
}

/** A limit that all processes keep together. */
export interface SharedLimiter {
  readonly take: (ids: LimitedIds) => Promise<number>;
}

export type LimitedIds = Readonly<Record<'user' | 'channel', string> & Partial<Record<'server', string>>>;

interface AnswerTimes {
  readonly observe: (event: ObservedEvent) => void;
  /** Milliseconds, over the last thousand answers, completions and what was dropped excluded; undefined before the first. */
  readonly median: () => number | undefined;
}

const MOST_TIMES = 1000;

export function createAnswerTimes(metrics?: Pick<Metrics, 'observe'>): AnswerTimes {
  const times: number[] = [];
  let next = 0;
  return {
    observe: (event) => {
      metrics?.observe(event);
      if (event.kind === 'completion' || event.outcome === 'overloaded') return;
      times[next] = event.milliseconds;
      next = (next + 1) % MOST_TIMES;
    },
    median: () => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
  };
}

/** Logs at most once a second how many interactions were dropped. */
export function createDropCounter(log: Logger): () => void {
  let dropped = 0;
  const tell = (): void => {
    log.warn({ dropped }, 'dropped interactions: too many to answer in time');
    dropped = 0;
  };
  return () => {
    dropped += 1;
    if (dropped === 1) setTimeout(tell, 1000).unref();
  };
}

/** @returns whether an id is new: an event that Discord delivers again after a lost connection is answered once. */
export function createRecentIds(limit = 1000): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
    return true;
  };
}

/** Keys of this process are known at once; those of others, where several share the database, after asking it. */
export function createClaims(storage: Pick<Storage, 'claim'>): BotContext['claim'] {
  const isNew = createRecentIds();
  return async (key) => isNew(key) && storage.claim(key);
}

/** Milliseconds. A message can wait longer than an interaction, for a process that is slow. */
const MESSAGE_LEASE = 3000;

export function createOnce(storage: Pick<Storage, 'lease' | 'finish'>): BotContext['answerOnce'] {
  const isNew = createRecentIds();
  return async (key, answer) => {
    if (isNew(key) && (await storage.lease(key, MESSAGE_LEASE))) await answer().finally(() => storage.finish(key));
  };
}
