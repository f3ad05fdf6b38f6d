import { fold } from '../text/fold';
import { lowest } from '../text/lowest';
import { toStrings, type Strings } from '../text/strings';

/** Titles of articles, found by the first letters of any of their words. */
export interface Titles {
  readonly folded: Strings;
  /** A row for each word of each title, ordered by the title from that word on: the number of the title, and where the word begins. */
  readonly title: Uint32Array;
  readonly start: Uint16Array;
}

/** Words that begin further behind are not looked for. */
const LONGEST = 0xffff;

export function indexTitles(titles: readonly string[]): Titles {
  const folded = titles.map((title) => fold(title).slice(0, LONGEST));
  const rows = folded.flatMap((text, title) =>
    wordStarts(text).map((start) => ({ title, rest: text.slice(start), start })),
  );
  rows.sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : a.title - b.title));
  return {
    folded: toStrings(folded),
    title: Uint32Array.from(rows, ({ title }) => title),
    start: Uint16Array.from(rows, ({ start }) => start),
  };
}

/** A word begins at the start and behind each blank. */
function wordStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) starts.push(at + 1);
  return starts;
}

/** @returns the numbers of the titles with a word that begins so, in rising order: at least `limit`, if there are so many. */
export function titlesWith(wanted: string, titles: Titles, limit: number): readonly number[] {
  const first = firstRow(titles, (rest) => rest >= wanted);
  const end = firstRow(titles, (rest) => rest > wanted && !rest.startsWith(wanted));
  return lowest(titles.title.subarray(first, end), limit);
}

/** @returns the first row from which on it is so: a binary search. */
function firstRow(titles: Titles, isSo: (rest: string) => boolean): number {
  let low = 0;
  let high = titles.title.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(restOf(titles, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function restOf({ folded, title, start }: Titles, row: number): string {
  return (folded.at(title[row] ?? 0) ?? '').slice(start[row]);
}
