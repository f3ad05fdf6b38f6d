import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isIntroduced, namedBeside } from './named-beside';
import { headOf, isDescribedTo, isRelativeOfThing, speakerIn } from './speaker-phrase';
import {
  hasParticle,
  isNoPush,
  isNounBefore,
  isNounHere,
  isPartOfName,
  isPossible,
  isRated,
  type Cue,
  type CuedSentence,
  type VerbGroup,
  verbGroupOf,
} from './cue';
import { isNominal, nounPhraseFrom, type Range, type Subject } from './phrases';
import { quotedAs } from './quoted-as';
import { subjectOfSentence } from './sentence-subject';
import { isPersonLike, mayShare, sharedSubject } from './shared-subject';
import { holdsAnd } from './subject-lists';
import { subjectBefore } from './subjects';
import { isComma, isDoer, isMainVerb, isQuotation, isTitleOfWork, type TaggedToken } from './token';
import type { Tokens } from './tokenise';

export function findCues(tokens: Tokens, range: Range): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    const cue = tokens[at]?.verb && cueAt({ tokens, range, cues }, at);
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(sentence: CuedSentence, at: number): Cue | undefined {
  const { tokens, range } = sentence;
  const entry = tokens[at]?.verb;
  if (!entry || isPartOfName(tokens, at)) return undefined;
  const { verb, form } = entry;
  const group = verbGroupOf(tokens, at, range.start);
  if (verb.takes.includes('w') && (group.to || isPossible(tokens, group.before + 1, at))) return undefined;
  const isPutDown = verb.lemma === 'put' && putsDown(tokens, at);
  const after = tokens[at + 1]?.lower ?? '';
  if (!isPutDown && !hasParticle(verb, after)) return undefined;
  if (verb.takes.includes('r') && isNoPush(tokens, at, range.end)) return undefined;
  if (verb.takes.includes('x') && !isBesideQuotation(tokens, at)) return undefined;
  // `Rossi, asked about the plan, said`: others asked.
  const isAskedBetween = tokens[at - 1]?.text === ',' && after === 'about';
  const isNamed = after === 'not' || (after === 'to' && tokens[at + 2]?.lower === 'be');
  if (verb.lemma === 'ask' && (isNamed || isAskedBetween)) return undefined;
  if (verb.lemma === 'clear' && !tokens.slice(group.before + 1, at).some(({ lower }) => lower.startsWith('ma')))
    return undefined;
  if (verb.lemma === 'plead' && /^(?:guilty|not|innocent)$/u.test(after)) return undefined;
  if (verb.lemma === 'point' && after === 'at') return undefined;
  // `building projects`
  if (verb.lemma === 'project' && form !== 'past') return undefined;
  const last = verb.takes.includes('u') && !isPutDown ? at + 1 : at;
  const bare = {
    at: last,
    verb,
    form,
    negated: group.negated || group.supposed,
    words: { start: group.before + 1, end: last + 1 },
  };
  const behind = form === 'ing' || group.be ? undefined : invertedSubject(tokens, at, { range, takes: verb.takes });
  if (behind) return cueOf(bare, namedBeside(tokens, behind, range.end), { inverted: true, shared: false });
  if (isNounHere(tokens, at, form) || isNounBefore(tokens, at, form)) return undefined;
  if (form === 'past' && isIntroduced(tokens, at, range.end)) return undefined;
  if (form === 'past' && (group.be || tokens[group.before]?.lower === 'as')) return passive(tokens, bare, range);
  const quoted = form === 'ing' ? quotedAs(tokens, at, range.start) : undefined;
  if (quoted) return cueOf(bare, quoted, { inverted: false, shared: false });
  const isProgressive = group.be || isOf(tokens[group.before], CLASS.contracted);
  const own = form === 'ing' && !isProgressive ? undefined : subjectOf(tokens, bare, { group, range });
  const before = sentence.cues.at(-1);
  // `"…," said a baker familiar with the talks, who added`
  if (own && before?.inverted && before.subject && isRelativeOfThing(tokens, own.mention))
    return cueOf(bare, { ...before.subject, start: bare.words.start - 1 }, { inverted: false, shared: false });
  if (own && form === 'past' && (isRated(tokens, at, own.mention) || isAccused(tokens, at, own))) return undefined;
  // `a life written by Rossi`, but `told by telephone`, `promised by the end of May`, `said by the river`
  if (own && form === 'past' && after === 'by' && verb.lemma !== 'say' && isDoer(tokens, at + 2)) return undefined;
  const isNeither = own && /^n(?:or|ot)$/u.test(tokens[own.start - 1]?.lower ?? '');
  if (own)
    return cueOf(isNeither ? { ...bare, negated: true } : bare, namedBeside(tokens, own, group.before + 1), {
      inverted: false,
      shared: false,
    });
  // `Rossi, backed by bakers and opposed by Weber, left`: Weber opposes.
  if (form === 'past' && tokens[at + 1]?.lower === 'by') return undefined;
  // `Rossi explained a law that protects bakers and demands respect`: the law does.
  if (form === 's' && sentence.cues.at(-1)?.form === 'past') return undefined;
  if (!mayShare(tokens, { form, group, range })) return undefined;
  return cueOf(bare, sharedSubject(sentence, at), { inverted: false, shared: true });
}

