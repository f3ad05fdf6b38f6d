import { tokenize, isContent } from '../../text/tokens';
import { GrowingArray } from '../../text/growing-array';
import type { InvertedIndex } from './inverted-index';
import type { Numbers } from '../../text/narrow';
import { stem } from '../../text/stem';

/** The terms of many titles, in two typed arrays. */
export interface TermSets {
  /** Title → where its terms begin (with one more at the end). */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  /** What the titles are asked for by → their number; absent where they are asked for by that. */
  readonly titleOf?: Numbers;
}

/**
 * @param titles texts; of their terms those are kept that some sentence holds.
 * @param titleOf the number of the title by what it is asked for.
 */
export function termSets(titles: readonly string[], index: InvertedIndex, titleOf?: Numbers): TermSets {
  const offsets = new Uint32Array(titles.length + 1);
  const terms = new GrowingArray();
  titles.forEach((title, number) => {
    for (const term of termsOf(title, index)) terms.push(term);
    offsets[number + 1] = terms.length;
  });
  return { offsets, terms: terms.toArray(), ...(titleOf && { titleOf }) };
}

function termsOf(text: string, { terms }: InvertedIndex): ReadonlySet<number> {
  return new Set(tokenize(text).flatMap(({ word }) => (isContent(word) ? (terms.get(stem(word)) ?? []) : [])));
}

/**
 * @param number what the title is asked for by.
 * @param bitsOfTerm term + 1 → bits.
 * @returns the bits of all terms of the title that stands above an entry or an article.
 */
export function bitsOfTitle({ offsets, terms, titleOf }: TermSets, number: number, bitsOfTerm: Int32Array): number {
  const title = titleOf === undefined ? number : (titleOf[number] ?? 0);
  const end = offsets[title + 1] ?? 0;
  let bits = 0;
  for (let at = offsets[title] ?? 0; at < end; at += 1) bits |= bitsOfTerm[(terms[at] ?? 0) + 1] ?? 0;
  return bits;
}
