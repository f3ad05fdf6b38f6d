import type { Span } from '../articles/article';

/**
 * `direct`: in quotation marks; `mixed`: reported, with words in quotation marks; `indirect`: reported. Narration is no statement.
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

/** Content that a text attributes to a speaker. Offsets count in the file. */
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

export type SpeakerKind = 'person' | 'organisation' | 'place' | 'group' | 'document' | 'unnamed';

export interface Speaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Names of the members of a group, as far as they are known. */
  readonly members: readonly string[];
}

/** The rule that resolved the speaker, or the reason why it is open. */
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

/** A statement after resolution; without a speaker if that is open. */
export interface Attributed extends Statement {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}
