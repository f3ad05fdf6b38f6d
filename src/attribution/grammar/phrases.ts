import { CLASS, HEADS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isTitleOfWork, type TaggedToken } from './token';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Subject {
  readonly mention: Range;
  /** Start of its clause. */
  readonly start: number;
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
  if (at - 2 >= floor && isOneOfThem(tokens, at - 2)) return { start: at - 2, end: at + 1 };
  if (!last.endsPhrase && !isModalSurname(tokens, at)) return undefined;
  let start = at;
  while (start > floor && at - start < LONGEST) {
    const next = stepLeft(tokens, start, floor);
    if (next === start) break;
    start = next;
  }
  return { start: isDescribedName(tokens, start, at) && start - 2 >= floor ? start - 2 : start, end: at + 1 };
}

/** `a recent Herald poll`: an adjective before a name that belongs to a document or body. */
function isDescribedName(tokens: readonly TaggedToken[], start: number, at: number): boolean {
  const [article, adjective] = [tokens[start - 2], tokens[start - 1]];
  if (!tokens[start]?.inName || !isOf(tokens[at], CLASS.document | CLASS.body) || tokens[at]?.capital) return false;
  return adjective?.nominal === true && !adjective.capital && !adjective.verb && isOf(article, CLASS.determiner);
}

