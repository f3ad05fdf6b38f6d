import type { CueVerb, VerbForm } from '../lexicon/cue-verbs';
import type { Range } from './noun-phrases';
import type { Subject } from './subjects';

/** A verb of saying in its sentence. */
export interface Cue {
  /** The verb with its adverbs and auxiliaries. */
  readonly words: Range;
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  /** Who says it; nothing where the text does not tell plainly. */
  readonly subject: Subject | undefined;
  /** The speaker stands behind the verb: "said Rossi". */
  readonly inverted: boolean;
  /** It stands in a chain of verbs and takes its speaker from the one before. */
  readonly shared: boolean;
  readonly negated: boolean;
}

/** A sentence, and the cues in it that stand further left. */
export interface Scene {
  readonly range: Range;
  readonly cues: readonly Cue[];
}
