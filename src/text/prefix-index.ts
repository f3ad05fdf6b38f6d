import { firstPosition } from './sorted';
import { toStrings, type Strings } from './string-table';

/** Numbers by key and by key prefix. Plain data: keys in UTF-16 order, one for each number that has it. */
export interface PrefixIndex {
  readonly keys: Strings;
  readonly numbers: Uint32Array;
}

export function indexPrefixes(keysOf: readonly (readonly string[])[]): PrefixIndex {
  const entries = keysOf.flatMap((keys, number) => [...new Set(keys)].map((key) => ({ key, number })));
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number));
  return {
    keys: toStrings(entries.map(({ key }) => key)),
    numbers: Uint32Array.from(entries, ({ number }) => number),
  };
}

/** @returns the suffixes of a text that start at a word, so that a prefix search finds any of its words. */
export function suffixesFromWords(text: string): readonly string[] {
  const starts = [...text.matchAll(/ /gu)].map(({ index }) => index + 1);
  return [0, ...starts].map((start) => text.slice(start));
}

export function numbersWithKey(wanted: string, index: PrefixIndex): Uint32Array {
  const first = firstEntry(index, (key) => key >= wanted);
  return index.numbers.subarray(
    first,
    firstEntry(index, (key) => key > wanted),
  );
}

/** @returns the lowest `most` numbers whose key begins with `prefix`, ascending. */
export function numbersWithPrefix(prefix: string, index: PrefixIndex, most: number): readonly number[] {
  const first = firstEntry(index, (key) => key >= prefix);
  const end = firstEntry(index, (key) => key > prefix && !key.startsWith(prefix));
  const found = Uint32Array.from(new Set(index.numbers.subarray(first, end)));
  return Array.from(found.sort().subarray(0, most));
}

export function keysIn({ keys }: PrefixIndex): readonly string[] {
  return [...new Set(keys)];
}

function firstEntry({ keys, numbers }: PrefixIndex, isReached: (key: string) => boolean): number {
  return firstPosition(0, numbers.length, (at) => isReached(keys.at(at) ?? ''));
}
