import fc from 'fast-check';
import { sortedByScore } from '../../src/search/ranking/order';
import { Selection } from '../../src/search/ranking/selection';

/** Many equal ones among them, and some that differ in their last bits only. */
const score = fc.oneof(fc.constantFrom(0, 0.1 + 0.2, 0.3, 1, -5), fc.double({ min: -20, max: 20, noNaN: true }));
const scores = fc.array(score, { maxLength: 600 });
const selection = new Selection();

function selectionOf(all: readonly number[]): Selection {
  selection.clear();
  all.forEach((one, number) => {
    selection.add(number, one);
  });
  return selection;
}

function bestOf(all: readonly number[], most: number): readonly number[] {
  const numbers = all.map((_, number) => number);
  return numbers.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b).slice(0, most);
}

describe('the best of many scores', () => {
  it('are those that sorting gives, of equals the first, and none is below the line', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(1, 3, 100, Infinity), (all, most) => {
        const expected = bestOf(all, most);
        const found = selectionOf(all);
        const line = found.lineOf(most);
        expect(all.filter((one) => one >= line).length).toBeGreaterThanOrEqual(expected.length);
        expect(all.length < most ? -Infinity : line).toBe(line);
        expect([...found.best(most)].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });

  it('stand in their order, equals as they came, however many there are', () => {
    fc.assert(
      fc.property(scores, (all) => {
        const scored = all.map((one, number) => ({ score: one, number }));
        expect(sortedByScore(scored).map(({ number }) => number)).toEqual(bestOf(all, Infinity));
      }),
    );
  });
});
