/** What a variable was expected to be, where it is something else. */
export class Unexpected {
  constructor(readonly expected: string) {}
}

/** Reads the text of a variable. */
type Reader<T> = (text: string) => T | Unexpected;

/** Reads a variable that may not be set. These few lines are quick to load; a library of schemas takes longer than all else together. */
export type Variable<T> = (text: string | undefined) => T | Unexpected;

export function optional<T>(reader: Reader<T>): Variable<T | undefined> {
  return (text) => (text === undefined ? undefined : reader(text));
}

/** @param usual stands for the text of a variable that is not set. */
export function usually<T>(usual: string, reader: Reader<T>): Variable<T> {
  return (text = usual) => reader(text);
}

export const anyText: Reader<string> = (text) => text;

export function matching(pattern: RegExp, expected: string): Reader<string> {
  return (text) => (pattern.test(text) ? text : new Unexpected(expected));
}

export function oneOf<T extends string>(words: readonly T[], expected: string): Reader<T> {
  return (text) => words.find((word) => word === text) ?? new Unexpected(expected);
}

/** @returns a reader of a number that is not negative. */
export function numeric(expected: string, fits: (value: number) => boolean): Reader<number> {
  return (text) => {
    const isNumber = /^\d{1,6}(?:\.\d{1,6})?$/u.test(text);
    return isNumber && fits(Number(text)) ? Number(text) : new Unexpected(expected);
  };
}

/** @returns a reader of an address on the web, which comes without slashes at its end. */
export function webAddress(expected: string): Reader<string> {
  return (text) => {
    const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
    return isAddress ? text.replace(/[\t\r\n]/gu, '').replace(/\/+$/u, '') : new Unexpected(expected);
  };
}
