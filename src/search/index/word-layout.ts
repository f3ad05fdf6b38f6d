/** How the words of all entries stand side by side: a mask and a form for each, in the index's order. Needed only to find topics. */
export interface WordLayout {
  readonly marks: Uint32Array;
  /** Number of the form that a word was written in. */
  readonly forms: Uint32Array;
  readonly writtenForms: readonly string[];
}

export const MARK = {
  capital: 1,
  /** The closed form of a hyphenated compound, which stands behind its parts. */
  compound: 2,
  /** It goes on a phrase: one white space or a hyphen parts it from the word before, and a name goes on with a capital only. */
  continues: 4,
  /** It stands behind a hyphen. */
  hyphened: 8,
} as const;

/** @param between the one unit that parts two words. @returns the marks that it gives to the second. */
export function marksBetween(between: number, areAlike: boolean): number {
  if (between === HYPHEN) return MARK.continues | MARK.hyphened;
  return areAlike && isSpace(between) ? MARK.continues : 0;
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

function isSpace(unit: number): boolean {
  return unit === SPACE || /^\s$/u.test(String.fromCharCode(unit));
}
