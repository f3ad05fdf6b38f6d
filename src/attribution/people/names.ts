import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../text/normalize';
import { TABLES_FOLDER } from '../../text/tables-folder';
import type { TaggedToken } from '../grammar/token';
import { endOfToken, type Tokens } from '../grammar/tokenise';
import LISTS from '../lexicon/words.json';
import { BODIES, DOCUMENTS, PARTICLES, words as listOf } from '../lexicon/word-lists';

export interface Name {
  readonly words: readonly string[];
  readonly written: string;
  readonly folded: string;
  readonly foldedWords: readonly string[];
  readonly surname: string;
  readonly given: string;
  readonly isPersonal: boolean;
  /** `r bell` of `Robert Bell`, and the same of longer forms of the given name. */
  readonly initials: readonly string[];
}

const MOST_KEPT = 50_000;
const known = new Map<string, Name>();

export function nameOf(words: readonly string[]): Name {
  const written = words.length === 1 ? (words[0] ?? '') : words.join(' ');
  const before = known.get(written);
  if (before) return before;
  const name = new CachedName(words, written);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(written, name);
  return name;
}

class CachedName implements Name {
  readonly folded: string;
  readonly surname: string;
  readonly given: string;
  private personal: boolean | undefined;
  private each: readonly string[] | undefined;
  private keys: readonly string[] | undefined;

  constructor(
    readonly words: readonly string[],
    readonly written: string,
  ) {
    this.folded = foldName(written);
    const surname = words.length === 1 ? 0 : startOfSurname(words);
    // `van Loon tot Sandenburg` is also called Van Loon.
    this.surname = foldName(words.slice(surname).join(' ')).replace(/^(?:al|el)-|(?<=.) (?:tot|zu) .*$/gu, '');
    this.given = surname === 0 ? '' : fold(words.slice(0, surname).join(' '));
  }

  get foldedWords(): readonly string[] {
    return (this.each ??= this.words.map(foldName));
  }

  get initials(): readonly string[] {
    return (this.keys ??= initialsOf(this));
  }

  get isPersonal(): boolean {
    return (this.personal ??= mayBePersonal(this.words, this.written));
  }
}

/** `O’Neill` is O'Neill. */
function foldName(name: string): string {
  return fold(name.includes('’') ? name.replaceAll('’', "'") : name);
}

export function initialsOf({ surname, given }: Pick<Name, 'surname' | 'given'>): readonly string[] {
  const own = `${given.charAt(0)} ${surname}`;
  const long = longFormsOf(firstWord(given));
  return long.length === 0 ? [own] : [...new Set([own, ...long.map((form) => `${form.charAt(0)} ${surname}`)])];
}

/** `Wim de Groot`, `Wim De Groot` and `De Groot` have the surname `de Groot`; `Al Gore` and `Van Jones` begin with a given name.
 * `Assad` is `al-Assad`. */
function startOfSurname(words: readonly string[]): number {
  if (/^(?:De|Von|Du|Dos|Da|Di|Del|Della|Le|La|Ó|Ní|Nic|Uí)$/u.test(words[0] ?? '')) return 0;
  const irish = words.findIndex((word, at) => at > 0 && /^(?:Ó|Ní|Nic|Mac|Uí)$/u.test(word));
  if (irish > 0 && irish < words.length - 1) return irish;
  const particle = words.findIndex((word, at) => PARTICLES.has(at === 0 ? word : word.toLowerCase()));
  const isGiven = particle < 0 || particle === words.length - 1;
  return isGiven ? words.length - 1 : /^Van$/u.test(words[0] ?? '') && particle === 1 ? 0 : particle;
}

const NO_GIVEN_NAME =
  /^(?:lake|mount|mt|villa|hotel|new|north|south|east|west|saint|san|santa|los|las|el|la|le|the|fort|port|cape|gulf|radio)$/u;
const MOST_WORDS = 4;

function mayBePersonal(words: readonly string[], written: string): boolean {
  if (words.length > MOST_WORDS && words.filter((word) => !PARTICLES.has(word)).length > MOST_WORDS) return false;
  if (NO_GIVEN_NAME.test(fold(words[0] ?? '')) || !words.every(isPersonalWord)) return false;
  return !NO_SURNAME.test(words.at(-1) ?? '') && !isKnownPlace(written);
}

/** `Middle Eastern`, `Wall Street`; `The Gap Goes On` of a heading */
const NO_SURNAME =
  /^(?:\p{L}*[Ee]astern|\p{L}*[Ww]estern|(?:North|South)ern|Street|Watch|Security|Goes|Gets|Makes|Takes|Gives|Comes|Keeps|Looks|Says)$/u;

