import { COUNT, PEOPLE } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { isContent, tokenize } from '../../text/tokens';
import { wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import { mainVerbOf } from '../query/main-verb';
import { allStemsOf } from '../query/query-terms';
import type { Question } from '../query/question';
import { keptFor } from '../index/inverted-index';
import { eachOnce, type Fit } from './fit';

export const HOW_MANY = /\bhow many\b/iu;

/** @returns a reader for "how many" that gives 1 where a sentence tells it. */
export function countReader(question: Question): Fit {
  return keptReaders(question).fit;
}

/** Several rules read the same sentences. */
const keptReaders = keptFor((question: Question) => {
  const asked = countedIn(question, false);
  return { fit: eachOnce((sentence) => (countIn(sentence, asked) === 'met' ? 1 : 0)) };
});

const DEFINITE: ReadonlySet<string> = wordsIn('the these those both his her their your our its');
const COUNTING = new RegExp(`^${COUNT}$`, 'u');
/** A prefilter: most sentences are not split into words. */
const MAY_COUNT = new RegExp(`\\b${COUNT}\\b`, 'i');

const ITS = /^(?:its|their)$/u;
const LARGE = /^\d{2}/u;

/** They count what stands behind them only: "no undue threat". */
const NOT_A_NUMBER = /^(?:no|both|half|twice)$/u;
const SPAN =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|yrs?|decades?|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|degrees?)$/u;
const SHARE = /^per(?:cent)?$/u;
const ANYBODY = /^(?:people|persons?|others|staff|workers|employees)$/iu;
/** "How many voters want it" is told by "74 per cent of likely voters". */
const ASKS_OPINION =
  /\bhow many (?:[\p{L}'’-]+ ){1,3}?(?:want|think|believe|say|support|back|oppose|favou?r|approve|like|dislike|trust|agree|disagree|prefer|feel|would|plan|intend|voted (?:for|against|yes|no))\b/iu;
const SHARE_OF = /(?:%|\bper ?cent) of (?:[\p{L}-]+ ?){1,4}/giu;
/** How many of them something befell is not told by how many people it did. */
const PARTICULAR = wordsIn(
  'women men children pupils students teachers nurses soldiers officers firefighters police sailors miners',
);
const CHILDREN = /^(?:child(?:ren)?|kids?)$/iu;
const PARENT_OF = new RegExp(`\\b(?:mother|father|parents?|mum|dad) of ${COUNT}\\b`, 'iu');

/** Whether a sentence has no number, or counts others than the people asked for and does not name these. */
export function lacksCount(question: Question, sentence: string): boolean {
  const asked = countedIn(question, true);
  const counted = countIn(sentence, asked);
  if (counted !== 'held') return counted === 'absent';
  return !wordsOf(sentence).some((one) => asked.nouns.has(one.stem));
}

function nounCounted({ text, queryTerms }: Question): string {
  const counted = /\bhow many\s+((?:[\p{L}'’-]+\s*){1,3})/iu.exec(text)?.[1] ?? '';
  const [first, next] = tokenize(counted).flatMap(({ word }) => (isContent(word) ? word : []));
  const isNamed = queryTerms.some(({ word, isNameInSources }) => isNameInSources && word === first);
  // "How many Skag harbours": what is counted stands behind the name.
  return (isNamed && !isPlural(first) && isPlural(next) ? next : first) ?? '';
}

function isPlural(word = ''): boolean {
  return /[^s]s$/u.test(word);
}

const HOW_MANY_LIVE =
  /\bhow many (?:people|persons|inhabitants|residents)?\s*(?:live|lives|are living|inhabit|does .* have)\b/iu;
const INHABITED = new RegExp(
  `\\b(?:country|nation|state|city|town|village|island|capital|region|province)\\b[^.;]{0,40}\\b${COUNT}(?: (?:million|billion|thousand))?\\b|\\b${COUNT}(?: (?:million|billion|thousand))?(?: \\p{L}+)? (?:inhabitants|residents|islanders|citizens|souls)\\b|\\bpopulation\\b|\\blived? (?:in|on|there)\\b|\\bhome to\\b`,
  'iu',
);

/** What "how many" asks to be counted. */
interface WhatIsCounted {
  readonly noun: string;
  readonly isExact: boolean;
  readonly asksInhabitants: boolean;
  readonly asksOpinion: boolean;
  readonly isPeople: boolean;
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** @param isExact whether only the people asked for count where others are named. */
export function countedIn(question: Question, isExact: boolean): WhatIsCounted {
  const noun = nounCounted(question);
  const verbs = stemsOfWord(mainVerbOf(question.text)?.verb, question);
  const asksInhabitants = HOW_MANY_LIVE.test(question.text);
  const isPeople = PEOPLE.has(noun) || verbs.has(stem(noun));
  const asksOpinion = ASKS_OPINION.test(question.text);
  return { noun, isExact, asksInhabitants, asksOpinion, isPeople, verbs, nouns: stemsOfWord(noun, question) };
}

/** A number soon before the noun that is counted, or people before or behind the verb: "four arrests", "killed 140". "Six of the videos" counts videos. */
export function countIn(sentence: string, asked: WhatIsCounted): 'met' | 'absent' | 'held' {
  const { noun, isExact, isPeople, verbs, nouns } = asked;
  if (asked.asksInhabitants) return INHABITED.test(sentence) ? 'met' : 'absent';
  if (CHILDREN.test(noun) && PARENT_OF.test(sentence)) return 'met';
  if (!MAY_COUNT.test(sentence)) return 'absent';
  if (asked.asksOpinion && sharesIn(sentence).some((own) => nouns.has(own))) return 'met';
  const words = wordsOf(sentence);
  const isOfOther = (behind: string): boolean => SHARE.test(behind) || (SPAN.test(behind) && !SPAN.test(noun));
  const numbers = words.flatMap(({ word, written }, at) =>
    COUNTING.test(word) && !/^(?:1[5-9]|20)\d\d$/u.test(written) && !isOfOther(words[at + 1]?.word ?? '') ? [at] : [],
  );
  if (numbers.length === 0) return 'absent';
  const isOfKind = PARTICULAR.has(noun);
  const isAny =
    !isExact || !PEOPLE.has(noun) || ANYBODY.test(noun) || (!isOfKind && words.some((one) => verbs.has(one.stem)));
  const stems = isPeople && isAny ? verbs : nouns;
  const isThing = ({ word, stem: own }: StemmedWord): boolean =>
    stems.has(own) || (isPeople && isAny && PEOPLE.has(word));
  const isVerb = (at: number): boolean => verbs.has(words[at]?.stem ?? '');
  // "The two countries" tells of which, not of how many; "its 700 passengers" tells that too.
  const isCounted = (at: number): boolean => {
    const before = words[at - 1]?.word ?? '';
    if (DEFINITE.has(before) && !(ITS.test(before) && LARGE.test(words[at]?.word ?? ''))) return false;
    if (isPeople && isVerb(at - 1) && !isContent(words[at + 1]?.word ?? 'the')) return true;
    const behind = numbers.find((other) => other > at && other <= at + 3 && words[at + 1]?.word === 'of') ?? at;
    return words.slice(behind + 1, behind + (isExact ? 5 : 4)).some(isThing);
  };
  if (numbers.some(isCounted)) return 'met';
  return numbers.every((at) => NOT_A_NUMBER.test(words[at]?.word ?? '')) ? 'absent' : 'held';
}

/** @returns stems of those of whom a sentence gives a share, and of the words before these. */
function sharesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(SHARE_OF)].flatMap(([share]) => wordsOf(share).map((one) => one.stem));
}

function stemsOfWord(word: string | undefined, { queryTerms }: Question): ReadonlySet<string> {
  const term = queryTerms.find((one) => one.word === word);
  return term ? allStemsOf(term) : new Set(word === undefined ? [] : [stem(word)]);
}
