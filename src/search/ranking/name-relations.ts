import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { stem } from '../../text/normalize';
import { isContent } from '../../text/tokens';
import { nameAliases } from '../../text/name-aliases';
import { INVERTED_VERBS } from '../../text/saying-verbs';
import { LIGHT_WORDS } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import { MUTUAL, PREPOSITIONS, TO_OBJECT } from './acting-names';
import { mainVerbOf } from '../query/main-verb';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';

/** Sentences on one person differ by less in other features. */
const INTRODUCTION = 12;
/** How plainly each form introduces somebody: with the name and surname, and with one of them. */
const FULL = { apposition: 1, verb: 1, role: 0.9 } as const;
const SHORT = { apposition: 0.8, verb: 0.9, role: 0.3 } as const;

const WHO_IS =
  /\bwho(?:['’]?s|\s+(?:is|was))\b(?! (?:with|beside|alongside|next to)\b)|\bwho\b.{1,60}\b(?:is|was)\W*$/iu;

/** Sources that write a first name only at the start of sentences do not tell that it is one; "squeezing Russia" and "mayor of Bath" are none. */
function isUnsureName(words: readonly QueryTerm[]): boolean {
  return (
    words.length <= 2 &&
    words.every(({ word, related }) => related.length === 0 && !/(?:ing|ed)$/u.test(word) && !isRole(word))
  );
}

type IntroductionReader = (text: string) => readonly ScorePart[];

/** @returns a reader for "who is" with a name; nothing for other questions. */
export function introducesAsked({ text, queryTerms }: Question): IntroductionReader | undefined {
  const names = queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word));
  if (!WHO_IS.test(text) || names.length === 0) return undefined;
  if (!names.every(({ isName }) => isName) && !isUnsureName(names)) return undefined;
  const surname = names.at(-1)?.word ?? '';
  return (sentence) => {
    const fit = introductionOf(surname, sentence);
    return fit === 0 ? [] : [{ name: 'introduces who is asked for', value: INTRODUCTION * fit }];
  };
}

/** Where somebody or something is, not what it did somewhere. */
const STAYS =
  /\b(?:is|are|was|were|has been|have been|remains?)(?: (?:now|still|being|currently|\p{L}+ly))* (?:(?:held|kept|detained|jailed|imprisoned|living|based|hiding|staying|buried|treated|located|situated|stationed|serving)(?: \p{L}+){0,4} (?:in|at|near|under)|on display|in (?:prison|jail|hospital|custody|exile|court|a \p{L}+)|at (?:home|large|sea))\b|\b(?:lives?|resides?) (?:\p{L}+ ){0,3}(?:in|at|near)\b|\b(?:stays?|lies|hangs) (?:\p{L}+ ){0,3}(?:in|at|near|outside) (?:an? |the )?(?:\p{Lu}|(?:prison|jail|hospital|custody|exile|camp|house|home|villa|hotel|museum)\b)/u;
const WHERE_IS = /^\W*where(?:['’]?s| is| are) .{1,40}$/iu;

/** @returns a reader for "where is" and a name: "Rossi is held in a camp" tells it more than where somebody came from. */
export function tellsWhereIs({ text, queryTerms }: Question): IntroductionReader | undefined {
  const names = queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word) && word !== 'now');
  if (!WHERE_IS.test(text) || names.length === 0 || !names.every(({ isNameInSources }) => isNameInSources))
    return undefined;
  const surname = names.at(-1)?.word ?? '';
  return (sentence) => {
    const stays = STAYS.exec(sentence);
    const isOfName = wordsOf(sentence.slice(0, stays?.index ?? 0)).some(({ word }) => word === surname);
    return isOfName ? [{ name: 'tells where it is', value: INTRODUCTION }] : [];
  };
}

function introductionOf(surname: string, text: string): number {
  const tokens = wordsOf(text);
  return tokens.reduce(
    (best, { word, capital }, at) => (word === surname && capital ? Math.max(best, fitAt(at, tokens, text)) : best),
    0,
  );
}

