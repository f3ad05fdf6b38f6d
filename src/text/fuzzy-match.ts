/** Shorter words have too many neighbours for a correction. */
const SHORTEST = 4;
const LONG = 8;
/** Up to this length a changed letter usually makes another word (`mayor`, `major`) or name (`Bell`, `Dell`). */
const SHORT = 5;
export const MOST_EDITS = 2;

export function editsAllowed(length: number): number {
  return length < SHORTEST ? 0 : length < LONG ? 1 : MOST_EDITS;
}

/** @returns true if two short words of equal length are different words rather than a misspelling. */
export function isOtherWord(word: string, other: string): boolean {
  return word.length <= SHORT && word.length === other.length && !isSwap(word, other);
}

/** Rows of a keyboard. Source: the QWERTY layout of ISO/IEC 9995-2. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Of four letters too many are words or names (`Bell`, `Nell`). */
const SHORTEST_MISTYPED = 5;

/** Whether a word differs in one letter, not the first, for which the key beside it was hit: `bidem` of `biden`. */
export function isMistyped(word: string, other: string): boolean {
  if (word.length < SHORTEST_MISTYPED || word.length !== other.length) return false;
  const [at, further] = Array.from(word).flatMap((letter, place) => (letter === other[place] ? [] : place));
  return at !== undefined && at > 0 && further === undefined && areBeside(word.charAt(at), other.charAt(at));
}

function areBeside(key: string, other: string): boolean {
  return KEYS.some(
    (row) => row.includes(key) && row.includes(other) && Math.abs(row.indexOf(key) - row.indexOf(other)) === 1,
  );
}

/** @returns the edit distance; Infinity for different names. Short names are compared strictly only if their first letters differ. */
export function editsInName(word: string, other: string): number {
  if (word === other) return 0;
  const most = other.length < SHORTEST ? 0 : editsAllowed(word.length);
  const edits = editDistance(word, other, most);
  const isOther = !other.startsWith(word.charAt(0)) && isOtherWord(word, other);
  return edits > most || isOther ? Infinity : edits;
}

function isSwap(word: string, other: string): boolean {
  return Array.from(word).sort().join('') === Array.from(other).sort().join('');
}

export class FuzzyWords {
  private readonly letters: Int32Array;

  constructor(private readonly words: readonly string[]) {
    this.letters = Int32Array.from(words, lettersOf);
  }

  near(word: string, distance: number): readonly number[] {
    const letters = lettersOf(word);
    const found: number[] = [];
    this.words.forEach((other, at) => {
      if (Math.abs(other.length - word.length) > distance || !areNear(letters, this.letters[at] ?? 0, distance)) return;
      if (other === word || editDistance(word, other, distance) <= distance) found.push(at);
    });
    return found;
  }
}

/** Mask: bits 0–25 for the letters a–z, bit 26 for any other character. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= bitOf(word.charCodeAt(at));
  return letters;
}

function bitOf(unit: number): number {
  const letter = unit - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/** Necessary condition for an edit distance: an edit removes at most one letter from each word. */
export function areNear(letters: number, others: number, distance: number): boolean {
  return bitsIn(letters & ~others) <= distance && bitsIn(others & ~letters) <= distance;
}

/** Population count (Warren, Hacker's Delight, 2002, 5-1). */
export function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const LONGEST_COMPARED = 32;

const WIDTH = LONGEST_COMPARED + 1;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/** Optimal string alignment distance (Boytsov 2011, "Indexing methods for approximate dictionary searching"); `most + 1` for a larger one. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST_COMPARED) return most + 1;
  return fill(a, b, most)?.[b.length] ?? most + 1;
}

/** Smallest distance from `text` to a prefix of `word`; `most + 1` for a larger one or a text of `LONGEST_COMPARED` or more. */
export function distanceToBeginning(text: string, word: string, most: number): number {
  const beginning = word.slice(0, text.length + 1);
  if (beginning.length < text.length - most || text.length >= LONGEST_COMPARED) return most + 1;
  const last = fill(text, beginning, most);
  let fewest = most + 1;
  const from = Math.min(text.length - 1, beginning.length);
  for (let at = from; last && at <= beginning.length; at += 1) fewest = Math.min(fewest, last[at] ?? fewest);
  return fewest;
}

/** @returns the last row, valid within `most` of the diagonal; undefined if the distance is above `most`. */
function fill(a: string, b: string, most: number): Uint8Array | undefined {
  let [before, previous, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j += 1) previous[j] = Math.min(j, most + 1);
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, i, { a, b, previous, before, most }) > most) return undefined;
    [before, previous, row] = [previous, row, before];
  }
  return previous;
}

interface DistanceRows {
  readonly a: string;
  readonly b: string;
  readonly previous: Uint8Array;
  readonly before: Uint8Array;
  readonly most: number;
}

/** Fills the band around the diagonal (Ukkonen 1985, "Algorithms for approximate string matching"). @returns the row's minimum. */
function fillRow(row: Uint8Array, i: number, { a, b, previous, before, most }: DistanceRows): number {
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
