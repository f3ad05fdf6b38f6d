import type { Aliases } from '../../articles/article';
import type { Speech } from '../find-statements';
import { CLASS, classesOf } from '../lexicon/word-classes';
import { HONORIFICS, KIN, OFFICES } from '../lexicon/word-lists';
import { genderOfRole, type NameMention } from './mentions';
import { findPerson, type NameContext } from './find-person';
import { NameRegister, type Person, type RegisteredName } from './name-register';
import { genderOfGivenName, initialsOf, isAcronym, nameOf, type Name } from './names';
import { soleRolesOf, titleFinder } from './titles';

export interface People {
  /**
   * @param honorific or title before the name
   * @returns the person that a name refers to in an article; undefined if two fit.
   */
  find(name: Name, article: number, honorific: string | undefined): Person | undefined;
  /** @returns persons with a title or role in an article; if it names none, in any. */
  withTitle(title: string, article: number): readonly Person[];
  readonly places: ReadonlySet<string>;
  /** Person → roles of several words that nobody else has: `us president`. */
  soleRoles(): Aliases;
}

export function gatherPeople(speeches: readonly Speech[]): People {
  const register = new NameRegister();
  const singles = new Map<string, Person>();
  const places = placesIn(speeches);
  const openers: { readonly mention: NameMention; readonly article: number }[] = [];
  const fuller = doubleSurnames(speeches);
  speeches.forEach((speech, article) => {
    for (const mention of speech.names) {
      if (!isFullName(mention, speech, places) || fuller.has(mention.name.written)) continue;
      if (
        mention.name.words.length > 2 &&
        mention.title === undefined &&
        (mention.opens || genderOfGivenName(mention.name.given) === 'unknown')
      )
        openers.push({ mention, article });
      else register.add(mention.name, article);
    }
  });
  speeches.forEach(({ names }, article) => {
    addPartners(names, article, register);
  });
  const untitled = new Map(fuller);
  for (const { mention, article } of openers) {
    const bare = withoutJob(mention.name, register);
    register.add(bare, article);
    if (bare !== mention.name) untitled.set(mention.name.written, bare);
  }
  const find = rememberFound((name, asked) =>
    findPerson(untitled.get(name.written) ?? name, asked, { register, singles }),
  );
  // A full name tells whom `President Rossi` means, and that tells whom `Rossi` does.
  for (const rank of [0, 1, 2]) {
    speeches.forEach(({ names }, article) => {
      for (const mention of names)
        if (rankOf(mention) === rank)
          recordTitle(mention, find(mention.name, article, mention.honorific ?? mention.title), article);
    });
  }
  const everyone = [...register.all, ...singles.values()];
  return { find, withTitle: titleFinder(everyone), places, soleRoles: () => soleRolesOf(everyone) };
}

/** @returns `Anna Duval Rossi` for the `Duval Rossi` of an article that has both, where `Duval` is no given name and nobody else has both surnames. */
function doubleSurnames(speeches: readonly Speech[]): ReadonlyMap<string, Name> {
  const whole = new Map<string, Name>();
  const [written, several] = [new Set<string>(), new Set<string>()];
  for (const { names } of speeches) {
    const here = new Set<string>();
    for (const { name } of names) {
      if (name.words.length < 3 || !name.isPersonal || genderOfGivenName(name.given) === 'unknown') continue;
      const surnames = name.words.slice(-2).join(' ');
      const known = whole.get(surnames) ?? name;
      whole.set(surnames, known);
      here.add(surnames);
      if (known.given !== name.given) several.add(surnames);
    }
    for (const { name } of names)
      if (here.has(name.written) && genderOfGivenName(name.given) === 'unknown') written.add(name.written);
  }
  return new Map([...whole].filter(([surnames]) => written.has(surnames) && !several.has(surnames)));
}

/**
 * `Ana and Luka Simić` are two of one surname, and so are `Khurram and Anna Vale` where the text has `the Vales`.
 * `Orhan Demir and his sister Leyla`: she may be the one whom "Ms Demir" means.
 */
