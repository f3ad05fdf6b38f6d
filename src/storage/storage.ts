/** The bot's storage, in SQLite or PostgreSQL. */
export interface Storage {
  /** From memory; what another process has saved follows within a second, or a minute if its notice was lost. */
  readonly rule: (server: string) => string | undefined;
  /** Durable when resolved. Rejects with a StorageError if it cannot be saved; the previous rule stays. */
  readonly saveRule: (server: string, rule: string) => Promise<void>;
  /** Deferred by seconds. */
  readonly count: (what: Counted) => void;
  readonly totals: () => Promise<Totals>;
  /** Stores the stems of an unanswered question. Deferred by seconds. */
  readonly noteGap: (gap: Gap) => void;
  /** Unanswered questions of a server; people are numbered arbitrarily. */
  readonly gaps: (server: string) => Promise<readonly NotedGap[]>;
  /** Durable when resolved. Rejects with a StorageError. The last of a person about the same sentence counts. */
  readonly saveReport: (report: Report) => Promise<void>;
  /** By sentence, most people first. */
  readonly reports: () => Promise<readonly ReportedSentence[]>;
  /** Deletes the reports of a sentence. Rejects with a StorageError. */
  readonly closeReports: (sentence: string) => Promise<void>;
  /** Notes for ten minutes where a message was answered. Deferred by seconds. */
  readonly noteAnswer: (answer: MessageAnswer) => void;
  readonly answerTo: (question: string) => Promise<MessageAnswer | undefined>;
  /** Counts a question about a topic. Deferred by seconds. */
  readonly noteTopic: (server: string, topic: string) => void;
  /** Topics of the last week, most asked first. */
  readonly hotTopics: (server: string, limit: number) => Promise<readonly string[]>;
  readonly keptOf: (person: string) => Promise<number>;
  /** Deletes all rows about a person. Rejects with a StorageError if it cannot. */
  readonly forget: (person: string) => Promise<void>;
  /** Whether this process is the first in two days to use a key: true if no other shares the database, or if it does not answer in time. */
  readonly claim: (key: string) => Promise<boolean>;
  /**
   * Whether this process is to answer an interaction or a message: no other has answered it, and none has begun that may still live. Waits for one
   * that has begun, a second by default, so that what a killed process has begun is answered. True if no other shares the database, or if it does not
   * answer in time.
   */
  readonly lease: (event: string, milliseconds?: number) => Promise<boolean>;
  /** No process leases it again in the next ten minutes. Deferred by a tenth of a second. */
  readonly finish: (event: string) => void;
  /** Counts a use against what all processes allow together. @returns seconds to wait; 0 if nothing is shared or known in time */
  readonly takeShared: (uses: readonly LimitedUse[]) => Promise<number>;
  /** Never rejects: failed writes are reported and stay pending. @returns whether all are written */
  readonly flush: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export type SharedStorage = Pick<Storage, 'claim' | 'lease' | 'finish' | 'takeShared'>;

export interface LimitedUse {
  /** What is limited, such as `channel`, and which one. */
  readonly kind: string;
  readonly id: string;
  /** Uses that are allowed in so many seconds. */
  readonly amount: number;
  readonly seconds: number;
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

export const REPORTED = ['good', 'passage', 'speaker'] as const;
/** Liked, or what is wrong in an answer. */
export type Reported = (typeof REPORTED)[number];

interface Report {
  /** User id, stored as a hash. */
  readonly person: string;
  /** Id of a sentence. */
  readonly sentence: string;
  readonly about: Reported;
  /** Of the question. */
  readonly stems: readonly string[];
  /** Of the index that answered. */
  readonly version: string;
}

export interface ReportedSentence {
  readonly sentence: string;
  /** Number of people. */
  readonly counts: Readonly<Partial<Record<Reported, number>>>;
  readonly stems: readonly string[];
}

/** Ids of a message that asked, and of the answer to it with its channel. */
type MessageAnswer = Readonly<Record<'question' | 'channel' | 'message', string>>;

export interface NotedGap {
  readonly person: number;
  readonly stems: readonly string[];
}

export class StorageError extends Error {
  override readonly name = 'StorageError';
}
