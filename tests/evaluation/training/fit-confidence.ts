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

/** Newton's steps; after fewer than ten nothing changes any more. */
const STEPS = 12;
/** Draws the weights to 0, by this times their squares. */
const PULL = 0.001;

/**
 * Fits a logistic model by Newton's method from 0. Each collection counts the same, and within it questions with and without an answer do, so
 * that a confidence of ½ means: as likely as not, if as many have an answer as have none.
 */
export function fitConfidence(collections: readonly (readonly Case[])[]): Logistic {
  const cases = collections.flatMap((collection) =>
    collection.map((one) => ({ ...one, row: Float64Array.of(...one.evidence, 1), share: shareOf(one, collection) })),
  );
  const total = cases.reduce((sum, { share }) => sum + share, 0);
  const width = cases[0]?.row.length ?? 1;
  const all = new Float64Array(width);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = all.map((weight, at) => (at === width - 1 ? 0 : 2 * PULL * weight));
    const curve = Array.from({ length: width }, (_, row) =>
      new Float64Array(width).fill(row === width - 1 ? 0 : 2 * PULL, row, row + 1),
    );
    for (const { row, isAnswerable, share } of cases) {
      const sure = sigmoid(dot(row, all));
      addTo(slope, row, (share / total) * (sure - (isAnswerable ? 1 : 0)));
      const bend = (share / total) * sure * (1 - sure);
      row.forEach((value, at) => value !== 0 && addTo(curve[at] ?? all, row, bend * value));
    }
    addTo(all, solve(curve, slope), -1);
  }
  return { bias: all[width - 1] ?? 0, weights: all.slice(0, -1) };
}

/** @returns x of A x = b for a positive definite A, by elimination. Overwrites both. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  matrix.forEach((pivot, at) => {
    for (let below = at + 1; below < matrix.length; below += 1) {
      const row = matrix[below] ?? pivot;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      addTo(row, pivot, -factor);
      right[below] = (right[below] ?? 0) - factor * (right[at] ?? 0);
    }
  });
  const found = new Float64Array(right.length);
  for (let at = right.length - 1; at >= 0; at -= 1) {
    const row = matrix[at] ?? found;
    found[at] = ((right[at] ?? 0) - dot(row, found)) / (row[at] ?? 1);
  }
  return found;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function shareOf({ isAnswerable }: Case, collection: readonly Case[]): number {
  return 1 / collection.filter((other) => other.isAnswerable === isAnswerable).length;
}

export function confidence({ bias, weights }: Logistic, evidence: Float64Array): number {
  return sigmoid(bias + dot(evidence, weights));
}
