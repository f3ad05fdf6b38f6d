import { isContent } from '../text/tokens';

/** Costs of a word missing in the source, and of an additional one: a function word that is further away than that is another one. */
const MISSING_CONTENT = 24;
const MISSING_FUNCTION = 3;
const BETWEEN = 1;
const AKIN = 6;

type Likeness = Readonly<Record<'isSame' | 'isAkin', (asked: number, source: number) => boolean>>;

/**
 * Aligns a sequence of words with the nearest part of another: approximate string matching (Sellers 1980) on words. Time and memory are
 * the product of both lengths.
 * @param asked keys of the words
 * @param isSame of an index in `asked` and one in the source, as `isAkin` is
 * @returns index in the source of each word or of one akin to it, -1 if missing there; ascending.
 */
export function alignWords(asked: readonly string[], length: number, { isSame, isAkin }: Likeness): readonly number[] {
  const width = length + 1;
  const costs = new Uint32Array((asked.length + 1) * width);
  const missing = asked.map((key) => (isContent(key) ? MISSING_CONTENT : MISSING_FUNCTION));
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0;
  const costOf = (row: number, column: number): number => {
    if (column === 0) return Infinity;
    return isSame(row - 1, column - 1) ? 0 : isAkin(row - 1, column - 1) ? AKIN : Infinity;
  };
  asked.forEach((_, index) => {
    const row = index + 1;
    for (let column = 0; column < width; column += 1) {
      const skipped = at(row - 1, column) + (missing[index] ?? 0);
      const gap = column === 0 ? skipped : Math.min(skipped, at(row, column - 1) + BETWEEN);
      costs[row * width + column] = Math.min(gap, at(row - 1, column - 1) + costOf(row, column));
    }
  });
  const last = costs.subarray(asked.length * width);
  let column = last.indexOf(Math.min(...last));
  const found = asked.map(() => -1);
  for (let row = asked.length; row > 0;) {
    if (at(row, column) === at(row - 1, column - 1) + costOf(row, column)) {
      row -= 1;
      column -= 1;
      found[row] = column;
    } else if (column > 0 && at(row, column) === at(row, column - 1) + BETWEEN) column -= 1;
    else row -= 1;
  }
  return found;
}
