import type { Logger } from 'pino';
import type { Answer } from '../answers/answer';
import type { Request } from '../answers/request';
import type { Metrics } from '../metrics/metrics';
import type { Storage } from '../storage/storage';
import type { Limits } from './interactions/limiter';
import type { Plainness } from './interactions/plain-questions';
import type { Status } from './moderation/reports';

export interface DiscordOptions {
  readonly token: string;
  /** Base URL of Discord's REST API, for a proxy or a local server. */
  readonly api?: string;
  /** Id of a server to register the commands in, where they appear at once; without it they are registered for everywhere. */
  readonly guild?: string;
  /** The slash command readers ask with. */
  readonly commandName: string;
  /** How many milliseconds logging in may take; 30,000 unless told. */
  readonly startWithin?: number;
  /** How often may be asked; without limits unless told. */
  readonly limits?: Limits;
  /** When plain questions are answered. */
  readonly plain?: Plainness;
  /** Whether the application has the Message Content intent, which plain questions take. */
  readonly messageContent?: boolean;
  /** How many shards, and which of them this process runs; as many as Discord recommends, all of them, unless told. */
  readonly shards?: Shards;
}

type Shards = 'auto' | { readonly count: number; readonly ids?: readonly number[] };

export interface DiscordDependencies {
  /** Pure and synchronous; always over the current articles. */
  readonly respond: (request: Request) => Answer;
  readonly log: Logger;
  /** Takes words for the host, for the terminal. */
  readonly print: (line: string) => void;
  readonly storage: Storage;
  /** Of the articles, for `/status`. */
  readonly state: () => Omit<Status, 'totals' | 'median'>;
  readonly metrics?: Pick<Metrics, 'observe'>;
}

export const USUAL_PLAINNESS: Plainness = { confidence: 0.8, wait: 5000, coolDown: 60 };
