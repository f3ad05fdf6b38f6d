import type { Span } from '../../articles/article';
import { words } from '../lexicon/function-words';
import { FEMALE_ROLES, MALE_ROLES } from '../lexicon/role-nouns';
import { endOfToken, type Tokens } from '../grammar/tokens';
import { CLASS, isOf } from '../lexicon/word-classes';
import { MAY_BE, type Token } from '../grammar/word-facts';

/** Somebody who is spoken of by a role and not by name: "a baker", "the foreign minister". */
export interface RoleMention extends Span {
  /** In small letters, without its determiner. */
  readonly title: string;
  readonly gender: 'male' | 'female' | 'unknown';
}

/** How many words may stand between a determiner and its noun. */
const LONGEST = 5;

/** Adds the single persons without a name in a run of tokens, in order; one who is told of somebody named, "Rossi, a baker", is none. */
export function addRoles(tokens: Tokens, roles: RoleMention[]): void {
  for (let at = 1; at < tokens.length; at += 1) {
    if (((tokens[at]?.bits ?? 0) & MAY_BE.role) === 0) continue;
    const first = tellsName(tokens[at + 1]) ? -1 : determinerBefore(tokens, at);
    if (first >= 0 && !tellsOfSomebody(tokens[first - 1])) roles.push(toMention(tokens, first, at));
  }
}

/** A name or another role follows: the word is a title. */
function tellsName(after: Token | undefined): boolean {
  return after !== undefined && (after.capital || isOf(after, CLASS.role));
}

function tellsOfSomebody(before: Token | undefined): boolean {
  return before !== undefined && (isOf(before, CLASS.be) || NOT_ANEW.has(before.lower));
}

function toMention(tokens: Tokens, first: number, at: number): RoleMention {
  const title = tokens.slice(first + 1, at + 1).map(({ lower }) => lower);
  const role = tokens[at]?.lower ?? '';
  const gender = MALE_ROLES.has(role) ? 'male' : FEMALE_ROLES.has(role) ? 'female' : 'unknown';
  return { start: tokens.starts[first + 1] ?? 0, end: endOfToken(tokens, at), title: title.join(' '), gender };
}

function determinerBefore(tokens: readonly Token[], at: number): number {
  for (let left = at - 1; left >= 0 && at - left <= LONGEST; left -= 1) {
    const token = tokens[left];
    if (token?.kind !== 'word') return -1;
    if (token.possessive || isOf(token, CLASS.determiner)) return left;
  }
  return -1;
}

/** After a comma, a dash or "as" it tells what somebody is. */
const NOT_ANEW = words(', ( — – - as like named called');
