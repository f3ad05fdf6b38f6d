import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** natural's comparison takes time with the square of the length: longer words are no words. */
const LONGEST_WORD = 40;
const LARGEST_DIFFERENCE = 3;

/**
 * How alike two words are written: natural's Jaro–Winkler similarity (Winkler 1990), in bounded time.
 *
 * @returns 0 to 1; 0 for words too long, too different in length or with another first letter to be one another's misspelling.
 */
export function similarity(a: string, b: string): number {
  if (
    a.charCodeAt(0) !== b.charCodeAt(0) ||
    a.length > LONGEST_WORD ||
    Math.abs(a.length - b.length) > LARGEST_DIFFERENCE
  )
    return 0;
  return jaroWinkler(a, b, {});
}
