import type { Span } from '../../articles/article';
import { fold } from '../../text/normalize';
import type { Range } from '../grammar/phrases';
import { speakerIn } from '../grammar/speaker-phrase';
import type { TaggedToken } from '../grammar/token';
import { endOfToken, firstOf, wordsOf, type Tokens } from '../grammar/tokenise';
import { CLASS, classesOf, isOf } from '../lexicon/word-classes';
import { BODIES, ROLES } from '../lexicon/word-lists';
import { namesIn, type NameMention } from './mentions';
import { genderOfGivenName, nameOf, type Name } from './names';

type MentionKind =
  | { readonly kind: 'pronoun'; readonly word: string }
  | { readonly kind: 'name'; readonly name: NameMention }
  | { readonly kind: 'group'; readonly names: readonly NameMention[] }
  | { readonly kind: 'role'; readonly title: string }
  | { readonly kind: 'document' | 'organisation' | 'unnamed' | 'nobody' };

/** @param text the mention as written, with a relative pronoun at its end */
export function readMention(text: string): MentionKind {
  const tokens = withoutRelative(wordsOf(text));
  const [first] = tokens;
  if (!first) return { kind: 'unnamed' };
  if (tokens.length === 1 && isPronoun(first)) return { kind: 'pronoun', word: pronounOf(first.lower) };
  const names = namesIn(tokens).filter(({ start, name }) => start > 0 || !isNumeral(name, tokens));
  if (hasTwoRoles(tokens)) return { kind: 'unnamed' };
  if (isGroup(tokens) && !isOfTwoRoles(tokens, names)) return { kind: 'group', names };
  const body = bodyIn(names, tokens);
  if (body) return ofBody(body, names, tokens);
  if (isDemonym(names, tokens)) return { kind: 'unnamed' };
  if (
    tokens.length === 1 &&
    /^(?:video|footage|documents|records|e-?mails|messages|polls?|surveys?|results|reports?)$/u.test(first.lower)
  )
    return { kind: 'document' };
  if (isOfficeInCapitals(tokens)) return ofCommonNoun(tokens);
  const head = names.findLast((name) => isHead(name, tokens));
  const isOffice = head !== undefined && isOfficeOf(head, tokens);
  const named = head && !isOffice && !isOf(first, CLASS.body) ? head : (nameAtEnd(names, tokens) ?? head);
  if (isOffice && named === head) return { kind: 'unnamed' };
  if (named) return { kind: 'name', name: named };
  return ofCommonNoun(tokens);
}

/** `the Utah Republican` */
function isOfficeInCapitals(tokens: Tokens): boolean {
  return tokens.length > 2 && tokens[0]?.lower === 'the' && isOf(tokens.at(-1), CLASS.singleRole);
}

/** `Vice President for`, `Deputy Minister of` */
function isOfficeOf({ name: { words }, end }: NameMention, tokens: Tokens): boolean {
  const at = tokens.findIndex((_, last) => endOfToken(tokens, last) === end);
  return isOf(tokens[at + 1], CLASS.preposition) && (classesOf(fold(words.at(-1) ?? '')) & CLASS.singleRole) !== 0;
}

/** `One of the bakers`, `Two-thirds of them`: the capital opened a sentence. */
function isNumeral({ foldedWords: [first = ''], written }: Name, tokens: Tokens): boolean {
  const isAmount = (classesOf(first) & (CLASS.quantity | CLASS.indefinite)) !== 0;
  return tokens.length > 1 && (isAmount || /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(written));
}

/** `the Italian`, `the young Scot` */
function isDemonym([name, other]: readonly NameMention[], tokens: Tokens): boolean {
  if (!name || other) return false;
  const { words, written, isPersonal, given } = name.name;
  if (words.length > 1) return PLURAL_DEMONYM.test(written) && isPersonal && genderOfGivenName(given) === 'unknown';
  if (PLURAL_DEMONYM.test(written)) return true;
  if (tokens[0]?.lower !== 'the') return false;
  return name.end === endOfToken(tokens, tokens.length - 1) && DEMONYM.test(written);
}

