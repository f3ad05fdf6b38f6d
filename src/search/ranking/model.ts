import type { EvidenceName, FeatureName } from './feature-names';
import model from './model.json';

export type Weights = Readonly<Record<FeatureName, number>>;

/** How much each feature counts; the score of a sentence is the sum of features times weights. `npm run train` writes them. */
export const WEIGHTS: Weights = model.weights;

/** What sentences are chosen by before they are looked at closely, so that the postings suffice for it; `related` is for those without any word of the question. */
export const FIRST: Readonly<Record<'terms' | 'related' | 'article' | 'lone', number>> = model.first;

/** The logistic model of confidence. From `answeredFrom` on a question counts as answered, from `nearFrom` on as nearly. */
export const CONFIDENCE: {
  readonly bias: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
  readonly answeredFrom: number;
  readonly nearFrom: number;
} = model.confidence;
