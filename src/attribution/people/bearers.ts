import { lowerBound } from '../../text/sorted';
import { HONORIFICS } from '../lexicon/word-lists';
import type { NameMention } from './mentions';
import type { Person } from './name-register';
import type { Name } from './names';
import type { ResolutionContext } from './resolution';

export function personOf(
  { name, honorific, title }: NameMention,
  { people, number }: ResolutionContext,
): Person | undefined {
  return people.find(name, number, honorific ?? title);
}

/** @returns the person of a name, also of a surname that several bear. */
export function personMeant(mention: NameMention, context: ResolutionContext): Person | undefined {
  return personOf(mention, context) ?? bearerOf(mention, mention.start, context);
}

/**
 * @returns whom a surname means that several bear: before the second is named, the only one so far; behind it the one who was only "Rossi"
 * before, if no other is named near.
 */
export function bearerOf(
  { name, honorific }: NameMention,
  start: number,
  context: ResolutionContext,
): Person | undefined {
  const wanted = honorific === undefined ? undefined : HONORIFICS.get(honorific);
  const alike = name.given === '' ? bearersBefore(name, start, context) : [];
  const fit = alike.filter(({ person: { gender, isRelative } }) => {
    if (honorific === undefined) return !isRelative;
    return wanted === undefined || gender === 'unknown' || gender === wanted;
  });
  const [first, ...others] = fit;
  const { starts } = context.sentences;
  const near = starts[Math.max(0, lowerBound(starts, start + 1) - NEAR)] ?? 0;
  const isPlain = first !== undefined && first.bare >= PLAIN_BEFORE && honorific === undefined;
  const isOnly = others.length === 0 || (isPlain && alike.every((one) => one === first || one.last < near));
  return isOnly ? first?.person : undefined;
}

/** In sentences, and in mentions by the surname alone. Set by hand on news. */
const NEAR = 6;
const PLAIN_BEFORE = 3;

interface NameBearer {
  readonly person: Person;
  /** End of the last mention with a given name. */
  last: number;
  /** Mentions by the surname alone before the next bearer was named. */
  bare: number;
}

/** @returns those of a surname in the order in which the article names them. */
function bearersBefore({ folded, surname }: Name, start: number, context: ResolutionContext): readonly NameBearer[] {
  const bearers: NameBearer[] = [];
  for (const one of context.speech.names) {
    if (one.end > start) break;
    const [first, ...others] = bearers;
    if (first && others.length === 0 && one.name.folded === folded) first.bare += 1;
    const isWanted = one.name.given === '' ? one.name.folded !== folded : one.name.surname === surname;
    const known = isWanted && one.name.isPersonal ? personOf(one, context) : undefined;
    if (known?.surname !== surname) continue;
    const bearer = bearers.find(({ person }) => person === known);
    if (bearer) bearer.last = one.end;
    else if (one.name.given !== '' || isNeverInFull(known, context))
      bearers.push({ person: known, last: one.end, bare: 0 });
  }
  return bearers;
}

/** `Khizr and Ghazala Khan` name him by his given name alone. */
function isNeverInFull(known: Person, context: ResolutionContext): boolean {
  return !context.speech.names.some((one) => one.name.given !== '' && personOf(one, context) === known);
}
