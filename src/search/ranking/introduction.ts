import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { tokenize, type Token } from '../../text/tokens';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import type { QueryTerm } from '../query/query-terms';

/** What the sentence gets that introduces the person asked for; sentences on one person differ by less in other features. */
const INTRODUCTION = 12;
/** How plainly each form introduces somebody: with the name and surname, and with one of them. */
const FULL = { apposition: 1, verb: 1, role: 0.9 } as const;
const SHORT = { apposition: 0.8, verb: 0.9, role: 0.3 } as const;

const WHO_IS = /\bwho(?:['’]?s|\s+(?:is|was))\b|\bwho\b.{1,60}\b(?:is|was)\W*$/iu;

/** Sources that write a first name only at the start of sentences do not tell that it is one; "squeezing Russia" is none. */
function isUnsureName(words: readonly QueryTerm[]): boolean {
  return words.length <= 2 && words.every(({ word, related }) => related.length === 0 && !/(?:ing|ed)$/u.test(word));
}

/** Tells what a sentence gets for introducing somebody. */
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

function introductionOf(surname: string, text: string): number {
  const tokens = tokenize(text).filter(({ compound }) => !compound);
  return tokens.reduce(
    (best, { word, capital }, at) => (word === surname && capital ? Math.max(best, fitAt(at, tokens, text)) : best),
    0,
  );
}

const APPOSITION = /^,\s+(?:(?:a|an|the|who|whose|one|former|then|now|born)\b|\d{1,3},|(?<word>[\p{L}-]+))/u;
const IS_A = /^[^.;:!?"“”]{0,60}?\b(?:is|was|became|becomes|remains)\s+(?:a|an|the|one)\b/u;
const ROLE_AND_COMMA = /\b(?:the|an?|his|her|its|their|our)\s+(?:[\p{L}'’-]+\s+){0,5}[\p{L}-]+,\s*$/iu;

/** @param at position of the surname. */
function fitAt(at: number, tokens: readonly Token[], text: string): number {
  const first = startOfName(at, tokens, text);
  const fit = first < at ? FULL : SHORT;
  const behind = text.slice(tokens[at]?.end);
  const before = text.slice(0, tokens[first]?.start);
  const word = APPOSITION.exec(behind);
  if (word && (word.groups?.['word'] === undefined || isRole(word.groups['word']))) return fit.apposition;
  if (IS_A.test(behind)) return fit.verb;
  if (first < at && ROLE_AND_COMMA.test(before)) return fit.apposition;
  const given = tokens.slice(Math.max(0, first - 1), at);
  return given.some(({ written }) => isRole(written)) ? fit.role : 0;
}

/** @returns the position of the first name; roles that stand before it do not belong to it. */
function startOfName(at: number, tokens: readonly Token[], text: string): number {
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
