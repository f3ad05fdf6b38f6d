import { CUE_VERBS } from '../../text/saying-verbs';
import { CONTRACTED, HONORIFICS, NO_PERSONS, ROLES, SINGLE_ROLES, words } from './word-lists';
import LISTS from './words.json';

/** Grammatical classes of a word as bits, from the word lists and a few endings; computed once a word. */
export const CLASS = {
  determiner: 1 << 0,
  /** May follow a determiner: "the two sides". */
  quantity: 1 << 1,
  /** May precede one: "all the sides". */
  predeterminer: 1 << 2,
  preposition: 1 << 3,
  /** A preposition that continues a noun phrase. */
  link: 1 << 4,
  conjunction: 1 << 5,
  subordinator: 1 << 6,
  auxiliary: 1 << 7,
  be: 1 << 8,
  subjectPronoun: 1 << 9,
  objectPronoun: 1 << 10,
  indefinite: 1 << 11,
  /** `he's` */
  contracted: 1 << 12,
  /** From the list; `adverb` includes most words in -ly. */
  listedAdverb: 1 << 13,
  adverb: 1 << 14,
  timeWord: 1 << 15,
  timeSpan: 1 << 16,
  calendar: 1 << 17,
  plainVerb: 1 << 18,
  /** `echoing comments`: no noun. */
  participle: 1 << 19,
  role: 1 << 20,
  body: 1 << 21,
  document: 1 << 22,
  /** `ex-aide` */
  roleCompound: 1 << 23,
  /** A role or an honorific, with or without a point. */
  title: 1 << 24,
  singleRole: 1 << 25,
  particle: 1 << 26,
  /** A role, or a noun in the shape of one: `winner`, `biologist`. */
  person: 1 << 27,
} as const;

/** Nouns that may head a noun phrase without a determiner. */
export const HEADS = CLASS.role | CLASS.body | CLASS.document | CLASS.roleCompound;

const CLASSES: readonly (readonly [bit: number, words: Iterable<string>])[] = [
  [CLASS.determiner, words(LISTS.determiners)],
  [CLASS.quantity, words(LISTS.quantities)],
  [CLASS.predeterminer, words(LISTS.predeterminers)],
  [CLASS.preposition, words(LISTS.prepositions)],
  [CLASS.link, words(LISTS.linkWords)],
  [CLASS.conjunction, words(LISTS.conjunctions)],
  [CLASS.subordinator, words(LISTS.subordinators)],
  [CLASS.auxiliary, words(LISTS.auxiliaries)],
  [CLASS.be, words(LISTS.be)],
  [CLASS.subjectPronoun, words(LISTS.subjectPronouns)],
  [CLASS.objectPronoun, words(LISTS.objectPronouns)],
  [CLASS.indefinite, words(LISTS.indefinite)],
  [CLASS.listedAdverb | CLASS.adverb, words(LISTS.adverbs)],
  [CLASS.timeWord, words(LISTS.timeWords)],
  [CLASS.timeSpan, words(LISTS.timeSpans)],
  [CLASS.calendar, words(LISTS.calendar)],
  [CLASS.plainVerb, words(LISTS.plainVerbs)],
  [CLASS.role | CLASS.title | CLASS.person, ROLES],
  [CLASS.singleRole, SINGLE_ROLES],
  [CLASS.body, words(LISTS.bodies)],
  [CLASS.document, words(LISTS.documents)],
  [CLASS.title, HONORIFICS.keys()],
  [CLASS.particle, words(LISTS.particles)],
];

const LISTED: ReadonlyMap<string, number> = bitsOfLists();

function bitsOfLists(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, list] of CLASSES) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

export function classesOf(lower: string): number {
  const listed = LISTED.get(lower) ?? 0;
  return listed | classesOfShape(lower);
}

function classesOfShape(lower: string): number {
  let bits = 0;
  if (lower.endsWith('s') && !CUE_VERBS.has(lower)) bits |= (LISTED.get(lower.slice(0, -1)) ?? 0) & PLURALS;
  if (lower.endsWith('ly') && endsAsAdverb(lower)) bits |= CLASS.adverb;
  if (lower.endsWith('ing') && CUE_VERBS.get(lower)?.form === 'ing' && lower !== 'polling') bits |= CLASS.participle;
  if (lower.endsWith('.') && ((LISTED.get(lower.slice(0, -1)) ?? 0) & CLASS.title) !== 0) bits |= CLASS.title;
  if (lower.includes('-') && isRoleCompound(lower)) bits |= CLASS.roleCompound | CLASS.person;
  if (lower.endsWith('-year-old')) bits |= CLASS.role | CLASS.singleRole | CLASS.person;
  if (PERSON.test(lower) && !NO_PERSONS.has(lower)) bits |= CLASS.person;
  if (lower.includes("'") && CONTRACTED.test(lower)) bits |= CLASS.contracted;
  return bits;
}

const PERSON = /\p{L}{2}(?:er|or|ist|ian|ant|ee|eer|man|woman|men|women|folk|people)s?$/u;
const PLURALS = CLASS.role | CLASS.person | CLASS.title | CLASS.body | CLASS.document;

function endsAsAdverb(lower: string): boolean {
  return lower.length > 4 && !NO_ADVERBS.has(lower);
}

const NO_ADVERBS: ReadonlySet<string> = new Set(
  (
    'family tally ally early elderly daily weekly monthly friendly assembly italy july reply rally likely only homily anomaly bully belly ' +
    'supply'
  ).split(' '),
);

/** `ex-aide`, `vice-chairman`. */
function isRoleCompound(lower: string): boolean {
  const part = /-(\p{L}+)$/u.exec(lower)?.[1];
  return part !== undefined && ROLES.has(part);
}

export function isOf(token: { readonly classes: number } | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0;
}
