import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer';
import type { Request } from '../../answers/request';
import type { Storage } from '../../storage/storage';
import type { Command } from '../commands/command';
import type { RecentIds } from '../gateway/recent-ids';
import type { Sender } from '../gateway/sender';
import type { Status } from '../moderation/reports';
import type { PlaceOf } from '../moderation/permissions';
import type { ServerRule } from '../moderation/rule';
import type { Locale } from '../locales/en';
import type { Limiter } from './limiter';
import type { Tally } from './tally';

/** What it takes to answer readers; everything with a side effect is handed in. */
export interface BotContext {
  readonly commandName: string;
  readonly commands: ReadonlyMap<string, Command>;
  readonly respond: (request: Request) => Answer;
  readonly sender: Sender;
  readonly log: Logger;
  readonly storage: Storage;
  readonly tally: Tally;
  /** How often may be asked. */
  readonly limiter: Limiter;
  /** How often somebody is told, in a channel, that they asked too often. */
  readonly notices: Limiter;
  /** The bot's own user id; none before it is logged in. */
  readonly self: () => string | undefined;
  /** The bot's own words in the language of a server; in English for direct messages. */
  readonly localeOf: (guild: string | undefined) => Locale;
  readonly ruleOf: (guild: string | undefined) => ServerRule;
  /** What the bot knows of a channel; nothing for one it does not know. */
  readonly placeOf: PlaceOf;
  /** Whether the host has the Message Content intent. */
  readonly seesContent: boolean;
  readonly status: () => Status;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Private answers that have been shown to everyone. */
  readonly shared: RecentIds;
}