/** `a man accused of theft`, `a plan praised for its speed`: others accuse and praise; not so in `a plan that bakers praised for its speed`. */
function isAccused(tokens: readonly TaggedToken[], at: number, { start, mention: { end } }: Subject): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBare = end === at && before?.capital === false && isNominal(before);
  const isRelative = /^(?:who|whom|which|that|what)$/u.test(tokens[start - 1]?.lower ?? '');
  if (!isBare || isRelative || !/^ow?$/u.test(token?.verb?.verb.takes ?? '')) return false;
  return /^(?:of|for|as|one)$/u.test(after?.lower ?? '');
}

type BareCue = Pick<Cue, 'at' | 'verb' | 'form' | 'negated' | 'words'>;

/** Without object spread, which takes ten times as long in this hot path. */
function cueOf(
  { at, verb, form, negated, words: said }: BareCue,
  subject: Subject | undefined,
  { inverted, shared }: Pick<Cue, 'inverted' | 'shared'>,
): Cue {
  return { at, verb, form, negated, words: said, subject, inverted, shared };
}

/** `puts the delay down to rain` */
function putsDown(tokens: readonly TaggedToken[], at: number): boolean {
  const down = tokens.findIndex(({ lower }, to) => to > at + 1 && to < at + LONGEST_SPEAKER + 2 && lower === 'down');
  return down > 0 && tokens[down + 1]?.lower === 'to';
}

/** `"…," he went on`, `he went on: "…"` */
function isBesideQuotation(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens.slice(Math.max(0, at - LONGEST_SPEAKER), at + 4).some(isQuotation);
}

const LONGEST_SPEAKER = 6;

/** Behind a quotation, or at the head of a sentence that a quotation ends: "…," said Rossi. */
function invertedSubject(
  tokens: readonly TaggedToken[],
  at: number,
  { range, takes }: { range: Range; takes: string },
): Subject | undefined {
  if (!takes.includes('v') || !followsContent(tokens, at, range)) return undefined;
  const after = tokens[at + 1];
  const isSpoken = isQuotation(tokens[at - 1]);
  if (after?.kind !== 'word') return undefined;
  const whole = nounPhraseFrom(tokens, at + 1, range.end);
  // `said a baker familiar with it`
  const phrase = (isSpoken ? whole && speakerIn(tokens, whole) : undefined) ?? whole;
  const next = phrase && tokens[phrase.end + (!isSpoken && isOf(tokens[phrase.end + 1], CLASS.timeSpan) ? 2 : 0)];
  if (phrase && takes.includes('l') && BEHIND_LISTENER.has(next?.lower ?? '')) return undefined;
  // `said party workers hope to win`
  const isHope = phrase && tokens[phrase.end - 1]?.verb?.form === 'base' && tokens[phrase.end]?.lower === 'to';
  const isClause =
    isHope === true ||
    (phrase && (isSpoken ? isOf(tokens[phrase.end], CLASS.auxiliary) : isVerbBehind(tokens[phrase.end])));
  const fits = phrase && (isPersonLike(tokens, phrase) || (isSpoken && holdsBody(tokens, phrase))) && !isClause;
  return fits ? { mention: phrase, start: at } : undefined;
}

/** `Rossi, a baker, asked guests last year to wait`, `warned guests that`: what the verb is about follows whom it is said to. */
const BEHIND_LISTENER = words('to that not whether if for about against how what');

/** `"…," said the ruling`, `said a fruit seller who` */
function holdsBody(tokens: readonly TaggedToken[], { end }: Range): boolean {
  return isOf(tokens[end - 1], CLASS.body | CLASS.document | CLASS.person);
}

/** `said he would` has its speaker elsewhere. */
function isVerbBehind(token: TaggedToken | undefined): boolean {
  if (token?.kind !== 'word' || token.opens) return false;
  const { lower } = token;
  if (lower === 'and') return true;
  if (isOf(token, CLASS.preposition | CLASS.conjunction | CLASS.timeWord) && lower !== 'may') return false;
  return isOf(token, CLASS.auxiliary) || !isOf(token, CLASS.adverb) || BEFORE_VERB.has(lower);
}

