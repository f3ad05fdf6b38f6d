import { analyse } from '../retrieval/words/analysis';
import { editDistance } from '../retrieval/words/edit-distance';
import { fold } from '../retrieval/words/fold';
import { lettersOf } from '../retrieval/index/vocabulary';

/** Finds what holds a word that begins as typed, or nearly so, without looking at all there is. */
export interface WordIndex<Holder> {
  /** @returns what holds a word that begins so, each once, in the order of the holders. */
  begun(letters: string): readonly Holder[];
  /** @returns what holds a word that begins nearly so, with how many letters are amiss at least. */
  nearly(letters: string): ReadonlyMap<Holder, number>;
}

const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_TWO_SLIPS = 8;
/** Longer words are no words. */
const LONGEST_WORD = 30;

/**
 * Puts an index together, a holder with each step.
 *
 * @param textOf what words a holder is found by.
 */
export function* indexingWords<Holder>(
  holders: readonly Holder[],
  textOf: (holder: Holder) => string,
): Generator<void, WordIndex<Holder>> {
  const byWord = new Map<string, number[]>();
  for (const [place, holder] of holders.entries()) {
    for (const word of wordsOf(textOf(holder))) note(byWord, word, place);
    yield;
  }
  const words = [...byWord.keys()].sort();
  const letters = Uint32Array.from(words, lettersOf);
  return {
    begun: (wanted) => holdersOf(begunBy(wanted, words), byWord, holders),
    nearly: (wanted) => {
      const found = new Map<Holder, number>();
      for (const { word, slips } of nearlyBegunBy(wanted, words, letters)) {
        for (const place of byWord.get(word) ?? []) {
          const holder = holders[place] as Holder;
          found.set(holder, Math.min(slips, found.get(holder) ?? slips));
        }
      }
      return found;
    },
  };
}

/** Marks their places and goes through the marks: a letter may begin thousands of words, and sorting would take longer than all else. */
function holdersOf<Holder>(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly number[]>,
  holders: readonly Holder[],
): readonly Holder[] {
  const marks = new Uint8Array(holders.length);
  for (const word of words) for (const place of byWord.get(word) ?? []) marks[place] = 1;
  const found: Holder[] = [];
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) found.push(holders[at] as Holder);
  return found;
}

/** Runs of letters as they are written, and words as sentences are searched for them: closed compounds, `us` for `U.S.` */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...(fold(text).match(RUN) ?? []), ...analyse(text).map(({ word }) => word)]);
}

/** The letters and digits that a text begins with, or those behind other signs. */
export function firstRun(folded: string): string {
  return folded.match(RUN)?.[0] ?? '';
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

function note(byWord: Map<string, number[]>, word: string, place: number): void {
  const others = byWord.get(word);
  if (others) others.push(place);
  else byWord.set(word, [place]);
}

/** Words in alphabetical order, from the first that begins so on. */
function begunBy(wanted: string, words: readonly string[]): readonly string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (words[end]?.startsWith(wanted) === true) end += 1;
  return words.slice(low, end);
}

/** One letter amiss, in long words two; most words lack too many of the letters to be compared. */
function nearlyBegunBy(wanted: string, words: readonly string[], letters: Uint32Array) {
  const most = wanted.length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
  const found: { readonly word: string; readonly slips: number }[] = [];
  if (wanted.length < SHORTEST_WITH_SLIP || wanted.length > LONGEST_WORD) return found;
  const own = lettersOf(wanted);
  for (let place = 0; place < letters.length; place += 1) {
    if (bitCount(own & ~(letters[place] ?? 0)) > most) continue;
    const word = words[place] ?? '';
    const slips = word.length < wanted.length - most ? Infinity : slipsOf(wanted, word, most);
    if (slips <= most) found.push({ word, slips });
  }
  return found;
}

/** A letter left out or put in moves the end of what was typed by one. */
function slipsOf(typed: string, word: string, most: number): number {
  let fewest = Infinity;
  for (let length = typed.length - 1; length <= typed.length + 1; length += 1)
    fewest = Math.min(fewest, editDistance(typed, word.slice(0, length), most));
  return fewest;
}

/** @returns how many bits are set: Kernighan's loop, once for each. */
function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