function addPartners(names: readonly NameMention[], article: number, register: NameRegister): void {
  names.forEach(({ name, title, end }, at) => {
    const [before, after] = [names[at - 1], names[at + 1]];
    const isPair = after?.start === end + ' and '.length && after.name.given !== '' && after.title === undefined;
    const isKin = title !== undefined && KIN.has(title.split(' ').at(-1) ?? '') && before !== undefined;
    if (!isPair && !(isKin && before.name.given !== '')) return;
    if (name.given !== '' || register.withWord(name.surname, article).length > 0) return;
    if (genderOfGivenName(name.folded) === 'unknown' && !isFamily(after?.name.surname, names)) return;
    if (isPair)
      register.add(nameOf([name.written, ...after.name.words.slice(after.name.given.split(' ').length)]), article);
    else if (before) register.addRelative(relativeOf(name, before.name), article);
  });
}

/** With the surname of another. */
function relativeOf({ written, folded: given }: Name, { surname }: Name): RegisteredName {
  return { written, given, surname, initials: initialsOf({ surname, given }) };
}

function isFamily(surname = '', names: readonly NameMention[]): boolean {
  return names.some(({ name: { folded } }) => folded === `${surname}s`);
}

/** `Baker Toni Lund` at the head of a sentence, `Weber Thinks Toni Lund` of a headline: a noun for a person, or words before a name that stands elsewhere without them. */
function withoutJob(name: Name, register: NameRegister): Name {
  const [job = ''] = name.foldedWords;
  if (genderOfGivenName(job) !== 'unknown') return name;
  const bare = nameOf(name.words.slice(1));
  if (bare.given !== '' && (classesOf(job) & CLASS.person) !== 0) return bare;
  const ends = name.words.slice(1, -1).map((_, at) => nameOf(name.words.slice(at + 1)));
  return ends.find((end) => end.given !== '' && register.withName(end).length === 1) ?? name;
}

/** Caches names without an honorific. The result for a surname depends on the article, and articles are read one after the other. */
function rememberFound(find: (name: Name, asked: NameContext) => Person | undefined): People['find'] {
  const full = new Map<string, Person | undefined>();
  const short = new Map<string, Person | undefined>();
  let current = -1;
  return (name, article, honorific) => {
    if (name.given === '' && honorific !== undefined) return find(name, { article, honorific });
    if (article !== current) short.clear();
    current = article;
    const found = name.given === '' ? short : full;
    const before = found.get(name.written);
    if (before || found.has(name.written)) return before;
    const person = find(name, { article, honorific });
    found.set(name.written, person);
    return person;
  };
}

function placesIn(speeches: readonly Speech[]): ReadonlySet<string> {
  const places = new Set<string>();
  const titled = new Set<string>();
  for (const { names } of speeches) {
    for (const { name, place, title, honorific } of names) {
      if (place) places.add(name.folded);
      if (title !== undefined || honorific !== undefined) titled.add(name.surname).add(name.folded);
    }
  }
  for (const name of titled) places.delete(name);
  return places;
}

/** A full name has two words or more, and none of them names a body, a place or an abbreviation. */
function isFullName({ name, opens }: NameMention, { lowerCaseWords }: Speech, places: ReadonlySet<string>): boolean {
  if (name.given === '' || !name.isPersonal || places.has(name.folded)) return false;
  const first = name.foldedWords[0] ?? '';
  return !opens || !lowerCaseWords.has(first) || genderOfGivenName(first) !== 'unknown';
}

function rankOf({ name, honorific, title }: NameMention): number {
  return name.given !== '' ? 0 : (honorific ?? title) === undefined ? 2 : 1;
}

/** `GOP`, but not the `ROSSI` of a heading. */
function isShortForm(written: string): boolean {
  return written.length < LONGEST_SHORT_FORM && isAcronym(written);
}

/** In characters. */
const LONGEST_SHORT_FORM = 5;

function recordTitle({ honorific, title, name }: NameMention, person: Person | undefined, article: number): void {
  if (!person || name.words.length === 0) return;
  person.mentioned.add(article);
  // `the GOP official`
  if ((honorific === undefined && title === undefined) || isShortForm(name.written)) return;
  person.isPerson = true;
  const told = title === undefined ? (OFFICES.get(honorific ?? '') ?? []) : [title];
  for (const one of told) person.titles.set(one, (person.titles.get(one) ?? new Set()).add(article));
  const implied = genderOfRole(title?.split(' ').at(-1) ?? '') ?? HONORIFICS.get(honorific ?? '');
  if (implied === undefined) return;
  person.gender = !person.isGenderTold || person.gender === implied ? implied : 'both';
  person.isGenderTold = true;
}
