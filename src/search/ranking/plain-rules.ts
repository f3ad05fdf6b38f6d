import { CUE } from '../../text/answer-types';
import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { isWholeQuestion } from '../query/plain-question';
import type { Question } from '../query/question';
import { headingRule, newsRule, TITLE_ALONE, titleWordRule } from './heading-rules';
import { mainEventRule, ONE_OF_SEVERAL } from './main-event';
import { KINDS_OF_ANSWER } from './answer-cues';
import { agreementOf, KIND_ASKED_FOR, tellsKindAsked } from './agreement';
import { TELLS_THE_REST, tellsTheRest } from './rest-rule';
import type { Candidate } from './first-stage';
import {
  lacksEventAsked,
  lacksRareName,
  tellsObject,
  tellsThisEvent,
  tellsWhatComes,
  tellsWhatWas,
  tellsWholePrice,
} from './other-facts';
import { OTHER_BODY, otherBody, tellsWhoDid } from './answer-owner';
import { HOLDS_WHAT, tellsWhether } from './asked-whether';
import { tellsWhatItIs } from './definition';
import {
  holdsTogether,
  OF_WORDS,
  tellsPredicate,
  tellsNothing,
  tellsThatItWas,
  tellsWhatIsLast,
  tellsWhatWillBe,
} from './predicate';
import { tellsWhatHappened } from './what-happened';
import { quotedWordsRule } from './quoted-words';
import { BY_ANOTHER_NOUN, tellsOfOnlyEvent } from './only-event';
import { tellsOfCountry } from './country-asked';
import { marksHeadline, OF_FORM, tellsExtreme, tellsManner, tellsPlaceBehind, tellsSeveral } from './answer-forms';
import { tellsHolder } from './role-holder';
import { sentencesToldOtherwise } from './topic-articles';
import { OF_ALL, OF_TOPIC, topicRule } from './topic-rule';
import { actsUnderOtherName, introducesAsked, actsUponSubject, roleOrder, tellsWhereIs } from './name-relations';

/**
 * What rules for plain questions add to the scores of sentences, with constants that the training sets cannot teach: their articles have no
 * titles, no leads and no two that do something to each other. `docs/ranking.md` says what each rule is worth.
 */
export interface PlainRules {
  /** Sentences that rules put forward, in ascending order; they need not hold a word of the question. */
  readonly sentences: readonly number[];
  /** What each sentence gets, given all that are compared; absent if no rule applies. */
  readonly partsAmong: ((candidates: readonly Candidate[]) => (sentence: number) => readonly ScorePart[]) | undefined;
  /** What a sentence gets for its text; absent if no rule reads texts. */
  readonly partsOfText: ((sentence: number) => readonly ScorePart[]) | undefined;
  /** Whether a title or a heading names what is asked for, so that the sources are not silent on it. */
  readonly isNamed: boolean;
}

/** Rules that read the texts of the best candidates; each returns nothing for questions that it does not concern. */
const TEXT_RULES = [
  tellsWhatWas,
  tellsObject,
  tellsThisEvent,
  tellsWhatComes,
  tellsWhatHappened,
  tellsWhoDid,
  tellsWholePrice,
  introducesAsked,
  tellsWhatItIs,
  tellsWhereIs,
  roleOrder,
  actsUnderOtherName,
  actsUponSubject,
  tellsKindAsked,
  tellsTheRest,
  tellsPredicate,
  tellsThatItWas,
  tellsWhatIsLast,
  tellsWhether,
  tellsWhatWillBe,
  tellsNothing,
  tellsSeveral,
  tellsExtreme,
  tellsPlaceBehind,
  tellsManner,
  marksHeadline,
  tellsHolder,
  tellsOfCountry,
  tellsOfOnlyEvent,
  otherBody,
];

const ASKS_OF_EVENT = /\b(?:when|where|who|date|venue|location|participants|attendees|guests|score|result)\b/iu;

