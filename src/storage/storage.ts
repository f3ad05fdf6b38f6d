/** What the bot keeps. One small door: whatever stands behind it could be another database. */
export interface Storage {
  /** How a server wants the bot to behave, as it was saved; nothing for one that has not said. */
  readonly rule: (server: string) => string | undefined;
  /**
   * Once this returns, the rule outlives a loss of power.
   *
   * @throws StorageError when it could not be kept; what was kept before stands.
   */
  readonly saveRule: (server: string, rule: string) => void;
  /** Counts one more; kept within seconds, so that counting never holds up an answer. */
  readonly count: (what: Counted) => void;
  readonly totals: () => Totals;
  /** Remembers what somebody asked in vain: stems, never their words. Kept within seconds. */
  readonly noteGap: (gap: Gap) => void;
  /** What was asked in vain in a server, one entry a question; people are numbers without a meaning. */
  readonly gaps: (server: string) => readonly NotedGap[];
  /** Counts that a topic was asked about. Kept within seconds. */
  readonly noteTopic: (server: string, topic: string) => void;
  /** Topics asked about in the last week, most often first. */
  readonly hotTopics: (server: string, limit: number) => readonly string[];
  /** How many entries are kept of a person. */
  readonly keptOf: (person: string) => number;
  /**
   * Forgets a person at once and for good.
   *
   * @throws StorageError
   */
  readonly forget: (person: string) => void;
  /** Keeps now what is still to be kept. Never throws: what cannot be kept is reported, and tried again. */
  readonly flush: () => void;
  readonly close: () => void;
}

export const COUNTED = ['answered', 'nothing', 'failed', 'limited'] as const;
type Counted = (typeof COUNTED)[number];
export type Totals = Readonly<Record<Counted, number>>;

export interface Gap {
  readonly server: string;
  /** User id; kept as a code that only this database's own secret leads to. */
  readonly person: string;
  readonly stems: readonly string[];
}

export interface NotedGap {
  readonly person: number;
  readonly stems: readonly string[];
}

/** What the bot keeps could not be read or written; the message is a line for the host. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
