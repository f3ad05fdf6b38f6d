import type { VerbForm } from '../../text/saying-verbs';
import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { tookTo, verbGroupOf, type CuedSentence, type VerbGroup } from './cue';
import { namedBeside } from './named-beside';
import { isNominal, nounPhraseBefore, nounPhraseFrom, type Range, type Subject } from './phrases';
import { behindDateline, behindTime, isOpener, subjectOfSentence } from './sentence-subject';
import { endsWithComma, isComma, isMainVerb, type TaggedToken } from './token';

interface VerbInSentence {
  readonly form: VerbForm;
  readonly group: VerbGroup;
  readonly range: Range;
}

/** @returns true if a verb may take its subject from elsewhere: `…, adding that`, `and said`, `went on to say`. */
export function mayShare(tokens: readonly TaggedToken[], { form, group, range }: VerbInSentence): boolean {
  const before = tokens[group.before];
  // `resistance to welcoming them`
  if (form === 'ing' && group.to && before?.nominal === true) return false;
  if (form === 'ing' && group.be) return CHAINS.has(before?.lower ?? '');
  if (form === 'ing') return !isOfAnother(tokens, group.before, range.start);
  if (group.to) return true;
  if (group.before < range.start || !before) return false;
  if (form === 'base') return before.lower === 'and' || before.lower === 'or';
  return CHAINS.has(before.lower);
}

/** `rivals promising change`, `after a man claiming to help`, `accused of saying`, `criticized for saying`: words of the noun before it, or of the one accused. */
function isOfAnother(tokens: readonly TaggedToken[], at: number, floor: number): boolean {
  if (OF_ANOTHER.has(tokens[at]?.lower ?? '')) return true;
  const noun = isNominal(tokens[at]) ? nounPhraseBefore(tokens, at, floor) : undefined;
  if (!noun || noun.start === floor) return false;
  const isOfMany = tokens[at]?.lower.endsWith('s') && tokens.slice(noun.start, at).some(({ lower }) => lower === 'of');
  return isOfMany === true || BEFORE_ANOTHER.has(tokens[noun.start - 1]?.lower ?? '');
}

const OF_ANOTHER = words('of for worth');
const BEFORE_ANOTHER = words('of after before when because');
const CHAINS = words('and but then or , — –');

export function sharedSubject({ tokens, range, cues }: CuedSentence, at: number): Subject | undefined {
  const isIng = tokens[at]?.verb?.form === 'ing';
  const absolute = isIng ? absoluteSubject(tokens, at, range.start) : undefined;
  if (absolute) return absolute;
  const own = tokens[at - 1]?.lower === 'to' ? subjectOfInfinitive(tokens, at - 2, range.start) : undefined;
  if (own) return own;
  const relative = isIng ? subjectOfRelative(tokens, at, range.start) : undefined;
  if (relative) return relative;
  const ahead = isAtHead(tokens, at, range) ? subjectBehindComma(tokens, at, range.end) : undefined;
  if (ahead) return ahead;
  const subjects = cues.flatMap(({ subject }) => subject ?? []).reverse();
  const isHead = ({ start }: Subject): boolean => isClauseHead(tokens, start, range.start);
  const last = subjects.find(({ start }, nth) => nth === subjects.length - 1 || !isInner(tokens, start, range.start));
  if (last && isOfSecondClause({ tokens, range, cues }, at)) return undefined;
  if (last && (isHead(last) || isOfClause(tokens, last, at))) return last;
  const isBehindComma = isIng && isComma(tokens[at - 1]);
  // `Rossi spoke of what she said was late, adding that`
  // `Rossi said that Weber would leave and suggested`: the second past form is hers.
  const isOuter = cues.at(-1)?.form === 'base' && tokens[at]?.verb?.form === 'past' && tokens[at - 1]?.lower === 'and';
  if (last && !(isBehindComma && isInner(tokens, last.start, range.start)))
    return isBehindComma || isOuter ? subjects.find(isHead) : undefined;
  const isJoint = isJoined(tokens, at, range.start);
  const isPurpose = tokens[at - 1]?.lower === 'to' && tookTo(tokens, at - 2, range.start);
  const first = isIng || isJoint || isPurpose ? subjectOfSentence(tokens, range.start, at) : undefined;
  const isPlain =
    first &&
    opensSentence(tokens, first, { from: range.start, verb: isJoint ? at - 1 : at }) &&
    !isDocument(tokens, first.mention);
  if (!isPlain || mayChangeSubject(tokens, first.mention.end, { verb: at, isJoint })) return undefined;
  return namedBeside(tokens, first, at);
}

