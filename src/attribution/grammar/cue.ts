import type { CueVerb, VerbForm } from '../../text/saying-verbs';
import type { Range } from './phrases';
import type { Subject } from './subjects';
import type { Tokens } from './tokenise';

export interface Cue {
  readonly words: Range;
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  readonly subject: Subject | undefined;
  /** The speaker follows the verb: "said Rossi". */
  readonly inverted: boolean;
  /** Takes its speaker from the verb before it in a chain. */
  readonly shared: boolean;
  readonly negated: boolean;
}

export interface CuedSentence {
  readonly tokens: Tokens;
  readonly range: Range;
  /** In order; during the search, the cues found so far. */
  readonly cues: readonly Cue[];
}
