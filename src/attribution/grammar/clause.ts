import type { Cue } from './cue';
import type { Range } from './noun-phrases';
import type { StatementRule } from '../statement';
import type { Token } from './word-facts';

/** What a cue says, as tokens. */
export interface Content {
  readonly range: Range;
  readonly rule: StatementRule;
}

/** One sentence and the cues in it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly range: Range;
  readonly cues: readonly Cue[];
}