export function plainRules(question: Question, corpus: Corpus): PlainRules {
  const mayAskForEvent = question.cues !== 0 || ASKS_OF_EVENT.test(question.text);
  const rules = [quotedWordsRule, headingRule, titleWordRule, ...(mayAskForEvent ? [mainEventRule] : []), newsRule];
  const found = rules.map((rule) => rule(question, corpus));
  const put = found.filter(({ size }) => size > 0);
  const isNamed = put.length > 0;
  const isWhole = isWholeQuestion(question.text);
  const topic = isWhole && !isNamed ? topicRule(question, corpus) : undefined;
  const lacking = isWhole
    ? [lacksEventAsked(question), lacksRareName(question, corpus)].flatMap((one) => one ?? [])
    : [];
  const textRules = isWhole ? TEXT_RULES : [holdsTogether];
  const readers = textRules.flatMap((rule) => rule(question, corpus) ?? []);
  const partsAmong: PlainRules['partsAmong'] = (candidates) => {
    const ofTopic = topic ? [topic.partsAmong(candidates)] : put;
    const given = [...ofTopic, ...lacking.map((lacks) => lacks(candidates))];
    return (sentence) => given.flatMap((one) => one.get(sentence) ?? []);
  };
  const partsOfText: PlainRules['partsOfText'] = (sentence) => {
    const text = textOfSentence(corpus.sentences, sentence, corpus.articles);
    const parts = readers.flatMap((read) => read(text, sentence));
    return parts.includes(OTHER_BODY) ? [OTHER_BODY] : parts;
  };
  const sentences = [
    ...put.flatMap((parts) => [...parts.keys()]),
    ...(topic?.sentences ?? []),
    ...(isWhole ? sentencesToldOtherwise(question, corpus) : []),
  ];
  return {
    sentences: [...new Set(sentences)].sort((a, b) => a - b),
    partsAmong: isNamed || topic || lacking.length > 0 ? partsAmong : undefined,
    partsOfText: readers.length > 0 ? partsOfText : undefined,
    isNamed,
  };
}

/** Rules that go by single sentences, not by what an article is about. */
export const MAY_BE_DOUBTED = new RegExp(`^(?:${TELLS_THE_REST}|${OF_TOPIC}|${ONE_OF_SEVERAL})`, 'u');
/** Less tells nothing: another word is what is asked of. */
const LEAST_OF_TOPIC = 1;

/** Whether a sentence has the kind of answer asked for in an article that is on what is asked. */
export function tellsOfTopic({ rules }: { readonly rules: readonly ScorePart[] }): boolean {
  return rules.some(
    ({ name, value }) => value >= LEAST_OF_TOPIC && (name.startsWith(OF_TOPIC) || name.endsWith(OF_ALL)),
  );
}

const KINDS: readonly string[] = KINDS_OF_ANSWER;

/** @returns whether a sentence has nothing of the kind asked for, by its words and its explanation. */
export function lacksKind(question: Question, sentence: string, explanation: readonly ScorePart[]): boolean {
  const isOfKind = ({ name, value }: ScorePart): boolean =>
    KINDS.includes(name) ||
    (value > 0 && (name === KIND_ASKED_FOR || name.startsWith(OF_TOPIC) || name.endsWith(OF_ALL)));
  if (question.cues === 0 || explanation.some(isOfKind)) return false;
  // A punishment is of the kind that "why" asks for, but need not be the reason.
  return (question.cues & CUE.reason) !== 0 || !agreementOf(question, sentence).kindHeld;
}

/** What a sentence gets that tells the kind asked for and all that its article does not say. */
const SURELY_OF_TOPIC = 2.5;

/** @returns names of the rules that put a sentence forward for more than the kind of its answer, a word of its title or where words stand. */
export function rulesThatChose({ rules }: { readonly rules: readonly ScorePart[] }): readonly string[] {
  const isWeak = ({ name, value }: ScorePart): boolean =>
    [KIND_ASKED_FOR, TITLE_ALONE, BY_ANOTHER_NOUN, HOLDS_WHAT.name, ...OF_FORM, ...OF_WORDS].includes(name) ||
    ((name === OF_ALL || name.startsWith(OF_TOPIC)) && value < SURELY_OF_TOPIC);
  return rules.flatMap((rule) => (rule.value > 0 && !isWeak(rule) ? rule.name : []));
}
