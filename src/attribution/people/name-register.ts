import type { Name } from './names';

/** One person, or one name of which no more is known. */
export interface Person {
  /** The fullest form of the name. */
  name: string;
  given: string;
  readonly surname: string;
  readonly titles: Set<string>;
  gender: 'male' | 'female' | 'unknown' | 'both';
  /** Whether a title, "Mr" or the like says that it is a person. */
  isPerson: boolean;
  /** Numbers of the articles in which the full name stands. */
  readonly articles: Set<number>;
  /** Numbers of the articles in which any form of the name stands. */
  readonly mentioned: Set<number>;
}

/** Full names, so kept that each is compared with few others. */
export interface NameRegister {
  /** Notes a full name that stands in an article; a form of a known one is the same person. */
  add(name: Name, article: number): void;
  /** @returns everyone whom a full name may mean. */
  withName(name: Name): readonly Person[];
  /** @returns everyone of a surname who is named in full in an article, or anywhere. */
  withSurname(surname: string, article?: number): readonly Person[];
  readonly all: readonly Person[];
}

/** Those of one surname. */
interface Family {
  readonly everyone: Person[];
  readonly byArticle: Map<number, Person[]>;
  /** By the first letter of the given name: names that fit begin alike. */
  readonly byLetter: Map<string, SameInitial>;
}

interface SameInitial {
  readonly members: { readonly person: Person; given: GivenName }[];
  /** Whom a given name was last found to mean; emptied when somebody comes or is told by a fuller form. */
  readonly found: Map<string, readonly Person[]>;
}

export function createNameRegister(): NameRegister {
  const all: Person[] = [];
  const families = new Map<string, Family>();
  const withName = ({ surname, given }: Name): readonly Person[] => {
    const group = families.get(surname)?.byLetter.get(given.charAt(0));
    return group ? (group.found.get(given) ?? find(group, given)) : [];
  };
  const add = (name: Name, article: number): void => {
    const [same, ...others] = withName(name);
    if (others.length > 0) return;
    const family = families.get(name.surname) ?? newFamily(name.surname, families);
    const person = same ?? newPerson(name);
    if (!same) all.push(person);
    if (!same) join(family, person);
    if (!same?.articles.has(article)) noteArticle(family, person, article);
    if (name.given.length > person.given.length) rename(family, person, name);
  };
  const withSurname = (surname: string, article?: number): readonly Person[] => {
    const family = families.get(surname);
    return (article === undefined ? family?.everyone : family?.byArticle.get(article)) ?? [];
  };
  return { add, withName, withSurname, all };
}

function newFamily(surname: string, families: Map<string, Family>): Family {
  const family: Family = { everyone: [], byArticle: new Map(), byLetter: new Map() };
  families.set(surname, family);
  return family;
}

function find({ members, found }: SameInitial, given: string): readonly Person[] {
  const asked = partsOf(given);
  const those: Person[] = [];
  for (const member of members) if (fits(member.given, asked)) those.push(member.person);
  found.set(given, those);
  return those;
}

function join({ everyone, byLetter }: Family, person: Person): void {
  everyone.push(person);
  const letter = person.given.charAt(0);
  const group: SameInitial = byLetter.get(letter) ?? { members: [], found: new Map() };
  byLetter.set(letter, group);
  group.members.push({ person, given: partsOf(person.given) });
  group.found.clear();
}

function noteArticle({ byArticle }: Family, person: Person, article: number): void {
  const known = byArticle.get(article);
  if (known) known.push(person);
  else byArticle.set(article, [person]);
  person.articles.add(article);
}

/** The fuller form tells the person from others from now on; it begins as the other did. */
function rename({ byLetter }: Family, person: Person, { given, written }: Name): void {
  Object.assign(person, { given, name: written });
  const group = byLetter.get(given.charAt(0));
  const member = group?.members.find((one) => one.person === person);
  if (member) member.given = partsOf(given);
  group?.found.clear();
}

export function newPerson({ written, given, surname }: Pick<Name, 'written' | 'given' | 'surname'>): Person {
  return {
    name: written,
    given,
    surname,
    titles: new Set(),
    gender: 'unknown',
    isPerson: false,
    articles: new Set(),
    mentioned: new Set(),
  };
}

/** A given name, taken apart. */
interface GivenName {
  readonly whole: string;
  readonly first: string;
  readonly isInitial: boolean;
  readonly middle: string;
}

function partsOf(whole: string): GivenName {
  const [first = '', ...middle] = whole.split(' ');
  return { whole, first, isInitial: first.replace('.', '').length === 1, middle: middle.join(' ') };
}

/** `J.` fits `John`, and `John` fits `John F.`; two different middle names do not. */
function fits(known: GivenName, given: GivenName): boolean {
  if (known.whole === given.whole) return true;
  if (known.isInitial || given.isInitial) {
    if (!given.first.startsWith(known.first.slice(0, 1))) return false;
  } else if (known.first !== given.first) return false;
  return known.middle === '' || given.middle === '' || known.middle === given.middle;
}
