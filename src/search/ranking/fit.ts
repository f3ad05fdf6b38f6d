import { ignoringCase } from '../../text/ignoring-case';

/** From here on a sentence tells what is asked for, in whatever words. */
export const FITS_WELL = 0.8;

/** How well a sentence fits the kind of answer asked for, 0 to 1. */
export type Fit = (sentence: string) => number;

/** @returns a reader that gives what the first pattern found in a sentence is worth. */
export function graded(...grades: readonly (readonly [pattern: RegExp, fit: number])[]): Fit {
  const signs = grades.map(([pattern, fit]) => [ignoringCase(pattern), fit] as const);
  return (sentence) => signs.find(([sign]) => sign.test(sentence))?.[1] ?? 0;
}

/** @returns a reader that reads each sentence once. */
export function eachOnce(fit: Fit): Fit {
  const known = new Map<string, number>();
  return (sentence) => {
    const found = known.get(sentence) ?? fit(sentence);
    known.set(sentence, found);
    return found;
  };
}

/** What people ask of any news in words of their own, which articles need not hold. */
export interface NewsKind {
  readonly asked: RegExp;
  /** Words of the question that only ask for this kind. */
  readonly frame: RegExp;
  readonly fit: Fit;
}
