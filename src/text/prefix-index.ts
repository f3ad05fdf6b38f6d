import { firstPosition } from './sorted';
import { toStrings, type Strings } from './string-table';

/** Numbers found by any of their keys, or by what a key begins with. Plain data: the keys in UTF-16 order, and the number of each. */
export interface PrefixIndex {
  /** A key occurs once for each number that has it. */
  readonly keys: Strings;
  readonly numbers: Uint32Array;
}

/** @param keysOf number → its keys. */
export function indexPrefixes(keysOf: readonly (readonly string[])[]): PrefixIndex {
  const entries = keysOf.flatMap((keys, number) => [...new Set(keys)].map((key) => ({ key, number })));
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number));
  return {
    keys: toStrings(entries.map(({ key }) => key)),
    numbers: Uint32Array.from(entries, ({ number }) => number),
  };
}

/** @returns the rest of a text from each of its words on, as keys by which it is found by the beginning of any word. */
export function restsFromWords(text: string): readonly string[] {
  const starts = [...text.matchAll(/ /gu)].map(({ index }) => index + 1);
  return [0, ...starts].map((start) => text.slice(start));
}

/** @returns the numbers with exactly this key, ascending. */
export function numbersWithKey(wanted: string, index: PrefixIndex): Uint32Array {
  const first = firstEntry(index, (key) => key >= wanted);
  return index.numbers.subarray(
    first,
    firstEntry(index, (key) => key > wanted),
  );
}

/** @returns the lowest `most` numbers with a key that begins with `prefix`, each once, ascending. */
export function numbersWithPrefix(prefix: string, index: PrefixIndex, most: number): readonly number[] {
  const first = firstEntry(index, (key) => key >= prefix);
  const end = firstEntry(index, (key) => key > prefix && !key.startsWith(prefix));
  const found = Uint32Array.from(new Set(index.numbers.subarray(first, end)));
  return Array.from(found.sort().subarray(0, most));
}

/** @returns the keys, each once, in their order. */
export function keysIn({ keys }: PrefixIndex): readonly string[] {
  return [...new Set(keys)];
}

function firstEntry({ keys, numbers }: PrefixIndex, isReached: (key: string) => boolean): number {
  return firstPosition(0, numbers.length, (at) => isReached(keys.at(at) ?? ''));
}
