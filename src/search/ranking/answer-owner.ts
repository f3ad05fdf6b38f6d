import { stem } from '../../text/normalize';
import { tokenize } from '../../text/tokens';
import { isPast, mainVerbOf } from '../query/main-verb';
import type { Question } from '../query/question';

/** Readers that find a sentence to tell something else than what is asked. */
export const TELLS_OTHER: readonly (readonly [
  name: string,
  tells: (question: Question, sentence: string) => boolean,
])[] = [
  ['nobody is named who did it', lacksAgent],
  ['nobody is named who is called so', lacksNameAsked],
  ['the age of somebody else', tellsAgeOfOther],
  ['what is past', tellsPast],
];

const WHO_DID = /^\W*(?:and |so |but )?who (?!is|are|was|were|has|have|had|did)/iu;
const PASSIVE = /\b(?:was|were|is|are|been|being|be)\s+$/iu;
/** "Brightwell, founded in 1896," and "a group, the Friends, collected signatures". */
const BEHIND_PARTICIPLE = /^(?:,| (?:in|by|on|at|from|near|for|with|as|before|after|during)\b)/iu;
const AGENT = /^[^,;:.]{0,60}?\bby\b/iu;
const CLAUSE_END = /\s(?:and|but|which|who|when|while)\s/iu;

/** "Who built the dam?" is not told by "it was built in 1931". */
function lacksAgent({ text }: Question, sentence: string): boolean {
  const verb = WHO_DID.test(text) ? mainVerbOf(text)?.verb : undefined;
  if (verb === undefined || !isPast(verb)) return false;
  const found = tokenize(sentence).find(({ word }) => word === verb);
  if (!found) return false;
  const [before, behind] = [sentence.slice(0, found.start), sentence.slice(found.end)];
  if (!PASSIVE.test(before) && !(before.trimEnd().endsWith(',') && BEHIND_PARTICIPLE.test(behind))) return false;
  const [clause = ''] = behind.split(CLAUSE_END);
  return !AGENT.test(clause);
}

const NAME_ASKED =
  /\bwhat(?:['’]?s| is| are| was| were) the (?:first |full |last )?names? of (?<of>.+?)(?=\s(?:of|in|at|on|from|who|that|which)\b|\W*$)|\bwhat\b.{1,60}\b(?:called|named)\W*$/iu;

/** "What is the name of the guard?" is not told by a sentence without a further name, beside the guard if it has one. */
function lacksNameAsked({ text, queryTerms }: Question, sentence: string): boolean {
  const found = NAME_ASKED.exec(text);
  if (!found || /["“”]/u.test(sentence)) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const words = tokenize(sentence).filter(({ compound }) => !compound);
  const owner = tokenize(found.groups?.['of'] ?? '').at(-1)?.word;
  const at = owner === undefined ? -1 : words.findIndex(({ word }) => stem(word) === stem(owner));
  const near = at < 0 ? words : words.slice(Math.max(0, at - NAME_BEFORE));
  return !near.some((word) => word !== words[0] && word.capital && !asked.has(word.word.toLowerCase()));
}

/** In words. */
const NAME_BEFORE = 3;

const HOW_OLD = /\bhow old\b|\b(?:what|which) age\b/iu;
const AGE_BEHIND = /(?<name>\p{Lu}[\p{L}'’-]+)(?:,| \(| is| was) (?:aged )?\d{1,3}\b/gu;

/** "How old is the judge?" is not told by "Averell, 58, looked at Judge Stokes". */
function tellsAgeOfOther({ text, queryTerms }: Question, sentence: string): boolean {
  const names = queryTerms.flatMap(({ word, isName }) => (isName ? word.toLowerCase() : []));
  if (!HOW_OLD.test(text) || names.length === 0) return false;
  const aged = [...sentence.matchAll(AGE_BEHIND)].map(({ groups }) => groups?.['name']?.toLowerCase() ?? '');
  return aged.length > 0 && !aged.some((name) => names.includes(name));
}

const NEXT = /\bnext (?!to\b|day\b|morning\b)\p{L}/iu;
const TELLS_FUTURE =
  /\b(?:next|will|would|shall|due|to be|plan|plans|planned|scheduled?|expected|set to|going to|later|upcoming|again|follow\p{L}*)\b/iu;

/** "When is the next summit?" is not told by "it was the first summit since 2018". */
function tellsPast({ text }: Question, sentence: string): boolean {
  return NEXT.test(text) && !TELLS_FUTURE.test(sentence);
}
