import { CUE } from './cues';
import { NO_TERM, wordNumberAt, type InvertedIndex } from './inverted-index';
import { MARK, type WordLayout } from './word-layout';

/** Runs of one to three words of content that stand together: all names, or none. Numbers and dates are no topics. */
export const LONGEST_TOPIC = 3;

/** One sentence at a time, its words without closed compounds. The arrays are used again for the next sentence. */
export interface RunReader {
  /** @returns how many words the sentence has. */
  read(entry: number): number;
  /** Terms of the words; `NO_TERM` for what can be no part of a topic. */
  readonly terms: Int32Array;
  /** How many words the longest run that begins at a word has: 0 to 3. */
  readonly reach: Uint8Array;
  /** What the word tells of a run that ends or begins with it, as bits of `RUN`. */
  readonly bits: Uint8Array;
  /** Place of the word in the index. */
  readonly places: Uint32Array;
}

export const RUN = {
  capital: 1,
  /** It follows a word that a noun follows. */
  noun: 2,
  /** No further word of content follows at once: `nuclear` in `nuclear war` is not the end of its phrase. */
  whole: 4,
} as const;

/** @returns a reader of runs in the entries of an index. */
export function runReader(index: InvertedIndex, { marks }: WordLayout): RunReader {
  const longest = longestEntry(index);
  const words = new Uint32Array(longest);
  const terms = new Int32Array(longest);
  const reach = new Uint8Array(longest);
  const bits = new Uint8Array(longest);
  const places = new Uint32Array(longest);
  const { topicTerms, beforeNoun } = wordTables(index);
  const pick = (entry: number): number => {
    let length = 0;
    for (let at = index.wordOffsets[entry] ?? 0; at < (index.wordOffsets[entry + 1] ?? 0); at += 1) {
      if (((marks[at] ?? 0) & MARK.compound) !== 0) continue;
      const word = wordNumberAt(index, at);
      words[length] = word;
      terms[length] = topicTerms[word] ?? NO_TERM;
      places[length] = at;
      length += 1;
    }
    return length;
  };
  const continues = (at: number): boolean => ((marks[places[at] ?? 0] ?? 0) & MARK.continues) !== 0;
  const isContentAt = (at: number): boolean => (index.termOfWord[words[at] ?? 0] ?? NO_TERM) !== NO_TERM;
  const bitsAt = (at: number, length: number): number => {
    const capital = ((marks[places[at] ?? 0] ?? 0) & MARK.capital) === 0 ? 0 : RUN.capital;
    const noun = at > 0 && beforeNoun[words[at - 1] ?? 0] === 1 ? RUN.noun : 0;
    const goesOn = at + 1 < length && isContentAt(at + 1) && continues(at + 1);
    return capital | noun | (goesOn ? 0 : RUN.whole);
  };
  const read = (entry: number): number => {
    const length = pick(entry);
    for (let at = length - 1; at >= 0; at -= 1) {
      bits[at] = bitsAt(at, length);
      const further = at + 1 < length && continues(at + 1) ? (reach[at + 1] ?? 0) : 0;
      reach[at] = terms[at] === NO_TERM ? 0 : Math.min(LONGEST_TOPIC, further + 1);
    }
    return length;
  };
  return { read, terms, reach, bits, places };
}

function longestEntry({ wordOffsets }: InvertedIndex): number {
  let longest = 0;
  for (let at = 1; at < wordOffsets.length; at += 1)
    longest = Math.max(longest, (wordOffsets[at] ?? 0) - (wordOffsets[at - 1] ?? 0));
  return longest;
}

/** What is to be known of each word, found once. */
function wordTables({ words, termOfWord, cuesOfWord }: InvertedIndex): {
  topicTerms: Int32Array;
  beforeNoun: Uint8Array;
} {
  const topicTerms = termOfWord.map((term, word) => {
    const isDate = ((cuesOfWord[word] ?? 0) & (CUE.number | CUE.time)) !== 0;
    return isDate || words.lengthOf(word) < 2 ? NO_TERM : term;
  });
  const beforeNoun = new Uint8Array(termOfWord.length);
  for (const word of BEFORE_NOUNS) beforeNoun[words.get(word) ?? beforeNoun.length] = 1;
  return { topicTerms, beforeNoun };
}

const BEFORE_NOUNS: readonly string[] = (
  'the a an of on in for with at by about his her their its our this that these those any no more some between over under ' +
  'against'
).split(' ');
