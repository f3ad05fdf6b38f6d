import type { Cue, Scene } from './cue';
import type { CueVerb, VerbForm } from './cue-verbs';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from './function-words';
import { isAdverb, nounPhraseFrom, type Range } from './noun-phrases';
import { isPersonLike, mayShare, sharedSubject } from './shared-subject';
import { leadOf, subjectBefore, type Subject } from './subjects';
import type { Token } from './word-facts';
import { MAY_BE } from './word-facts';

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
  const lead = leadOf(tokens, at, range.start);
  if (lead.to && verb.takes.includes('w')) return undefined;
  if (!hasParticle(verb, tokens[at + 1]?.lower ?? '')) return undefined;
  const base = { at, verb, form, negated: lead.negated, words: { start: lead.at + 1, end: at + 1 } };
  const inverted = form === 'ing' || lead.be ? undefined : invertedSubject(tokens, at, { range, takes: verb.takes });
  if (inverted) return { ...base, subject: inverted, inverted: true, shared: false };
  if (isNounHere(tokens, at, form) || isNounBefore(tokens, at, form)) return undefined;
  if (lead.be && form === 'past') return passive(tokens, base, range);
  const subject = form === 'ing' && !lead.be ? undefined : finite(tokens, base, { lead: lead.at, range, to: lead.to });
  if (subject) return { ...base, subject, inverted: false, shared: false };
  if (!mayShare(tokens, at, { form, lead: lead.at, to: lead.to, range })) return undefined;
  return { ...base, subject: sharedSubject(tokens, at, { range, cues }), inverted: false, shared: true };
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
  if (form === 'ing') return DETERMINERS.has(before.lower) || before.possessive;
  if (before.lower === 'to' && form === 'base') return false;
  if (before.possessive) return true;
  if (DETERMINERS.has(before.lower)) return !STANDS_ALONE.has(before.lower);
  return PREPOSITIONS.has(before.lower) && form !== 'past' && !/^(?:before|after|since|as|until)$/u.test(before.lower);
}

/** `claims of`, `calls by`, `its repeated calls for`. */
function isNounBefore(tokens: readonly Token[], at: number, form: VerbForm): boolean {
  if (form !== 's' && form !== 'base') return false;
  if (form === 's' && /^(?:these|those|both|many|some|several|few|all|most|other)$/u.test(tokens[at - 1]?.lower ?? ''))
    return true;
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:of|by|from|between)$/u.test(after)) return tokens[at]?.lower !== 'speaks';
  const [adjective, owner] = [tokens[at - 1], tokens[at - 2]];
  if (!adjective || adjective.capital || !/(?:ed|al|ive|ous|ing|ent|ant|ic|ful|ian)$/u.test(adjective.lower))
    return false;
  return (owner?.possessive ?? false) || DETERMINERS.has(owner?.lower ?? '');
}

const STANDS_ALONE: ReadonlySet<string> = new Set(
  'this that these those some all both most many few several one other'.split(' '),
);

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
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || TIME_WORDS.has(lower) || lower === 'to') return false;
  return AUXILIARIES.has(lower) || !isAdverb(lower) || lower === 'still' || lower === 'never' || lower === 'also';
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
  const by = tokens.slice(base.at + 1, Math.min(range.end, base.at + 6)).findIndex(({ lower }) => lower === 'by');
  if (by < 0) return undefined;
  const mention = nounPhraseFrom(tokens, base.at + 2 + by, range.end);
  return mention && { ...base, subject: { mention, start: base.words.start }, inverted: true, shared: false };
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
  if (!subject || /^(?:whether|if)$/u.test(tokens[subject.start - 1]?.lower ?? '')) return undefined;
  return agrees(tokens, base, subject.mention) ? subject : undefined;
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
  return (
    !/^(?:they|we|you|i|both|many|some|others|few|several|most)$/u.test(last.lower) &&
    (last.capital || !/[^su]s$/u.test(last.lower))
  );
}

/** `they say`, `officials say`, `Rossi and Bianchi say`; but `a say`. */
function mayTakeBase(tokens: readonly Token[], { start, end }: Range): boolean {
  const last = tokens[end - 1]?.lower ?? '';
  if (/^(?:he|she|it)$/u.test(last)) return false;
  if (
    /^(?:i|we|you|they|who|that|which|many|some|others|both|most|few|several|all|critics|people|men|women|police)$/u.test(
      last,
    )
  )
    return true;
  return last.endsWith('s') || tokens.slice(start, end).some(({ lower }) => lower === 'and');
}
