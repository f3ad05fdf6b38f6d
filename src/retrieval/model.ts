import type { FeatureName } from './features';

/**
 * How much each feature counts; the score of a sentence is the sum of features times weights. Fitted so that the right sentences of a
 * question come first (softmax over its candidates) on the train parts of WikiQA and TrecQA, in scale with `terms`; `title`,
 * `section` and `speaker` were set by hand, since the train parts have no titles and ask for nobody's words. Figures: docs/ranking.md.
 */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  terms: 1,
  rarity: 1.1,
  exact: 0.6,
  subject: 0.55,
  article: 1.4,
  title: 0.85,
  section: 0.8,
  neighbours: 0.7,
  person: 0.75,
  time: 1,
  number: 1.15,
  place: 0.6,
  reason: 0.1,
  speaker: 0.8,
  definition: 0.2,
  lead: 0.4,
  brevity: -0.2,
  question: -0.25,
};

/**
 * The logistic model of confidence: fitted, with answerable and unanswerable questions weighing the same, on the train parts of WikiQA and
 * TrecQA and on this project's own questions about `knowledge/`. From `answeredFrom` on a question counts as answered; it is where, on
 * those own questions, answering what has no answer and refusing what has one are about as frequent. Figures: docs/ranking.md.
 */
export const CONFIDENCE = {
  bias: -1.64,
  terms: 0.75,
  rarity: 0.72,
  exact: 0.51,
  subject: 0.84,
  coverage: 1.16,
  unknown: -1.15,
  answeredFrom: 0.42,
} as const;
