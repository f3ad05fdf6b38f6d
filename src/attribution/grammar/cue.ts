import type { CueVerb, VerbForm } from '../../text/saying-verbs';
import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { nounPhraseFrom, type Range } from './phrases';
import type { Subject } from './subjects';
import type { TaggedToken } from './token';
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

/** `Said` in a name, `New York Post`. */
export function isPartOfName(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.capital === true && !token.opens && tokens[at - 1]?.kind === 'word' && (tokens[at - 1]?.capital ?? false)
  );
}

/** A form behind a determiner, a possessive or a preposition is a noun or an adjective: "the claim", "of reports". */
export function isNounHere(tokens: readonly TaggedToken[], at: number, form: VerbForm): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (form === 'ing' && isContractedBe(before)) return false;
  if (form === 'ing') return isOf(before, CLASS.determiner) || before.possessive || isNounInIng(tokens, at);
  if (before.lower === 'to' && form === 'base') return false;
  if (before.possessive) return true;
  if (form === 'past' && isOf(before, CLASS.quantity) && tokens[at - 2]?.lower === 'of') return false;
  if (isOf(before, CLASS.determiner)) return !STANDS_ALONE.has(before.lower);
  return isOf(before, CLASS.preposition) && form !== 'past' && !CLAUSE_PREPOSITIONS.has(before.lower);
}

/** `an official warning`, `defending champion` */
function isNounInIng(tokens: readonly TaggedToken[], at: number): boolean {
  const owner = tokens[at - 2];
  if (/^champions?$/u.test(tokens[at + 1]?.lower ?? '')) return true;
  return NOUNS_IN_ING.has(tokens[at]?.lower ?? '') && (owner?.possessive === true || isOf(owner, CLASS.determiner));
}

/** `a banker called Anna Rossi, said`; but `a banker called Rossi a liar` */
export function isIntroduced(tokens: readonly TaggedToken[], at: number, ceiling: number): boolean {
  if (!INTRODUCING.has(tokens[at]?.lower ?? '') || !isOf(tokens[at - 1], CLASS.person)) return false;
  const name = nounPhraseFrom(tokens, at + 1, ceiling);
  if (!name || !tokens.slice(name.start, name.end).every(({ capital }) => capital)) return false;
  const after = tokens[name.end];
  return !after || after.kind === 'mark' || after.verb !== undefined || isOf(after, CLASS.auxiliary | CLASS.plainVerb);
}

const INTRODUCING = words('called named');
const NOUNS_IN_ING = words('warning ruling finding feeling reading offering posting blogging reporting');
const CLAUSE_PREPOSITIONS = words('before after since as until');

/** `claims of`, `calls by`, `reports have shown`, `its repeated calls for`. */
export function isNounBefore(tokens: readonly TaggedToken[], at: number, form: VerbForm): boolean {
  if (form !== 's' && form !== 'base') return false;
  if (isOf(tokens[at + 1], CLASS.auxiliary)) return true;
  if (form === 's' && BEFORE_PLURAL.has(tokens[at - 1]?.lower ?? '')) return true;
  if (isOf(tokens[at + 1], CLASS.preposition) && BEHIND_NOUN.has(tokens[at + 1]?.lower ?? ''))
    return tokens[at]?.lower !== 'speaks';
  const [adjective, owner] = [tokens[at - 1], tokens[at - 2]];
  if (!adjective || adjective.capital || !/(?:ed|al|ive|ous|ing|ent|ant|ic|ful|ian)$/u.test(adjective.lower))
    return false;
  return owner?.possessive === true || isOf(owner, CLASS.determiner);
}

const BEFORE_PLURAL = words('these those both many some several few all most other');
const BEHIND_NOUN = words('of by from between');
const STANDS_ALONE = words('this that these those some all both most many few several one other');

/** `He's claiming` */
export function isContractedBe(token: TaggedToken | undefined): boolean {
  return isOf(token, CLASS.contracted) && /'(?:s|re|m)$/u.test(token?.lower ?? '');
}