/** `Gay Republicans` are no person either. */
const PLURAL_DEMONYM = /(?:[^d]ians|eans|icans|atinos|ispanics|ocrats)$/u;
const DEMONYM =
  /(?:[^d]ian|ean|(?:Ir|Brit|Engl|Span|Pol|Turk|Dan|Swed|Finn)ish|ese|ican|Scot|Dane|Swede|Finn|Pole|Briton|Turk|Spaniard|Czech|Greek|German|(?:Ira|Pak|Isra)\p{L}+i|(?:Ir|Engl|Welsh|French)(?:ish)?(?:wo)?man|Dutch(?:wo)?man)$/u;

/** `the Ministry of Defence`, `the Society for Hill Walkers's chair`: the token range of a body whose name goes on behind "of" or "for". */
function bodyIn(names: readonly NameMention[], tokens: Tokens): Range | undefined {
  const [first] = names;
  const ofMany = bodyOfMany(names, tokens);
  if (ofMany) return ofMany;
  if (!first || first.possessive || first.title !== undefined || (first.name.given !== '' && first.name.isPersonal))
    return undefined;
  const start = tokens.starts.indexOf(first.start);
  let end = start + first.name.words.length;
  const isBody = first.name.words.some((word) => BODIES.has(fold(word)));
  if (!isBody || start > 1 || !/^(?:of|for)$/u.test(tokens[end]?.lower ?? '')) return undefined;
  const from = end;
  while (isBodyWord(tokens, end) || (tokens[end]?.text === ',' && isBodyWord(tokens, end + 1))) {
    end += 1;
    if (tokens[end - 1]?.possessive) break;
  }
  return end > from + 1 ? { start, end } : undefined;
}

/** `the Seafarers' Alliance`, `Lund Women's Institute` */
function bodyOfMany([owner, owned, ...others]: readonly NameMention[], tokens: Tokens): Range | undefined {
  const start = tokens.starts.indexOf(owner?.start ?? -1);
  const last = tokens.starts.indexOf(owned?.start ?? -1) - 1;
  if (!owner?.possessive || !owned || others.length > 0 || start < 0 || start > 1) return undefined;
  if (!/(?:s['’]|(?:men|children|people)['’]s)$/iu.test(tokens[last]?.text ?? '')) return undefined;
  return BODIES.has(fold(owned.name.words.at(-1) ?? ''))
    ? { start, end: last + 1 + owned.name.words.length }
    : undefined;
}

/** A word of a body's name, or one between two. */
function isBodyWord(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.capital) return true;
  return (
    /^(?:of|for|and|the|an?)$/u.test(tokens[at]?.lower ?? '') &&
    (tokens[at + 1]?.capital === true || /^(?:the|an?)$/u.test(tokens[at + 1]?.lower ?? ''))
  );
}

/** What follows the name of a body decides: a person's name, a role, or nothing. */
function ofBody({ start, end }: Range, names: readonly NameMention[], tokens: Tokens): MentionKind {
  const last = tokens.length - 1;
  const named = names.at(-1);
  if (end <= last) {
    const isNamed = named && named.start > (tokens.starts[end] ?? 0) && named.end === endOfToken(tokens, last);
    return isNamed
      ? { kind: 'name', name: named }
      : { kind: isOf(tokens[last], CLASS.person) ? 'unnamed' : 'organisation' };
  }
  const whole = names[0];
  const words = tokens
    .slice(start, end)
    .flatMap(({ text }, at) => (text === ',' ? [] : tokens[start + at + 1]?.text === ',' ? `${text},` : text));
  return whole ? { kind: 'name', name: { ...whole, name: nameOf(words) } } : { kind: 'organisation' };
}

function withoutRelative(tokens: Tokens): Tokens {
  const last = tokens.at(-1)?.lower;
  const isRelative = tokens.length > 1 && (last === 'who' || last === 'which' || last === 'that');
  const count = isRelative ? tokens.length - 1 : tokens.length;
  return firstOf(tokens, tokens[count - 1]?.text === ',' ? count - 1 : count);
}

function isPronoun(token: TaggedToken): boolean {
  return !token.acronym && (isOf(token, PRONOUNS) || SUBJECT_FORMS.has(token.lower));
}

const SUBJECT_FORMS: ReadonlyMap<string, string> = new Map([
  ...['him', 'his'].map((form) => [form, 'he'] as const),
  ['her', 'she'],
  ...['them', 'their'].map((form) => [form, 'they'] as const),
]);

