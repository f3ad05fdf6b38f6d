import { copied } from '../../text/typed-arrays';
import type { Corpus } from '../index/corpus';
import type { Question } from '../query/question';

const ROOM = 1024;

/**
 * What related words give to sentences: to those that are named, or to all that hold one. Each has a place, in the order in which they come; what
 * is known of it stands there.
 */
export class RelatedSums {
  /** How many sentences have a place. */
  count = 0;
  /** Place → its sentence. */
  entries = new Uint32Array(ROOM);
  /** Place → idf of the words of which it holds a relative, each by how near the nearest comes; and of those only that it does not hold itself. */
  sums = new Float64Array(ROOM);
  missing = new Float64Array(ROOM);
  /** Place → slots whose words it holds itself, as bits; and the slot that gave something last, plus one. */
  private held = new Int32Array(ROOM);
  private lastSlots = new Uint8Array(ROOM);
  /** Entry → its place, where it has one; and whether it has, a bit each, so that all of these stay near. */
  private readonly placeOf: Uint32Array;
  private readonly isNamed: Int32Array;

  constructor(private readonly corpus: Corpus) {
    this.placeOf = new Uint32Array(corpus.sentences.count);
    this.isNamed = new Int32Array(Math.ceil(corpus.sentences.count / 32));
  }

  /** Forgets what the last question found, at the cost of that. */
  clear(): this {
    for (let place = 0; place < this.count; place += 1) this.isNamed[(this.entries[place] ?? 0) >> 5] = 0;
    this.count = 0;
    return this;
  }

  /** Gives a place to a sentence that has none yet. @param held slots whose words it holds itself, as bits. */
  name(sentence: number, held: number): void {
    if (this.count === this.entries.length) this.grow();
    this.entries[this.count] = sentence;
    this.held[this.count] = held;
    this.sums[this.count] = this.missing[this.count] = this.lastSlots[this.count] = 0;
    this.placeOf[sentence] = this.count;
    this.isNamed[sentence >> 5] = (this.isNamed[sentence >> 5] ?? 0) | (1 << (sentence & 31));
    this.count += 1;
  }

  /**
   * Walks the postings of all related words, of each word the strongest first, so that the first one counts.
   *
   * @param all whether a sentence that is not named gets a place.
   */
  add({ queryTerms }: Question, all: boolean): this {
    queryTerms.forEach(({ idf, related }, queryTerm) => {
      for (const { term, strength } of related) this.walk({ term, slot: queryTerm, weight: strength * idf }, all);
    });
    return this;
  }

  private walk({ term, slot: queryTerm, weight }: List, all: boolean): void {
    const { offsets, postingSentences: postingEntries } = this.corpus.index;
    const { placeOf, isNamed } = this;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at += 1) {
      const sentence = postingEntries[at] ?? 0;
      if (((isNamed[sentence >> 5] ?? 0) & (1 << (sentence & 31))) === 0) {
        if (!all) continue;
        this.name(sentence, 0);
      }
      this.give(placeOf[sentence] ?? 0, queryTerm, weight);
    }
  }

  private give(place: number, queryTerm: number, weight: number): void {
    if (this.lastSlots[place] === queryTerm + 1) return;
    this.lastSlots[place] = queryTerm + 1;
    this.sums[place] = (this.sums[place] ?? 0) + weight;
    if (((this.held[place] ?? 0) & (1 << queryTerm)) === 0) this.missing[place] = (this.missing[place] ?? 0) + weight;
  }

  /** @returns the place of a sentence that has one. */
  placeAt(sentence: number): number {
    return this.placeOf[sentence] ?? 0;
  }

  private grow(): void {
    const size = 2 * this.entries.length;
    this.entries = copied(this.entries, new Uint32Array(size));
    this.sums = copied(this.sums, new Float64Array(size));
    this.missing = copied(this.missing, new Float64Array(size));
    this.held = copied(this.held, new Int32Array(size));
    this.lastSlots = copied(this.lastSlots, new Uint8Array(size));
  }
}

interface List {
  readonly term: number;
  readonly slot: number;
  readonly weight: number;
}

/** As large as the library, so it is made once. */
const workspaces = new WeakMap<Corpus, RelatedSums>();

/** @returns nothing named yet, good until the next question asks for it: asking is synchronous, so two questions never meet. */
export function relatedSums(corpus: Corpus): RelatedSums {
  const known = workspaces.get(corpus) ?? new RelatedSums(corpus);
  workspaces.set(corpus, known);
  return known.clear();
}
