import { tokenize } from '../text/tokens';
import { distanceToBeginning } from '../text/edit-distance';
import { fold } from '../text/fold';
import { bitsIn, lettersOf } from '../text/letters';
import { firstPosition } from '../text/sorted';

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
 * Puts an index together, a holder with each step; sorting is a longer one.
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
  const sorted = [...byWord.keys()].sort();
  yield;
  const words = { sorted, letters: Uint32Array.from(sorted, lettersOf), ...placesOf(sorted, byWord) };
  return {
    begun: (wanted) => holdersOf(wanted, words, holders),
    nearly: (wanted) => {
      const found = new Map<Holder, number>();
      for (const { word, slips } of nearlyBegunBy(wanted, words)) {
        for (const place of words.places.subarray(words.offsets[word], words.offsets[word + 1])) {
          const holder = holders[place] as Holder;
          found.set(holder, Math.min(slips, found.get(holder) ?? slips));
        }
      }
      return found;
    },
  };
}

interface Words {
  /** In alphabetical order. */
  readonly sorted: readonly string[];
  /** Number of a word → its letters, as bits. */
  readonly letters: Uint32Array;
  /** Places of the holders of word w stand from `offsets[w]` to `offsets[w + 1]`. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
}

function placesOf(
  sorted: readonly string[],
  byWord: ReadonlyMap<string, readonly number[]>,
): Pick<Words, 'offsets' | 'places'> {
  const offsets = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, at) => (offsets[at + 1] = (offsets[at] ?? 0) + (byWord.get(word)?.length ?? 0)));
  const places = new Uint32Array(offsets[sorted.length] ?? 0);
  sorted.forEach((word, at) => {
    places.set(byWord.get(word) ?? [], offsets[at]);
  });
  return { offsets, places };
}

/** Marks their places and goes through the marks: a letter may begin thousands of words, and sorting would take longer than all else. */
function holdersOf<Holder>(wanted: string, words: Words, holders: readonly Holder[]): readonly Holder[] {
  const { sorted, offsets, places } = words;
  const end = offsets[firstFrom(wanted + LAST, sorted)] ?? 0;
  const marks = new Uint8Array(holders.length);
  for (let at = offsets[firstFrom(wanted, sorted)] ?? 0; at < end; at += 1) marks[places[at] ?? 0] = 1;
  const found: Holder[] = [];
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) found.push(holders[place] as Holder);
  return found;
}

/** Runs of letters as they are written, and words as sentences are searched for them: closed compounds, `us` for `U.S.` */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...(fold(text).match(RUN) ?? []), ...tokenize(text).map(({ word }) => word)]);
}

/** The longest of the runs of letters and digits in a text, of equals the first: what holds the text has a word that begins so. */
export function longestRun(folded: string): string {
  return (folded.match(RUN) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

function note(byWord: Map<string, number[]>, word: string, place: number): void {
  const others = byWord.get(word);
  if (others) others.push(place);
  else byWord.set(word, [place]);
}

/** Stands behind every letter. */
const LAST = '\uffff';

/** @returns the number of the first word that does not stand before one. */
function firstFrom(wanted: string, sorted: readonly string[]): number {
  return firstPosition(0, sorted.length, (at) => (sorted[at] ?? '') >= wanted);
}

/** One letter amiss, in long words two; most words lack too many of the letters to be compared. */
function nearlyBegunBy(wanted: string, { sorted, letters }: Words) {
  const most = wanted.length < SHORTEST_WITH_TWO_SLIPS ? 1 : 2;
  const found: { readonly word: number; readonly slips: number }[] = [];
  if (wanted.length < SHORTEST_WITH_SLIP || wanted.length > LONGEST_WORD) return found;
  const own = lettersOf(wanted);
  for (let word = 0; word < letters.length; word += 1) {
    if (bitsIn(own & ~(letters[word] ?? 0)) > most) continue;
    const text = sorted[word] ?? '';
    const slips = text.length < wanted.length - most ? Infinity : distanceToBeginning(wanted, text, most);
    if (slips <= most) found.push({ word, slips });
  }
  return found;
}
