import { IRREGULAR_FORMS, stem } from '../../text/normalize';
import { BY_HAND } from '../../text/thesaurus/related-words';
import { isContent } from '../../text/tokens';
import { LIGHT_WORDS } from '../../text/word-lists';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import { wordNumberAt } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { anyVerbOf, isPast } from '../query/main-verb';
import type { Question } from '../query/question';
import { answerReader } from './asked-kinds';
import { isEventNoun } from './main-event';
import type { Reader } from './other-facts';

const SUBJECT_AND_VERB: ScorePart = { name: 'subject and verb of the question', value: 2 };
/** Without the object: "did Rossi bring a dog" is not told by "Rossi brought a list". */
export const VERB_ASKED_WHETHER: ScorePart = { name: 'subject and verb of what is asked whether', value: 2 };
/** "What did Rossi give Weber" is told by "Rossi gave Weber". */
const WITH_OBJECT: ScorePart = { name: 'subject, verb and object of the question', value: 5 };
/** Words from a subject to its verb: "the talks at Lom lasted". */
const WITHIN = 3;
/** "The pass would have expired" does not tell when it does. */
const BREAKS_OFF = /[,;:.]|\b(?:would|could|might|should|not|never)\b/u;
/** Where it is asked whether, "refused to give" and "has yet to give" tell it too. */
const WHETHER_DID = /^\W*(?:did|does|do|has|have|had) /iu;
const WITHIN_DENIED = 5;
const DENIES = /\b(?:to|not|never|yet|cannot)\b|n['’]t\b/u;
const BREAKS_OFF_DENIED = /[,;:.]/u;

const WHAT_DID = /^\W*(?:what|which) (?:\p{L}+ )?(?:did|does|do|has|have|had) /iu;

/** @returns a reader for questions for a kind of answer, or for what somebody did: "how long did the talks last?" is told by "the talks lasted", less by "talks last week". */
export function tellsPredicate(question: Question): Reader | undefined {
  const { text } = question;
  const fitOf = answerReader(question);
  const asksDeed = WHAT_DID.test(text) && question.speakers.size === 0;
  const asksWhether = WHETHER_DID.test(text) && question.speakers.size === 0;
  const verb = fitOf || asksDeed || asksWhether ? anyVerbOf(text)?.verb : undefined;
  if (verb === undefined) return undefined;
  const asked = wordsOf(text);
  const at = asked.findIndex(({ word }) => word === verb);
  const subject = asked[at - 1]?.word;
  // People die everywhere: "how many people died in the flood".
  if (subject === undefined || !isContent(subject) || asked[at - 2]?.word === 'many') return undefined;
  const deed = stem(verb);
  const kin = question.queryTerms.find(({ word }) => word === subject)?.related ?? [];
  const named = [subject, ...kin.flatMap(({ form, strength }) => (strength >= BY_HAND ? form : []))];
  const subjects = new Set(named.map(stem));
  const alone = asksWhether ? VERB_ASKED_WHETHER : SUBJECT_AND_VERB;
  const object = asksDeed || asksWhether ? asked.slice(at + 1).find(({ word }) => isContent(word))?.stem : undefined;
  // Most sentences hold no word that begins as the subject does, and are not split.
  const mayTell = new RegExp([...new Set(named.map((name) => name.slice(0, 2)))].join('|'), 'iu');
  return (sentence) => {
    if (!mayTell.test(sentence) || fitOf?.(sentence) === 0) return [];
    const words = wordsOf(sentence);
    const parts = words.flatMap(({ stem: wordStem, end }, from): readonly ScorePart[] => {
      if (!subjects.has(wordStem)) return [];
      const deedAt = words
        .slice(from + 1, from + 1 + (asksWhether ? WITHIN_DENIED : WITHIN))
        .findIndex(
          (one) =>
            one.word === `${verb}s` ||
            (one.stem === deed &&
              (isForm(one.word, verb) ||
                (asksWhether && DENIES.test(sentence.slice(end, one.start))) ||
                DO.test(words[from + 1]?.word ?? '') ||
                DO.test(words[from + 2]?.word ?? ''))),
        );
      const told = words[from + 1 + deedAt];
      if (deedAt < 0 || !told) return [];
      if (
        (asksWhether ? BREAKS_OFF_DENIED : BREAKS_OFF).test(sentence.slice(end, told.start).replace(/^,? who /u, ' '))
      )
        return [];
      const behind = words.slice(from + 2 + deedAt, from + 2 + deedAt + WITHIN);
      return [object !== undefined && behind.some((one) => one.stem === object) ? WITH_OBJECT : alone];
    });
    return parts.includes(WITH_OBJECT) ? [WITH_OBJECT] : parts.slice(0, 1);
  };
}

const DO = /^(?:did|does|do)$/u;
const LASTED = /\blast(?:s|ed|ing)\b/iu;
const WAS_LAST =
  /\b(?:an?|at|for|her|his|in|its|our|s|the|their|this|very) last\b|\blast (?:year|month|week|weekend|night|time|spring|summer|autumn|fall|winter|\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December)\b/iu;
const LAST_ONE: ScorePart = { name: 'the last one, not how long it lasted', value: -2 };

/** @returns a reader for how long something lasted, which "last week" does not tell. */
export function tellsWhatIsLast({ text }: Question): Reader | undefined {
  if (!/\bhow (?:long|many|much)\b.*\blast\W*$/iu.test(text)) return undefined;
  return (sentence) => (WAS_LAST.test(sentence) && !LASTED.test(sentence) ? [LAST_ONE] : []);
}

/** Accused or teaches, not an accusation or the stem alone: "talks last week". */
function isForm(word: string, verb: string): boolean {
  return isPast(word) || IRREGULAR_FORMS.has(word) || word === `${verb}es` || word.endsWith('ies');
}

const TOOK_PLACE: ScorePart = { name: 'says that the event took place', value: 4 };
const ASKS_EVENT =
  /^\W*(?:when|where) (?:(?<past>was|were|did)|is|are|do|does|will) (?:the|this|that|their|its) (?:[\p{L}-]+ ){0,2}?(?<event>[\p{L}-]+)(?: (?:be )?(?:held|take place|taking place))?\W*$/iu;
/** "The first derby took place in 1921." */
const ANOTHER = '(?:first|last|next|previous|earlier|second|third|other|another|former)';
const WAS = '(?:took place|(?:was|were) held|happened|occurred)';
const WILL_BE = '(?:takes?|taking) place|(?:is|are|be) (?:being )?held';

const TOOK_PLACE_WITHIN: ScorePart = { name: 'says where within it the event took place', value: 10 };
/** "Where in Lom did they meet?" */
const ASKS_WHERE_IN =
  /^\W*where(?: exactly)? in ([\p{L}’'-]+)(?: exactly)?(?: (?:was|were|is) (?:it|the [\p{L}-]+(?: [\p{L}-]+)?)(?: held)?| did .{2,40} (?:meet|take place))?\W*$/iu;

/** @returns a reader for when or where an event was or will be: "the talks took place at the villa" tells it rather than "the talks ended early". */
export function tellsThatItWas({ text }: Question): Reader | undefined {
  const [, around] = ASKS_WHERE_IN.exec(text) ?? [];
  if (around !== undefined) {
    const inside = new RegExp(`\\b(?:${WAS}|met) (?:at|in|on|inside|aboard) (?!(?:the )?${around}\\b)`, 'iu');
    return (sentence) => (inside.test(sentence) ? [TOOK_PLACE_WITHIN] : []);
  }
  const { event, past } = ASKS_EVENT.exec(text)?.groups ?? {};
  if (event === undefined || !isEventNoun(event)) return undefined;
  const told = new RegExp(
    `(?<!\\b${ANOTHER}(?: [\\p{L}'’-]+)? )\\b${event}(?: (?!never\\b|not\\b)[\\p{L}'’-]+){0,4}? (?:${past === undefined ? WILL_BE : WAS})\\b`,
    'iu',
  );
  return (sentence) => (told.test(sentence) ? [TOOK_PLACE] : []);
}

const WILL_DO: ScorePart = { name: 'says that it will be done, or not', value: 3 };
const ASKS_WILL =
  /^\W*(?:will|would|(?:does|do|did|is|are) .{2,60}? (?:plan|want|intend|hope|wanting|planning|hoping) to)\b/iu;
const TO_COME =
  "(?:will|would|won['’]t|['’]ll|(?:plans?|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|agree[sd]?|intends?|refus(?:es|ed)|declin(?:es|ed)|expect(?:s|ed)?|wants?|decid(?:es|ed)|hopes?|going|due|likely|set) to)";

/** @returns a reader for whether somebody will do something: "we will appeal" tells it rather than what an appeal was. */
export function tellsWhatWillBe({ text, queryTerms }: Question): Reader | undefined {
  const verbs = ASKS_WILL.test(text)
    ? queryTerms.flatMap(({ word, isName }) => (isName || LIGHT_WORDS.has(word) ? [] : word))
    : [];
  if (verbs.length === 0) return undefined;
  const told = new RegExp(`\\b${TO_COME} (?:(?:not|never|also|soon|\\p{L}+ly) ){0,2}(?:${verbs.join('|')})\\b`, 'iu');
  return (sentence) => (told.test(sentence) ? [WILL_DO] : []);
}

const NAME_ALONE: ScorePart = { name: 'a name alone', value: -8 };
const MOST_OF_NAME = 4;

/** @returns a reader for sentences that are no more than a name asked of, as below a letter: "Mina Tal." */
export function tellsNothing({ queryTerms }: Question): Reader | undefined {
  const names = new Set(queryTerms.map(({ word }) => stem(word)));
  return (sentence) => {
    if (sentence.length > MOST_OF_NAME * 20) return [];
    const words = wordsOf(sentence);
    const isName = words.length <= MOST_OF_NAME && words.every((one) => one.capital && names.has(one.stem));
    return isName ? [NAME_ALONE] : [];
  };
}

const TOGETHER: ScorePart = { name: 'the keywords side by side', value: 4 };
const MOST_KEYWORDS = 4;

/** Names of these rules: they go by where the words of a question stand, not by what they tell. */
export const OF_WORDS: readonly string[] = [
  SUBJECT_AND_VERB.name,
  VERB_ASKED_WHETHER.name,
  WITH_OBJECT.name,
  TOGETHER.name,
  WILL_DO.name,
];

/** @returns a reader for two to four keywords: "new start" is the treaty New START, less a new director who starts. */
export function holdsTogether({ text }: Question, { index }: Corpus): Reader | undefined {
  const { words, terms, termOfWord, wordOffsets } = index;
  const asked = wordsOf(text).map(({ word }) => ({
    term: isContent(word) ? terms.get(stem(word)) : undefined,
    word: words.get(word),
  }));
  if (asked.length < 2 || asked.length > MOST_KEYWORDS) return undefined;
  const standsAt = ({ term, word }: (typeof asked)[number], at: number): boolean => {
    const held = wordNumberAt(index, at);
    return word === held || (term !== undefined && termOfWord[held] === term);
  };
  return (_text, sentence) => {
    const last = (wordOffsets[sentence + 1] ?? 0) - asked.length;
    for (let from = wordOffsets[sentence] ?? 0; from <= last; from += 1)
      if (asked.every((one, at) => standsAt(one, from + at))) return [TOGETHER];
    return [];
  };
}
