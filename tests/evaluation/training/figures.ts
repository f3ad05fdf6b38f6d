import type { Example } from './examples';
import { dot } from './vectors';

/** trec_eval's figures over the questions that have an answer. */
export interface Figures {
  readonly map: number;
  readonly first: number;
  readonly reciprocal: number;
  readonly amongThree: number;
}

/**
 * @param weights one for each feature.
 * @param everything whether every sentence counts as ranked, those without a word of the question last and the right ones last of all; then
 * questions whose sentences are all right are left out, since no order of them is wrong.
 */
export function figuresOf(examples: readonly Example[], weights: Float64Array, everything: boolean): Figures {
  const counted = examples.filter(({ right, sentences }) => right > 0 && !(everything && right === sentences));
  const places = counted.map((example) => placesOfRight(example, weights, everything));
  const mean = (value: (ranks: readonly number[], at: number) => number): number =>
    places.reduce((sum, ranks, at) => sum + value(ranks, at), 0) / Math.max(1, places.length);
  return {
    map: mean((ranks, at) => sumOf(ranks.map((rank, found) => (found + 1) / rank)) / (counted[at]?.right ?? 1)),
    first: mean((ranks) => (ranks[0] === 1 ? 1 : 0)),
    reciprocal: mean((ranks) => (ranks[0] === undefined ? 0 : 1 / ranks[0])),
    amongThree: mean((ranks) => ((ranks[0] ?? Infinity) <= 3 ? 1 : 0)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** @returns the ranks of the right sentences, from 1, best first. */
function placesOfRight(
  { rows, isRight, right, sentences }: Example,
  weights: Float64Array,
  everything: boolean,
): readonly number[] {
  const scores = rows.map((row) => dot(row, weights));
  const order = [...rows.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const found = order.flatMap((row, at) => (isRight[row] ? at + 1 : []));
  const missing = Array.from({ length: right - found.length }, (_, at) => sentences - at).reverse();
  return everything ? [...found, ...missing] : found;
}