/** `Rossi praised Weber after she left the hall and blamed the rain`: Weber blames, or Rossi. */
function isOfSecondClause({ tokens, cues }: CuedSentence, at: number): boolean {
  const before = cues.at(-1);
  if (!before || /[ctiw]/u.test(before.verb.takes) || tokens[at - 1]?.lower !== 'and') return false;
  const clause = tokens.slice(before.at, at);
  return clause.some(
    ({ lower, kind }, place) =>
      /^(?:after|before|when|while|because|as)$/u.test(lower) &&
      isOf(clause[place + 1], CLASS.subjectPronoun) &&
      kind === 'word' &&
      clause.slice(place).every((token) => token.kind !== 'mark'),
  );
}

/** `in Lund, where bakers had met at noon, chanting "No"`, `when bakers interrupted her, shouting "No"`: the bakers, whom no name means. */
function subjectOfRelative(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  if (!CHANTED.has(tokens[at]?.lower ?? '')) return undefined;
  let opener = at - 2;
  while (opener > floor && /^(?:word|number)$/u.test(tokens[opener]?.kind ?? '')) opener -= 1;
  const isOpened = isComma(tokens[opener]) && /^(?:when|where)$/u.test(tokens[opener + 1]?.lower ?? '');
  if (!isOpened || !isComma(tokens[at - 1])) return undefined;
  const verb = tokens.findIndex((token, place) => place > opener + 2 && isMainVerb(token));
  const mention = verb < at ? nounPhraseBefore(tokens, verb - 1, opener + 2) : undefined;
  const last = mention && tokens[mention.end - 1];
  const isMany = last?.lower.endsWith('s') === true && !last.inName;
  return mention && isMany ? { mention, start: mention.start } : undefined;
}

const CHANTED = words('chanting shouting yelling screaming');

/** `as Rossi denounced the plan and pledged to fight it`, `with Rossi calling it late and asking` */
function isOfClause(tokens: readonly TaggedToken[], { start }: Subject, at: number): boolean {
  const isOpened = /^(?:as|with|when|while|after|because|since|though|although)$/u.test(tokens[start - 1]?.lower ?? '');
  return isOpened && tokens[at - 1]?.lower === 'and' && tokens.slice(start, at).every(({ kind }) => kind !== 'mark');
}

/** `He met the bakers and later said` */
function isJoined(tokens: readonly TaggedToken[], at: number, floor: number): boolean {
  return /^(?:and|but|then)$/u.test(tokens[verbGroupOf(tokens, at, floor).before]?.lower ?? '');
}

/** `He spoke, when the crowd rose, shouting` and `she held up a sign saying`: the subject may be another. */
function mayChangeSubject(
  tokens: readonly TaggedToken[],
  from: number,
  { verb, isJoint }: { readonly verb: number; readonly isJoint: boolean },
): boolean {
  if (SIGNS.has(tokens[verb - 1]?.lower ?? '')) return true;
  for (let at = behindRelative(tokens, from, verb); at < verb - 1; at += 1) {
    const { lower = '' } = tokens[at] ?? {};
    if (CLAUSE_OPENERS.has(lower) || (isJoint && /^(?:after|before|until)$/u.test(lower))) return true;
  }
  return false;
}

/** `Rossi, who bakes, left`: @returns the second comma, or `at`. */
function behindRelative(tokens: readonly TaggedToken[], at: number, end: number): number {
  if (tokens[at]?.text !== ',' || !/^wh(?:o|ich)$/u.test(tokens[at + 1]?.lower ?? '')) return at;
  const comma = tokens.slice(0, end).findIndex(({ text }, next) => next > at && text === ',');
  return comma < 0 ? at : comma;
}

const CLAUSE_OPENERS = words('when where which who while whereas because although though');
const SIGNS = words(
  'sign signs banner banners placard placards poster posters headline cover caption shirt shirts button buttons',
);

/** At the very head, or a person behind "In May," and the like. */
function opensSentence(
  tokens: readonly TaggedToken[],
  { start, mention }: Subject,
  { from, verb }: { readonly from: number; readonly verb: number },
): boolean {
  if (tokens.slice(from, start).every((token) => isOpener(token) || token.text === ',')) return true;
  if (behindTime(tokens, from) === start) return true;
  const first = behindDateline(tokens, from, start);
  const opensPhrase =
    isOf(tokens[first], CLASS.preposition | CLASS.adverb | CLASS.timeSpan) ||
    tokens[first]?.lower.endsWith('ing') === true;
  const isBehindPhrase = opensPhrase && tokens[start - 1]?.text === ',' && start - first < LONGEST_INTRODUCTION;
  const isNamed = tokens[start]?.lower === 'he' || tokens[start]?.lower === 'she' || holdsCapital(tokens, mention);
  // `the firm ran a campaign urging calm`, but `the firm ran a campaign, urging calm`
  return isBehindPhrase && (isNamed || (isPersonLike(tokens, mention) && tokens[verb - 1]?.kind !== 'word'));
}

