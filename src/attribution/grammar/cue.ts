import type { CueVerb, VerbForm } from '../../text/saying-verbs';
import type { Range } from './phrases';
import type { Subject } from './subjects';
import type { Tokens } from './tokenise';

/** A verb of saying in its sentence. */
export interface Cue {
  /** The verb with its adverbs and auxiliaries. */
  readonly words: Range;
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  /** Undefined where the text leaves it open. */
  readonly subject: Subject | undefined;
  /** The speaker stands behind the verb: "said Rossi". */
  readonly inverted: boolean;
  /** It stands in a chain of verbs and takes its speaker from the one before. */
  readonly shared: boolean;
  readonly negated: boolean;
}

export interface CuedSentence {
  readonly tokens: Tokens;
  readonly range: Range;
  /** In order; while the cues are searched for, those found so far. */
  readonly cues: readonly Cue[];
}
