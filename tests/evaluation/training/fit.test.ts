import type { Example } from './examples';
import { figuresOf } from './figures';
import { fitWeights } from './fit';
import { confidence, fitConfidence } from './fit-confidence';
import { areaUnderCurve, reliabilityOf } from './unseen';

/** Two features: the first tells which sentence is right, the second tells nothing. */
function example(rows: readonly (readonly [number, number])[], right: number): Example {
  return {
    rows: rows.map((row) => Float64Array.from(row)),
    isRight: rows.map((_, at) => at === right),
    right: 1,
    sentences: rows.length,
    evidence: () => undefined,
  };
}

const EXAMPLES = [
  example([[1, 0], [0, 1], [0, 0]], 0), // prettier-ignore
  example([[0, 1], [1, 1]], 1), // prettier-ignore
  example([[0, 0], [0, 1], [1, 0]], 2), // prettier-ignore
];
const SETS = [{ examples: EXAMPLES, weight: 1 }];
const OPTIONS = { prior: new Float64Array(2), pull: 0.01, signs: Int8Array.of(1, 1) };

test('fitting puts the right sentences first, the same way every time', () => {
  const weights = fitWeights(SETS, OPTIONS);
  expect(weights[0]).toBeGreaterThan(1);
  expect(figuresOf(EXAMPLES, weights, true)).toEqual({ map: 1, first: 1, reciprocal: 1, amongThree: 1 });
  expect(fitWeights(SETS, OPTIONS)).toEqual(weights);
});

test('a weight keeps its sign, and a feature that is left out has none', () => {
  expect(fitWeights(SETS, { ...OPTIONS, signs: Int8Array.of(-1, 1) })[0]).toBe(0);
  expect(fitWeights(SETS, { ...OPTIONS, signs: Int8Array.of(1, 0) })[1]).toBe(0);
});

test('figures are those of trec_eval: a right sentence in second place counts half', () => {
  expect(figuresOf(EXAMPLES.slice(1, 2), Float64Array.of(-1, 0), true)).toEqual({
    map: 0.5,
    first: 0,
    reciprocal: 0.5,
    amongThree: 1,
  });
});

test('confidence rises with the evidence for an answer, and the table of evidence adds up', () => {
  const cases = Array.from({ length: 40 }, (_, at) => ({
    evidence: Float64Array.of(at % 2, (at >> 1) % 2),
    isAnswerable: at % 2 === 1,
  }));
  const model = fitConfidence([cases]);
  const judged = cases.map(({ evidence, isAnswerable }) => ({ sure: confidence(model, evidence), isAnswerable }));
  expect(areaUnderCurve(judged)).toBe(1);
  expect(reliabilityOf(judged).reduce((sum, { questions }) => sum + questions, 0)).toBe(40);
});
