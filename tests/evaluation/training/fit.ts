import type { Example } from './examples';
import { addTo, dot } from './vectors';

/** Examples of one collection, and how much the collection counts beside the others. */
export interface TrainingSet {
  readonly examples: readonly Example[];
  readonly weight: number;
}

export interface FitOptions {
  /** What the weights are drawn to, by `pull` times the squared distance: the fewer examples speak, the nearer they stay. */
  readonly prior: Float64Array;
  readonly pull: number;
  /** 1 for a feature that may only speak for a sentence, −1 for one that may only speak against it, 0 for one that is left out. */
  readonly signs: Int8Array;
}

const STEPS = 400;
const RATE = 0.15;

/**
 * Fits weights so that the right sentences of each question come first: the mean over questions of −log of the share that its right
 * sentences have in the softmax over all (a listwise loss, Cao and others 2007), by Adam (Kingma and Ba 2015) with a falling rate. Nothing
 * is drawn at random, so that the result is the same every time.
 */
export function fitWeights(sets: readonly TrainingSet[], { prior, pull, signs }: FitOptions): Float64Array {
  const batch = sets.flatMap(({ examples, weight }) => {
    const usable = examples.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
    return usable.map((example) => ({ example, weight: weight / usable.length }));
  });
  const weights = prior.map((value, at) => (signs[at] === 0 ? 0 : value));
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = weights.map((value, at) => 2 * pull * (value - (prior[at] ?? 0)));
    for (const { example, weight } of batch) addSlope(slope, weights, { example, weight });
    descend(weights, slope, { mean, square, step, signs });
  }
  return weights;
}

interface Weighed {
  readonly example: Example;
  readonly weight: number;
}

function addSlope(slope: Float64Array, weights: Float64Array, { example: { rows, isRight }, weight }: Weighed): void {
  const scores = rows.map((row) => dot(row, weights));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => (isRight[at] ? sum + power : sum), 0) + Number.MIN_VALUE;
  rows.forEach((row, at) => {
    const power = powers[at] ?? 0;
    const push = weight * (power / all - (isRight[at] ? power / right : 0));
    addTo(slope, row, push);
  });
}

interface Descent {
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly step: number;
  readonly signs: Int8Array;
}

function descend(weights: Float64Array, slope: Float64Array, { mean, square, step, signs }: Descent): void {
  const rate = RATE * Math.min(1, (2 * (STEPS - step)) / STEPS);
  slope.forEach((value, at) => {
    const first = 0.9 * (mean[at] ?? 0) + 0.1 * value;
    const second = 0.999 * (square[at] ?? 0) + 0.001 * value ** 2;
    [mean[at], square[at]] = [first, second];
    const move = first / (1 - 0.9 ** step) / (Math.sqrt(second / (1 - 0.999 ** step)) + 1e-9);
    const moved = (weights[at] ?? 0) - rate * move;
    weights[at] = signs[at] === 0 || Math.sign(moved) === -(signs[at] ?? 0) ? 0 : moved;
  });
}
