import type { FeatureName } from './features';
import model from './model.json';

/** How much each feature counts; the score of a sentence is the sum of features times weights. `model.json` says where they come from. */
export const WEIGHTS: Readonly<Record<FeatureName, number>> = model.weights;

/** What sentences are chosen by before they are looked at closely, so that the postings suffice for it. */
export const FIRST: Readonly<Record<'terms' | 'related' | 'article' | 'lone', number>> = model.first;

/** The logistic model of confidence. From `answeredFrom` on a question counts as answered. */
export const CONFIDENCE = model.confidence;
