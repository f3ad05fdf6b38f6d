import { TopK } from '../../src/text/sorted';
import fc from 'fast-check';

/** Many equal ones among them, and some that differ in their last bits only. */
const score = fc.oneof(fc.constantFrom(0, 0.1 + 0.2, 0.3, 1, -5), fc.double({ min: -20, max: 20, noNaN: true }));
const scores = fc.array(score, { maxLength: 600 });

function bestOf(all: readonly number[], k: number): readonly number[] {
  const numbers = all.map((_, number) => number);
  return numbers.sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b).slice(0, k);
}

test('the k best scores are those of a sort, the first of equal ones, with the least of them', () => {
  fc.assert(
    fc.property(scores, fc.constantFrom(1, 3, 100, Infinity), (all, k) => {
      const best = new TopK(k);
      all.forEach((one, number) => {
        best.offer(number, one);
      });
      const expected = bestOf(all, k);
      expect([...best.ascending()]).toEqual([...expected].sort((a, b) => a - b));
      expect(best.least).toBe(all.length < k ? -Infinity : all[expected.at(-1) ?? 0]);
    }),
  );
});
