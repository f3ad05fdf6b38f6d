/** A fault in the knowledge folder. */
export interface Problem {
  /** `error`: the file, or its new version, was left out. `warning`: it was read, or is a draft. */
  readonly severity: 'error' | 'warning';
  /** Path relative to the knowledge folder, or the folder itself. */
  readonly file: string;
  /** From 1; absent if the whole file is meant. */
  readonly line?: number;
  readonly expected: string;
  readonly found: string;
}

/** @returns `warning: talks.md:4: expected published to be a date such as 2021-06-16, found "June"`. */
export function describeProblem({ severity, file, line, expected, found }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return printable(`${severity}: ${place}: expected ${expected}, found ${found}`);
}

/**
 * Makes text from a file, or its name, safe to print: collapses white space, and replaces control characters and marks of text direction.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** @returns the line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  const breaks = /\r\n?|\n/gu;
  let line = 1;
  while (breaks.test(text) && breaks.lastIndex <= offset) line += 1;
  return line;
}
