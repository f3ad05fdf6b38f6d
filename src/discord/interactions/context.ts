import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer';
import type { Request } from '../../answers/request';
import type { Metrics, ObservedEvent } from '../../metrics/metrics';
import type { Storage } from '../../storage/storage';
import type { BotCommand } from '../commands/command';
import type { Sender } from '../gateway/sender';
import type { Locale } from '../locales/en';
import type { ChannelAccess } from '../moderation/permissions';
import type { Status } from '../moderation/reports';
import type { ServerRule } from '../moderation/rule';

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
  readonly limiter: Limiter;
  readonly notices: Limiter;
  readonly self: () => string | undefined;
  /** Language of a server; English for direct messages. */
  readonly localeOf: (guild: string | undefined) => Locale;
  readonly ruleOf: (guild: string | undefined) => ServerRule;
  readonly accessTo: (channel: string) => ChannelAccess | undefined;
  readonly seesContent: boolean;
  readonly status: () => Status;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly isFirstShare: (privateAnswer: string) => boolean;
}

export interface Limiter {
  /** @returns 0 if a question is allowed now, which then counts; else the seconds to wait. */
  readonly take: (ids: LimitedIds) => number;
  /** Number of users, channels and servers in memory. */
  readonly size: () => number;
}

export type LimitedIds = Readonly<Record<'user' | 'channel', string> & Partial<Record<'server', string>>>;

export interface AnswerTimes {
  readonly observe: (event: ObservedEvent) => void;
  /** Milliseconds, over the last thousand answers, completions excluded; undefined before the first. */
  readonly median: () => number | undefined;
}

const MOST_TIMES = 1000;

export function createAnswerTimes(metrics?: Pick<Metrics, 'observe'>): AnswerTimes {
  const times: number[] = [];
  let next = 0;
  return {
    observe: (event) => {
      metrics?.observe(event);
      if (event.kind === 'completion') return;
      times[next] = event.milliseconds;
      next = (next + 1) % MOST_TIMES;
    },
    median: () => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
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
