import type { Cue, Scene } from './cue';
import type { CueVerb, VerbForm } from '../lexicon/cue-verbs';
import { words } from '../lexicon/function-words';
import { verbGroupOf } from './verb-group';
import { nounPhraseFrom, type Range } from './noun-phrases';
import { isPersonLike, mayShare, sharedSubject } from './shared-subject';
import { holdsAnd, subjectBefore, type Subject } from './subjects';
import { CLASS, isOf } from '../lexicon/word-classes';
import { MAY_BE, type Token } from './word-facts';

/** @returns the verbs of saying in one sentence, in order. */
export function findCues(tokens: readonly Token[], { start, end }: Range): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = start; at < end; at += 1) {
    if (((tokens[at]?.bits ?? 0) & MAY_BE.telling) === 0 || tokens[at]?.verb === undefined) continue;
    const cue = cueAt(tokens, at, { range: { start, end }, cues });
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(tokens: readonly Token[], at: number, { range, cues }: Scene): Cue | undefined {
  const token = tokens[at];
  const entry = token?.verb;
  if (!token || !entry || isPartOfName(tokens, at)) return undefined;
  const { verb, form } = entry;
  const lead = verbGroupOf(tokens, at, range.start);
  if (lead.to && verb.takes.includes('w')) return undefined;
  if (!hasParticle(verb, tokens[at + 1]?.lower ?? '')) return undefined;
  const base = { at, verb, form, negated: lead.negated, words: { start: lead.at + 1, end: at + 1 } };
  const inverted = form === 'ing' || lead.be ? undefined : invertedSubject(tokens, at, { range, takes: verb.takes });
  if (inverted) return cueOf(base, inverted, { inverted: true, shared: false });
  if (isNounHere(tokens, at, form) || isNounBefore(tokens, at, form)) return undefined;
  if (lead.be && form === 'past') return passive(tokens, base, range);
  const subject = form === 'ing' && !lead.be ? undefined : finite(tokens, base, { lead: lead.at, range, to: lead.to });
  if (subject) return cueOf(base, subject, { inverted: false, shared: false });
  if (!mayShare(tokens, at, { form, lead: lead.at, to: lead.to, range })) return undefined;
  return cueOf(base, sharedSubject(tokens, at, { range, cues }), { inverted: false, shared: true });
}

/** The parts are named one by one: it takes a tenth of the time that spreading them does. */
function cueOf(
  { at, verb, form, negated, words: said }: Bare,
  subject: Subject | undefined,
  { inverted, shared }: Pick<Cue, 'inverted' | 'shared'>,
): Cue {
  return { at, verb, form, negated, words: said, subject, inverted, shared };
}

function hasParticle({ takes }: CueVerb, after: string): boolean {
  if (takes.includes('k')) return after === 'back';
  return !takes.includes('a') || after === 'away' || after === 'aside' || after === 'off';
}

/** `Said` in a name, `New York Post`. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.capital === true && !token.opens && tokens[at - 1]?.kind === 'word' && (tokens[at - 1]?.capital ?? false)
  );
}

/** After a determiner, a possessive or a preposition it is a noun or an adjective: "the claim", "of reports". */
function isNounHere(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (form === 'ing') return isOf(before, CLASS.determiner) || before.possessive;
  if (before.lower === 'to' && form === 'base') return false;
  if (before.possessive) return true;
  if (isOf(before, CLASS.determiner)) return !STANDS_ALONE.has(before.lower);
  return isOf(before, CLASS.preposition) && form !== 'past' && !CLAUSE_PREPOSITIONS.has(before.lower);
}

const CLAUSE_PREPOSITIONS = words('before after since as until');

/** `claims of`, `calls by`, `its repeated calls for`. */
function isNounBefore(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  if (form !== 's' && form !== 'base') return false;
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

/** Behind a quotation, or at the head of a sentence that a quotation ends: "…," said Rossi. */
function invertedSubject(
  tokens: readonly Token[],
  at: number,
  { range, takes }: { range: Range; takes: string },
): Subject | undefined {
  if (!takes.includes('v') || !followsContent(tokens, at, range)) return undefined;
  const after = tokens[at + 1];
  if (after?.kind !== 'word' || after.lower === 'it' || after.lower === 'that') return undefined;
  const phrase = nounPhraseFrom(tokens, at + 1, range.end);
  const isSpoken = tokens[at - 1]?.kind === 'quotation' || tokens[at - 2]?.kind === 'quotation';
  const fits = phrase && isPersonLike(tokens, phrase) && (isSpoken || !isVerbBehind(tokens[phrase.end]));
  return fits ? { mention: phrase, start: at } : undefined;
}

/** `said he would` has its speaker elsewhere. */
function isVerbBehind(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.opens) return false;
  const { lower } = token;
  if (lower === 'and') return true;
  if (isOf(token, CLASS.preposition | CLASS.conjunction | CLASS.timeWord) || lower === 'to') return false;
  return (
    isOf(token, CLASS.auxiliary) ||
    !isOf(token, CLASS.adverb) ||
    lower === 'still' ||
    lower === 'never' ||
    lower === 'also'
  );
}

function followsContent(tokens: readonly Token[], at: number, { start }: Range): boolean {
  const before = tokens[at - 1];
  if (at === start || !before) return at === start && tokens[at]?.capital === true;
  if (before.kind === 'quotation') return true;
  return (
    before.text === ',' || before.text === '—' || before.text === '–' || before.text === '-' || before.text === '--'
  );
}

interface Bare {
  readonly at: number;
  readonly verb: CueVerb;
  readonly form: VerbForm;
  readonly negated: boolean;
  readonly words: Range;
}

/** `was quoted as saying` has its speaker as subject, `was described by Rossi as` behind; of others nobody is known. */
function passive(tokens: readonly Token[], base: Bare, range: Range): Cue | undefined {
  const end = Math.min(range.end, base.at + 6);
  let by = base.at + 1;
  while (by < end && tokens[by]?.lower !== 'by') by += 1;
  const mention = by < end ? nounPhraseFrom(tokens, by + 1, range.end) : undefined;
  return mention && cueOf(base, { mention, start: base.words.start }, { inverted: true, shared: false });
}

function finite(
  tokens: readonly Token[],
  base: Bare,
  { lead, range, to }: { lead: number; range: Range; to: boolean },
): Subject | undefined {
  if (to) return undefined;
  const floor = floorOf(tokens, lead, range);
  const subject =
    subjectBefore(tokens, lead, floor) ?? (floor > range.start ? subjectBefore(tokens, lead, range.start) : undefined);
  if (!subject || isWhether(tokens[subject.start - 1])) return undefined;
  return agrees(tokens, base, subject.mention) ? subject : undefined;
}

function isWhether(token: Token | undefined): boolean {
  return token?.lower === 'whether' || token?.lower === 'if';
}

/** A subject does not reach back over a quotation. */
function floorOf(tokens: readonly Token[], at: number, { start }: Range): number {
  for (let left = at; left >= start; left -= 1) if (tokens[left]?.kind === 'quotation') return left + 1;
  return start;
}

/** `they say` and `he says`; a bare form behind an auxiliary goes with any subject. */
function agrees(tokens: readonly Token[], { form, words }: Bare, mention: Range): boolean {
  if (form === 'base' && words.end - words.start === 1) return mayTakeBase(tokens, mention);
  const last = tokens[mention.end - 1];
  if (form !== 's' || !last) return true;
  if (mention.end - mention.start === 1 && last.capital && /(?:ian|ean|can|ish|ese)$/u.test(last.lower)) return false;
  return !PLURAL.has(last.lower) && (last.capital || !/[^su]s$/u.test(last.lower));
}

const PLURAL = words('they we you i both many some others few several most');

/** `they say`, `officials say`, `Rossi and Bianchi say`; but `a say`. */
function mayTakeBase(tokens: readonly Token[], { start, end }: Range): boolean {
  const last = tokens[end - 1]?.lower ?? '';
  if (last === 'he' || last === 'she' || last === 'it') return false;
  return TAKE_BASE.has(last) || last.endsWith('s') || holdsAnd(tokens, { start, end });
}

const TAKE_BASE = words(
  'i we you they who that which many some others both most few several all critics people men women police',
);
