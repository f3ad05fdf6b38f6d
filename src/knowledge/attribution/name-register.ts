import { fold } from './fold';

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
  add(words: readonly string[], article: number): void;
  /** @returns everyone whom a full name may mean. */
  withName(words: readonly string[]): readonly Person[];
  /** @returns everyone of a surname who is named in full in an article, or anywhere. */
  withSurname(surname: string, article?: number): readonly Person[];
  readonly all: readonly Person[];
}

export function createNameRegister(): NameRegister {
  const all: Person[] = [];
  const lists = new Map<string, Person[]>();
  const listOf = (key: string): Person[] => lists.get(key) ?? [];
  const withName = (words: readonly string[]): readonly Person[] => {
    const { surname, given } = partsOf(words);
    return listOf(nameKey(surname, given)).filter((person) => fits(person.given, given));
  };
  const add = (words: readonly string[], article: number): void => {
    const { surname, given } = partsOf(words);
    const [same, ...others] = withName(words);
    if (others.length > 0) return;
    const person = same ?? newPerson(words, { given, surname, article });
    if (!same) [nameKey(surname, given), surname].forEach((key) => push(lists, key, person));
    if (!same) all.push(person);
    if (!same?.articles.has(article)) push(lists, articleKey(surname, article), person);
    person.articles.add(article);
    // The fuller form tells the person from others from now on.
    if (given.length > person.given.length) Object.assign(person, { given, name: words.join(' ') });
  };
  const withSurname = (surname: string, article?: number): readonly Person[] =>
    listOf(article === undefined ? surname : articleKey(surname, article));
  return { add, withName, withSurname, all };
}

/** Names that fit begin alike. */
function nameKey(surname: string, given: string): string {
  return `${surname} ${given.charAt(0)}`;
}

function articleKey(surname: string, article: number): string {
  return `${surname} ${article}`;
}

function push(lists: Map<string, Person[]>, key: string, person: Person): void {
  const known = lists.get(key);
  if (known) known.push(person);
  else lists.set(key, [person]);
}

function partsOf(words: readonly string[]): { readonly surname: string; readonly given: string } {
  return { surname: fold(words.at(-1) ?? ''), given: fold(words.slice(0, -1).join(' ')) };
}

export function newPerson(words: readonly string[], { given, surname, article }: { given: string; surname: string; article: number }): Person {
  return { name: words.join(' '), given, surname, titles: new Set(), gender: 'unknown', isPerson: false, articles: new Set([article]), mentioned: new Set() };
}

/** `J.` fits `John`, and `John` fits `John F.`; two different middle names do not. */
function fits(known: string, given: string): boolean {
  if (known === given) return true;
  const [a = '', ...middleA] = known.split(' ');
  const [b = '', ...middleB] = given.split(' ');
  const isInitial = a.replace('.', '').length === 1 || b.replace('.', '').length === 1;
  if (isInitial ? !b.startsWith(a.slice(0, 1)) : a !== b) return false;
  return middleA.length === 0 || middleB.length === 0 || middleA.join(' ') === middleB.join(' ');
}
