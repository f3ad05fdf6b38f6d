import { HONORIFICS } from '../attribution/lexicon/word-lists';
import { CUE } from '../text/answer-types';
import { NO_TERM, wordNumberAt, type InvertedIndex } from '../search/index/inverted-index';
import { MARK, type WordLayout } from '../search/index/index-builder';

/** Runs of one to three adjacent content words, all names or none, without numbers and dates. */
export const LONGEST_TOPIC = 3;

/** Words of all sentences without closed compounds, in columns: counting takes five passes. */
export interface RunWords {
  /** Words of sentence s: `offsets[s]` to `offsets[s + 1]`. */
  readonly offsets: Uint32Array;
  /** `NO_TERM` for words that cannot be part of a topic. */
  readonly terms: Int32Array;
  readonly reach: Uint8Array;
  readonly bits: Uint8Array;
  /** Position in the index's `sentenceWords`. */
  readonly places: Uint32Array;
}

export const RUN = {
  capital: 1,
  noun: 2,
  /** No content word follows directly: `nuclear` in `nuclear war` does not end its phrase. */
  whole: 4,
} as const;

/** Reads the words of a sentence backwards: the length of a run depends on the word that follows. */
export function readRuns(index: InvertedIndex, { marks }: WordLayout): RunWords {
  const { offsets, places } = placesOfWords(index, marks);
  const terms = new Int32Array(places.length);
  const reach = new Uint8Array(places.length);
  const bits = new Uint8Array(places.length);
  const { topicTerms, saying, beforeNoun } = wordTables(index);
  for (let sentence = 0; sentence < index.sentenceCount; sentence += 1) {
    const first = offsets[sentence] ?? 0;
    let further = 0;
    let goesOn = false;
    for (let at = (offsets[sentence + 1] ?? 0) - 1; at >= first; at -= 1) {
      const place = places[at] ?? 0;
      const word = wordNumberAt(index, place);
      const term = topicTerms[word] ?? NO_TERM;
      const mark = marks[place] ?? 0;
      const isBehindNounWord = at > first && beforeNoun[wordNumberAt(index, places[at - 1] ?? 0)] === 1;
      terms[at] = term;
      reach[at] = term === NO_TERM ? 0 : Math.min(LONGEST_TOPIC, further + 1);
      bits[at] =
        ((mark & MARK.capital) === 0 ? 0 : RUN.capital) | (isBehindNounWord ? RUN.noun : 0) | (goesOn ? 0 : RUN.whole);
      const continues = (mark & MARK.continues) !== 0;
      further = continues ? (reach[at] ?? 0) : 0;
      goesOn = continues && index.termOfWord[word] !== NO_TERM && saying[word] !== 1;
    }
  }
  return { offsets, terms, reach, bits, places };
}

function placesOfWords({ sentenceCount, wordOffsets }: InvertedIndex, marks: Uint32Array) {
  const places = new Uint32Array(marks.length);
  const offsets = new Uint32Array(sentenceCount + 1);
  let count = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence += 1) {
    const end = wordOffsets[sentence + 1] ?? 0;
    for (let place = wordOffsets[sentence] ?? 0; place < end; place += 1) {
      if (((marks[place] ?? 0) & MARK.compound) !== 0) continue;
      places[count] = place;
      count += 1;
    }
    offsets[sentence + 1] = count;
  }
  return { offsets, places: places.subarray(0, count) };
}

/** Typed alone these are small talk. */
const REPLIES: ReadonlySet<string> = new Set(['right', 'really', 'sure', 'yes']);
/** They end the phrase before them: "the harbour commission said". */
const SAYING: readonly string[] = ['say', 'says', 'said', 'saying', 'told'];

function wordTables({ words, termOfWord, cuesOfWord }: InvertedIndex) {
  const marked = (list: readonly string[]): Uint8Array => {
    const table = new Uint8Array(termOfWord.length);
    for (const word of list) table[words.get(word) ?? table.length] = 1;
    return table;
  };
  const saying = marked(SAYING);
  const topicTerms = termOfWord.map((term, word) => {
    const isDate = ((cuesOfWord[word] ?? 0) & (CUE.number | CUE.time)) !== 0;
    const isNone = words.lengthOf(word) < 2 || REPLIES.has(words.at(word)) || HONORIFICS.has(words.at(word));
    return isDate || isNone || saying[word] === 1 ? NO_TERM : term;
  });
  return { topicTerms, saying, beforeNoun: marked(BEFORE_NOUNS) };
}

const BEFORE_NOUNS: readonly string[] = (
  'the a an of on in for with at by about his her their its our this that these those any no more some between over under ' +
  'against'
).split(' ');
