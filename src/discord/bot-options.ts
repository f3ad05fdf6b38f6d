import type { Logger } from 'pino';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import type { Metrics } from '../metrics/metrics';
import type { Storage } from '../storage/storage';
import type { GatewayOptions } from './gateway/connection';
import type { Limits } from './interactions/guard';
import type { PlainLimits } from './interactions/message-questions';
import type { Status } from './moderation/reports';

export interface DiscordOptions extends GatewayOptions {
  readonly token: string;
  /** Id of a server to register the commands in, where they appear at once; everywhere by default. */
  readonly guild?: string;
  readonly commandName: string;
  /** Milliseconds for the login; 30,000 by default. */
  readonly startWithin?: number;
  /** No limits by default. */
  readonly limits?: Limits;
  readonly plain?: PlainLimits;
}

export interface DiscordDependencies {
  /** Pure and synchronous; answers from the current articles. */
  readonly respond: (request: Request) => Answer;
  readonly log: Logger;
  /** Prints a line for the host. */
  readonly print: (line: string) => void;
  readonly storage: Storage;
  /** State of the articles, for `/status`. */
  readonly state: () => Omit<Status, 'totals' | 'median'>;
  readonly metrics?: Pick<Metrics, 'observe'>;
}