const BEFORE_VERB = words('still never also first then now soon often always once simply only just');

function followsContent(tokens: readonly TaggedToken[], at: number, { start }: Range): boolean {
  if (at === start || isQuotation(tokens[at - 1])) return true;
  if (!isComma(tokens[at - 1])) return false;
  // `Rossi, a baker, asked Weber on air if it was late`
  const isListened = tokens[at]?.verb?.verb.takes.includes('l') === true;
  return !isListened || tokens.slice(start, at).some((token) => isMainVerb(token) || isOf(token, CLASS.be));
}

/** `was described by Rossi as` has its speaker behind it; a passive without "by" has none. */
function passive(tokens: readonly TaggedToken[], bare: BareCue, range: Range): Cue | undefined {
  const end = Math.min(range.end, bare.at + 6);
  let by = bare.at + 1;
  while (by < end && tokens[by]?.lower !== 'by') by += 1;
  const mention = by < end ? nounPhraseFrom(tokens, by + 1, range.end) : undefined;
  const subject = mention && namedBeside(tokens, { mention, start: bare.words.start }, range.end);
  return subject && cueOf(bare, subject, { inverted: true, shared: false });
}

function subjectOf(
  tokens: readonly TaggedToken[],
  bare: BareCue,
  { group, range }: { group: VerbGroup; range: Range },
): Subject | undefined {
  if (group.to) return undefined;
  const floor = floorOf(tokens, group.before, range);
  const fits = (subject: Subject | undefined): boolean =>
    subject !== undefined && agrees(tokens, bare, subject.mention);
  const near = subjectBefore(tokens, group.before, floor);
  const isHere = tokens[group.before]?.lower === 'and' || (near && fits(near) && speakerIn(tokens, near.mention));
  const head = isHere ? undefined : headOfClause(tokens, group.before, range);
  const subject =
    (fits(head) ? head : near) ?? (floor > range.start ? subjectBefore(tokens, group.before, range.start) : undefined);
  return fits(subject) && !isWhether(tokens[(subject?.start ?? 0) - 1]) ? subject : undefined;
}

/** `Activists trying to block the plan say`, `a poll taken on Monday found`: nothing but what describes the head stands before the verb; `thanked nurses and said` has a verb. */
function headOfClause(tokens: readonly TaggedToken[], last: number, { start }: Range): Subject | undefined {
  let comma = last;
  while (comma > start && (tokens[comma]?.kind === 'word' || tokens[comma]?.text === '/')) comma -= 1;
  const phrase = comma > start ? nounPhraseFrom(tokens, comma + 1, last + 1) : undefined;
  const found = phrase ?? subjectOfSentence(tokens, start, last + 1)?.mention;
  if (!found) return undefined;
  const head = headOf(tokens, found);
  if (!isDescribedTo(tokens, head, last)) return undefined;
  return { mention: { start: found.start, end: head + 1 }, start: found.start };
}

function isWhether(token: TaggedToken | undefined): boolean {
  return token?.lower === 'whether' || token?.lower === 'if' || token?.lower === 'why';
}

function floorOf(tokens: readonly TaggedToken[], at: number, { start }: Range): number {
  for (let left = at; left >= start; left -= 1)
    if (isQuotation(tokens[left]) && !isTitleOfWork(tokens, left + 1)) return left + 1;
  return start;
}

/** `they say` and `he says`; a bare form behind an auxiliary goes with any subject. */
function agrees(tokens: readonly TaggedToken[], { form, words }: BareCue, mention: Range): boolean {
  const last = tokens[headOf(tokens, mention)];
  if (form === 'base' && words.end - words.start === 1)
    return (
      mayTakeBase(tokens, mention) || (isOf(last, CLASS.person | CLASS.document) && last?.lower.endsWith('s') === true)
    );
  if (form !== 's' || !last) return true;
  if (mention.end - mention.start === 1 && last.capital && /(?:ian|ean|can|ish|ese)$/u.test(last.lower)) return false;
  return last.capital || !/[^su]s$/u.test(last.lower);
}

/** `they say`, `officials say`, `Rossi and Bianchi say`; but `a say`. */
function mayTakeBase(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 1]?.lower ?? '';
  return TAKE_BASE.has(last) || last.endsWith('s') || holdsAnd(tokens, { start, end });
}

const TAKE_BASE = words(
  'data i we you they who that which many some others both most few several all critics people men women police',
);
