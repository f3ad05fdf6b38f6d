/** What the bot stores. A small interface, so that another database can stand behind it. */
export interface Storage {
  /** The saved rule of a server. */
  readonly rule: (server: string) => string | undefined;
  /**
   * Durable when it returns.
   *
   * @throws StorageError if it cannot be saved; the previous rule stays.
   */
  readonly saveRule: (server: string, rule: string) => void;
  /** Written within seconds, so that counting never delays an answer. */
  readonly count: (what: Counted) => void;
  readonly totals: () => Totals;
  /** Stores the stems of an unanswered question. Written within seconds. */
  readonly noteGap: (gap: Gap) => void;
  /** Unanswered questions of a server; people are numbered arbitrarily. */
  readonly gaps: (server: string) => readonly NotedGap[];
  /** Counts a question about a topic. Written within seconds. */
  readonly noteTopic: (server: string, topic: string) => void;
  /** Topics of the last week, most asked first. */
  readonly hotTopics: (server: string, limit: number) => readonly string[];
  /** Number of entries about a person. */
  readonly keptOf: (person: string) => number;
  /**
   * Deletes all entries about a person at once.
   *
   * @throws StorageError
   */
  readonly forget: (person: string) => void;
  /** Writes what is pending. Never throws: a failure is reported, and the writes stay pending. */
  readonly flush: () => void;
  readonly close: () => void;
}

export const COUNTED = ['answered', 'nothing', 'failed', 'limited'] as const;
type Counted = (typeof COUNTED)[number];
export type Totals = Readonly<Record<Counted, number>>;

export interface Gap {
  readonly server: string;
  /** User id; stored as a hash that is keyed with the database's own secret. */
  readonly person: string;
  readonly stems: readonly string[];
}

export interface NotedGap {
  readonly person: number;
  readonly stems: readonly string[];
}

/** Reading or writing failed; the message is a line for the host. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
