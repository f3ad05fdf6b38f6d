import type { Statement } from './statement';

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
  | 'pronoun: speaks of himself or herself'
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
