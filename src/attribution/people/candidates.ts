import type { Span } from '../../articles/article';
import { firstPosition, lowerBound } from '../../text/sorted';
import { CLASS, classesOf } from '../lexicon/word-classes';
import { REGIONS, words } from '../lexicon/word-lists';
import { personMeant, personOf } from './bearers';
import { genderOfRole, type NameMention, type RoleMention } from './mentions';
import type { Person } from './name-register';
import { genderOfGivenName, type Name } from './names';
import type { ResolutionContext } from './resolution';

/** Names in a span that a possessive, a preposition or a bracket, `(Lab)`, does not subordinate. */
export function headsIn(span: Span, context: ResolutionContext): readonly NameMention[] {
  return between(span, context.speech.names).filter(
    ({ possessive, start }) =>
      !possessive &&
      !BRACKETED.test(context.text.slice(Math.max(span.start, start - 40), start)) &&
      !isBehindPreposition(context.text.slice(Math.max(span.start, start - 40), start)),
  );
}

/** `(Lib Dem, Castle)` */
const BRACKETED = /\([^()]*$/u;

/** Up to three words, titles for example, may stand between. */
function isBehindPreposition(before: string): boolean {
  const all = before.split(/\s+/u);
  if (all.pop() !== '') return false;
  for (const word of all.slice(-4).reverse()) {
    if (PREPOSITIONS.has(word.toLowerCase())) return true;
    if (!/^\p{L}+(?:\.|['’]s)?$/u.test(word)) return false;
  }
  return false;
}

const PREPOSITIONS = words(
  'of about with to for at from by on in against over after before like than without behind beside near under telling',
);

export function isKnownPerson({ isPerson, given }: Person): boolean {
  return isPerson || given !== '';
}

/** @param names in the span; @returns their persons, and those of roles in it that are no title of a name. */
export function personsIn(names: readonly NameMention[], span: Span, context: ResolutionContext): readonly Person[] {
  const named = names.flatMap((name) => (mayBePerson(name, context) ? (personMeant(name, context) ?? UNKNOWN) : []));
  return [...named, ...between(span, context.speech.roles).map((role) => holderOf(role, context))];
}

/** @returns who has a role in the article; nobody if "the minister" may be the health minister beside Finance Minister Rossi. */
export function holdersOf(title: string, { people, number, speech }: ResolutionContext): readonly Person[] {
  const gender = genderOfRole(title.slice(title.lastIndexOf(' ') + 1)) ?? 'unknown';
  const holders = people
    .withTitle(title, number)
    .filter((holder) => gender === 'unknown' || holder.gender === 'unknown' || holder.gender === gender);
  const isOther = (role: RoleMention): boolean =>
    role.title.endsWith(` ${title}`) && holders.every(({ titles }) => !titles.has(role.title));
  return holders.some(({ titles }) => titles.has(title)) || !speech.roles.some(isOther) ? holders : [];
}

/** "The foreign minister" may be named elsewhere; "a baker" is unknown. */
function holderOf({ title, gender, start }: RoleMention, context: ResolutionContext): Person {
  const holders = holdersOf(title, context);
  const [only] = holders;
  if (!only && isAge(title)) return describedBefore(title, start, context) ?? { ...UNKNOWN, gender };
  return only && holders.length === 1 ? only : { ...UNKNOWN, gender };
}

/** `34-year-old`, `film star`, `teenager`: describes somebody whom the article has named. */
export function isAge(title: string): boolean {
  return /(?:-year-old|star|^teenager)$/u.test(title);
}

/** In sentences. */
const DESCRIBED_BACK = 3;

/** @returns the person of the age that a title such as `34-year-old` tells, else, but for a teenager, the only one of the sentences before. */
export function describedBefore(title: string, offset: number, context: ResolutionContext): Person | undefined {
  return ofAge(title, offset, context) ?? (title === 'teenager' ? undefined : onlyPersonBefore(offset, context));
}

/** @returns the only person of the last sentences. */
export function onlyPersonBefore(
  offset: number,
  context: ResolutionContext,
  back = DESCRIBED_BACK,
): Person | undefined {
  const { starts } = context.sentences;
  const at = Math.max(0, lowerBound(starts, offset + 1) - 1);
  const span = { start: starts[Math.max(0, at - back)] ?? 0, end: offset };
  const heads = headsIn(span, context);
  const names = between(span, context.speech.names).filter((name) => name.name.given !== '' || heads.includes(name));
  const roles = between(span, context.speech.roles).filter(({ title }) => !isAge(title));
  const persons = new Set([
    ...names.flatMap((name) => (mayBePerson(name, context) ? (personOf(name, context) ?? UNKNOWN) : [])),
    ...roles.map((role) => holderOf(role, context)),
  ]);
  const [only] = persons;
  return only && persons.size === 1 && isKnownPerson(only) ? only : undefined;
}

/** `Anna Rossi, 34,` or `Anna Rossi (34)`; `the teenager` is of an age in -teen. */
function ofAge(title: string, offset: number, context: ResolutionContext): Person | undefined {
  const [age] = title === 'teenager' ? ['1[3-9]'] : (/^\d{1,3}(?=-)/u.exec(title) ?? []);
  if (age === undefined) return undefined;
  const wanted = new RegExp(`^${age}$`, 'u');
  const isAged = ({ end }: NameMention): boolean => {
    const [, told] = AGE.exec(context.text.slice(end, end + 12)) ?? [];
    return told !== undefined && wanted.test(told);
  };
  const aged = between({ start: 0, end: offset }, context.speech.names).filter(isAged);
  const [only, ...others] = new Set(aged.flatMap((name) => personOf(name, context) ?? []));
  return others.length === 0 ? only : undefined;
}

const AGE = /^(?:, (?:aged )?| \()(\d{1,3})[,.)]/u;

/** A candidate without an identity: a name of two persons, or a role. */
export const UNKNOWN: Person = {
  name: '',
  given: '',
  surname: '',
  titles: new Map(),
  gender: 'unknown',
  isGenderTold: false,
  isPerson: false,
  articles: new Set(),
  mentioned: new Set(),
};

function mayBePerson(mention: NameMention, { people, speech, text, number }: ResolutionContext): boolean {
  const { name, honorific, title, opens, describes, start } = mention;
  if (honorific !== undefined || title !== undefined) return true;
  if (NO_PERSON.test(name.written) || (REGIONS.has(name.folded) && people.find(name, number, undefined)?.given === ''))
    return false;
  const isAlone = name.given === '';
  if (opens && isAlone && !speech.innerNames.has(name.folded)) return false;
  if (isAlone && /\bthe $/iu.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (!isAlone && isRoleInCapitals(name)) return false;
  // `Ashton, Md.,`
  if (isAlone && /^\p{Lu}\p{Ll}+$/u.test(name.written) && text.startsWith('.,', start + name.written.length))
    return false;
  if (describes || !name.isPersonal || people.places.has(name.folded)) return false;
  return !(isAlone ? /(?:ian|ean|ish|ese|can|ans|ch|ists|ats)$/u : PLURAL_NAME).test(name.written);
}

/** `N.H.`, `PACs`, `Lund-based`, `Moore & Weber` */
const NO_PERSON =
  /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}s$|-based\b| & |^(?:Muslims?|Cubans?|Britons?|Brits?|It|Twitter|Facebook)$/u;

/** `Senior Lecturer`, but `Paul Baker` */
function isRoleInCapitals({ foldedWords: [first = ''], surname }: Name): boolean {
  return (classesOf(surname) & CLASS.role) !== 0 && genderOfGivenName(first) === 'unknown';
}

/** @param all in reading order. */
export function between<Mention extends Span>({ start, end }: Span, all: readonly Mention[]): readonly Mention[] {
  const first = firstPosition(0, all.length, (at) => (all[at]?.start ?? Infinity) >= start);
  let last = first;
  while ((all[last]?.end ?? Infinity) <= end) last += 1;
  return all.slice(first, last);
}

/** `United Technologies`, `Baltic States` */
const PLURAL_NAME = /(?:ies|ions|ments|ists|icans|states|services|industries|partners)$/iu;
