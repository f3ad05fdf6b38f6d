import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { BODIES, DOCUMENTS, HONORIFICS } from '../attribution/lexicon/word-lists';
import { OTHER_OFFICE } from '../attribution/people/titles';
import { genderOfGivenName, isKnownPlace } from '../attribution/people/names';
import { IRREGULAR_FORMS, stem } from '../text/normalize';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import { hasCapital, isNumber, isPast, textOf, type ClaimWord } from './claim-words';

export type Words = readonly ClaimWord[];

export interface ArticleNames {
  /** Text that tells first names and titles. */
  readonly article: string;
  /** Name of a speaker whom the article calls by the surname only, or blank. */
  readonly fullName: (surname: string) => string;
}

/**
 * Joins names on both sides that are one person by the article: `Trevor Reed`, `Mr Reed` and `Reed`, if nobody else there is called Reed.
 */
export function joinPersons(asked: Words, source: Words, names: ArticleNames): readonly [asked: Words, source: Words] {
  let both: readonly [Words, Words] = [asked, source];
  for (const { key } of asked.filter(hasCapital)) {
    const [left, right] = [runOf(both[0], key), runOf(both[1], key)];
    if (!left || !right || keysOf(left) === keysOf(right) || !isSamePerson(left, right, names)) continue;
    // `the Norrian president Brandt` has all of `Norrian President Brandt`.
    if (right.length > left.length && keysOf(both[0]).includes(keysOf(right))) continue;
    both = [joined(both[0], left), joined(both[1], right)];
  }
  return both;
}

function isHonorific(key: string): boolean {
  return HONORIFICS.has(key);
}

function isTitle(key: string): boolean {
  return (classesOf(key) & CLASS.title) !== 0 && !isHonorific(key);
}

/** @returns the words with a capital before a name, and the name, if it stands there once. */
function runOf(words: Words, key: string): Words | undefined {
  const last = words.findIndex((word) => word.key === key && hasCapital(word));
  if (last < 0 || words.some((word, at) => at > last && word.key === key)) return undefined;
  let first = last;
  for (let before = words[last - 1]; before && hasCapital(before) && isContent(before.key);) {
    if (words[first]?.opens) break;
    first -= 1;
    before = words[first - 1];
  }
  return words.slice(first, last + 1);
}

/** `President Moe` is not `Vice President Moe`; `Moe` may be. */
function isOtherOffice(run: Words, other: Words): boolean {
  const keys = run.map(({ key }) => key);
  return keys.some(isTitle) && other.some(({ key }) => OTHER_OFFICE.has(key) && !keys.includes(key));
}

function isSamePerson(left: Words, right: Words, { article, fullName }: ArticleNames): boolean {
  const surname = left.at(-1);
  if (isOtherOffice(left, right) || isOtherOffice(right, left)) return false;
  if (!surname || isKnownPlace(surname.written) || BODIES.has(surname.key) || DOCUMENTS.has(surname.key)) return false;
  const here = wordsBefore(surname.written, article);
  const isNamed = [...here].some((word) => !isHonorific(word) && !isTitle(word));
  const before = isNamed ? here : new Set([...here, ...wordsBefore(surname.written, fullName(surname.written))]);
  const those = [left, right].map((run) => bearersOf(run.slice(0, -1), before));
  if (those.some((persons) => persons?.length !== 1) || those[0]?.[0] !== those[1]?.[0]) return false;
  const titles = [...left, ...right].map(({ key }) => key).filter(isTitle);
  return titles.every((title) => before.has(title));
}

/** @returns first names and titles before a surname in the article, in lower case. */
function wordsBefore(surname: string, article: string): ReadonlySet<string> {
  const name = surname.replace(/[^\p{L}\p{M}]/gu, '.');
  const runs = article.matchAll(new RegExp(`((?:${CAPITAL}[ ]){1,3})${name}(?![\\p{L}\\p{M}])`, 'gu'));
  const all = Array.from(runs, ([, words = '']) => words.toLowerCase().replaceAll('.', '').trim().split(' '));
  // "Russian President Vladimir Putin": what stands before a title is no name.
  return new Set(all.flatMap((run) => run.slice(Math.max(0, run.findLastIndex(isTitle)))).filter(isContent));
}

