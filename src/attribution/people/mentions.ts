import type { Span } from '../../articles/article';
import type { TaggedToken } from '../grammar/token';
import { endOfToken, type Tokens } from '../grammar/tokenise';
import { CLASS, isOf } from '../lexicon/word-classes';
import { FEMALE_ROLES, HONORIFICS, MALE_ROLES, ROLES, words } from '../lexicon/word-lists';
import { isOfHeadline } from './headline';
import { COMMON_SURNAMES, genderOfGivenName, isGivenBehind, nameOf, nameWords, type Name } from './names';

export interface NameMention extends Span {
  /** Without titles, "Jr." and a possessive ending. */
  readonly name: Name;
  readonly honorific: string | undefined;
  /** The role before the name, in lower case: `us president`, `opposition leader`. */
  readonly title: string | undefined;
  /** Opens a sentence, so that its capital proves nothing. */
  readonly opens: boolean;
  /** `in X`: most likely a place. */
  readonly place: boolean;
  readonly possessive: boolean;
  /** `Rossi spokesman` */
  readonly describes: boolean;
}

export function namesIn(tokens: Tokens): readonly NameMention[] {
  const names: NameMention[] = [];
  addNames(tokens, names);
  return names;
}

export function addNames(tokens: Tokens, names: NameMention[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.inName !== true && !isModalName(tokens, at)) continue;
    const end = endOfRun(tokens, at);
    const name = toMention(tokens, startOfRun(tokens, at), end);
    if (name && !isOfHeadline(name.name, tokens, at)) names.push(name);
    at = end - 1;
  }
}

/** `Theresa May`, `Mrs May` and `Will Hurd`, but not `in May` and `Will he come?` */
function isModalName(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital !== true || (token.lower !== 'may' && token.lower !== 'will')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!token.opens)
    return tokens.length === 1 || (before?.inName === true && !before.possessive && after?.kind !== 'number');
  if (after?.verb && after.verb.form !== 'base') return true;
  return token.lower === 'will' && after?.inName === true && !asks(tokens, at + 1);
}

function asks(tokens: readonly TaggedToken[], from: number): boolean {
  const next = tokens.findIndex(({ opens }, at) => at > from && opens);
  return tokens.at(next < 0 ? -1 : next - 1)?.text === '?';
}

function isParticle(token: TaggedToken | undefined): boolean {
  return token?.capital === false && isOf(token, CLASS.particle);
}

/** `van der Meer` */
function startOfRun(tokens: readonly TaggedToken[], at: number): number {
  let start = at;
  while (isParticle(tokens[start - 1])) start -= 1;
  return start;
}

function endOfRun(tokens: readonly TaggedToken[], start: number): number {
  let at = start + 1;
  while (at < tokens.length && !tokens[at - 1]?.possessive && !tokens[at]?.opens) {
    if (tokens[at]?.inName || isModalName(tokens, at)) at += 1;
    else if ((isParticle(tokens[at]) || tokens[at]?.text === '&') && tokens[at + 1]?.inName) at += 2;
    else if (isParticle(tokens[at]) && isParticle(tokens[at + 1]) && tokens[at + 2]?.inName) at += 3;
    else break;
  }
  return at;
}

function toMention(tokens: Tokens, start: number, end: number): NameMention | undefined {
  let first = start;
  if (!isNameOfBody(tokens, start, end))
    for (let at = start; at < end - 1; at += 1)
      if (isOf(tokens[at], CLASS.title) && !isGivenName(tokens, at, start)) first = at + 1;
  if (first === start && isBeforeName(tokens, start, end)) first += 1;
  const run = nameWords(tokens, first, end);
  const [head, last] = [tokens[first], tokens[end - 1]];
  if (!head || !last || run.length === 0 || (end - start === 1 && isOf(head, CLASS.title))) return undefined;
  // `Fellow Republicans`
  if (end - first === 1 && isOf(head, CLASS.title) && head.lower.endsWith('s')) return undefined;
  const place = first === start && !last.possessive && LOCATIVES.has(tokens[start - 1]?.lower ?? '');
  const title = titleBefore(tokens, start, first) || (place ? '' : titleBeside(tokens, start, end));
  const honorific = first > start ? plain(tokens[first - 1]?.lower) : '';
  return {
    start: tokens.starts[first] ?? 0,
    end: endOfToken(tokens, end - 1),
    name: nameOf(run),
    honorific: HONORIFICS.has(honorific) ? honorific : undefined,
    title: title === '' || isPlural(title) ? undefined : title,
    opens: head.opens,
    place,
    possessive: last.possessive,
    describes: isRoleOrBody(tokens[end]),
  };
}

/** `Police Federation`, `Republican National Committee`: roles before the noun for a body are no title; but `Mayor Church`, `Mayor Anna Church`. */
function isNameOfBody(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  const [last, before] = [tokens[end - 1], tokens[end - 2]];
  if (end - start < 2 || !isOf(last, CLASS.body)) return false;
  if (isOf(before, CLASS.singleRole) && COMMON_SURNAMES.has(last?.lower ?? '')) return false;
  return genderOfGivenName(before?.lower ?? '') === 'unknown' && (end - start > 2 || isOf(before, CLASS.role));
}

const LOCATIVES = words('in near across throughout inside outside toward towards');

function isRoleOrBody(token: TaggedToken | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return isOf(token, CLASS.role | CLASS.body | CLASS.document);
}

function titleWithin(tokens: readonly TaggedToken[], start: number, end: number): string {
  let title = '';
  for (let at = start; at < end; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (!HONORIFICS.has(plain(lower))) title = title === '' ? lower : `${title} ${lower}`;
  }
  return title;
}

