import type { FeatureName } from './features';

/** How much each feature counts. The score of a sentence is the sum of features times weights. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  terms: 1,
  article: 0.7,
  exact: 0.1,
  coverage: 0,
  title: 0.5,
  section: 0.2,
  proximity: 0.15,
  neighbours: 0.1,
  cue: 0.2,
  lead: 0,
  brevity: 0,
  question: -0.1,
};
