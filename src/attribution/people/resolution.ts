import type { SentenceColumns } from '../../articles/article';
import type { Speech } from '../find-statements';
import type { People } from './people';
import type { Attributed, Speaker, SpeakerRule } from '../statement';

export interface Resolution {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}

export const NONE: Resolution = { speakerRule: 'open: none fits' };
export const TWO: Resolution = { speakerRule: 'open: two fit' };

/** State of one article during resolution. */
export interface ResolutionContext {
  readonly text: string;
  readonly number: number;
  readonly sentences: SentenceColumns;
  readonly speech: Speech;
  readonly people: People;
  /** Resolved so far, by mention. */
  readonly resolved: readonly Attributed[];
  /** Position in `resolved` → furthest end of a statement up to there. */
  readonly furthestEnds: readonly number[];
  /** Names of documents that have spoken so far. */
  readonly documents: ReadonlySet<string>;
  /** Otherwise a mention is a name. */
  readonly isInEnglish: boolean;
}