function holdsCapital(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  return tokens.slice(start, end).some(({ capital }) => capital);
}

/** In tokens. */
const LONGEST_INTRODUCTION = 24;

/** `Rossi said he would be writing and claimed`: Rossi claimed. */
function isInner(tokens: readonly TaggedToken[], at: number, floor: number): boolean {
  return /^(?:he|she|they|it)$/u.test(tokens[at]?.lower ?? '') && !isClauseHead(tokens, at, floor);
}

/** A subject carries over only if it opens the sentence or follows a comma, a quotation or "and". */
function isClauseHead(tokens: readonly TaggedToken[], start: number, floor: number): boolean {
  const before = tokens[start - 1];
  if (start <= floor || before === undefined) return true;
  // `the rights group the Harbour League`
  const group =
    isOf(tokens[start], CLASS.determiner) && isNominal(before) ? nounPhraseBefore(tokens, start - 1, floor) : undefined;
  if (group) return isClauseHead(tokens, group.start, floor);
  return before.kind === 'quotation' || before.kind === 'mark' || before.lower === 'and' || before.lower === 'but';
}

/** `The advertisement shows her saying`: the speaker is ambiguous. */
function isDocument(tokens: readonly TaggedToken[], { end }: Range): boolean {
  return isOf(tokens[end - 1], CLASS.document) && tokens[end - 1]?.capital !== true;
}

/** `with Rossi saying` */
function absoluteSubject(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  const last = verbGroupOf(tokens, at, floor).before;
  const own = isNominal(tokens[last]) ? nounPhraseBefore(tokens, last, floor) : undefined;
  const before = own && tokens[own.start - 1]?.text;
  if (!own || before === undefined || !/^(?:with|by|and|—|–)$/u.test(before)) return undefined;
  const opensPhrase = tokens[own.start]?.capital === true || isOf(tokens[own.start], CLASS.determiner);
  // `with many marchers and spectators chanting`
  const start =
    before === 'and'
      ? tokens.slice(0, own.start).findLastIndex(({ lower, kind }) => lower === 'with' || kind !== 'word') + 1
      : 0;
  if (tokens[start - 1]?.lower === 'with' && own.start - start < 6) return { mention: { start, end: own.end }, start };
  return opensPhrase || before !== 'and' ? { mention: own, start: own.start } : undefined;
}

/** `let the chair call`, `allow the chair to call`: the nearest person; `the chair's attempt to call`: the owner. */
function subjectOfInfinitive(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  const phrase = isNominal(tokens[at]) ? nounPhraseBefore(tokens, at, floor) : undefined;
  if (!phrase || phrase.start === floor || UNSAID.has(tokens[at]?.lower ?? '')) return undefined;
  for (let owner = phrase.end - 1; owner >= phrase.start; owner -= 1) {
    if (tokens[owner]?.possessive) return { mention: { start: phrase.start, end: owner + 1 }, start: phrase.start };
  }
  const isDefinite = /^(?:the|his|her|their|its)$/u.test(tokens[phrase.start]?.lower ?? '');
  return isDefinite && isPersonLike(tokens, phrase) ? { mention: phrase, start: phrase.start } : undefined;
}

/** `Rossi's refusal to say that it was late` */
const UNSAID = words('refusal unwillingness reluctance failure inability hesitation');

/** `After saying that it was late, Rossi left`: nothing but a preposition stands before. */
function isAtHead(tokens: readonly TaggedToken[], at: number, { start: first }: Range): boolean {
  const start = isOpener(tokens[first]) && at > first ? first + 1 : first;
  return at === start || (at === start + 1 && isOf(tokens[start], CLASS.preposition));
}

function subjectBehindComma(tokens: readonly TaggedToken[], from: number, end: number): Subject | undefined {
  for (let at = from; at < end - 1; at += 1) {
    if (tokens[at]?.text !== ',' && !endsWithComma(tokens[at])) continue;
    const mention = nounPhraseFrom(tokens, at + 1, end);
    if (mention) return { mention, start: mention.start };
    if (!isOpener(tokens[at + 1])) return undefined;
  }
  return undefined;
}

/** @returns true for a phrase with a name, a role or a pronoun for a person. */
export function isPersonLike(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    const isOne = token && PEOPLE.has(token.lower) && tokens[at + 1]?.lower !== 'of';
    if (token && (token.capital || isOf(token, CLASS.role) || isOne)) return true;
  }
  return false;
}

const PEOPLE = words('he she they one another some many others both them us');
