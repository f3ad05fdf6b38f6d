import type { TaggedToken } from '../grammar/token';
import { CLASS, isOf } from '../lexicon/word-classes';
import { genderOfGivenName, type Name } from './names';

/** `Stunning Thing Rossi Did To Her`: no name, where all words have capitals, and some of them are in no name. */
export function isOfHeadline({ given }: Name, tokens: readonly TaggedToken[], at: number): boolean {
  if (given.length < SHORTEST_WORD || given.includes('.') || genderOfGivenName(given) !== 'unknown') return false;
  let first = at;
  while (first > 0 && tokens[first]?.opens === false) first -= 1;
  let isTitle = false;
  for (let word = first + 1; tokens[word]?.opens === false; word += 1) {
    const { kind, capital = false, text = '', inName } = tokens[word] ?? {};
    if (kind !== 'word') continue;
    if (!capital && text.length > LONGEST_SMALL) return false;
    isTitle ||= capital && inName === false && !isOf(tokens[word], CLASS.determiner);
  }
  return isTitle;
}

/** In characters. Headlines write `of`, `the` and `with` small. */
const LONGEST_SMALL = 4;
const SHORTEST_WORD = 3;
