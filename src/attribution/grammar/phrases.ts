import { CLASS, HEADS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { TaggedToken } from './token';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function isWithin(at: number, { start, end }: Range): boolean {
  return at >= start && at < end;
}

/** In tokens. */
const LONGEST = 24;

/**
 * Reads the noun phrase that ends at `at`, from right to left, not beyond `floor`.
 * @returns undefined if no speaker can end there.
 */
export function nounPhraseBefore(tokens: readonly TaggedToken[], at: number, floor: number): Range | undefined {
  const last = tokens[at];
  if (at < floor || !last) return undefined;
  if (isSubjectPronoun(last)) return { start: at, end: at + 1 };
  if (!last.endsPhrase && !isModalSurname(tokens, at)) return undefined;
  let start = at;
  while (start > floor && at - start < LONGEST) {
    const next = stepLeft(tokens, start, floor);
    if (next === start) break;
    start = next;
  }
  return { start, end: at + 1 };
}

/** `May said` */
export function isModalSurname(tokens: readonly TaggedToken[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]?.verb];
  return (
    token?.capital === true &&
    (token.lower === 'may' || token.lower === 'will') &&
    after !== undefined &&
    after.form !== 'base'
  );
}

/** @returns the start of the phrase with one more word on its left; `start` if it is complete. */
function stepLeft(tokens: readonly TaggedToken[], start: number, floor: number): number {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (!first || !before) return start;
  if (before.lower === 'of' && start - 2 >= floor && tokens[start - 2]?.nominal === true) return start - 2;
  if (isOf(before, CLASS.link) && start - 2 >= floor && isHead(tokens[start - 2])) return start - 2;
  if ((before.lower === 'and' || before.text === '&') && start - 2 >= floor) return coordinated(tokens, start);
  if ((first.classes & (CLASS.determiner | CLASS.quantity)) === CLASS.determiner)
    return isOf(before, CLASS.predeterminer) ? start - 1 : start;
  if (before.kind === 'number') return start - 1;
  if (BEFORE_ROLE.has(before.lower) && isOf(tokens[start - 2], CLASS.determiner)) return start - 1;
  if (first.capital && isOf(before, CLASS.participle) && isOf(tokens[start - 2], CLASS.determiner)) return start - 1;
  if (before.kind !== 'word') return before.text === '%' || before.text === '&' ? start - 1 : start;
  return joins(before, first) || isNounByPlace(tokens, start) ? start - 1 : start;
}

/** `the later report`, `the first minister` */
const BEFORE_ROLE = words('later earlier first then once only now');

/** `the fire chief`, `of the review panel`: a verb's form between a determiner and a noun is a noun. */
function isNounByPlace(tokens: readonly TaggedToken[], start: number): boolean {
  const before = tokens[start - 1];
  const isBase = before?.verb?.form === 'base' && before.nominal;
  return isBase && isOf(tokens[start - 2], CLASS.determiner) && isOf(tokens[start], CLASS.role | CLASS.body);
}

/** `Rossi and Bianchi`: two names or two roles. */
function coordinated(tokens: readonly TaggedToken[], start: number): number {
  const [left, right] = [tokens[start - 2], tokens[start]];
  if (!left || !right || !left.nominal) return start;
  const alike = left.capital === right.capital && !left.possessive;
  return alike && (left.capital || isHead(left)) ? start - 2 : start;
}

function joins(before: TaggedToken, first: TaggedToken): boolean {
  if (before.possessive || isOf(before, CLASS.determiner)) return !isOf(first, CLASS.subjectPronoun);
  if (!before.nominal) return before.opens && before.lower === 'will' && first.capital;
  if (before.capital) return !(isOf(before, CLASS.listedAdverb) && first.lower !== first.text);
  if (first.capital)
    return isOf(before, CLASS.title | CLASS.role | CLASS.body | CLASS.particle) || TITLE_WORDS.test(before.lower);
  return before.verb === undefined || isOf(before, CLASS.document) || first.lower === 'tank';
}

const TITLE_WORDS =
  /^(?:former|current|then|ex|late|retired|outgoing|incoming|acting|deputy|chief|ousted|fellow|longtime|veteran|prime|foreign|senior|top|state|federal|democratic|independent|\p{L}+-\p{L}+|\p{L}+(?:ist|ian|or|er|man|woman))$/u;

