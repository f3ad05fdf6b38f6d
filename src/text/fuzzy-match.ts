/*
 * How words are compared that may be misspelt: how many edits are allowed, the distance, and a list of words to compare with.
 */

/** Shorter words have too many neighbours to tell which one is meant. */
const SHORTEST = 4;
/** From this length on two edits are allowed. */
const LONG = 8;
/** Up to this length a changed letter is more often another word (`mayor`, `major`) or name (`Bell`, `Dell`) than a slip. */
const SHORT = 5;
export const MOST_EDITS = 2;

/** @returns how many letters put in, left out, changed or swapped make no other word of one of this length. */
export function editsAllowed(length: number): number {
  return length < SHORTEST ? 0 : length < LONG ? 1 : MOST_EDITS;
}

/** @returns whether two words differ in one letter, or more, of the same place, and are so short that they are two words. */
export function isOtherWord(word: string, other: string): boolean {
  return word.length <= SHORT && word.length === other.length && !isSwap(word, other);
}

/** @returns the edit distance of two words of names; Infinity if they are two names. In short ones only the first letter tells. */
export function editsInName(word: string, other: string): number {
  if (word === other) return 0;
  const most = other.length < SHORTEST ? 0 : editsAllowed(word.length);
  const edits = editDistance(word, other, most);
  const isOther = !other.startsWith(word.charAt(0)) && isOtherWord(word, other);
  return edits > most || isOther ? Infinity : edits;
}

/** The same letters in another order. */
function isSwap(word: string, other: string): boolean {
  return Array.from(word).sort().join('') === Array.from(other).sort().join('');
}

/** Words with what tells quickly that one of them is far from another word. */
export class FuzzyWords {
  private readonly letters: Int32Array;

  constructor(private readonly words: readonly string[]) {
    this.letters = Int32Array.from(words, lettersOf);
  }

  /** @returns the positions of the words within an edit distance of `word`, ascending. */
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

/** @returns one bit for each letter of the Latin alphabet that a word has, and one for all other characters together. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= bitOf(word.charCodeAt(at));
  return letters;
}

/** @returns the bit of a UTF-16 unit. */
function bitOf(unit: number): number {
  const letter = unit - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/** @returns false only for the letters of words further apart: an edit takes at most one letter from each word. */
export function areNear(letters: number, others: number, distance: number): boolean {
  return bitsIn(letters & ~others) <= distance && bitsIn(others & ~letters) <= distance;
}

/** @returns how many bits are set: added up two, four and eight at a time (Warren, Hacker's Delight, 2002, 5-1). */
export function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

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

interface DistanceRows {
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
