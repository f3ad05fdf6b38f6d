import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { isWholeQuestion } from '../query/plain-question';
import type { Question } from '../query/question';
import { headingRule, newsRule, titleWordRule } from './heading-rules';
import { mainEventRule } from './main-event';
import { tellsKindAsked } from './agreement';
import { tellsTheRest } from './rest-rule';
import type { Candidate } from './first-stage';
import { tellsThisEvent, tellsWhatWas, tellsWholePrice } from './other-facts';
import { topicRule } from './topic-rule';
import { actsUnderOtherName, introducesAsked, roleOrder } from './name-relations';

/**
 * What rules for plain questions add to the scores of sentences, with constants that the training sets cannot teach: their articles have no
 * titles, no leads and no two that do something to each other. `docs/ranking.md` says what each rule is worth.
 */
export interface PlainRules {
  /** Sentences that rules put forward, in ascending order; they need not hold a word of the question. */
  readonly sentences: readonly number[];
  /** What each sentence gets, given all that are compared; absent if no rule applies. */
  readonly partsAmong: ((candidates: readonly Candidate[]) => (sentence: number) => readonly ScorePart[]) | undefined;
  /** Whether a title or a heading names what is asked for, so that the sources are not silent on it. */
  readonly isNamed: boolean;
}

/** Rules that read each candidate's text; each returns nothing for questions that it does not concern. */
const TEXT_RULES = [
  tellsWhatWas,
  tellsThisEvent,
  tellsWholePrice,
  introducesAsked,
  roleOrder,
  actsUnderOtherName,
  tellsKindAsked,
  tellsTheRest,
];

const ASKS_OF_EVENT = /\b(?:when|where|who|date|venue|location|participants|attendees|guests|score|result)\b/iu;

export function plainRules(question: Question, corpus: Corpus): PlainRules {
  const mayAskForEvent = question.cues !== 0 || ASKS_OF_EVENT.test(question.text);
  const rules = [headingRule, titleWordRule, ...(mayAskForEvent ? [mainEventRule] : []), newsRule];
  const found = rules.map((rule) => rule(question, corpus));
  const put = found.filter(({ size }) => size > 0);
  const isNamed = put.length > 0;
  const isWhole = isWholeQuestion(question.text);
  const topic = isWhole && !isNamed ? topicRule(question, corpus) : undefined;
  const readers = isWhole ? TEXT_RULES.flatMap((rule) => rule(question, corpus) ?? []) : [];
  const partsAmong: PlainRules['partsAmong'] = (candidates) => {
    const given = topic ? [topic.partsAmong(candidates)] : put;
    return (sentence) => {
      const parts = given.flatMap((one) => one.get(sentence) ?? []);
      if (readers.length === 0) return parts;
      const text = textOfSentence(corpus.sentences, sentence, corpus.articles);
      return [...parts, ...readers.flatMap((read) => read(text, sentence))];
    };
  };
  const sentences = [...put.flatMap((parts) => [...parts.keys()]), ...(topic?.sentences ?? [])];
  return {
    sentences: [...new Set(sentences)].sort((a, b) => a - b),
    partsAmong: isNamed || topic || readers.length > 0 ? partsAmong : undefined,
    isNamed,
  };
}
