import type { CueVerb, VerbForm } from '../../text/saying-verbs';
import { CLASS, HEADS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isModalSurname, isTime, nounPhraseFrom, type Range, type Subject } from './phrases';
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

/** `Said` in a name, `New York Post`, `Demand Better`, `the letters State wrote`. */
export function isPartOfName(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at]?.capital === true && !tokens[at].opens;
}

/** A form behind a determiner, a possessive or a preposition is a noun or an adjective: "the claim", "of reports". */
export function isNounHere(tokens: readonly TaggedToken[], at: number, form: VerbForm): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (form === 'ing' && isOf(before, CLASS.contracted)) return false;
  if (form === 'ing') return isOf(before, CLASS.determiner) || before.possessive || isNounInIng(tokens, at);
  if (before.lower === 'to' && form === 'base') return false;
  if (before.possessive) return true;
  if (form === 'past' && isOf(before, CLASS.quantity) && tokens[at - 2]?.lower === 'of') return false;
  // `this blog`
  const isAlone = STANDS_ALONE.has(before.lower) && !(before.lower === 'this' && form === 'base');
  if (isOf(before, CLASS.determiner)) return !isAlone;
  return isOf(before, CLASS.preposition) && form !== 'past';
}

/** `an official warning`, `a very welcoming town`, `defending champion` */
function isNounInIng(tokens: readonly TaggedToken[], at: number): boolean {
  const owner = tokens[at - 2];
  if (isOf(tokens[at - 1], CLASS.adverb) && isOf(owner, CLASS.determiner)) return true;
  if (/^champions?$/u.test(tokens[at + 1]?.lower ?? '')) return true;
  return NOUNS_IN_ING.has(tokens[at]?.lower ?? '') && (owner?.possessive === true || isOf(owner, CLASS.determiner));
}

const NOUNS_IN_ING = words('warning ruling finding feeling reading offering posting blogging reporting');

/** `messages later deemed "secret"`: rated by others. */
export function isRated(tokens: readonly TaggedToken[], at: number, { start, end }: Range): boolean {
  const next = tokens[at + 1];
  // `a merger announced on Monday would`
  let behind = at + 1;
  while (isOf(tokens[behind], CLASS.timeWord | CLASS.preposition)) behind += 1;
  if (behind > at + 1 && /^an?$/u.test(tokens[start]?.lower ?? '') && isOf(tokens[behind], CLASS.auxiliary))
    return true;
  if (!/^(?:deemed|dubbed|labell?ed|termed|branded|called)$/u.test(tokens[at]?.lower ?? '')) return false;
  const isObject = next?.capital === true || isOf(next, CLASS.determiner | CLASS.objectPronoun) || next?.possessive;
  return isOf(tokens[end - 1], CLASS.document) && isObject !== true;
}

/** `claims of`, `calls by`, `reports have shown`, `its repeated calls for`. */
export function isNounBefore(tokens: readonly TaggedToken[], at: number, form: VerbForm): boolean {
  if (form !== 's' && form !== 'base') return false;
  if (isOf(tokens[at + 1], CLASS.auxiliary)) return true;
  if (form === 's' && /^(?:past|base)$/u.test(tokens[at + 1]?.verb?.form ?? '')) return true;
  // `coastal states that have`
  if (form === 's' && tokens[at + 1]?.lower === 'that' && PLURAL_VERBS.has(tokens[at + 2]?.lower ?? '')) return true;
  // `freedom from British rule`
  if (form === 'base' && isOf(tokens[at - 2], CLASS.preposition) && NATIONAL.test(tokens[at - 1]?.text ?? ''))
    return true;
  if (form === 's' && BEFORE_PLURAL.has(tokens[at - 1]?.lower ?? '')) return true;
  if (isOf(tokens[at + 1], CLASS.preposition) && BEHIND_NOUN.has(tokens[at + 1]?.lower ?? ''))
    return !/^(?:speaks|says|writes)$/u.test(tokens[at]?.lower ?? '');
  const [adjective, owner] = [tokens[at - 1], tokens[at - 2]];
  if (isOf(tokens[at + 1], CLASS.determiner | CLASS.subjectPronoun | CLASS.objectPronoun)) return false;
  if (
    !adjective ||
    adjective.capital ||
    isOf(adjective, HEADS) ||
    !/(?:ed|al|ive|ous|ing|ent|ant|ic|ful|ian)$/u.test(adjective.lower)
  )
    return false;
  return owner?.possessive === true || isOf(owner, CLASS.determiner);
}

const PLURAL_VERBS = words('have are were do will would can could may might');
const NATIONAL = /^\p{Lu}\p{Ll}+(?:ish|ian|ean|ese|ican)$/u;
const BEFORE_PLURAL = words('these those both many some several few all most other');
const BEHIND_NOUN = words('of by from between');
const STANDS_ALONE = words('this that these those some all both most many few several one other another');

/** `They may want to wait`: no thought of theirs. */
export function isPossible(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ lower }) => MODALS.has(lower));
}

const MODALS = words('may might could can will would');

/** The adverbs, times and auxiliaries between a subject and its verb. */
export interface VerbGroup {
  readonly before: number;
  readonly be: boolean;
  readonly to: boolean;
  readonly negated: boolean;
  /** `must say`: nothing that was said. */
  readonly supposed: boolean;
}

