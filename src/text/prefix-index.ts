import { lowest } from './lowest';
import { toStrings, type Strings } from './strings';

/** Numbers of things, found by the first letters of any of their keys. */
export interface PrefixIndex {
  /** In the order of their UTF-16 units, a key as often as things have it. */
  readonly keys: Strings;
  readonly things: Uint32Array;
}

/** @param keysOf the keys of each thing, by its number. */
export function indexPrefixes(keysOf: readonly (readonly string[])[]): PrefixIndex {
  const rows = keysOf.flatMap((keys, thing) => [...new Set(keys)].map((key) => ({ key, thing })));
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.thing - b.thing));
  return { keys: toStrings(rows.map(({ key }) => key)), things: Uint32Array.from(rows, ({ thing }) => thing) };
}

/** @returns the numbers of the things with just this key, in rising order. */
export function thingsWith(wanted: string, index: PrefixIndex): Uint32Array {
  return index.things.subarray(
    firstRow(index, (key) => key >= wanted),
    firstRow(index, (key) => key > wanted),
  );
}

/** @returns the lowest numbers of the things with a key that begins so, in rising order: at most so many. */
export function thingsBegun(letters: string, index: PrefixIndex, most: number): readonly number[] {
  const first = firstRow(index, (key) => key >= letters);
  const end = firstRow(index, (key) => key > letters && !key.startsWith(letters));
  return lowest(index.things.subarray(first, end), most);
}

/** @returns the keys, each once, in their order. */
export function keysIn({ keys }: PrefixIndex): readonly string[] {
  const once: string[] = [];
  for (const key of keys) if (key !== once[once.length - 1]) once.push(key);
  return once;
}

/** @returns the first row from which on it is so: a binary search. */
function firstRow({ keys, things }: PrefixIndex, isSo: (key: string) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(keys.at(middle) ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
