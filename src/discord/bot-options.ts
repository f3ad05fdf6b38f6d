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
  readonly limits?: Limits;
  readonly plain?: PlainLimits;
}

export interface DiscordDependencies {
  readonly respond: (request: Request) => Answer;
  readonly log: Logger;
  readonly print: (line: string) => void;
  readonly storage: Storage;
  readonly state: () => Omit<Status, 'totals' | 'median'>;
  readonly metrics?: Pick<Metrics, 'observe'>;
}
