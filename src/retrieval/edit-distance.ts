/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other: optimal string
 * alignment (Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2).
 *
 * @param most the search ends early when the distance is larger; then `most + 1` comes back.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j }, row[j - 1] ?? 0, previous, before));
    if (Math.min(...row) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function cell({ a, b, i, j }: Cell, left: number, above: readonly number[], twoAbove: readonly number[]): number {
  const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min(left + 1, (above[j] ?? 0) + 1, changed);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (twoAbove[j - 2] ?? 0) + 1) : best;
}