/** `Presidents A and B`: no title of A alone. */
function isPlural(title: string): boolean {
  const last = title.split(' ').at(-1) ?? '';
  return last.endsWith('s') && ROLES.has(last.slice(0, -1));
}

function plain(word = ''): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** `PC Dean Hale`: of two titles, the second is his name. */
function isGivenName(tokens: readonly TaggedToken[], at: number, start: number): boolean {
  return at > start && isOf(tokens[at - 1], CLASS.title) && genderOfGivenName(tokens[at]?.lower ?? '') !== 'unknown';
}

/** `Shipwright Emil Noor`, a noun for a person at the head of a sentence; `Secretary of State Anna Rossi`. */
function isBeforeName(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (!first || !second || end - start < 3 || !isGivenBehind([first.lower, second.lower])) return false;
  const isOfOffice = tokens[start - 1]?.lower === 'of' && isOf(tokens[start - 2], CLASS.title);
  return isOfOffice || (isOf(first, CLASS.person) && (first.opens || start === 0));
}

/** `the opposition leader, Hamish Orr,` and `Lisa Berg, his wife,` */
function titleBeside(tokens: readonly TaggedToken[], start: number, end: number): string {
  const isClosed = tokens[end] === undefined || tokens[end].kind === 'mark';
  if (isClosed && tokens[start - 1]?.text === ',' && isTold(tokens[start - 2])) {
    const first = determinerBefore(tokens, start - 2);
    if (first >= 0) return wordsBetween(tokens, first + 1, start - 1);
  }
  if (tokens[end]?.text !== ',') return '';
  const adverb = NO_LONGER.has(tokens[end + 1]?.lower ?? '') ? 1 : 0;
  const first = end + 1 + adverb;
  const from = isOf(tokens[first], CLASS.determiner) || tokens[first]?.possessive === true ? first + 1 : first;
  let at = from;
  while (at < from + LONGEST && tokens[at]?.nominal === true && !isOf(tokens[at], CLASS.singleRole | CLASS.determiner))
    at += 1;
  const [role, after] = [tokens[at], tokens[at + 1]];
  const isClosedBehind = !after || after.kind === 'mark' || isOf(after, CLASS.preposition | CLASS.conjunction);
  if (!isOf(role, CLASS.singleRole) || !isClosedBehind) return '';
  return `${adverb === 1 ? 'former ' : ''}${wordsBetween(tokens, from, at + 1)}`;
}

/** A role, or the `first lady`. */
const isTold = (token?: TaggedToken): boolean => isOf(token, CLASS.role) || token?.lower === 'lady';

/** `Rossi, once mayor of Lund,` is the former mayor. */
const NO_LONGER = words('once formerly previously');

function wordsBetween(tokens: readonly TaggedToken[], start: number, end: number): string {
  let words = tokens[start]?.lower ?? '';
  for (let at = start + 1; at < end; at += 1) words += ` ${tokens[at]?.lower ?? ''}`;
  return words;
}

/** The title within the run, or the lower-case role before it. */
function titleBefore(tokens: readonly TaggedToken[], start: number, first: number): string {
  if (first === start && !isOf(tokens[start - 1], CLASS.title)) return '';
  if (first > start) return titleWithin(tokens, start, first);
  const before: string[] = [];
  for (let at = start - 1; at >= 0 && before.length < 5; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.possessive || isOf(token, CLASS.determiner | CLASS.preposition)) break;
    if (before.length === 0 ? !isTold(token) : isOf(token, CLASS.auxiliary | CLASS.conjunction)) break;
    before.unshift(token.lower);
    if (token.opens) break;
  }
  return before.join(' ');
}

/** A person without a name: "a baker", "the foreign minister". */
export interface RoleMention extends Span {
  readonly title: string;
  readonly gender: 'male' | 'female' | 'unknown';
}

const LONGEST = 5;

/** Not an apposition, "Rossi, a baker". */
export function addRoles(tokens: Tokens, roles: RoleMention[]): void {
  for (let at = 1; at < tokens.length; at += 1) {
    if (!isOf(tokens[at], CLASS.singleRole) || tokens[at]?.capital === true) continue;
    const first = precedesName(tokens[at + 1]) ? -1 : determinerBefore(tokens, at);
    if (first >= 0 && !precedesApposition(tokens[first - 1])) roles.push(roleMention(tokens, first, at));
  }
}

function precedesName(after: TaggedToken | undefined): boolean {
  return after !== undefined && (after.capital || isOf(after, CLASS.role));
}

function precedesApposition(before: TaggedToken | undefined): boolean {
  return before !== undefined && (isOf(before, CLASS.be) || BEFORE_APPOSITION.has(before.lower));
}

function roleMention(tokens: Tokens, first: number, at: number): RoleMention {
  const role = tokens[at]?.lower ?? '';
  const gender = genderOfRole(role) ?? 'unknown';
  return {
    start: tokens.starts[first + 1] ?? 0,
    end: endOfToken(tokens, at),
    title: wordsBetween(tokens, first + 1, at + 1),
    gender,
  };
}

export function genderOfRole(role: string): 'male' | 'female' | undefined {
  return MALE_ROLES.has(role) ? 'male' : FEMALE_ROLES.has(role) ? 'female' : undefined;
}

function determinerBefore(tokens: readonly TaggedToken[], at: number): number {
  for (let left = at - 1; left >= 0 && at - left <= LONGEST; left -= 1) {
    const token = tokens[left];
    if (token?.kind !== 'word') return -1;
    if (token.possessive || isOf(token, CLASS.determiner)) return left;
  }
  return -1;
}

const BEFORE_APPOSITION = words(', ( — – - as like named called');
