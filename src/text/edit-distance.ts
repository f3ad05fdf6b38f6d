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
  return fill(a, b, most)?.[b.length] ?? most + 1;
}

/**
 * The same from a text to the beginning of a word that it is nearest to: one as long as the text, or longer or shorter by a letter.
 *
 * @param text shorter than `LONGEST_COMPARED`.
 * @param most at least 1.
 */
export function distanceToBeginning(text: string, word: string, most: number): number {
  const beginning = word.slice(0, text.length + 1);
  if (beginning.length < text.length - most || text.length >= LONGEST_COMPARED) return most + 1;
  const last = fill(text, beginning, most);
  let fewest = most + 1;
  const from = Math.min(text.length - 1, beginning.length);
  for (let at = from; last && at <= beginning.length; at += 1) fewest = Math.min(fewest, last[at] ?? fewest);
  return fewest;
}

/** @returns the last row of the table, of which only what is no further from the diagonal than `most` means something; nothing beyond `most`. */
function fill(a: string, b: string, most: number): Uint8Array | undefined {
  let [before, previous, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j += 1) previous[j] = Math.min(j, most + 1);
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, i, { a, b, previous, before, most }) > most) return undefined;
    [before, previous, row] = [previous, row, before];
  }
  return previous;
}

interface Table {
  readonly a: string;
  readonly b: string;
  readonly previous: Uint8Array;
  readonly before: Uint8Array;
  readonly most: number;
}

/**
 * Fills what is near enough to the diagonal (Ukkonen 1985, "Algorithms for approximate string matching"); on either side stands too much.
 *
 * @returns the smallest number of the row: distances never fall from row to row.
 */
function fillRow(row: Uint8Array, i: number, { a, b, previous, before, most }: Table): number {
  const from = Math.max(1, i - most);
  const to = Math.min(b.length, i + most);
  let smallest = (row[from - 1] = from === 1 ? Math.min(i, most + 1) : most + 1);
  const letter = a.charCodeAt(i - 1);
  for (let j = from; j <= to; j += 1) {
    const other = b.charCodeAt(j - 1);
    let best = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1);
    best = Math.min(best, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, most + 1);
    const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
    if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
    row[j] = best;
    smallest = Math.min(smallest, best);
  }
  if (to < b.length) row[to + 1] = most + 1;
  return smallest;
}