export function verbGroupOf(tokens: readonly TaggedToken[], verb: number, floor: number): VerbGroup {
  let at = verb - 1;
  let be = false;
  let to = false;
  let negated = false;
  let supposed = false;
  for (; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    const time = timeBefore(tokens, at, floor);
    if (time < at) {
      at = time + 1;
      continue;
    }
    if (token.capital && (!token.opens || isModalSurname(tokens, at))) break;
    if (lower === 'on' && /^(?:went|goes|go|going)$/u.test(tokens[at - 1]?.lower ?? '')) {
      to = false;
      at -= 1;
    } else if (to && RAISING.has(lower)) to = false;
    else if (lower === 'to') to = true;
    else if (isMadeClear(tokens, at) || isHasSince(tokens, at)) continue;
    else if (!isOf(token, CLASS.auxiliary | CLASS.adverb) && !FOLLOWING.has(lower)) break;
    if (isOf(token, CLASS.be)) be = true;
    if (SUPPOSED.has(lower) || (lower === 'would' && tokens[at + 1]?.lower === 'have')) supposed = true;
    if (to && lower === 'to' && FAILED.has(tokens[at - 1]?.lower ?? '')) negated = true;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower === 'cannot') negated = true;
  }
  return { before: at, be, to, negated, supposed };
}

/** `seemed to suggest`, `had to admit`, `liked to say`: the verb's subject is that of the infinitive. */
const RAISING = words(
  'appear appears appeared seem seems seemed continue continues continued begin begins began had likes liked loves loved',
);

/** `has since said` */
function isHasSince(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at]?.lower === 'since' && isOf(tokens[at - 1], CLASS.auxiliary);
}

/** `made clear that`, `made it clear that` */
function isMadeClear(tokens: readonly TaggedToken[], at: number): boolean {
  const [{ lower = '' } = {}, after] = [tokens[at], tokens[at + 1]];
  return lower === 'it'
    ? after?.lower === 'clear'
    : /^ma(?:de|kes?|king)$/u.test(lower) && /^(?:it|clear)$/u.test(after?.lower ?? '');
}

/** `failed to ask` */
const FAILED = words('fail fails failed failing forgot forgotten neglected omitted');
const SUPPOSED = words('must should ought shall');
const FOLLOWING = words('himself herself themselves itself going');

/** @returns the token before a time that ends at `at`: "on Friday", "last week", "two days ago"; `at` itself without one. */
function timeBefore(tokens: readonly TaggedToken[], at: number, floor: number): number {
  if (at - 2 < floor) return at;
  const last = tokens[at];
  const before = tokens[at - 1]?.lower ?? '';
  if (last && isDate(last) && BEFORE_DATE.has(before))
    return before === 'late' || before === 'early' ? timeBefore(tokens, at - 1, floor) : at - 2;
  if (isOf(last, CLASS.timeSpan) && BEFORE_SPAN.has(before)) return at - 2;
  return isOf(tokens[at - 1], CLASS.timeSpan) && BEHIND_SPAN.has(last?.lower ?? '')
    ? beforeAmount(tokens, at - 2, floor)
    : at;
}

function isDate({ classes, lower }: TaggedToken): boolean {
  return (classes & CLASS.calendar) !== 0 || (lower.length === 4 && /^(?:19|20)\d\d$/u.test(lower));
}

const BEFORE_DATE = words('on in by late early last');
const BEFORE_SPAN = words('last this that next earlier late');
const BEHIND_SPAN = words('ago earlier later');

function beforeAmount(tokens: readonly TaggedToken[], from: number, floor: number): number {
  let at = from;
  while (at > floor && (tokens[at]?.kind === 'number' || AMOUNTS.has(tokens[at]?.lower ?? ''))) at -= 1;
  return at;
}

const AMOUNTS =
  words(`a an one two three four five six seven eight nine ten several few many some less more than about around nearly almost
  just only over`);

/** `took to the radio to say`, `used her speech to call for`, `held a press conference to deny`: nothing but an object stands between. */
export function tookTo(tokens: readonly TaggedToken[], last: number, floor: number): boolean {
  for (let at = last; at > Math.max(floor, last - LONGEST_PURPOSE); at -= 1) {
    if (TOOK.has(tokens[at]?.lower ?? '')) return true;
    if (tokens[at]?.kind !== 'word' || tokens[at]?.verb || isOf(tokens[at], CLASS.auxiliary | CLASS.subordinator))
      return false;
  }
  return false;
}

/** In tokens. */
const LONGEST_PURPOSE = 20;
const TOOK = words('took takes taken used uses turned turns went goes rose stood held holds');

/** Whether the particle that a verb needs stands behind it. */
export function hasParticle({ takes }: CueVerb, after: string): boolean {
  if (takes.includes('k')) return after === 'back';
  if (takes.includes('u')) return after === 'it';
  if (takes.includes('h')) return after === 'that';
  if (takes.includes('r')) return after === 'for';
  if (takes.includes('f')) return after === 'of' || after === 'about' || after === 'against';
  if (takes.includes('x')) return after === 'on' || after === 'up' || after === 'in';
  return !takes.includes('a') || after === 'away' || after === 'aside' || after === 'off';
}

/** `pushing for a law`, `a law that Rossi has pushed for months`, `pushed for an equaliser` */
export function isNoPush(tokens: readonly TaggedToken[], at: number, end: number): boolean {
  const phrase = nounPhraseFrom(tokens, at + 2, end);
  if (tokens[at]?.verb?.form === 'ing' || !phrase || isTime(tokens, phrase)) return true;
  return PUSHED_AT.has(tokens[phrase.end - 1]?.lower ?? '');
}

/** What runners, players and crowds push for. */
const PUSHED_AT = words(
  'exit exits door doors gate gates line finish equaliser equalizer winner goal goals lead try points victory win',
);
