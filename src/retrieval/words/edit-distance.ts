/** The longest word that is compared, in UTF-16 units. */
export const LONGEST_COMPARED = 32;

const WIDTH = LONGEST_COMPARED + 1;
/** Three rows of the table are enough: a swap looks two rows back. */
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other: optimal string
 * alignment (Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2).
 *
 * @param a at most `LONGEST_COMPARED` long, and so `b`.
 * @param most the search ends early when the distance is larger; then `most + 1` comes back.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST_COMPARED) return most + 1;
  let [before, previous, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, i, { a, b, previous, before }) > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

interface Table {
  readonly a: string;
  readonly b: string;
  readonly previous: Uint8Array;
  readonly before: Uint8Array;
}

/** @returns the smallest number of the row: distances never fall from row to row. */
function fillRow(row: Uint8Array, i: number, { a, b, previous, before }: Table): number {
  row[0] = i;
  let smallest = i;
  const letter = a.charCodeAt(i - 1);
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let best = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    best = Math.min(best, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
    if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
    row[j] = best;
    smallest = Math.min(smallest, best);
  }
  return smallest;
}
