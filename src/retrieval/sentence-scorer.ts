import type { Corpus } from './corpus';
import { GrowingArray } from './growing-array';
import type { Question } from './question';
import { SENTENCE_SATURATION } from './saturation';
import { bitOfList, type WeighedArticles } from './weigh-articles';

/** The sentences of one article after the other, scored by the postings of a question's own words. */
export class SentenceScorer {
  /** How many sentences of the article visited last hold a word; they are the first of `touched`, by their number in the article. */
  count = 0;
  readonly touched: Uint32Array;
  /** Number in the article → idf of its words, each saturated; 0 where it holds none. */
  readonly sums: Float64Array;
  /** A row for each article visited: slot → how many of its sentences hold it. */
  readonly holders = new GrowingArray();
  private readonly best: Float64Array;
  private readonly lastRound: Uint8Array;
  private readonly cursors: Uint32Array;
  private readonly all: readonly List[];
  private readonly slots: number;

  constructor(
    question: Question,
    private readonly corpus: Corpus,
    private readonly weighed: WeighedArticles,
  ) {
    const room = roomIn(corpus);
    this.touched = room.touched;
    this.sums = room.sums;
    this.best = room.best;
    this.lastRound = room.lastRound;
    this.slots = question.slots.length;
    this.all = listsOf(question);
    this.cursors = Uint32Array.from(this.all, ({ term }) => corpus.index.offsets[term] ?? 0);
  }

  /** Scores the sentences of an article. Articles are best visited in rising order. @returns where its row of `holders` begins. */
  visit(article: number): number {
    this.clear();
    const row = this.holders.length;
    const lists = this.weighed.lists[article] ?? 0;
    for (let slot = 0; slot < this.slots; slot += 1) this.holders.push(0);
    for (const list of this.all) {
      if ((lists & list.bit) !== 0) this.holders.add(row + list.slot, this.addPostings(article, list));
    }
    return row;
  }

  private clear(): void {
    for (let at = 0; at < this.count; at += 1) {
      const sentence = this.touched[at] ?? 0;
      this.sums[sentence] = this.lastRound[sentence] = 0;
    }
    this.count = 0;
  }

  /** Of the terms that answer to one word only the best counts. @returns how many sentences of the article hold the term. */
  private addPostings(article: number, { list, slot, term, weight }: List): number {
    const { offsets, postingEntries, termFrequencies } = this.corpus.index;
    const { firstEntry } = this.corpus;
    const [first, next, end] = [firstEntry[article] ?? 0, firstEntry[article + 1] ?? 0, offsets[term + 1] ?? 0];
    const from = this.seek(list, first, [offsets[term] ?? 0, end]);
    let at = from;
    for (let entry = postingEntries[at] ?? 0; at < end && entry < next; entry = postingEntries[(at += 1)] ?? 0)
      this.add(entry - first, slot + 1, weight * (SENTENCE_SATURATION[termFrequencies[at] ?? 0] ?? 0));
    this.cursors[list] = at;
    return at - from;
  }

  private add(sentence: number, round: number, value: number): void {
    const last = this.lastRound[sentence] ?? 0;
    if (last === round) {
      const before = this.best[sentence] ?? 0;
      if (value <= before) return;
      this.sums[sentence] = (this.sums[sentence] ?? 0) + value - before;
    } else {
      if (last === 0) this.touched[this.count++] = sentence;
      this.lastRound[sentence] = round;
      this.sums[sentence] = (this.sums[sentence] ?? 0) + value;
    }
    this.best[sentence] = value;
  }

  /** @returns the first posting that is not before an entry, looked for in leaps from where the last search ended (Bentley and Yao 1976). */
  private seek(list: number, entry: number, [start, end]: readonly [start: number, end: number]): number {
    const { postingEntries } = this.corpus.index;
    let low = this.cursors[list] ?? 0;
    if (low > start && (postingEntries[low - 1] ?? 0) >= entry) low = start;
    let leap = 1;
    while (low + leap < end && (postingEntries[low + leap] ?? 0) < entry) {
      low += leap;
      leap *= 2;
    }
    let high = Math.min(end, low + leap);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postingEntries[middle] ?? 0) < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface List {
  /** Its number within the question, and its bit in `WeighedArticles.lists`. */
  readonly list: number;
  readonly bit: number;
  readonly slot: number;
  readonly term: number;
  /** What a posting gives before it is saturated. */
  readonly weight: number;
}

/** In the order in which `weighArticles` walks them. */
function listsOf({ slots }: Question): readonly List[] {
  const lists: List[] = [];
  slots.forEach(({ idf, alternatives }, slot) => {
    for (const { term, strength } of alternatives) {
      const list = lists.length;
      lists.push({ list, bit: bitOfList(list), slot, term, weight: strength * idf });
    }
  });
  return lists;
}

interface Room {
  readonly touched: Uint32Array;
  readonly sums: Float64Array;
  readonly best: Float64Array;
  readonly lastRound: Uint8Array;
}

/** As large as the longest article; each question leaves it as it found it. */
const rooms = new WeakMap<Corpus, Room>();

function roomIn(corpus: Corpus): Room {
  const known = rooms.get(corpus);
  if (known) {
    known.sums.fill(0);
    known.lastRound.fill(0);
    return known;
  }
  let longest = 0;
  corpus.firstEntry.forEach((first, article) => {
    longest = Math.max(longest, (corpus.firstEntry[article + 1] ?? first) - first);
  });
  const room = {
    touched: new Uint32Array(longest),
    sums: new Float64Array(longest),
    best: new Float64Array(longest),
    lastRound: new Uint8Array(longest),
  };
  rooms.set(corpus, room);
  return room;
}