/** `Bill Price` and `Emily Church` are persons, though bills and churches speak. */
function isPersonalWord(word: string, at: number, words: readonly string[]): boolean {
  const folded = fold(word);
  if (
    words.length > 1 &&
    genderOfGivenName(at === 0 || COMMON_SURNAMES.has(folded) ? fold(words[0] ?? '') : '') !== 'unknown'
  )
    return true;
  return word !== '&' && !BODIES.has(folded) && !DOCUMENTS.has(folded) && !isAcronym(word);
}

export const COMMON_SURNAMES = listOf(
  'law story post camp price church house page bill rule board bank banks force case',
);

/** Given names of one gender only; Robin, Kim and Andrea tell none. */
const GENDERS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...Array.from(listOf(LISTS.femaleNames), (name) => [name, 'female'] as const),
  ...Array.from(listOf(LISTS.maleNames), (name) => [name, 'male'] as const),
]);

export function genderOfGivenName(given: string): 'male' | 'female' | 'unknown' {
  return GENDERS.get(firstWord(given)) ?? 'unknown';
}

/** `Rip Anna Rossi` of a headline, `State Anna Rossi` behind `Secretary of`: the second word is a given name, the first is none. */
export function isGivenBehind([first = '', second = '']: readonly string[]): boolean {
  return genderOfGivenName(first) === 'unknown' && genderOfGivenName(second) !== 'unknown';
}

function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 ? text : text.slice(0, space);
}

/** Short given name → the names that it is short for. */
const LONG_FORMS = longForms(LISTS.shortNames.flatMap((line) => line.split('|')));

function longForms(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const group of groups) {
    const [long = '', ...short] = group.split(' ');
    for (const form of short) forms.set(form, [...(forms.get(form) ?? []), long]);
  }
  return forms;
}

/** @returns `robert` for `bob`, `edward` and `theodore` for `ted` */
export function longFormsOf(given: string): readonly string[] {
  return LONG_FORMS.get(given) ?? NO_FORMS;
}

const NO_FORMS: readonly string[] = [];

/** Table of the build: asking the runtime loads all its locales and takes some 40 ms. */
export const PLACES = 'known-places.txt';
declare const KNOWN_PLACES: string | undefined;
let places: ReadonlySet<string> | undefined;

/** @returns true for a country, or a city that a time zone is named after. */
export function isKnownPlace(name: string): boolean {
  places ??= new Set(placesTable().split('\n'));
  return places.has(name.toLowerCase());
}

/** Part of the bundle: the worker that reads articles again still has it after an update has replaced the program's files. */
function placesTable(): string {
  return typeof KNOWN_PLACES === 'undefined' ? readFileSync(join(TABLES_FOLDER, PLACES), 'utf8') : KNOWN_PLACES;
}

/** Behind a name, no part of it. */
const SUFFIXES = listOf('Jr Sr Jr. Sr. II III IV KC QC MP MSP MEP TD MBE OBE CBE PhD');

/** @returns the words of a run of tokens that are a name. */
export function nameWords(tokens: readonly TaggedToken[], start: number, end: number): readonly string[] {
  const found: string[] = [];
  for (let at = start; at < end; at += 1) {
    const { text = '', possessive = false } = tokens[at] ?? {};
    if (isMarked(text) || (found.length === 0 && /^\p{Lu}\p{Ll}*['’](?:m|re|ve|ll)$/u.test(text))) continue;
    if (at === start || !SUFFIXES.has(text)) found.push(possessive ? text.replace(/['’]s?$/u, '') : text);
  }
  return found;
}

/** A nickname, with its marks. */
function isMarked(text: string): boolean {
  return '"“‘\''.includes(text.charAt(0));
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(word) && !/^(?:\p{Lu}\.){2}$/u.test(word);
}

/** Transcripts write the names before a colon in capitals. */
export function inNameCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{Lu}+/gu, (word, at) =>
    word === 'THE' && at === 0 ? 'the' : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

const SMALL_WORDS = listOf('of the and for on in de & to at');

/** Adds names of bodies that their initials follow in brackets: `the Open Sea Institute (OSI)`. */
export function addAbbreviations(tokens: Tokens, source: string, found: Map<string, string>): void {
  for (let at = 2; at < tokens.length; at += 1) {
    const short = tokens[at];
    if (!short?.acronym || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') continue;
    const letters = short.text.replace(/\P{Lu}/gu, '');
    let left = letters.length - 1;
    let start = at - 1;
    while (start > 0 && left >= 0) {
      const word = tokens[start - 1];
      if (word?.capital === true && word.text.startsWith(letters.charAt(left))) left -= 1;
      else if (!word || !SMALL_WORDS.has(word.lower)) break;
      start -= 1;
    }
    if (left < 0) found.set(short.text, source.slice(tokens.starts[start], endOfToken(tokens, at - 2)));
  }
}
