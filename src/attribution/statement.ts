import type { Span } from '../articles/article';

/**
 * How a text says it: `direct`, in quotation marks; `mixed`, retold with words in quotation marks; `indirect`, retold; what no one is
 * said to have said is `narration` and is no statement.
 */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

/** The rule that found a statement; docs/attribution.md explains each. */
export type StatementRule =
  | 'quotation, then cue'
  | 'cue, then quotation'
  | 'clause, then cue'
  | 'cue, then clause'
  | 'cue, then object'
  | 'according to'
  | 'name and colon'
  | 'quotation, then name'
  | 'cue and colon, then paragraph'
  | 'denied claim'
  | 'quotation on its own';

/** Somebody's words, or what somebody is said to have said. Every span counts in the file. */
export interface Statement extends Span {
  /** The content without quotation marks at its ends, from its first word to its last; a cue may stand between. */
  readonly start: number;
  readonly end: number;
  readonly kind: StatementKind;
  readonly rule: StatementRule;
  /** The words of saying: `said`, `according to`. */
  readonly cue?: Span;
  /** The words that name who says it, as written: `Mr Rossi`, `he`, `a spokesman`. */
  readonly mention?: Span;
  /** Whether the cue denies the content: "an accusation the minister denies". */
  readonly denied: boolean;
}

/** What kind of voice it is. */
export type SpeakerKind = 'person' | 'organisation' | 'place' | 'group' | 'document' | 'unnamed';

/** Who speaks, as far as the text tells. */
export interface Speaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Of a group: the names of those it is made of, as far as they are known. */
  readonly members: readonly string[];
}

/** The rule that told who speaks, or why it is left open. */
export type SpeakerRule =
  | 'settled by hand'
  | 'named'
  | 'role'
  | 'pronoun: one fits'
  | 'pronoun: the group before'
  | 'organisation'
  | 'group'
  | 'document'
  | 'unnamed'
  | 'open: two fit'
  | 'open: none fits'
  | 'open: no mention';

/** A statement with whom it is resolved to; no speaker where that is left open. */
export interface Attributed extends Statement {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}
