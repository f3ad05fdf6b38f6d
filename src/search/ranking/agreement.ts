import { ASKS_COMPANY, ASKS_COST, COMPANY, CUE, KINDS, SO_FAR } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { isContent, tokenize } from '../../text/tokens';
import { SAME_SENSE } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import { isPast, mainVerbOf } from '../query/main-verb';
import { allStemsOf, type QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { isEventNoun } from './main-event';
import { COST_OTHER, PRICED } from './news-signs';
import { countedIn, countIn, countReader, HOW_MANY } from './counted';

/** Whether a sentence agrees with a question, as signs of 0 or 1; none is set for keywords. */
interface Agreement {
  /** The kind of answer asked for stands beside a word of the question. */
  readonly kindMet: number;
  /** The sentence holds nothing of the kind asked for. */
  readonly kindAbsent: number;
  /** It holds some, beside a word of the question or not. */
  readonly kindHeld: boolean;
  /** A word of the question has another sense here: within a name, the main verb as a noun, in a set phrase, denied or only thought of. */
  readonly misread: boolean;
}

export const NO_AGREEMENT: Agreement = { kindMet: 0, kindAbsent: 0, kindHeld: false, misread: false };

/** @param question one that asks as a sentence does. */
export function agreementOf(question: Question, sentence: string): Agreement {
  const { words } = answering(sentence);
  const kind = kindOf(question, { sentence, words });
  const misread = isVerbMisread(question, words) || isWithinName(question, words);
  const kindHeld = kind === 'met' || kind === 'held';
  return { kindMet: flag(kind === 'met'), kindAbsent: flag(kind === 'absent'), kindHeld, misread };
}

interface Answering {
  readonly sentence: string;
  readonly words: readonly StemmedWord[];
}

function answering(sentence: string): Answering {
  return { sentence, words: wordsOf(sentence) };
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

function kindOf(question: Question, answering: Answering): 'met' | 'absent' | 'held' | undefined {
  if (HOW_MANY.test(question.text)) return countIn(answering.sentence, countedIn(question, true));
  const [, held] = KINDS.find(([asked]) => asked.test(question.text)) ?? [];
  if (held) return found(held, question, answering);
  if ((question.cues & CUE.person) !== 0 && /\bwho(?:m|se)?\b/iu.test(question.text))
    return personIn(question, answering);
  return undefined;
}

/** What a sentence gets that gives a number, a time or a date of the kind asked for beside a word of the question. */
const KIND_ASKED = 2;
export const KIND_ASKED_FOR = 'the kind asked for';
const EXACT_KIND =
  /\b(?:how (?:old|tall|high|deep|wide|far|fast)|how long (?:has|have|had)\b.*\bbeen|how much\b.*\b(?:costs?|pay|paid|worth|price|money|spen[dt]|earn|raised?|charge|owe|donate)|(?:what|which) (?:age|hour|year|month|day|date|decade|time(?! of)))\b/iu;

/** "How deep is the split" asks for no metres. */
const DEGREE = /\bhow (?:high|deep|wide)\b/iu;

/** Whether a question asks for an age, a measure, an hour, a day or the like, or for who came with somebody: nothing else answers it. */
export function asksExactKind(text: string): boolean {
  return EXACT_KIND.test(text) || ASKS_COST.test(text) || ASKS_COMPANY.test(text);
}

const ASKS_SHARE_OF =
  /\b(?:what|which) (?:per ?cent(?:age)?|share|proportion|%) of (?:the |all )?(?:\p{L}+ (?=(?:voters|men|women|people)\b))?(\p{L}+)/iu;

/** @returns a reader for questions that ask for a share, an age, a measure, an hour, a year, a month, a day, a decade or company. */
export function tellsKindAsked(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  const met: readonly ScorePart[] = [{ name: KIND_ASKED_FOR, value: KIND_ASKED }];
  if (HOW_MANY.test(question.text)) {
    const count = countReader(question);
    const asked = countedIn(question, true);
    const absent: readonly ScorePart[] = [{ name: 'no count', value: -KIND_ASKED }];
    return (sentence) => (count(sentence) === 1 ? met : countIn(sentence, asked) === 'absent' ? absent : []);
  }
  const share = ASKS_SHARE_OF.exec(question.text)?.[1];
  if (share !== undefined) {
    const told = new RegExp(`(?:%|\\bper ?cent) (?:of )?(?:(?:the|all|\\p{L}+) )?${stem(share)}`, 'iu');
    return (sentence) => (told.test(sentence) ? met : []);
  }
  const held = asksExactKind(question.text) ? KINDS.find(([asked]) => asked.test(question.text))?.[1] : undefined;
  if (!held) return undefined;
  const isOpen = held === COMPANY || DEGREE.test(question.text);
  const asksCost = ASKS_COST.test(question.text);
  if (held === SO_FAR) return soFarReader(question);
  const none: readonly ScorePart[] = isOpen ? [] : [{ name: 'nothing of the kind', value: -KIND_ASKED }];
  return (sentence) => {
    if (!held.test(sentence)) return asksCost && COST_OTHER.test(sentence) ? met : none;
    // Money beside the wall does not tell what the wall costs.
    if (asksCost && !PRICED.test(sentence)) return [];
    return found(held, question, answering(sentence)) === 'met' ? met : [];
  };
}

/** A punishment of so many years shares more words with "how long has Rossi been in jail" than "held since May". */
function soFarReader(question: Question): (sentence: string) => readonly ScorePart[] {
  const met: readonly ScorePart[] = [{ name: KIND_ASKED_FOR, value: 2 * KIND_ASKED }];
  const none: readonly ScorePart[] = [{ name: 'not how long it has been', value: -2 * KIND_ASKED }];
  return (sentence) => (!SO_FAR.test(sentence) ? none : askedAt(question, wordsOf(sentence)).length > 0 ? met : []);
}

/** In words. */
const BESIDE = 6;

function found(held: RegExp, question: Question, { sentence, words }: Answering): 'met' | 'absent' | 'held' {
  const matches = [...sentence.matchAll(new RegExp(held, `${held.flags}g`))];
  if (matches.length === 0) return 'absent';
  const asked = askedAt(question, words);
  const positions = matches.map(({ index }) => words.findIndex(({ end }) => end > index));
  return positions.some((at) => asked.some((other) => Math.abs(at - other) <= BESIDE)) ? 'met' : 'held';
}

function askedAt(question: Question, words: readonly StemmedWord[]): readonly number[] {
  const stems = new Set(question.queryTerms.flatMap((term) => [...allStemsOf(term)]));
  return words.flatMap(({ word, stem: own }, at) =>
    stems.has(own) && isContent(word) && !LIGHT_WORDS.has(word) ? [at] : [],
  );
}

/** A name that the question does not hold, or a noun with a role before its verb. */
function personIn(question: Question, { words }: Answering): 'met' | 'absent' | 'held' {
  const known = new Set(question.queryTerms.map(({ word }) => word));
  const names = words.flatMap(({ word, capital }, at) => (capital && at > 0 && !known.has(word) ? [at] : []));
  const first = words[0]?.capital === true && !known.has(words[0].word) && isContent(words[0].word) ? [0] : [];
  const persons = [...first, ...names];
  if (persons.length === 0) return 'absent';
  const asked = askedAt(question, words);
  return persons.some((at) => asked.some((other) => Math.abs(at - other) <= BESIDE)) ? 'met' : 'held';
}

const NEGATIONS: ReadonlySet<string> = wordsIn(
  'not no never nobody none neither nor cannot cant dont doesnt didnt wont wouldnt isnt wasnt arent werent couldnt hasnt havent without refused declined failed denied',
);
const MODALS: ReadonlySet<string> = wordsIn('can could would may might should must cannot if');
const NOUN_BEFORE: ReadonlySet<string> = wordsIn(
  'a an the his her its their our your my this that these those of no any every each',
);
/** Verb, and a word behind it with which it means something else. */
const PHRASES: readonly (readonly [verb: RegExp, behind: RegExp])[] = [
  [/^pa(?:y|id|ys|ying)$/u, /^(?:price|tribute|attention|visit|heed|respects?)$/u],
  [/^(?:win|won|wins)$/u, /^(?:battle|ground|hearts?|applause|praise|respect|support|time)$/u],
  [
    /^(?:los(?:e|t|es|ing)|fight)$/u,
    /^(?:battle|ground|hope|patience|heart|sight|touch|interest|temper|control|balance|track|time)$/u,
  ],
  [/^(?:br(?:ing|ought|ings))$/u, /^(?:halt|end|about|down|forward|charges|standstill|light|mind)$/u],
  [/^(?:run|ran|runs)$/u, /^(?:into|out|trouble|risk)$/u],
  [/^(?:play|played|plays)$/u, /^(?:down|role|part|host)$/u],
  [/^(?:break|broke|broken)$/u, /^(?:silence|out|ground|down|off)$/u],
  [/^(?:catch|caught|catches)$/u, /^(?:fire|up|cold|eye|breath|glimpse|sight)$/u],
  [/^(?:hold|held)$/u, /^(?:back|out|up)$/u],
  [/^(?:draw|drew|drawn)$/u, /^(?:attention|criticism|line|crowds?|conclusions?)$/u],
  [/^(?:strike|struck)$/u, /^(?:deal|balance|chord|agreement)$/u],
  [/^(?:throw|threw|thrown)$/u, /^(?:light|doubt|out|away|weight)$/u],
];

/** @returns the stems of what is the same as a word: "the poll surveyed" tells who was polled. */
function sameStemsOf({ related }: QueryTerm): readonly string[] {
  return related.flatMap(({ form, strength }) => (strength >= SAME_SENSE ? stem(form) : []));
}

function isVerbMisread(question: Question, words: readonly StemmedWord[]): boolean {
  const asked = mainVerbOf(question.text);
  const term = question.queryTerms.find(({ word }) => word === asked?.verb);
  if (!asked || !term) return false;
  const own = positionsOf(new Set([stem(term.word)]), words);
  const same = positionsOf(new Set(sameStemsOf(term)), words).filter((at) => isPast(words[at]?.word ?? ''));
  const held = own.length > 0 ? [...own, ...same] : positionsOf(allStemsOf(term), words);
  const isThought = asked.asksYesNo ? (DID.test(question.text) ? isOnlyOwed : () => false) : isDenied;
  return held.length > 0 && !held.some((at) => isVerbAt(at, words) && !isThought(at, words));
}

const DID = /^\W*did\b/iu;
const OWED = wordsIn('must should shall might');
const BEHIND_OWED = wordsIn('be been have never not ever always');

/** "It must never be fought" does not tell whether they fought. */
function isOnlyOwed(at: number, words: readonly StemmedWord[]): boolean {
  const before = words.slice(0, at).findLast(({ word }) => !BEHIND_OWED.has(word));
  return before !== undefined && OWED.has(before.word);
}

/** @returns whether the main verb stands in a sentence in set phrases only, such as "pay a price". */
export function isInSetPhrase(question: Question, sentence: string): boolean {
  const verb = mainVerbOf(question.text)?.verb;
  const words = wordsOf(sentence);
  const held = verb === undefined ? [] : positionsOf(new Set([stem(verb)]), words);
  return held.length > 0 && held.every((at) => isPhraseAt(at, words));
}

function positionsOf(stems: ReadonlySet<string>, words: readonly StemmedWord[]): readonly number[] {
  return words.flatMap((one, at) => (stems.has(one.stem) ? [at] : []));
}

function isDenied(at: number, words: readonly StemmedWord[]): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ word }) => NEGATIONS.has(word) || MODALS.has(word));
}

