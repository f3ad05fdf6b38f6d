import { fold } from './fold';

/** @returns what two ways to write one name share: no case, no accents, no "the" before it and no possessive behind it. */
export function nameKey(written: string): string {
  return fold(written)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
    .replace(/['’]s$/u, '');
}