const APPOSITION = /^,\s+(?:(?:a|an|the|who|whose|one|former|then|now|born)\b|\d{1,3},|(?<word>[\p{L}-]+))/u;
/** "According to Rossi, the mayor will" says nothing of Rossi. */
const BEHIND_PREPOSITION = /^\W*(?:according to|for|to|unlike|like|after|with) $/iu;
const IS_A = /^(?!['’]s?\b)[^.;:!?"“”]{0,60}?\b(?:is|was|became|becomes|remains)\s+(?:a|an|the|one)\b/u;
const ROLE_AND_COMMA = /\b(?:the|an?|his|her|its|their|our)\s+(?:[\p{L}'’-]+\s+){0,5}[\p{L}-]+,\s*$/iu;

/** @param at position of the surname. */
function fitAt(at: number, tokens: readonly StemmedWord[], text: string): number {
  const first = startOfName(at, tokens, text);
  const fit = first < at ? FULL : SHORT;
  const behind = text.slice(tokens[at]?.end);
  const before = text.slice(0, tokens[first]?.start);
  const word = BEHIND_PREPOSITION.test(before) ? undefined : APPOSITION.exec(behind);
  if (word && (word.groups?.['word'] === undefined || isRole(word.groups['word']))) return fit.apposition;
  if (IS_A.test(behind)) return fit.verb;
  if (first < at && ROLE_AND_COMMA.test(before)) return fit.apposition;
  const given = tokens.slice(Math.max(0, first - 1), at);
  return given.some(({ written }) => isRole(written) || RANK.test(written)) ? fit.role : 0;
}

const RANK = /^(?:Gen|Sen|Rep|Gov|Lt|Col|Capt|Maj|Sgt|Adm|Prof|Rev|Amb|Det|Insp)$/u;

/** @returns the position of the first name; roles that stand before it do not belong to it. */
function startOfName(at: number, tokens: readonly StemmedWord[], text: string): number {
  let first = at;
  for (; first > 0; first -= 1) {
    const [own, before] = [tokens[first], tokens[first - 1]];
    if (!own || !before?.capital || isRole(before.written) || text.slice(before.end, own.start) !== ' ') break;
  }
  return first;
}

function isRole(word: string): boolean {
  return (classesOf(word.toLowerCase()) & CLASS.role) !== 0;
}

/** Added if two names have the roles that the question gives them; subtracted if they have each other's. */
const ROLE_ORDER = 6;

/** Verbs that tell one thing from both sides. */
const CONVERSE = new Map(
  ['sell buy', 'lend borrow', 'win lose', 'teach learn'].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ').map(stem);
    return [[one, other] as const, [other, one] as const];
  }),
);

/** Who does or is something, by which word, and to whom: "Japan's ambassador in Chile". */
interface RoleRelation {
  readonly from: readonly string[];
  readonly noun: string;
  readonly to: readonly string[];
}

/** Name in small letters → the forms that sources may have. */
type NamesAsked = ReadonlyMap<string, readonly string[]>;

const DIRECTIONS: ReadonlySet<string> = new Set(['to', 'from', 'in', 'at', 'into', 'against']);

type OrderReader = (text: string) => readonly ScorePart[];

/** @returns a reader where the question sets one name before a word, and another behind it and a preposition; nothing for others. */
export function roleOrder({ text, queryTerms }: Question): OrderReader | undefined {
  const names = new Map(
    queryTerms.flatMap((term) =>
      term.isName || nameAliases(term.word).length > 0 ? [[term.word.toLowerCase(), formsOf(term)] as const] : [],
    ),
  );
  const asked = names.size < 2 ? undefined : relationAsked(wordsIn(text), names);
  if (!asked) return undefined;
  return (sentence) => {
    const order = orderIn(wordsIn(sentence), asked);
    return order === 0 ? [] : [{ name: order > 0 ? 'same roles' : 'exchanged roles', value: order * ROLE_ORDER }];
  };
}

/** What a sentence gets in which the capital or seat of the government that is asked for does what is asked. */
const GOVERNMENT_ACTS = 3;
/** "Moscow will not renew": in words. */
const BEFORE_VERB = 4;

/** @returns a reader where the question's main verb stands behind a name that the sources may give by another word. */
export function actsUnderOtherName({ text, queryTerms }: Question): OrderReader | undefined {
  if (!queryTerms.some(({ alternatives }) => alternatives.some(({ kind }) => kind === 'alias'))) return undefined;
  const [verb, asked] = [mainVerbOf(text)?.verb ?? '', wordsIn(text)];
  const subject = queryTerms.find(({ word }) => word === asked[asked.indexOf(verb) - 1]);
  const others = subject?.alternatives.flatMap(({ kind, form }) => (kind === 'alias' ? form : [])) ?? [];
  if (others.length === 0) return undefined;
  return (sentence) => {
    const words = wordsIn(sentence);
    const at = words.findIndex((word) => stem(word) === stem(verb));
    const name = words.slice(Math.max(0, at - BEFORE_VERB), Math.max(0, at)).find((word) => others.includes(word));
    return name === undefined ? [] : [{ name: `"${name}" does what is asked`, value: GOVERNMENT_ACTS }];
  };
}

/** More than a title and a kind of answer together give. */
const OTHER_WAY_ROUND = 8;
const PASSIVE = /\b(?:is|are|was|were|be|been|being) (?:\p{L}+ )?$/iu;

/** @returns a reader for "whom did Norland expel?": "Osmark expelled two men of Norland" tells what was done to Norland. */
export function actsUponSubject({ text, queryTerms }: Question): OrderReader | undefined {
  const [verb, asked] = [mainVerbOf(text)?.verb ?? '', wordsIn(text)];
  const at = asked.indexOf(verb);
  const subject = queryTerms.find(
    ({ word, isNameInSources }) => isNameInSources && word.toLowerCase() === asked[at - 1]?.toLowerCase(),
  );
  if (!subject || !DID.test(text) || INVERTED_VERBS.has(verb) || MUTUAL.has(verb)) return undefined;
  const [own, forms] = [stem(verb), formsOf(subject)];
  return (sentence) => {
    const words = wordsOf(sentence);
    const done = words.findIndex((one) => one.stem === own);
    // "Sanctions on Norland" do not make it who acts.
    const acts = ({ word }: StemmedWord, place: number): boolean =>
      isForm(word, forms) && !PREPOSITIONS.has(words[place - 1]?.word ?? '');
    if (done < 1 || words.slice(0, done).some(acts)) return [];
    // "Envoys were expelled from Norland": not Norland was.
    if (PASSIVE.test(sentence.slice(0, words[done]?.start))) return [];
    const behind = words.slice(done + 1, done + 1 + TO_OBJECT);
    const object = behind.findIndex(({ word }) => isForm(word, forms));
    const isObject = object >= 0 && !behind.slice(0, object).some(({ word }) => word === 'by' || word === 'that');
    const isByOther = words.slice(0, done).some(({ capital, word }) => capital && isContent(word));
    return isObject && isByOther ? [{ name: 'done to whom it was to do', value: -OTHER_WAY_ROUND }] : [];
  };
}

const DID = /\b(?:did|does|do|has|have|had)\b/iu;

function wordsIn(text: string): readonly string[] {
  return wordsOf(text).map(({ word }) => word);
}

/** A name and others for it; adjectives of countries are of their root. */
function formsOf({ word, alternatives }: QueryTerm): readonly string[] {
  return [word, ...alternatives.flatMap(({ kind, form }) => (kind === 'alias' || kind === 'root' ? form : []))];
}

function relationAsked(words: readonly string[], names: NamesAsked): RoleRelation | undefined {
  const isName = (word: string | undefined): word is string => names.has(word?.toLowerCase() ?? '');
  const formsAsked = (word: string): readonly string[] => names.get(word.toLowerCase()) ?? [];
  for (let at = 1; at < words.length - 1; at += 1) {
    const [before, noun = '', preposition = ''] = words.slice(at - 1);
    const behind = words.slice(at + 2).find((word) => word !== 'the');
    if (names.has(noun) || !isContent(noun) || LIGHT_WORDS.has(noun) || !isName(behind)) continue;
    if (isName(before) && DIRECTIONS.has(preposition))
      return { from: formsAsked(before), noun: stem(noun), to: formsAsked(behind) };
    const further = words.slice(words.indexOf(behind, at) + 1).find((word) => word !== 'the' && !DIRECTIONS.has(word));
    if (preposition === 'of' && isName(further))
      return { from: formsAsked(behind), noun: stem(noun), to: formsAsked(further) };
  }
  return undefined;
}

/** @returns 1 for the same roles, −1 for exchanged ones, 0 where the sentence does not tell. */
function orderIn(words: readonly string[], { from, noun, to }: RoleRelation): number {
  const own = words.findIndex((word) => stem(word) === noun);
  const at = own >= 0 ? own : words.findIndex((word) => stem(word) === CONVERSE.get(noun));
  const [one, other] = [words.findIndex((word) => isForm(word, from)), words.findIndex((word) => isForm(word, to))];
  if (at < 0 || one < 0 || other < 0) return 0;
  const isPassive = words[Math.max(one, other) - 1] === 'by';
  return signOf([one, at, other], words) * (own >= 0 ? 1 : -1) * (isPassive ? -1 : 1);
}

function signOf([one, at, other]: readonly [number, number, number], words: readonly string[]): number {
  if (one < at && at < other) return 1;
  if (other < at && at < one) return -1;
  // "the ambassador of Chile to Japan"
  if (one < at || other < at || words[at + 1] !== 'of') return 0;
  return one < other ? 1 : -1;
}

/** A country and what is of it have their beginning in common. */
function isForm(word: string, names: readonly string[]): boolean {
  return names.some((name) => word === name || (name.length > 3 && word.startsWith(name.slice(0, -1))));
}
