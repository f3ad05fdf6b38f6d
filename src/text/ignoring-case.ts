import { keptForLast } from './kept-for-last';

/** What tells whether a text has something. */
export type Sign = Pick<RegExp, 'test'>;

const inSmallLetters = keptForLast((text) => text.toLowerCase());
/** A class of characters or another escape, or a capital letter. */
const ESCAPE_OR_CAPITAL = /\\[pP]\{[^{}]*\}|\\.|\p{Lu}/gu;

/** @param pattern without `y`, code points by number and `\P{Lu}` or `\P{Ll}`, if it has the flag `i`. @returns a pattern with the flag `i` as one that is tried on the text in small letters: with `i` and `u` V8 takes six to nine times as long. */
export function ignoringCase(pattern: RegExp): Sign {
  if (!pattern.ignoreCase) return pattern;
  const source = pattern.source.replace(ESCAPE_OR_CAPITAL, (found) =>
    found === '\\p{Lu}' ? '\\p{Ll}' : found.startsWith('\\') ? found : found.toLowerCase(),
  );
  const small = new RegExp(source, pattern.flags.replace(/[gi]/gu, ''));
  return { test: (text) => small.test(inSmallLetters(text)) };
}
