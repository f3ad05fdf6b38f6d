import type { Corpus } from '../index/corpus';
import { textOfSentence } from '../index/sentence-table';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import { headingRule, titleWordRule } from './heading-rules';
import { introducesAsked } from './introduction';
import { mainEventRule } from './main-event';
import { roleOrder } from './role-order';

/**
 * What rules for plain questions add to the scores of sentences, with constants that the training sets cannot teach: their articles have no
 * titles, no leads and no two that do something to each other. `docs/ranking.md` says what each rule is worth.
 */
export interface PlainRules {
  /** Sentences that rules put forward, in ascending order; they need not hold a word of the question. */
  readonly sentences: readonly number[];
  readonly partsOf: (sentence: number) => readonly ScorePart[];
  /** Whether a title or a heading names what is asked for, so that the sources are not silent on it. */
  readonly isNamed: boolean;
}

export function plainRules(question: Question, corpus: Corpus): PlainRules {
  const found = [headingRule, titleWordRule, mainEventRule].map((rule) => rule(question, corpus));
  const put = found.filter(({ size }) => size > 0);
  const introduces = introducesAsked(question);
  const order = roleOrder(question);
  const readsText = introduces !== undefined || order !== undefined;
  return {
    sentences: [...new Set(put.flatMap((parts) => [...parts.keys()]))].sort((a, b) => a - b),
    partsOf: (sentence) => {
      if (put.length === 0 && !readsText) return NONE;
      const parts = put.flatMap((given) => given.get(sentence) ?? []);
      if (!readsText) return parts;
      const text = textOfSentence(corpus.sentences, sentence, corpus.articles);
      return [...parts, ...(introduces?.(text) ?? []), ...(order?.(text) ?? [])];
    },
    isNamed: put.length > 0,
  };
}

const NONE: readonly ScorePart[] = [];
