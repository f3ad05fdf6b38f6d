import { fold } from '../../text/normalize';
import { nameKey } from '../../text/names';
import type { ArticleSpeech } from '../find-statements';
import { speakerIn } from '../grammar/speaker-phrase';
import type { TaggedToken } from '../grammar/token';
import { endOfToken, firstOf, wordsOf, type Tokens } from '../grammar/tokenise';
import { CLASS, isOf } from '../lexicon/word-classes';
import { BODIES, ROLES } from '../lexicon/word-lists';
import type { Attributed, Speaker, Statement } from '../statement';
import { namesIn, type NameMention } from './mentions';
import { genderOfGivenName, isAcronym, isKnownPlace, nameOf, inNameCase } from './names';
import type { People } from './people';
import { resolvePronoun, type Resolution, type ResolutionContext } from './pronouns';

/** Resolves the speakers of one article in the order of their mentions, so that a pronoun can refer to an earlier one. */
export function resolveSpeakers(
  { article, speech }: ArticleSpeech,
  number: number,
  { people, settled }: { readonly people: People; readonly settled: SettledNames },
): readonly Attributed[] {
  if (speech.statements.length === 0) return [];
  const resolved: Attributed[] = [];
  const { text, sentences } = article;
  const context: ResolutionContext = { text, number, sentences, speech, people, resolved };
  const byMention = [...speech.statements].sort(
    (a, b) => (a.mention?.start ?? a.start) - (b.mention?.start ?? b.start),
  );
  for (const statement of byMention) resolved.push({ ...statement, ...resolve(statement, context, settled) });
  return resolved
    .filter((statement) => !isNested(statement, resolved))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `Rossi claimed that Weber had promised to pay`: words of Rossi about Weber. But `"…," Rossi said, according to Weber` quotes Rossi. */
function isNested({ cue, kind, rule, mention, speaker }: Attributed, all: readonly Attributed[]): boolean {
  if (!cue || rule === 'denied claim') return false;
  return all.some(
    (outer) =>
      outer.kind !== 'direct' &&
      outer.start < cue.start &&
      outer.end > cue.end &&
      outer.cue?.start !== cue.start &&
      outer.mention?.start !== mention?.start &&
      (outer.speaker === undefined || outer.speaker.name !== speaker?.name) &&
      !(outer.rule === 'according to' && kind === 'direct'),
  );
}

function resolve(statement: Statement, context: ResolutionContext, settled: SettledNames): Resolution {
  if (!statement.mention) return { speakerRule: 'open: no mention' };
  const written = context.text.slice(statement.mention.start, statement.mention.end);
  const text = statement.rule === 'name and colon' ? inNameCase(written) : written;
  const settledName = settled.find(text);
  if (settledName !== undefined) return { speaker: person(settledName), speakerRule: 'settled by hand' };
  const mention = readMention(text);
  switch (mention.kind) {
    case 'pronoun':
      return resolvePronoun(mention.word, statement, context);
    case 'name':
      return ofName(mention.name, context, settled);
    case 'group':
      return { speaker: group(text, mention.names, context, settled), speakerRule: 'group' };
    case 'role':
      return ofRole(mention.title, context);
    case 'nobody':
      return { speakerRule: 'open: none fits' };
    case 'document':
    case 'organisation':
    case 'unnamed':
      return { speaker: { name: tidy(text), kind: mention.kind, members: [] }, speakerRule: mention.kind };
  }
}

function ofName(mention: NameMention, { people, number }: ResolutionContext, settled: SettledNames): Resolution {
  const { written } = mention.name;
  const settledName = settled.find(written);
  if (settledName !== undefined) return { speaker: person(settledName), speakerRule: 'settled by hand' };
  const kind = kindOf(mention, people);
  if (kind !== 'person')
    return { speaker: { name: written, kind, members: [] }, speakerRule: kind === 'place' ? 'named' : 'organisation' };
  const found = people.find(mention.name, number, mention.honorific);
  return found ? { speaker: person(found.name), speakerRule: 'named' } : { speakerRule: 'open: two fit' };
}

function kindOf({ name, honorific, title }: NameMention, people: People): 'person' | 'organisation' | 'place' {
  if (honorific !== undefined || title !== undefined) return 'person';
  if (isKnownPlace(name.written) || people.places.has(name.folded)) return 'place';
  const isBody = name.words.some((word) => BODIES.has(fold(word))) || name.words.every(isAcronym);
  return isBody || !name.isPersonal ? 'organisation' : 'person';
}

function ofRole(title: string, { people, number }: ResolutionContext): Resolution {
  const holders = people.withTitle(title, number);
  const [only] = holders;
  if (only && holders.length === 1) return { speaker: person(only.name), speakerRule: 'role' };
  return { speakerRule: holders.length > 1 ? 'open: two fit' : 'open: none fits' };
}

function group(
  text: string,
  names: readonly NameMention[],
  context: ResolutionContext,
  settled: SettledNames,
): Speaker {
  const members = names.map((name) => ofName(name, context, settled).speaker?.name ?? name.name.written);
  const isList = members.length > 1 && names.every(({ describes, possessive }) => !describes && !possessive);
  return { name: isList ? joined(members) : tidy(text), kind: 'group', members: isList ? members : [] };
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function person(name: string): Speaker {
  return { name, kind: 'person', members: [] };
}

/** In one line, without a relative pronoun. */
function tidy(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/,? (?:who|which|that)$/u, '');
  return line.replace(/^(?:The|A|An|Some|Many|Both|One|His|Her|Their|Its) /u, (first) => first.toLowerCase());
}

export interface SettledNames {
  /** @returns the settled name for itself or any of its forms, ignoring case and "the". */
  find(written: string): string | undefined;
}

/** @param lists later ones win */
export function settleNames(...lists: readonly ReadonlyMap<string, readonly string[]>[]): SettledNames {
  const byForm = new Map<string, string>();
  for (const list of lists) {
    for (const [name, forms] of list) [name, ...forms].forEach((form) => byForm.set(nameKey(form), name));
  }
  return { find: (written) => (byForm.size === 0 ? undefined : byForm.get(nameKey(written))) };
}

type MentionKind =
  | { readonly kind: 'pronoun'; readonly word: string }
  | { readonly kind: 'name'; readonly name: NameMention }
  | { readonly kind: 'group'; readonly names: readonly NameMention[] }
  | { readonly kind: 'role'; readonly title: string }
  | { readonly kind: 'document' | 'organisation' | 'unnamed' | 'nobody' };

/** @param text the mention as written, with a relative pronoun at its end */
function readMention(text: string): MentionKind {
  if (text.length > LONGEST_CACHED) return classifyMention(text);
  const known = mentionCache.get(text);
  if (known) return known;
  const found = classifyMention(text);
  if (mentionCache.size >= MOST_KEPT) mentionCache.clear();
  mentionCache.set(text, found);
  return found;
}

/** Cache of short mentions: "he", "they" and surnames recur. */
const LONGEST_CACHED = 12;
const MOST_KEPT = 5000;
const mentionCache = new Map<string, MentionKind>();

function classifyMention(text: string): MentionKind {
  const tokens = withoutRelative(wordsOf(text));
  const [first] = tokens;
  if (!first) return { kind: 'unnamed' };
  if (tokens.length === 1 && isPronoun(first)) return { kind: 'pronoun', word: pronounOf(first.lower) };
  const names = namesIn(tokens);
  if (isGroup(tokens)) return { kind: 'group', names };
  const head = names.find((name) => isHead(name, tokens));
  const named = head && !isOf(first, CLASS.body) ? head : (nameAtEnd(names, tokens) ?? head);
  if (named) return { kind: 'name', name: named };
  return ofCommonNoun(tokens);
}

function withoutRelative(tokens: Tokens): Tokens {
  const last = tokens.at(-1)?.lower;
  const isRelative = tokens.length > 1 && (last === 'who' || last === 'which' || last === 'that');
  const count = isRelative ? tokens.length - 1 : tokens.length;
  return firstOf(tokens, tokens[count - 1]?.text === ',' ? count - 1 : count);
}

function isPronoun(token: TaggedToken): boolean {
  return !token.acronym && isOf(token, PRONOUNS);
}

const PRONOUNS = CLASS.subjectPronoun | CLASS.objectPronoun | CLASS.indefinite | CLASS.contracted;

function pronounOf(lower: string): string {
  return lower.replace(/'.*$/u, '');
}

/** Two names or roles joined by "and", "both sides", "the two leaders". */
function isGroup(tokens: readonly TaggedToken[]): boolean {
  if (/^(?:both|two)$/u.test(tokens[0]?.lower ?? '') || (tokens[0]?.lower === 'the' && tokens[1]?.lower === 'two'))
    return true;
  const and = tokens.findIndex(({ lower, text }) => lower === 'and' || text === '&');
  const preposition = tokens.findIndex(isPreposition);
  return and > 0 && (preposition < 0 || and < preposition);
}

/** `Director of the Lund chapter of Friends and Schools Nadia Haddad`, `University of Lund president Sara Memo`: the name at the end. */
function nameAtEnd(names: readonly NameMention[], tokens: Tokens): NameMention | undefined {
  const [first, last] = [tokens[0], names.at(-1)];
  if (!last || last.possessive || !first || tokens.length < 4 || isOf(first, CLASS.determiner)) return undefined;
  if (last.end !== endOfToken(tokens, tokens.length - 1) || !tokens.some(isPreposition)) return undefined;
  if (isOf(first, CLASS.body)) return last.title === undefined ? undefined : last;
  const words = last.name.words.slice(-2);
  const isRole = isOf(tokens[tokens.findIndex(isPreposition) - 1], CLASS.singleRole);
  const isPerson = isRole && words.length === 2 && genderOfGivenName(fold(words[0] ?? '')) !== 'unknown';
  return isPerson ? { ...last, name: nameOf(words) } : undefined;
}

/** A name is the head if only titles precede it and no noun follows. */
function isHead(name: NameMention, tokens: Tokens): boolean {
  const at = tokens.starts.indexOf(name.start);
  const end = tokens.findIndex((_, last) => endOfToken(tokens, last) === name.end);
  const before = tokens.slice(0, at);
  const after = tokens[end + 1];
  if (name.possessive || before.some(isPreposition)) return false;
  if (after?.kind === 'word' && !isPreposition(after)) return false;
  return true;
}

function isPreposition(token: TaggedToken): boolean {
  return isOf(token, CLASS.preposition);
}

function ofCommonNoun(tokens: readonly TaggedToken[]): MentionKind {
  const preposition = tokens.findIndex((token, at) => at > 0 && isPreposition(token));
  const phrase = preposition < 0 ? tokens : tokens.slice(0, preposition);
  const last = phrase.at(-1);
  const head = last?.lower ?? '';
  const isOwned = /^(?:his|her|its|their|my|our|your)$/u.test(tokens[0]?.lower ?? '');
  if (!isOwned && isOf(last, CLASS.document)) return { kind: 'document' };
  if (!isOwned && isOf(last, CLASS.body)) return { kind: 'organisation' };
  const isDefinite = tokens[0]?.lower === 'the' && preposition < 0;
  const isPlural = head.endsWith('s') && ROLES.has(head.slice(0, -1));
  if (isDefinite && isOf(last, CLASS.role) && !isPlural) return { kind: 'role', title: titleOf(phrase) };
  const isTitle = preposition > 0 && isOf(last, CLASS.singleRole) && !isOf(tokens[0], CLASS.determiner);
  if (isTitle && tokens.at(-1)?.capital === true) return { kind: 'nobody' };
  return { kind: speakerIn(tokens, { start: 0, end: tokens.length }) ? 'unnamed' : 'nobody' };
}

function titleOf(tokens: readonly TaggedToken[]): string {
  return tokens
    .slice(1)
    .map(({ lower }) => lower)
    .join(' ');
}