/** A word with a capital, an initial or an abbreviated title. */
const CAPITAL = '(?:\\p{Lu}[\\p{L}\\p{M}-]*|\\p{Lu}\\.|(?:Mrs?|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Col|Lt|Capt|Sgt)\\.)';

/** @returns whom the words before a surname leave, by first name; undefined for a first name that the article lacks. */
function bearersOf(run: Words, before: ReadonlySet<string>): readonly string[] | undefined {
  const given = run.map(({ key }) => key).findLast((key) => !isHonorific(key) && !isTitle(key));
  if (given !== undefined) return before.has(given) ? [given] : undefined;
  const persons = [...before].filter((word) => !isHonorific(word) && !isTitle(word) && word.length > 1);
  const gender = HONORIFICS.get(run.map(({ key }) => key).findLast(isHonorific) ?? '');
  const fit = persons.filter((person) => {
    const own = genderOfGivenName(person);
    return gender === undefined || own === 'unknown' || own === gender;
  });
  return persons.length === 0 ? [''] : fit;
}

function joined(words: Words, run: Words): Words {
  const [first, last] = [run[0], run.at(-1)];
  const at = first ? words.indexOf(first) : -1;
  if (!first || !last || at < 0) return words;
  const one = { ...last, folded: textOf(run), written: textOf(run), start: first.start, opens: first.opens };
  return [...words.slice(0, at), one, ...words.slice(at + run.length)];
}

function keysOf(words: Words): string {
  return words.map(({ key }) => key).join(' ');
}

const CLAUSE_WORDS = new Set('and but that which who because while said says'.split(' '));
const BEHIND_AGENT = new Set(
  'in on at for after before during since to from with as because when while and'.split(' '),
);

/** @returns the words of a passive in active order, `Weber was sent home by Rossi` as `Rossi sent Weber home`, once for each past form. */
export function activeForms(words: Words): readonly Words[] {
  const be = words.findIndex(({ key }, at) => /^w(?:as|ere)$/u.test(key) && isPast(words[at + 1]?.key ?? ''));
  const verb = words[be + 1];
  if (be < 1 || !verb) return [];
  let start = be;
  while (start > 0 && !words[start]?.opens && !CLAUSE_WORDS.has(words[start - 1]?.key ?? '')) start -= 1;
  const by = words.findIndex(({ key }, at) => at > be + 1 && key === 'by');
  let end = by + 1;
  while (by > 0 && end < words.length && !words[end]?.opens && !BEHIND_AGENT.has(words[end]?.key ?? '')) end += 1;
  const middle = words.slice(be + 2, by < 0 ? undefined : by);
  const agent = by < 0 ? [] : words.slice(by + 1, end);
  const rest = by < 0 ? [] : words.slice(end);
  return pastForms(verb.key).map((key) => [
    ...words.slice(0, start),
    ...agent,
    { ...verb, key },
    ...words.slice(start, be),
    ...middle,
    ...rest,
  ]);
}

/**
 * @returns `Rossi is the mayor of Lund` as it stands beside a name: `mayor of Lund Rossi`, `Rossi, mayor of Lund` and `Lund mayor Rossi`; nothing
 * for other claims
 */
export function appositiveForms(words: Words): readonly Words[] {
  const be = words.findIndex(({ key }) => key === 'is' || key === 'was');
  const name = words.slice(0, Math.max(0, be));
  const article = /^(?:an?|the)$/u.test(words[be + 1]?.key ?? '') ? 1 : 0;
  const role = words.slice(be + 1 + article);
  if (name.length === 0 || !name.every(hasCapital) || role.length === 0 || article === 0) return [];
  const of = role.findIndex(({ key }) => key === 'of');
  const place = role.slice(role[of + 1]?.key === 'the' ? of + 2 : of + 1);
  const ofPlace =
    of > 0 && place.length > 0 && place.every(hasCapital) ? [[...place, ...role.slice(0, of), ...name]] : [];
  return [[...role, ...name], [...name, ...role], ...ofPlace];
}

const PLACING = /^(?:in|on|at|near)$/u;
/** In words. */
const LONGEST_PHRASE = 5;