const PRONOUNS = CLASS.subjectPronoun | CLASS.objectPronoun | CLASS.indefinite | CLASS.contracted;

function pronounOf(lower: string): string {
  return SUBJECT_FORMS.get(lower) ?? lower.replace(/'.*$/u, '');
}

/** Two names or roles joined by "and", "both sides", "the two leaders". */
function isGroup(tokens: readonly TaggedToken[]): boolean {
  if (/^(?:both|two)$/u.test(tokens[0]?.lower ?? '') || (tokens[0]?.lower === 'the' && tokens[1]?.lower === 'two'))
    return true;
  const and = tokens.findIndex(({ lower }) => lower === 'and');
  const preposition = tokens.findIndex(isPreposition);
  return and > 0 && (preposition < 0 || and < preposition);
}

/** `the mayor and state senator`: one person by both roles, or two persons. */
function hasTwoRoles(tokens: Tokens): boolean {
  const and = tokens.findIndex(({ lower }) => lower === 'and');
  const isOne =
    tokens[0]?.lower === 'the' && [tokens[and - 1], tokens.at(-1)].every((token) => isOf(token, CLASS.singleRole));
  return isOne && !isOf(tokens[and + 1], CLASS.determiner);
}

/** `Baker and former mayor Anna Rossi` */
function isOfTwoRoles(tokens: Tokens, names: readonly NameMention[]): boolean {
  const name = names.at(-1);
  if (!name || name.name.given === '' || name.end !== endOfToken(tokens, tokens.length - 1)) return false;
  if (names.length > 2 || (names.length === 2 && names[0]?.start !== 0)) return false;
  const and = tokens.findIndex(({ lower }) => lower === 'and');
  return (
    isOf(tokens[and - 1], CLASS.person) &&
    !isOf(tokens[0], CLASS.determiner) &&
    !isOf(tokens[and + 1], CLASS.determiner)
  );
}

/** `Director of the Lund chapter of Friends and Schools Nadia Haddad`, `University of Lund president Sara Memo`: the name at the end. */
function nameAtEnd(names: readonly NameMention[], tokens: Tokens): NameMention | undefined {
  const [first, last] = [tokens[0], names.at(-1)];
  if (!last || last.possessive || !first || tokens.length < 4 || isOf(first, CLASS.determiner)) return undefined;
  if (last.end !== endOfToken(tokens, tokens.length - 1) || !tokens.some(isPreposition)) return undefined;
  if (isOf(first, CLASS.body)) return last.title === undefined ? undefined : last;
  const all = last.name.words;
  const given = all.findIndex((word) => genderOfGivenName(fold(word)) !== 'unknown');
  const words = all.slice(given < 0 ? -2 : given);
  const isRole = isOf(tokens[tokens.findIndex(isPreposition) - 1], CLASS.singleRole);
  const isPerson = isRole && words.length > 1 && (given >= 0 || all.length > 2) && nameOf(words).isPersonal;
  return isPerson ? { ...last, name: nameOf(words) } : undefined;
}

/** A name is the head if only titles precede it and no noun follows. */
function isHead(name: NameMention, tokens: Tokens): boolean {
  const at = tokens.starts.indexOf(name.start);
  const end = tokens.findIndex((_, last) => endOfToken(tokens, last) === name.end);
  const before = tokens.slice(0, at);
  const after = tokens[end + 1];
  if (name.possessive || before.some(isPreposition) || /^an?$/u.test(before.at(-1)?.lower ?? '')) return false;
  if (/^["“‘']/u.test(before.at(-1)?.text ?? '')) return false;
  if ((after?.kind === 'word' && !isPreposition(after)) || after?.text === '/') return false;
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
  const isDefinite = tokens[0]?.lower === 'the' && preposition < 0 && tokens[1]?.lower !== 'last';
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

/** The mention of a speaker is the name alone. */
export function mentionOf(written: string, span: Span): NameMention {
  const none = {
    honorific: undefined,
    title: undefined,
    opens: false,
    place: false,
    possessive: false,
    describes: false,
  };
  return { ...span, ...none, name: nameOf(written.split(/\s+/u)) };
}
