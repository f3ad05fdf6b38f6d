import type { Logger } from 'pino';
import type { Answer } from '../../answers/answer';
import type { Request } from '../../answers/request';
import type { Command } from '../commands/command';
import type { RecentIds } from '../connection/recent-ids';
import type { Sender } from '../connection/sender';
import type { Words } from '../words/en';

/** What it takes to answer readers; everything with a side effect is handed in. */
export interface Desk {
  readonly commandName: string;
  readonly commands: ReadonlyMap<string, Command>;
  readonly respond: (request: Request) => Answer;
  readonly sender: Sender;
  readonly log: Logger;
  /** The bot's own user id; none before it is logged in. */
  readonly self: () => string | undefined;
  /** The bot's own words in the language of a server; in English for direct messages. */
  readonly wordsOf: (guild: string | undefined) => Words;
  /** Private answers that have been shown to everyone. */
  readonly shared: RecentIds;
}