/** @returns `arrested in May 2018 in Lund` as `arrested in Lund in May 2018`: a time and a place at the end of a clause, either way round. */
export function swappedForms(words: Words): readonly Words[] {
  return words.flatMap((word, first) => {
    const second = words.findIndex(({ key }, at) => at > first + 1 && PLACING.test(key));
    const next = words.findIndex(({ opens }, at) => at > second && opens);
    const end = next < 0 ? words.length : next;
    const phrases = [words.slice(first, second), words.slice(second, end)];
    const [times, places] = [phrases.filter(isTime), phrases.filter(isPlace)];
    const isPair = PLACING.test(word.key) && second > 0 && times.length === 1 && places.length === 1;
    return isPair
      ? [[...words.slice(0, first), ...words.slice(second, end), ...words.slice(first, second), ...words.slice(end)]]
      : [];
  });
}

function isTime([, ...words]: Words): boolean {
  const isOne = (word: ClaimWord): boolean => isNumber(word) || (classesOf(word.key) & CLASS.calendar) !== 0;
  return words.length > 0 && words.length < LONGEST_PHRASE && words.every((word) => isOne(word) || word.key === 'the');
}

function isPlace(phrase: Words): boolean {
  const [, ...words] = phrase;
  const isOne = (word: ClaimWord): boolean => hasCapital(word) || /^(?:an?|the)$/u.test(word.key);
  return words.length > 0 && words.length < LONGEST_PHRASE && words.every(isOne) && !isTime(phrase);
}

const MEETING = /^(?:met|meets?)$/u;

/** @returns `Rossi met Weber` as `Rossi and Weber met` and `Weber and Rossi met`, and these as one another: who meets whom says the same. */
export function mutualForms(words: Words): readonly Words[] {
  const met = words.findIndex(({ key }) => MEETING.test(key));
  const verb = words[met];
  if (!verb) return [];
  const one = nameBefore(words, met);
  const start = met - one.length;
  const joint = { ...verb, key: 'and', folded: 'and', written: 'and', opens: false };
  const both = (first: Words, second: Words): Words => [...first, joint, ...second, verb];
  if (words[start - 1]?.key === 'and') {
    const other = nameBefore(words, start - 1);
    const before = words.slice(0, start - 1 - other.length);
    return one.length * other.length > 0 ? [[...before, ...both(one, other), ...words.slice(met + 1)]] : [];
  }
  const end = words.findIndex((word, at) => at > met && (!hasCapital(word) || word.opens));
  const other = words.slice(met + 1, end < 0 ? undefined : end);
  const [before, behind] = [words.slice(0, start), words.slice(met + 1 + other.length)];
  if (one.length * other.length === 0) return [];
  return [[one, other] as const, [other, one] as const].map(([a, b]) => [...before, ...both(a, b), ...behind]);
}

/** The words with a capital before a word, of one phrase. */
function nameBefore(words: Words, end: number): Words {
  let start = end;
  for (let word = words[end - 1]; word && hasCapital(word) && isContent(word.key); word = words[start - 1]) {
    start -= 1;
    if (word.opens) break;
  }
  return words.slice(start, end);
}

/** `gave` and `given` */
function pastForms(key: string): readonly string[] {
  const base = IRREGULAR_FORMS.get(key);
  return base === undefined ? [key] : [...IRREGULAR_FORMS].flatMap(([form, own]) => (own === base ? form : []));
}

/** @returns the participle clauses of a source in the claim's form of their verb: `Rossi rose, thanking Weber` as `Rossi thanked Weber`. */
export function participleForms(source: Words, claim: Words): readonly Words[] {
  const main = source.findIndex(({ key }, at) => at > 0 && (isPast(key) || /^(?:is|was|were|has|had)$/u.test(key)));
  const until = source.findIndex(
    ({ key, written }) => CLAUSE_WORDS.has(key) || CUE_VERBS.has(key) || UNREAL.has(written),
  );
  return source.slice(0, until < 0 ? undefined : until).flatMap((word, at) => {
    if (main < 0 || at < main || !word.key.endsWith('ing')) return [];
    if (!word.opens && !/^(?:by|after)$/u.test(source[at - 1]?.key ?? '')) return [];
    const verb = claim.find(({ key }) => !key.endsWith('ing') && stem(key) === stem(word.key));
    if (!verb) return [];
    const own = { ...word, key: verb.key, opens: source[main]?.opens === true };
    return [[...source.slice(0, main), own, ...source.slice(at + 1)]];
  });
}

/** In lower case: `May` is a month. */
const UNREAL = new Set('if unless would could may might will should must not never'.split(' '));