/** Reads the noun phrase that starts at `at` with its titles, names and "of" phrases, up to a comma or `ceiling`. */
export function nounPhraseFrom(tokens: readonly TaggedToken[], at: number, ceiling: number): Range | undefined {
  const first = tokens[at];
  if (at >= ceiling || !first) return undefined;
  const isDeterminer = isOf(first, CLASS.indefinite) && at + 1 < ceiling && isNominal(tokens[at + 1]);
  if (isSubjectPronoun(first) && !isDeterminer) return { start: at, end: at + 1 };
  let end = at;
  while (end < ceiling && end - at < LONGEST && goesOn(tokens, at, end)) end += 1;
  while (end > at && tokens[end - 1]?.endsPhrase !== true) end -= 1;
  return end > at ? { start: at, end } : undefined;
}

function goesOn(tokens: readonly TaggedToken[], at: number, end: number): boolean {
  const token = tokens[end];
  const before = tokens[end - 1];
  if (!token) return false;
  if (token.lower === 'of' || token.text === '&') return end > at;
  if (end > at && token.lower === 'and') return (tokens[end + 1]?.capital ?? false) && (before?.capital ?? false);
  if (end > at && isOf(token, CLASS.link) && token.lower !== 'who')
    return isHead(before) && token.lower !== 'on' && token.lower !== 'to';
  if (token.kind === 'number') return end > at;
  if (token.kind !== 'word') return false;
  if (isOf(token, CLASS.determiner))
    return end === at || before?.lower === 'of' || isOf(before, CLASS.link | CLASS.predeterminer);
  if (end > at && isPastVerb(tokens, end)) return false;
  const isBehindName = end > at && before?.capital === true && !isOf(before, CLASS.determiner);
  if (isBehindName && end === at + 1 && tokens[end + 1]?.capital && TITLE_WORDS.test(token.lower)) return token.nominal;
  if (isBehindName && !token.capital) return isHead(token) || isOf(token, CLASS.particle) || closesPhrase(tokens, end);
  return token.nominal;
}

/** `his office contacted police`: a past form that a noun precedes and an object follows. */
function isPastVerb(tokens: readonly TaggedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !token.lower.endsWith('ed') || token.capital || isOf(before, CLASS.determiner)) return false;
  return (
    token.verb !== undefined ||
    after?.capital === true ||
    isHead(before) ||
    isOf(after, BEHIND_VERB) ||
    before?.lower.endsWith('s') === true
  );
}

const BEHIND_VERB = CLASS.determiner | CLASS.preposition | CLASS.objectPronoun | CLASS.subordinator | CLASS.adverb;

/** `the Bern summit.`, `the Bern letter seen by`: a noun behind a name, at the end or before a preposition or participle. */
function closesPhrase(tokens: readonly TaggedToken[], at: number): boolean {
  const after = tokens[at + 1];
  const isNoun = tokens[at]?.nominal === true && !tokens[at].lower.endsWith('ed');
  if (after === undefined || after.kind === 'mark' || isOf(after, CLASS.preposition)) return isNoun;
  return isNoun && SHOWN.has(after.lower) && tokens[at + 2]?.lower === 'by';
}

const SHOWN = words('seen obtained published released issued written compiled sent given made shared reviewed');

function isHead(token: TaggedToken | undefined): boolean {
  return isOf(token, HEADS) && token?.kind === 'word';
}

export function isSubjectPronoun(token: TaggedToken): boolean {
  // `US`, `IT` and `WHO` are names.
  return isOf(token, CLASS.subjectPronoun | CLASS.indefinite | CLASS.contracted) && !token.acronym;
}

export function isNominal(token: TaggedToken | undefined): boolean {
  return token?.endsPhrase === true;
}

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
    } else if (lower === 'to') to = true;
    else if (!isOf(token, CLASS.auxiliary | CLASS.adverb) && !FOLLOWING.has(lower)) break;
    if (isOf(token, CLASS.be)) be = true;
    if (SUPPOSED.has(lower)) supposed = true;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower === 'cannot') negated = true;
  }
  return { before: at, be, to, negated, supposed };
}

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

/** Not a surname: `Grace May`, `Gloria Winter`. */
export function isTime(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 1];
  const isSurname = last?.capital === true && end - 1 > start && tokens[end - 2]?.inName === true;
  return isOf(last, CLASS.timeSpan | CLASS.calendar) && !isSurname;
}
