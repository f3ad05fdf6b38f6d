import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { capitalised, stem } from '../../text/normalize';
import { isCommonWord } from '../../text/thesaurus/related-words';
import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import { wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import { anyVerbOf } from '../query/main-verb';
import { queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { newsWordsTold } from './asked-news';
import { holdsOpposite } from './expressions';
import type { Candidate } from './first-stage';

/** What asks whether something is so, and a sentence that may tell it. */
interface Whether {
  readonly question: Question;
  readonly candidate: Candidate;
  readonly sentence: string;
  /** Query terms that are no names and no light words, as bits. */
  readonly telling: number;
}

const DID = /^\W*(?:did|does|do)\b/iu;
const ATTITUDES = wordsIn('like know want need');

/** A sentence with only their names does not answer "did they like it?", and one with a relative of "married" does not answer "is she married?". */
export function lacksPredicate({ question: { text, queryTerms }, candidate, telling, sentence }: Whether): boolean {
  const { held, near } = candidate;
  const told = newsWordsTold(text, sentence);
  if (queryTerms.some(({ word }) => told?.test(word) === true || holdsOpposite(word, sentence))) return false;
  if (anyVerbOf(text)?.asksYesNo !== true) return false;
  if (telling !== 0) return !DID.test(text) && (telling & held) === 0;
  return (queryTermsWhere(({ word }) => ATTITUDES.has(word), queryTerms) & ~(held | near)) !== 0;
}

const IS_IT = /^\W*(?:is|are|was|were)\b/iu;
const IS_THE_THING =
  /^(?!.* or )\W*(?:is|are|was|were) (?:the|this|that|these|his|her|their|its) (?:[\p{L}’'-]+ ){1,3}[\p{L}’'-]+\W*$/iu;

/** "Is Rossi free?" is told by no sentence without "free", which a name in the sources may have. */
export function lacksWhatItIs({ question: { text, queryTerms }, candidate, sentence }: Whether): boolean {
  const last = queryTerms.at(-1);
  const isOfName = queryTerms.length > 1 && queryTerms.slice(0, -1).every(({ isName }) => isName);
  if (!last || !(isOfName ? IS_IT : IS_THE_THING).test(text)) return false;
  if (LIGHT_WORDS.has(last.word) || !isCommonWord(last.word)) return false;
  const isHeld = ((candidate.held | candidate.near) & (1 << (queryTerms.length - 1))) !== 0;
  const isTold =
    isHeld || holdsOpposite(last.word, sentence) || newsWordsTold(text, sentence)?.test(last.word) === true;
  return !isTold || (last.isName && !standsAlone(last.word, sentence));
}

/** Whether a word stands in small letters, or with a capital within no longer name: "a Democrat", not "the Free Press". */
function standsAlone(word: string, sentence: string): boolean {
  if (sentence.includes(word)) return true;
  return new RegExp(`(?<!\\p{Lu}[\\p{L}'’-]* )\\b${capitalised(word)}\\b(?! \\p{Lu})`, 'u').test(sentence);
}

/** "Is Rossi a baker" is told by a sentence with "baker" and a part of the name, rather than by the whole name. */
export const HOLDS_WHAT: ScorePart = { name: 'holds what is asked whether', value: 3 };

/** @returns a reader for questions whether somebody is something. */
export function tellsWhether({ text, queryTerms }: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  const last = queryTerms.at(-1);
  const names = queryTerms.slice(0, -1);
  if (!last || names.length === 0 || !names.every(({ isName }) => isName) || !IS_IT.test(text)) return undefined;
  if (LIGHT_WORDS.has(last.word)) return undefined;
  const whole = new Set([last.word, ...last.alternatives.map(({ form }) => form)].map(stem));
  const ofName = new Set(names.map(({ word }) => stem(word)));
  return (sentence) => {
    const stems = wordsOf(sentence).map((one) => one.stem);
    const isTold = stems.some((own) => whole.has(own)) || holdsOpposite(last.word, sentence);
    return isTold && stems.some((own) => ofName.has(own)) ? [HOLDS_WHAT] : [];
  };
}

const ASKED_OF = /^\W*(?:did|does|was|is|has|had|will|(?:when|why) (?:did|was)) ([\p{L}’'-]+(?: [\p{L}’'-]+)?)/iu;
const PERSON = /^s?he$/u;
const IT = /^\W*(?:it|this|that)\b/iu;
const THE_BODY =
  /^\W*(?:the|its|their|his|her) (?:\p{Ll}+ )??(?<noun>(?!itself)\p{Ll}+?)s?(?: itself| themselves)? (?:was|were|is|are|has|have|had|will|did|\p{Ll}+ed)\b/iu;

/** "Did Rossi collapse?" is not told by "it collapsed", nor "was he fined?" by "the company was fined". */
export function tellsOfThing({ text, queryTerms }: Question, sentence: string, article: string): boolean {
  const asked = ASKED_OF.exec(text)?.[1]?.toLowerCase().split(' ') ?? [];
  const isPronoun = PERSON.test(asked[0] ?? '');
  const name = queryTerms.findLast(({ word, isNameInSources }) => isNameInSources && asked.includes(word))?.word;
  if (!isPronoun) {
    if (name === undefined || sentence.toLowerCase().includes(name) || !isPerson(name, article)) return false;
    if (IT.test(sentence)) return true;
  }
  const noun = THE_BODY.exec(sentence)?.groups?.['noun'] ?? '';
  return (classesOf(noun.toLowerCase()) & CLASS.body) !== 0;
}

/** Whether an article calls a name "he" or "she", or tells what it said. */
function isPerson(name: string, article: string): boolean {
  const behind =
    '(?: (?:said|says|told|added)\\b|,? who\\b|[^.]{0,120}\\b(?:his|her|he|she)\\b|[^.]*\\. (?:He|She)\\b)';
  return new RegExp(`\\b${capitalised(name)}\\b${behind}`, 'u').test(article);
}