/** A word that is asked for as a common one stands only inside a longer name: hands, and the fund Green Hand; the fire, and the Valley Fire Service. */
function isWithinName({ queryTerms, text }: Question, words: readonly StemmedWord[]): boolean {
  const written = new Set(tokenize(text).flatMap(({ word, capital }) => (capital ? [] : word)));
  const isInName = (at: number): boolean =>
    at > 0 && words[at]?.capital === true && (words[at - 1]?.capital === true || words[at + 1]?.capital === true);
  return queryTerms.some((term) => {
    const isMeasure = text.toLowerCase().includes(`how ${term.word}`);
    const isEvent = isEventNoun(term.word) && text.includes(`the ${term.word}`);
    if ((term.isName && !isMeasure && !isEvent) || !written.has(term.word)) return false;
    const held = positionsOf(allStemsOf(term), words);
    return held.length > 0 && held.every(isInName);
  });
}

function isVerbAt(at: number, words: readonly StemmedWord[]): boolean {
  const token = words[at];
  if (!token || (token.capital && at > 0)) return false;
  if (NOUN_BEFORE.has(words[at - 1]?.word ?? '')) return false;
  return !isPhraseAt(at, words);
}

function isPhraseAt(at: number, words: readonly StemmedWord[]): boolean {
  const behind = words.slice(at + 1, at + 6);
  const isVerb = (verb: RegExp): boolean => verb.test(words[at]?.word ?? '');
  return PHRASES.some(([verb, other]) => isVerb(verb) && behind.some(({ word }) => other.test(word)));
}
