import { namesIn, type NameMention } from './name-mentions';
import { ROLES } from '../lexicon/role-nouns';
import { endOfToken, firstOf, wordsOf, type Tokens } from '../grammar/tokens';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from '../grammar/word-facts';

/** What the words that name a speaker are made of. */
export type MentionKind =
  | { readonly kind: 'pronoun'; readonly word: string }
  | { readonly kind: 'name'; readonly name: NameMention }
  | { readonly kind: 'group'; readonly names: readonly NameMention[] }
  | { readonly kind: 'role'; readonly title: string }
  | { readonly kind: 'document' | 'organisation' | 'unnamed' };

/** @param text the mention as written, a relative pronoun at its end included. */
export function readMention(text: string): MentionKind {
  if (text.length > LONGEST_KEPT) return lookAt(text);
  const known = short.get(text);
  if (known) return known;
  const found = lookAt(text);
  if (short.size >= MOST_KEPT) short.clear();
  short.set(text, found);
  return found;
}

/** "He", "they" and surnames come again and again: what short mentions are is kept, so many and no more. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 5000;
const short = new Map<string, MentionKind>();

function lookAt(text: string): MentionKind {
  const tokens = withoutRelative(wordsOf(text));
  const [first] = tokens;
  if (!first) return { kind: 'unnamed' };
  if (tokens.length === 1 && isPronoun(first)) return { kind: 'pronoun', word: pronounOf(first.lower) };
  const names = namesIn(tokens);
  if (isGroup(tokens)) return { kind: 'group', names };
  const named = names.find((name) => isHead(name, tokens));
  if (named) return { kind: 'name', name: named };
  return ofCommonNoun(tokens);
}

function withoutRelative(tokens: Tokens): Tokens {
  const last = tokens.at(-1)?.lower;
  const isRelative = tokens.length > 1 && (last === 'who' || last === 'which' || last === 'that');
  const count = isRelative ? tokens.length - 1 : tokens.length;
  return firstOf(tokens, tokens[count - 1]?.text === ',' ? count - 1 : count);
}

function isPronoun(token: Token): boolean {
  return !token.acronym && isOf(token, PRONOUNS);
}

const PRONOUNS = CLASS.subjectPronoun | CLASS.objectPronoun | CLASS.indefinite | CLASS.contracted;

function pronounOf(lower: string): string {
  return lower.replace(/'.*$/u, '');
}

/** Two names or roles joined by "and", "both sides", "the two leaders". */
function isGroup(tokens: readonly Token[]): boolean {
  if (/^(?:both|two)$/u.test(tokens[0]?.lower ?? '') || (tokens[0]?.lower === 'the' && tokens[1]?.lower === 'two'))
    return true;
  const and = tokens.findIndex(({ lower, text }) => lower === 'and' || text === '&');
  const preposition = tokens.findIndex(isPreposition);
  return and > 0 && (preposition < 0 || and < preposition);
}

/** A name is the head when nothing but its titles stands before it, and no noun behind that it only describes. */
function isHead(name: NameMention, tokens: Tokens): boolean {
  const at = tokens.starts.indexOf(name.start);
  const end = tokens.findIndex((_, last) => endOfToken(tokens, last) === name.end);
  const before = tokens.slice(0, at);
  const after = tokens[end + 1];
  if (name.possessive || before.some(isPreposition)) return false;
  if (after?.kind === 'word' && !isPreposition(after)) return false;
  return true;
}

function isPreposition(token: Token): boolean {
  return isOf(token, CLASS.preposition);
}

function ofCommonNoun(tokens: readonly Token[]): MentionKind {
  const preposition = tokens.findIndex((token, at) => at > 0 && isPreposition(token));
  const phrase = preposition < 0 ? tokens : tokens.slice(0, preposition);
  const last = phrase.at(-1);
  const head = last?.lower ?? '';
  if (/^(?:his|her|its|their|my|our|your)$/u.test(tokens[0]?.lower ?? '')) return { kind: 'unnamed' };
  if (isOf(last, CLASS.document)) return { kind: 'document' };
  if (isOf(last, CLASS.body)) return { kind: 'organisation' };
  const isDefinite = tokens[0]?.lower === 'the' && preposition < 0;
  const isPlural = head.endsWith('s') && ROLES.has(head.slice(0, -1));
  if (isDefinite && isOf(last, CLASS.role) && !isPlural) return { kind: 'role', title: titleOf(phrase) };
  return { kind: 'unnamed' };
}

function titleOf(tokens: readonly Token[]): string {
  return tokens
    .slice(1)
    .map(({ lower }) => lower)
    .join(' ');
}
