/** The bot's storage. Small, so that another database can replace SQLite. */
export interface Storage {
  readonly rule: (server: string) => string | undefined;
  /** Durable on return. @throws StorageError if it cannot be saved; the previous rule stays. */
  readonly saveRule: (server: string, rule: string) => void;
  /** Deferred by seconds. */
  readonly count: (what: Counted) => void;
  readonly totals: () => Totals;
  /** Stores the stems of an unanswered question. Deferred by seconds. */
  readonly noteGap: (gap: Gap) => void;
  /** Unanswered questions of a server; people are numbered arbitrarily. */
  readonly gaps: (server: string) => readonly NotedGap[];
  /** Counts a question about a topic. Deferred by seconds. */
  readonly noteTopic: (server: string, topic: string) => void;
  /** Topics of the last week, most asked first. */
  readonly hotTopics: (server: string, limit: number) => readonly string[];
  readonly keptOf: (person: string) => number;
  /** Deletes all rows about a person. @throws StorageError */
  readonly forget: (person: string) => void;
  /** Never throws: failed writes are reported and stay pending. */
  readonly flush: () => void;
  readonly close: () => void;
}

export const COUNTED = ['answered', 'nothing', 'failed', 'limited'] as const;
type Counted = (typeof COUNTED)[number];
export type Totals = Readonly<Record<Counted, number>>;

interface Gap {
  readonly server: string;
  /** User id, stored as a hash. */
  readonly person: string;
  readonly stems: readonly string[];
}

export interface NotedGap {
  readonly person: number;
  readonly stems: readonly string[];
}

export class StorageError extends Error {
  override readonly name = 'StorageError';
}