/** `one of them` */
function isOneOfThem(tokens: readonly TaggedToken[], at: number): boolean {
  const isOfThem = tokens[at + 1]?.lower === 'of' && /^(?:them|us)$/u.test(tokens[at + 2]?.lower ?? '');
  return isOfThem && isOf(tokens[at], CLASS.indefinite | CLASS.quantity);
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

/** Also behind `the ousted` and `"…," a weary`. @returns the start of the phrase with one more word on its left; `start` if it is complete. */
function stepLeft(tokens: readonly TaggedToken[], start: number, floor: number): number {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (!first || !before) return start;
  if (before.lower === 'of' && start - 2 >= floor && tokens[start - 2]?.nominal === true) return start - 2;
  if (isOf(before, CLASS.link) && start - 2 >= floor && isHead(tokens[start - 2])) return start - 2;
  if ((before.lower === 'and' || before.text === '&') && start - 2 >= floor) return coordinated(tokens, start);
  // `LNN This Morning`
  if (first.capital && before.inName && !before.possessive && /^th(?:is|ese)$/u.test(first.lower)) return start - 1;
  if ((first.classes & (CLASS.determiner | CLASS.quantity)) === CLASS.determiner)
    return isOf(before, CLASS.predeterminer) ? start - 1 : start;
  if (before.kind === 'number') return start - 1;
  if (before.text === '/' && first.capital && tokens[start - 2]?.capital && start - 2 >= floor) return start - 2;
  if (BEFORE_ROLE.has(before.lower) && isOf(tokens[start - 2], CLASS.determiner)) return start - 1;
  const isDescribed = isOf(before, CLASS.participle) || (before.nominal && tokens[start - 3]?.kind === 'quotation');
  if (first.capital && isDescribed && isOf(tokens[start - 2], CLASS.determiner)) return start - 1;
  if (start - 2 >= floor && isTitleOfWork(tokens, start)) return start - 2;
  if (before.kind !== 'word') return start;
  return joins(before, first) || isNounByPlace(tokens, start) ? start - 1 : start;
}

/** `the later report`, `the first minister` */
const BEFORE_ROLE = words('later earlier first then once only now lead inside outside');

/** `the fire chief`, `Lund's fire service`, `"…," fire chief Rossi said`: a verb's form between such a word or mark and a noun is a noun. */
function isNounByPlace(tokens: readonly TaggedToken[], start: number): boolean {
  const before = tokens[start - 1];
  const isBase = before?.verb?.form === 'base' && before.nominal;
  const left = tokens[start - 2];
  const isSetOff = (left?.kind === 'quotation' || left?.text === ',') && tokens[start + 1]?.inName === true;
  const isBehind = left?.possessive === true || isOf(left, CLASS.determiner) || isSetOff;
  return isBase && isBehind && isOf(tokens[start], CLASS.role | CLASS.body);
}

/** `Rossi and Bianchi`: two names or two roles. */
function coordinated(tokens: readonly TaggedToken[], start: number): number {
  const [left, right] = [tokens[start - 2], tokens[start]];
  if (!left || !right || !left.nominal) return start;
  const alike = (left.capital === right.capital || isRoleFrom(tokens, start)) && !left.possessive;
  // `the baker and poet`
  const isOfTwo = isOf(tokens[start - 3], CLASS.determiner) && isOf(right, CLASS.singleRole);
  return alike && (left.capital || isHead(left) || isOfTwo) ? start - 2 : start;
}

/** `the first lady and US senator`: a name or party before a role. */
function isRoleFrom(tokens: readonly TaggedToken[], start: number): boolean {
  if (tokens[start]?.capital !== true) return false;
  const role = tokens.findIndex((token, at) => at > start && (!token.nominal || isOf(token, CLASS.singleRole)));
  return role < start + LONGEST_ROLE && tokens[role]?.capital === false && isOf(tokens[role], CLASS.singleRole);
}

/** In tokens. */
const LONGEST_ROLE = 4;

function joins(before: TaggedToken, first: TaggedToken): boolean {
  if (before.possessive || isOf(before, CLASS.determiner)) return !isOf(first, CLASS.subjectPronoun);
  if (!before.nominal) return before.opens && before.lower === 'will' && first.capital;
  if (before.capital) return !(isOf(before, CLASS.listedAdverb) && first.lower !== first.text);
  if (first.capital)
    return isOf(before, CLASS.title | CLASS.role | CLASS.body | CLASS.particle) || TITLE_WORDS.test(before.lower);
  return before.verb === undefined || isOf(before, CLASS.document | CLASS.body) || first.lower === 'tank';
}

const TITLE_WORDS =
  /^(?:former|current|then|ex|late|retired|outgoing|incoming|acting|deputy|chief|ousted|fellow|longtime|veteran|prime|foreign|senior|top|state|federal|democratic|independent|\p{L}+-\p{L}+|\p{L}+(?:ist|ian|or|er|man|woman))$/u;

/** Reads the noun phrase that starts at `at` with its titles, names and "of" phrases, up to a comma or `ceiling`. */
export function nounPhraseFrom(tokens: readonly TaggedToken[], at: number, ceiling: number): Range | undefined {
  const first = tokens[at];
  if (at >= ceiling || !first) return undefined;
  if (at + 2 < ceiling && isOneOfThem(tokens, at)) return { start: at, end: at + 3 };
  const after = at + 1 < ceiling ? tokens[at + 1] : undefined;
  const isDeterminer = isOf(first, CLASS.indefinite) && (isNominal(after) || after?.lower === 'of');
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
  if (token.text === '/') return before?.capital === true && tokens[end + 1]?.capital === true;
  if (end > at && token.lower === 'and' && tokens[end + 1]?.lower === 'former') return true;
  if (end > at && token.lower === 'and') return (tokens[end + 1]?.capital ?? false) && (before?.capital ?? false);
  if (end > at && isOf(token, CLASS.link) && token.lower !== 'who')
    return isHead(before) && token.lower !== 'on' && token.lower !== 'to' && !tokens[end + 1]?.lower.endsWith('ing');
  if (token.kind === 'number') return end > at;
  if (token.kind !== 'word') return false;
  if (token.lower === 'most' && before?.lower === 'the' && end > at) return true;
  // `says lead author Anna Rossi`
  if (end === at && token.lower === 'lead') return isHead(tokens[end + 1]);
  if (isOf(token, CLASS.determiner) && !(token.inName && before?.capital))
    return end === at || before?.lower === 'of' || isOf(before, CLASS.link | CLASS.predeterminer);
  if (end > at && isPastVerb(tokens, end)) return false;
  const isBehindName =
    end > at &&
    before?.capital === true &&
    !(before.possessive && isNominal(tokens[end + 1])) &&
    !isOf(before, CLASS.determiner);
  // `Retired teacher Anna Rossi`
  const isTitle = TITLE_WORDS.test(token.lower) || (before?.opens === true && before.lower.endsWith('ed'));
  if (isBehindName && end === at + 1 && tokens[end + 1]?.capital && isTitle) return token.nominal;
  if (isBehindName && !token.capital)
    return isHead(token) || isOf(token, CLASS.particle) || closesPhrase(tokens, end) || describesRole(tokens, end);
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

/** `Lund presidential nominee Anna Rossi`, `Solar power experts`: a noun or adjective before a role. */
function describesRole(tokens: readonly TaggedToken[], at: number): boolean {
  const [token, role] = [tokens[at], tokens[at + 1]];
  const isOne = isOf(role, CLASS.document) && role?.lower.endsWith('s') === false;
  const isRole = isOne || (isOf(role, CLASS.role | CLASS.document) && !role?.verb);
  return token?.nominal === true && !token.verb && !token.lower.endsWith('s') && isRole;
}

/** `the Bern summit.`, `the Bern letter seen by`: a noun behind a name, at the end or before a preposition or participle. */
function closesPhrase(tokens: readonly TaggedToken[], at: number): boolean {
  const after = tokens[at + 1];
  const isNoun = tokens[at]?.nominal === true && !tokens[at].lower.endsWith('ed');
  if (after === undefined || after.kind === 'mark' || isOf(after, CLASS.preposition)) return isNoun;
  if (/^(?:that|if|whether)$/u.test(after.lower)) return isNoun;
  return isNoun && SHOWN.has(after.lower) && tokens[at + 2]?.lower === 'by';
}

const SHOWN = words('seen obtained published released issued written compiled sent given made shared reviewed');

/** Whether a token may be the noun of a phrase. */
export function isHead(token: TaggedToken | undefined): boolean {
  return isOf(token, HEADS) && token?.kind === 'word';
}

export function isSubjectPronoun(token: TaggedToken): boolean {
  // `US`, `IT` and `WHO` are names.
  return isOf(token, CLASS.subjectPronoun | CLASS.indefinite | CLASS.contracted) && !token.acronym;
}

export function isNominal(token: TaggedToken | undefined): boolean {
  return token?.endsPhrase === true;
}

/** Not a surname, `Grace May`, `Gloria Winter`, and not behind a person, `the manager at the time`. */
export function isTime(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 1];
  const isSurname =
    last?.capital === true && !last.lower.endsWith('day') && end - 1 > start && tokens[end - 2]?.inName === true;
  if (!isOf(last, CLASS.timeSpan | CLASS.calendar) || isSurname) return false;
  return !tokens
    .slice(start, end)
    .some((token, at) => isOf(token, CLASS.role) && isOf(tokens[start + at + 1], CLASS.link));
}

export function hasName(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.capital === true) return true;
  return false;
}

export function isPlainPreposition(token: TaggedToken | undefined): boolean {
  return token !== undefined && isOf(token, CLASS.preposition) && !CLAUSE_PREPOSITIONS.has(token.lower);
}

const CLAUSE_PREPOSITIONS = words('after before since as until till than like except once');
