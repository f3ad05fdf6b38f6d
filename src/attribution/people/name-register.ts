import { PARTICLES } from '../lexicon/word-lists';
import { genderOfGivenName, inNameCase, longFormsOf, type Name } from './names';

/** A person, or a name that may be a person's. */
export interface Person {
  name: string;
  given: string;
  readonly surname: string;
  /** Title → articles that give it. */
  readonly titles: Map<string, Set<number>>;
  /** Of the given name, until a title or role tells. */
  gender: 'male' | 'female' | 'unknown' | 'both';
  isGenderTold: boolean;
  /** Proved by a title, "Mr" or the like. */
  isPerson: boolean;
  /** Known by the given name, and by the surname of a relative. */
  isRelative?: boolean;
  readonly articles: Set<number>;
  /** Articles with any form of the name. */
  readonly mentioned: Set<number>;
}

type NameParts = Pick<Name, 'written' | 'given' | 'surname'>;
export type RegisteredName = NameParts & Pick<Name, 'initials'>;

export class NameRegister {
  readonly all: Person[] = [];
  /** Name → article that it was added to last: most names stand in an article several times. */
  private readonly latest = new Map<Name, number>();
  private readonly bySurname = new Map<string, Person[]>();
  /** Article number → surname → persons. */
  private readonly byArticle = new Map<number, Map<string, Person[]>>();
  /** Article number → a word of the name → persons. */
  private readonly byWord = new Map<number, Map<string, Person[]>>();
  /** By surname and first letter of the given name and its long forms: names that fit have one in common. */
  private readonly byInitial = new Map<string, { readonly person: Person; given: GivenName }[]>();

  /** Adds a full name of an article; a form of a known name is the same person. A name that fits several persons adds none. */
  add(name: Name, article: number): void {
    if (this.latest.get(name) === article) return;
    const [known, ...others] = this.withName(name);
    if (others.length > 0) return;
    this.latest.set(name, article);
    const person = known ?? this.addPerson(name);
    if (!person.articles.has(article)) this.addToArticle(person, article);
    if (isFuller(name.given, person.given)) this.rename(person, name);
  }

  addRelative(name: RegisteredName, article: number): void {
    if (this.withName(name).length > 0) return;
    const person = this.addPerson(name);
    person.isRelative = true;
    this.addToArticle(person, article);
  }

  withName({ initials, given }: Pick<Name, 'initials' | 'given'>): readonly Person[] {
    const [key = ''] = initials;
    const candidates =
      initials.length === 1
        ? (this.byInitial.get(key) ?? [])
        : [...new Set(initials.flatMap((one) => this.byInitial.get(one) ?? []))];
    const [only] = candidates;
    if (only && candidates.length === 1 && only.given.whole === given) return [only.person];
    const wanted = partsOf(given);
    return candidates.filter((candidate) => fits(candidate.given, wanted)).map(({ person }) => person);
  }

  /** @returns persons with the surname who are named in full in the article, or in any. */
  withSurname(surname: string, article?: number): readonly Person[] {
    const persons = article === undefined ? this.bySurname : this.byArticle.get(article);
    return persons?.get(surname) ?? [];
  }

  /** @returns persons of an article by a given name or by a part of the surname. */
  withWord(word: string, article: number): readonly Person[] {
    return this.byWord.get(article)?.get(word) ?? [];
  }

  private addPerson(name: RegisteredName): Person {
    const person = newPerson(name);
    this.all.push(person);
    addTo(this.bySurname, name.surname, person);
    const member = { person, given: partsOf(name.given) };
    for (const key of name.initials) addTo(this.byInitial, key, member);
    return person;
  }

  private addToArticle(person: Person, article: number): void {
    const persons = this.byArticle.get(article) ?? new Map<string, Person[]>();
    this.byArticle.set(article, persons);
    addTo(persons, person.surname, person);
    const byWord = this.byWord.get(article) ?? new Map<string, Person[]>();
    this.byWord.set(article, byWord);
    for (const word of wordsOf(person)) addTo(byWord, word, person);
    person.articles.add(article);
  }

  /** The fuller form has an initial in common, so the key stays. */
  private rename(person: Person, { initials, given, written }: Name): void {
    const gender = person.isGenderTold ? person.gender : genderOfGivenName(given);
    Object.assign(person, { given, gender, name: asShown(written) });
    const member = this.byInitial.get(initials[0] ?? '')?.find((one) => one.person === person);
    if (member) member.given = partsOf(given);
  }
}

/** Without particles and initials. */
function wordsOf({ given, surname }: Person): ReadonlySet<string> {
  const words = `${given} ${surname}`.split(/ (?:al-|el-)?/u);
  return new Set(words.filter((word) => word.length > 2 && !PARTICLES.has(word)));
}

/** `Bob` stays, where `Robert` comes later. */
function isFuller(given: string, known: string): boolean {
  if (given.length <= known.length) return false;
  const [fuller, shorter] = [partsOf(given), partsOf(known)];
  return fuller.isInitial || shorter.isInitial || fuller.first === shorter.first;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** `GOP` and `NATO` stay. */
function asShown(written: string): string {
  return written.length > LONGEST_ACRONYM ? inNameCase(written) : written;
}

const LONGEST_ACRONYM = 4;

export function newPerson({ written, given, surname }: NameParts): Person {
  return {
    name: asShown(written),
    given,
    surname,
    titles: new Map(),
    gender: genderOfGivenName(given),
    isGenderTold: false,
    isPerson: false,
    articles: new Set(),
    mentioned: new Set(),
  };
}

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

/** `Bob` and `Robert` */
function isShortFor(one: string, other: string): boolean {
  const [ones, others] = [longFormsOf(one), longFormsOf(other)];
  return ones.includes(other) || others.includes(one);
}

/** `J.` fits `John`, `Bob` fits `Robert`, and `John` fits `John F.`; two different middle names do not fit. */
function fits(known: GivenName, given: GivenName): boolean {
  if (known.whole === given.whole) return true;
  if (known.isInitial || given.isInitial) {
    if (!given.first.startsWith(known.first.slice(0, 1))) return false;
  } else if (known.first !== given.first && !isShortFor(known.first, given.first)) return false;
  return known.middle === '' || given.middle === '' || known.middle === given.middle;
}
