import type { Span } from '../../articles/article';
import type { Speaker, StatementKind } from '../../attribution/statement';

/** Which article; what it does not tell of itself is absent. */
export interface Attribution {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  /** Path below the knowledge folder. */
  readonly file: string;
}

/** Where a text stands. A text that stands in several places is one passage with several places. */
export interface Place extends Span {
  /** Such as `geneva-summit-2021·p12·s3`. */
  readonly id: string;
  readonly article: Attribution;
  readonly section?: string;
  /** Number within the article, from 1. */
  readonly paragraph: number;
  /** Number within the paragraph, from 1. */
  readonly sentence: number;
}

export interface Passage extends Place {
  /** From 1. */
  readonly rank: number;
  readonly score: number;
  /** The sentence as it stands in the file; line breaks within it included. */
  readonly text: string;
  /** The matched words as offsets into `text`, in order, never overlapping. */
  readonly matches: readonly Span[];
  /** Every place of the text in reading order; the passage's own is the first. */
  readonly places: readonly [Place, ...Place[]];
  /** What the score is made of: the parts add up to it. */
  readonly explanation: readonly ScorePart[];
  /** Who says what in it, in its first place; empty where the article itself tells it. */
  readonly statements: readonly PassageStatement[];
}

/** A statement as it is quoted: the sentences that it stands in. */
export interface Quote extends Passage {
  readonly statement: PassageStatement;
}

/** Who says what within a passage; every span counts in the file. */
export interface PassageStatement extends Span {
  /** Absent where the text leaves it open. */
  readonly speaker?: Speaker;
  /** The words that name the speaker, and where they stand. */
  readonly written?: string;
  readonly mention?: Span;
  readonly cue?: Span;
  readonly kind: StatementKind;
  readonly denied: boolean;
  /** The rules that found the statement and its speaker: `cue, then clause; pronoun: one fits`. */
  readonly rule: string;
}

export interface ScorePart {
  /** What gave the part: a feature such as `title`, or a word, `word "cyber" as "cyberattack", which begins with it`. */
  readonly name: string;
  readonly value: number;
}
