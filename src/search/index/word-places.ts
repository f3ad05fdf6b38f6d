import { analyse, isHyphen, LONGEST_COMPOUND, NUMBER, readForm } from '../../text/analysis';
import { PlainRuns } from '../../text/plain-runs';
import { isApostrophe } from '../../text/word-runs';
import { wordNumberAt, type InvertedIndex } from './inverted-index';

/** Where words stand, as offsets into a text. */
export interface WordPlaces {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * Finds again where the words of an entry stand in its text: the index keeps which they are and not where. A plain text is read without an
 * object for each of its words; to mark words so took a third to a half of what it takes with `analyse`.
 *
 * @returns the places of the entry's words in the order of the index, good until it is asked again.
 */
export function placesOfWords(sentence: number, text: string, index: InvertedIndex): WordPlaces {
  const first = index.wordOffsets[sentence] ?? 0;
  const count = (index.wordOffsets[sentence + 1] ?? 0) - first;
  const isPlain = RUNS.read(text, 0, text.length) && PLACES.read(text, first, index) === count;
  return isPlain ? PLACES : analysedPlaces(text);
}

function analysedPlaces(text: string): WordPlaces {
  const tokens = analyse(text);
  return { starts: tokens.map(({ start }) => start), ends: tokens.map(({ end }) => end) };
}

const RUNS = new PlainRuns();

/** The places of one text at a time, from its runs. */
class RunPlaces implements WordPlaces {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** How many of the last words are one chain of hyphenated ones. */
  private chain = 0;

  /**
   * Goes through the runs as the index did; a chain is followed by its compound.
   *
   * @param first where the words of the text begin among all of the index.
   * @returns how many words there are; -1 where a run may be none, which `analyse` tells.
   */
  read(text: string, first: number, index: InvertedIndex): number {
    const { starts, ends, count } = RUNS;
    this.starts.length = this.ends.length = this.chain = 0;
    let lastEnd = -1;
    for (let run = 0; run < count; run += 1) {
      const start = starts[run] ?? 0;
      const end = endOfWord(text, start, ends[run] ?? 0);
      if (end === start || isMark(text.charCodeAt(start))) return -1;
      if (start !== lastEnd + 1 || !isHyphen(text.charCodeAt(lastEnd))) this.closeChain(first, index);
      this.push(start, end);
      this.chain += 1;
      lastEnd = end;
    }
    this.closeChain(first, index);
    return this.starts.length;
  }

  private closeChain(first: number, index: InvertedIndex): void {
    const { chain, starts, ends } = this;
    this.chain = 0;
    if (chain < 2 || chain > LONGEST_COMPOUND) return;
    const from = starts.length - chain;
    let word = '';
    for (let at = from; at < from + chain; at += 1) word += index.words.at(wordNumberAt(index, first + at));
    if (!NUMBER.test(word)) this.push(starts[from] ?? 0, ends[from + chain - 1] ?? 0);
  }

  private push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }
}

const PLACES = new RunPlaces();

/** No ending of a possessive or a contraction is longer, its apostrophe included. */
const LONGEST_ENDING = 3;

/** @returns where a run ends without its possessive or contraction. */
function endOfWord(text: string, start: number, end: number): number {
  for (let at = Math.max(start, end - LONGEST_ENDING); at < end; at += 1)
    if (isApostrophe(text.charCodeAt(at))) return start + readForm(text.slice(start, end)).written.length;
  return end;
}

/** Whether a unit is an accent that stands by itself, of which folding leaves nothing. */
function isMark(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}
