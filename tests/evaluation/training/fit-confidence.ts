import { addTo, dot } from './vectors';

/** A question's evidence, and whether it has an answer. */
export interface Case {
  readonly evidence: Float64Array;
  readonly isAnswerable: boolean;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
}

const STEPS = 3000;
const RATE = 0.5;
/** Draws the weights to 0, by this times their squares. */
const PULL = 0.001;

/**
 * Fits a logistic model by gradient descent from 0. Each collection counts the same, and within it questions with and without an answer
 * do, so that a confidence of ½ means: as likely as not, if as many have an answer as have none.
 */
export function fitConfidence(collections: readonly (readonly Case[])[]): Logistic {
  const cases = collections.flatMap((collection) =>
    collection.map((one) => ({ ...one, share: shareOf(one, collection) })),
  );
  const total = cases.reduce((sum, { share }) => sum + share, 0);
  const weights = new Float64Array(cases[0]?.evidence.length ?? 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => 2 * PULL * weight);
    let push = 0;
    for (const { evidence, isAnswerable, share } of cases) {
      const error = (share / total) * (confidence({ bias, weights }, evidence) - (isAnswerable ? 1 : 0));
      push += error;
      addTo(slope, evidence, error);
    }
    bias -= RATE * push;
    addTo(weights, slope, -RATE);
  }
  return { bias, weights };
}

function shareOf({ isAnswerable }: Case, collection: readonly Case[]): number {
  return 1 / collection.filter((other) => other.isAnswerable === isAnswerable).length;
}

export function confidence({ bias, weights }: Logistic, evidence: Float64Array): number {
  return 1 / (1 + Math.exp(-(bias + dot(evidence, weights))));
}
