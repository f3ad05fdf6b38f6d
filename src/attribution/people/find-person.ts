import { isEnglishWord } from '../../text/thesaurus/related-words';
import { HONORIFICS, KIN } from '../lexicon/word-lists';
import { newPerson, type NameRegister, type Person } from './name-register';
import type { Name } from './names';

export interface NameContext {
  readonly article: number;
  readonly honorific: string | undefined;
}

interface KnownPeople {
  readonly register: NameRegister;
  readonly singles: Map<string, Person>;
}

/** @returns the person that a name refers to in an article; undefined if two fit. */
export function findPerson(name: Name, asked: NameContext, { register, singles }: KnownPeople): Person | undefined {
  if (name.given !== '') {
    const alike = register.withName(name);
    if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
    return register.withSurname(name.surname).length > 0 && !name.isPersonal ? undefined : singleName(name, singles);
  }
  const isMeant = ({ isRelative }: Person): boolean => HONORIFICS.has(asked.honorific ?? '') || !isRelative;
  const known = likelyOf(register.withSurname(name.surname).filter(isMeant));
  if (known.length === 0) return ofOneWord(name, asked, register) ?? singleName(name, singles);
  const named = likelyOf(register.withSurname(name.surname, asked.article).filter(isMeant));
  const here = fitting(named, asked.honorific);
  const those = here.length > 0 ? here : fitting(known, asked.honorific);
  if (those.length === 0) return singleName(name, singles);
  const told =
    those.length > 1 && here.length === 0 ? those.filter(({ mentioned }) => mentioned.has(asked.article)) : those;
  const isTitled = asked.honorific !== undefined && !HONORIFICS.has(asked.honorific);
  // `Fox News met Ms Fox`
  const isNamed = named.length > 0 || told.some(({ mentioned }) => mentioned.has(asked.article));
  const isAlone = asked.honorific === undefined && !isNamed;
  const byWord = isAlone ? ofOneWord(name, asked, register) : undefined;
  const local = (isTitled || isNamed ? undefined : mainOf(those)) ?? byWord;
  return local ?? (told.length === 1 && known.length <= MOST_ALIKE ? told[0] : undefined);
}

/** Times the articles that name another of the surname in full. */
const MAINLY = 10;

/** @returns whom articles mean that name nobody of a surname in full: ten name him, and at most a tenth of these another. */
function mainOf(those: readonly Person[]): Person | undefined {
  const [main, ...others] = [...those].sort((a, b) => b.articles.size - a.articles.size);
  const rest = others.reduce((sum, { articles }) => sum + articles.size, 0);
  return main && main.articles.size >= MAINLY * Math.max(1, rest) ? main : undefined;
}

/**
 * `Wanda` after `Wanda Tibbets`, `Mr Liu` after `Liu Wei`, `López` after `María López Ortega`: the only person of the article with this word
 * in the name.
 */
function ofOneWord({ surname }: Name, { article, honorific }: NameContext, register: NameRegister): Person | undefined {
  const those = fitting(register.withWord(surname, article), honorific);
  return those.length === 1 ? those[0] : undefined;
}

/** Of several those who are surely named, if one stands in several articles: no `Stop Rossi` or `See Rossi` of a headline. */
function likelyOf(those: readonly Person[]): readonly Person[] {
  const likely = those.length > 1 ? those.filter(isLikelyName) : those;
  return likely.some(({ articles }) => articles.size > 1) ? likely : those;
}

/** The given name is one, or no word, or stands in several articles; or a title tells. */
function isLikelyName(person: Person): boolean {
  return person.gender !== 'unknown' || person.isPerson || person.articles.size > 1 || !isGivenWord(person);
}

const givenWords = new WeakMap<Person, boolean>();

/** Asked for each article, and slow. */
function isGivenWord(person: Person): boolean {
  const isWord = givenWords.get(person) ?? isEnglishWord(person.given);
  givenWords.set(person, isWord);
  return isWord;
}

/** More persons with one surname are not told apart by Mr and Ms. */
const MOST_ALIKE = 20;

function fitting(those: readonly Person[], honorific: string | undefined): readonly Person[] {
  const wanted = honorific === undefined ? undefined : HONORIFICS.get(honorific);
  if (honorific !== undefined && !HONORIFICS.has(honorific)) return withOffice(those, honorific);
  return wanted === undefined ? those : those.filter(({ gender }) => gender === 'unknown' || gender === wanted);
}

/** `President Rossi` is whom a full name calls president, else nobody who is named as a relative. */
function withOffice(those: readonly Person[], title: string): readonly Person[] {
  const office = lastWord(title);
  const holders = those.filter(({ titles }) => [...titles.keys()].some((own) => lastWord(own) === office));
  return holders.length > 0
    ? holders
    : those.filter(({ titles }) => titles.size === 0 || ![...titles.keys()].every(isOfKin));
}

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(' ') + 1);
}

function isOfKin(title: string): boolean {
  return title.endsWith('lady') || KIN.has(lastWord(title));
}

/** A name without a full form: a surname alone, a body, a country. */
function singleName({ folded, written }: Name, singles: Map<string, Person>): Person {
  const known = singles.get(folded);
  if (known) return known;
  const person = newPerson({ written, given: '', surname: folded });
  singles.set(folded, person);
  return person;
}
