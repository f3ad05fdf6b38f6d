import type { Span } from '../articles/article';

/** `direct`: in quotation marks; `mixed`: reported, with words in quotation marks; `indirect`: reported. */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

/** Rule that found a statement; docs/attribution.md explains each. */
export type StatementRule =
  | 'quotation, then cue'
  | 'cue, then quotation'
  | 'clause, then cue'
  | 'cue, then clause'
  | 'cue, then object'
  | 'according to'
  | 'noun of saying'
  | 'name and colon'
  | 'quotation, then name'
  | 'cue and colon, then paragraph'
  | 'denied claim'
  | 'gesture, then quotation'
  | 'quotation on its own';

/** Content attributed to a speaker. Offsets into the article's text. */
export interface Statement extends Span {
  /** The content without enclosing quotation marks; may contain the cue. */
  readonly start: number;
  readonly end: number;
  /** Its parts in quotation marks, without the marks: only these are word for word. */
  readonly pieces: readonly Span[];
  readonly kind: StatementKind;
  readonly rule: StatementRule;
  /** Words of saying: `said`, `according to`. */
  readonly cue?: Span;
  /** Words that name the speaker: `Mr Rossi`, `he`, `a spokesman`. */
  readonly mention?: Span;
  /** The cue denies the content: "an accusation the minister denies". */
  readonly denied: boolean;
}

export type SpeakerKind = 'person' | 'organisation' | 'place' | 'group' | 'document' | 'unnamed';

export interface Speaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly members: readonly string[];
}

/** Rule that resolved the speaker, or the reason why it is open. */
export type SpeakerRule =
  | 'settled by hand'
  | 'settled by a moderator'
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

export interface Attributed extends Statement {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}
