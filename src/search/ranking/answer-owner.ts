import { genderOfGivenName } from '../../attribution/people/names';
import { fold, stem } from '../../text/normalize';
import { isOtherThanBody, isShortName } from '../../text/name-aliases';
import { groupsOf, LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import { anyVerbOf, isPast, mainVerbOf } from '../query/main-verb';
import { allStemsOf, type QueryTerm, queryTermsWhere } from '../query/query-terms';
import type { Question } from '../query/question';
import { isDoneByOther, isLastOfName, PREPOSITIONS } from './acting-names';
import { MONTH_NAME as MONTH } from '../../text/answer-types';
import { HOW_OLD, SAID_ON, WEEKDAY } from './asked-kinds';
import { tellsOfThing } from './asked-whether';
import { isOfOtherCountry } from './country-asked';
import { lacksDefinition } from './definition';
import { expressionsOf } from './expressions';
import { lacksHolder, lacksNameAsked } from './role-holder';

/** Readers that find a sentence to tell something else than what is asked. */
export const TELLS_OTHER: readonly (readonly [
  name: string,
  tells: (question: Question, sentence: string, article: string) => boolean,
])[] = [
  ['the opposite is told', tellsOpposite],
  ['nobody is named who did it', lacksAgent],
  ['nobody is named who is called so', lacksNameAsked],
  ['nobody is named who has the role', lacksHolder],
  ['nothing says what it is', lacksDefinition],
  ['the age of somebody else', tellsAgeOfOther],
  ['what is past', tellsPast],
  ['only the time when it was said, or none', lacksTime],
  ['told of somebody else', tellsOfOther],
  ['told of another body', tellsOtherBody],
  ['told of another country', isOfOtherCountry],
  ['told of a thing or a body, asked of a person', tellsOfThing],
  ['told of one who belongs to whom is asked of', tellsOfOwned],
];

/** Whether a sentence has a common word of the whole name of a body only: an Islamic school is not ISIS. */
function tellsOtherBody({ queryTerms }: Question, sentence: string): boolean {
  return queryTerms.some(({ word }) => isOtherThanBody(word, sentence));
}

export const OTHER_BODY: ScorePart = { name: 'another body than asked for', value: -8 };

/** @returns a reader where a body is asked for by its short name. */
export function otherBody(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  if (!question.queryTerms.some(({ word }) => isShortName(word))) return undefined;
  return (sentence) => (tellsOtherBody(question, sentence) ? [OTHER_BODY] : []);
}

export const WHO_DID = /^\W*who (?!is|are|was|were|has|have|had|did)/iu;
const PASSIVE = /\b(?:was|were|is|are|been|being|be)\s+$/iu;
/** "Brightwell, founded in 1896," and "a group, the Friends, collected signatures". */
const BEHIND_PARTICIPLE = /^(?:,| (?:in|by|on|at|from|near|for|with|as|before|after|during)\b)/iu;
const AGENT = /^[^,;:.]{0,60}?\bby\b/iu;
const CLAUSE_END = /\s(?:and|but|which|who|when|while)\s/iu;

const BEGINS = /^(?:start|beg[au]n)/u;
/** "Who started the fire?" is not told by "a fire broke out". */
const BEGAN_ITSELF =
  /\b(?:broke out|(?:started|began|begun)(?: (?:in|on|at|when|after|before|during|shortly|early|late)\b|[.,]))/iu;

/** "Who built the dam?" is not told by "it was built in 1931". */
export function lacksAgent({ text }: Pick<Question, 'text'>, sentence: string): boolean {
  const verb = WHO_DID.test(text) ? mainVerbOf(text)?.verb : undefined;
  if (verb === undefined || !isPast(verb)) return false;
  if (BEGINS.test(verb) && BEGAN_ITSELF.test(sentence)) return true;
  const found = wordsOf(sentence).find(({ word }) => word === verb);
  if (!found) return false;
  const [before, behind] = [sentence.slice(0, found.start), sentence.slice(found.end)];
  if (!PASSIVE.test(before) && !(before.trimEnd().endsWith(',') && BEHIND_PARTICIPLE.test(behind))) return false;
  const [clause = ''] = behind.split(CLAUSE_END);
  return !AGENT.test(clause);
}

const NO_AGENT: ScorePart = { name: 'nobody who did it', value: -4 };
const DID_IT: ScorePart = { name: 'says in other words who did it', value: 5 };

/** Deeds of which news tell who is held responsible. */
const HARM = /^(?:hack|attack|bomb|shot|kill|murder|poison|rob|stabb)/u;
/** Who is responsible for money has done none of them. */
const DEED = /(?:hack|attack|bomb|shoot|shot|kill|murder|poison|robb|stabb|raid|breach|death|theft)/iu;

const BEHIND_DEED = new RegExp(
  `^\\W*who(?:['’]?s| is| was| were| are) (?:behind|responsible for|to blame for)\\b.*${DEED.source}`,
  'iu',
);

/** @returns a reader for "who found the key?": "the key was found on Monday" does not tell it. */
export function tellsWhoDid(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  const isBehind = BEHIND_DEED.test(question.text);
  if (!isBehind && !WHO_DID.test(question.text)) return undefined;
  const verb = isBehind ? 'behind' : mainVerbOf(question.text)?.verb;
  const otherwise = verb !== undefined && (isBehind || HARM.test(verb)) ? expressionsOf(verb, false) : [];
  return (sentence) => {
    if (lacksAgent(question, sentence)) return [NO_AGENT];
    return DEED.test(sentence) && otherwise.some((said) => said.test(sentence)) ? [DID_IT] : [];
  };
}

/** No name: "on Tuesday, a 15-year-old". */
const AGE_BEHIND = new RegExp(
  `(?<name>(?:\\p{Lu}[\\p{L}'’-]{1,40} )?(?!${WEEKDAY}\\b)\\p{Lu}[\\p{L}'’-]{1,40})(?:,| \\(| is| was) ?(?:(?:aged|an?|the) )?\\d{1,3}\\b|\\b\\d{1,3}[- ]years?[- ]old (?:\\p{Ll}[\\p{L}-]*,? ){0,5}(?<behind>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)`,
  'gu',
);

/** "How old is the judge?" is not told by "Averell, 58, looked at Judge Stokes", nor the age of one Averell by that of another. */
function tellsAgeOfOther({ text, queryTerms }: Question, sentence: string): boolean {
  const names = queryTerms.flatMap(({ word, isName }) => (isName ? word.toLowerCase() : []));
  if (!HOW_OLD.test(text) || names.length === 0) return false;
  const aged = [...sentence.matchAll(AGE_BEHIND)].map(({ groups }) =>
    (groups?.['name'] ?? groups?.['behind'] ?? '').toLowerCase(),
  );
  const isAsked = (words: readonly string[]): boolean =>
    names.length < 2
      ? words.some((word) => names.includes(word))
      : names.includes(words.at(-1) ?? '') &&
        words.every((word) => names.includes(word) || genderOfGivenName(word) === 'unknown');
  return aged.length > 0 && !aged.some((one) => isAsked(one.split(' ')));
}

const NEXT = /\bnext (?!to\b|day\b|morning\b)\p{L}/iu;
const TELLS_FUTURE =
  /\b(?:next|will|would|shall|due|to be|plan|plans|planned|scheduled?|expected|set to|going to|later|upcoming|again|follow\p{L}*)\b/iu;

/** "When is the next summit?" is not told by "it was the first summit since 2018". */
function tellsPast({ text }: Question, sentence: string): boolean {
  return NEXT.test(text) && !TELLS_FUTURE.test(sentence);
}

const ASKS_WHEN = /^\W*when (?:did|was|were|is|are|will|does|do)\b/iu;
const TIMES = new RegExp(
  `\\b(?:1\\d|20)\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th|[:.]\\d\\d| ?[ap]\\.?m| o['’]clock)|\\d (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b|\\b\\d\\d?[./]\\d\\d?[./]|\\b(?:${MONTH}|${WEEKDAY}|yesterday|today|tomorrow|tonight|morning|evening|night|noon|midnight|spring|summer|autumn|winter|Christmas|Easter|century|decade)s?\\b|\\b(?:year|month|week|day|hour|minute)s? (?:ago|later|earlier|before|after)\\b|\\b(?:last|next|this|in the) (?:year|month|week|weekend)\\b`,
  'iu',
);
const SAID_THEN =
  /\b(?:said|says|told|reported|announced|warned|confirmed|added|wrote)(?: \p{L}+){0,3} (?:(?:this|last) (?:week|month)|yesterday)\b/giu;

/** "When will it close?" is not told by "she said this week that it would close". */
function lacksTime({ text }: Question, sentence: string): boolean {
  return ASKS_WHEN.test(text) && !TIMES.test(sentence.replace(SAID_ON, ' ').replace(SAID_THEN, ' '));
}

const REFERS = wordsIn('he she it they him her them his its their we i our my');
const ASKED_OF = /\b(?:is|are|was|were|did|does|do|will|has|have|had)\s+(?<of>.{2,80})$/iu;

/** Names of whom or what a question asks something: "how old is X", "when did X buy it", "what does X's wife do". */
function namesAskedOf({ text, queryTerms }: Question): readonly QueryTerm[] {
  const tokens = wordsOf(ASKED_OF.exec(text)?.groups?.['of'] ?? '');
  const verb = anyVerbOf(text)?.verb;
  const end = tokens.findIndex(({ word }, at) => at > 0 && (word === verb || PREPOSITIONS.has(word)));
  const words = new Set(tokens.slice(0, end < 0 ? tokens.length : end).map(({ word }) => word));
  return queryTerms.filter(({ word, isName, isNameInSources }) => words.has(word) && (isName || isNameInSources));
}

/** In words, of a name and what it does. */
const NEAR_VERB = 4;

/** "When was Velbus founded?" is not told by "The union ATB, founded in 1921, has 2,600 members". */
function tellsOfOther(question: Question, sentence: string, article: string): boolean {
  const asked = namesAskedOf(question);
  const names = new Set(asked.flatMap((term) => [...allStemsOf(term)]));
  const words = wordsOf(sentence);
  const stems = words.map(({ word }) => stem(word));
  if (names.size === 0) return false;
  if (isDoneByOther(question, sentence, names)) return true;
  if (stems.some((own) => names.has(own))) return false;
  const telling = new Set(
    question.queryTerms.flatMap((term) => (term.isName || LIGHT_WORDS.has(term.word) ? [] : [...allStemsOf(term)])),
  );
  const end = stems.findIndex((own, at) => telling.has(own) && (at === 0 || words[at]?.capital === false));
  const before = words.slice(0, Math.max(0, end));
  if (/["“”]/u.test(sentence.slice(0, before.at(-1)?.end)) || before.some(({ word }) => REFERS.has(word))) return false;
  const isSame = ({ written }: StemmedWord): boolean =>
    asked.some(({ word }) =>
      new RegExp(`\\b${word}(?: \\p{L}+)? ${written}\\b|\\bcapital,? ${written}\\b`, 'iu').test(article),
    );
  return before.some((token, at) => end - at <= NEAR_VERB && isLastOfName(at, words) && !isSame(token));
}

/** No name of what is owned stands behind these: "Holm's calling Aas a liar", "Holm's trip to Lisbon", "Holm's office has asked Aas". */
const OWNED =
  /(?<!\p{L})(?<owner>\p{L}+)(?:['’]s|(?<=s)['’]) (?!\p{Ll}+ing\b)(?:(?!(?:has|have|had|is|are|was|were|will|would|to|in|at|on|from|with|by|for|against|over)\b)\p{Ll}[\p{L}-]* ){1,3}\p{Lu}/gu;

/** "Where was Holm arrested?" is not told by "Holm's former deputy Sven Aas was arrested in Lisbon". */
function tellsOfOwned(question: Question, sentence: string): boolean {
  const [name] = namesAskedOf(question).slice(-1);
  if (!name || new RegExp(`\\b${name.word}['’]`, 'iu').test(question.text)) return false;
  const isName = (written: string): boolean => stem(fold(written)) === stem(fold(name.word));
  const owned = [...sentence.matchAll(OWNED)].filter(({ groups }) => isName(groups?.['owner'] ?? ''));
  return owned.length > 0 && owned.length === wordsOf(sentence).filter(({ word }) => isName(word)).length;
}

/** Words of which a sentence with the one alone tells nothing about the other. */
const OPPOSITES = groupsOf(
  'men women; man woman; boys girls; male female; north south; northern southern; east west; eastern western; ' +
    'junior senior; red yellow; win lose; won lost; winner loser; oldest youngest; cheapest dearest',
);

/** "Who won the men's race?" is not told by who won the women's. */
function tellsOpposite({ queryTerms }: Question, sentence: string): boolean {
  const held = new Set(wordsOf(sentence).map((one) => one.stem));
  const asked = new Set(queryTerms.map(({ word }) => stem(word)));
  return OPPOSITES.some((pair) => {
    const [one = '', other = ''] = pair.map(stem);
    const isOther = (own: string, opposite: string): boolean =>
      asked.has(own) && !asked.has(opposite) && held.has(opposite) && !held.has(own);
    return isOther(one, other) || isOther(other, one);
  });
}

const DID_WHO = /^\W*(?:(?:what|when|where|why|how (?:much|many|long)(?: \p{L}+)?) )?(?:did|does|do) (?:the )?(.+)/iu;
const MAY_REFER = /["“”]|\b(?:I|we|he|she|they|his|her|their|its?)\b/iu;

/**
 * "What did Rossi demand?" is not told by whose strike demands something.
 *
 * @param held query terms, as bits, that a sentence, its titles or the sentence before it hold.
 */
export function lacksWhoDid({ text, queryTerms }: Question, held: number, sentence: string): boolean {
  const named = new Set(queryTerms.flatMap(({ word, isNameInSources }) => (isNameInSources ? word : [])));
  const asked = wordsOf(DID_WHO.exec(text)?.[1] ?? '').map(({ word }) => word);
  const end = asked.findIndex((word) => !named.has(word));
  // "Karl Frisk" is told of by "Frisk" too.
  const own = new Set(end < 0 ? asked : asked.slice(0, end));
  const name = queryTermsWhere(({ word }) => own.has(word), queryTerms);
  return name !== 0 && (name & held) === 0 && !MAY_REFER.test(sentence);
}
