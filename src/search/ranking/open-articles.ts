import { copied } from '../../text/typed-arrays';
import type { Corpus } from '../index/corpus';

/** Figures of an accumulator, side by side, so that what is read together lies together. */
export const FIGURES = 2;
/** Idf of the question's words that the sentence holds, each saturated. */
export const SUM = 0;
/** What the best word of the slot that was added last gave. */
export const BEST = 1;

/** Marks of an accumulator. Slots are bits: those that the sentence holds, those in the form that was asked, those among its first words. */
export const MARKS = 4;
export const HELD = 0;
export const EXACT = 1;
export const EARLY = 2;
/** The slot that was added to last, plus one. */
export const ROUND = 3;

/**
 * What the words of a question give to each sentence of some articles. Each sentence has a cell, the cells of an article stand side by side; one
 * that holds a word has an accumulator, and they stand in the order in which they were taken: there are few, and they stay near.
 */
export class OpenArticles {
  /** How many articles are opened. They are numbered from 1 in the order in which they are. */
  count = 0;
  /** Article → its number, 0 when it is not opened. */
  readonly numberOf: Uint32Array;
  /** Number → its article, where its cells begin (with one more at the end), and what leads from its entries to them. */
  readonly articleOf: Uint32Array;
  readonly firstCell: Uint32Array;
  readonly shifts: Int32Array;
  /** Number → BM25 of the article, as a sum of idf, and what it gives to the first score of its sentences. */
  readonly scores: Float64Array;
  readonly given: Float64Array;
  /** Number → slots whose words the article holds, as bits; and how often it holds the terms of one, each by its strength, while that is added. */
  readonly slotsOf: Int32Array;
  readonly frequencies: Float64Array;
  /** Cell → its accumulator, from 1 on; 0 where nothing was added. */
  accumulatorOf = new Uint32Array(ROOM);
  /** How many accumulators are in use, and one. */
  used = 1;
  /** Accumulator → its entry, the number of its article, and its figures and marks. */
  entries = new Uint32Array(ROOM);
  numbers = new Uint32Array(ROOM);
  figures = new Float64Array(FIGURES * ROOM);
  marks = new Int32Array(MARKS * ROOM);
  /** A row for each article, from number 1 on: slot → how many postings of its words the article has. */
  holders = new Uint32Array(ROOM);
  private slots = 0;

  constructor(private readonly corpus: Corpus) {
    const articles = corpus.articles.length;
    this.numberOf = new Uint32Array(articles);
    this.articleOf = new Uint32Array(articles + 1);
    this.shifts = new Int32Array(articles + 1);
    this.scores = new Float64Array(articles + 1);
    this.given = new Float64Array(articles + 1);
    this.slotsOf = new Int32Array(articles + 1);
    this.frequencies = new Float64Array(articles + 1);
    this.firstCell = new Uint32Array(articles + 2);
  }

  /** Closes what the last question opened, at the cost of that. @param queryTerms of the next one. */
  clear(queryTerms: number): this {
    for (let number = 1; number <= this.count; number += 1) this.numberOf[this.articleOf[number] ?? 0] = 0;
    this.count = 0;
    this.used = 1;
    this.slots = queryTerms;
    return this;
  }

  /** Gives an article its cells, unless it has them; they are to be used after `ready`. */
  open(article: number): void {
    if (this.numberOf[article] !== 0) return;
    const { firstSentence } = this.corpus;
    const [first, sentence] = [this.cells, firstSentence[article] ?? 0];
    this.count += 1;
    this.numberOf[article] = this.count;
    this.articleOf[this.count] = article;
    this.shifts[this.count] = first - sentence;
    this.scores[this.count] = this.given[this.count] = this.slotsOf[this.count] = 0;
    this.firstCell[this.count + 1] = first + (firstSentence[article + 1] ?? 0) - sentence;
  }

  /** Empties the cells and the rows of the articles that were opened after so many others. */
  ready(after: number): void {
    const [first, end] = [this.firstCell[after + 1] ?? 0, this.cells];
    if (end > this.accumulatorOf.length) this.accumulatorOf = copied(this.accumulatorOf, new Uint32Array(sizeFor(end)));
    this.accumulatorOf.fill(0, first, end);
    const [row, rowsEnd] = [after * this.slots, this.count * this.slots];
    if (rowsEnd > this.holders.length) this.holders = copied(this.holders, new Uint32Array(sizeFor(rowsEnd)));
    this.holders.fill(0, row, rowsEnd);
  }

  /** Sees to it that so many more accumulators can be taken; there are never more than cells. */
  makeRoom(more: number): void {
    const least = Math.min(this.used + more, this.cells + 1);
    if (least <= this.entries.length) return;
    const size = sizeFor(least);
    this.entries = copied(this.entries, new Uint32Array(size));
    this.numbers = copied(this.numbers, new Uint32Array(size));
    this.figures = copied(this.figures, new Float64Array(FIGURES * size));
    this.marks = copied(this.marks, new Int32Array(MARKS * size));
  }

  /** @returns where the row of `holders` of an opened article begins. */
  rowOf(number: number): number {
    return (number - 1) * this.slots;
  }

  /** @returns the accumulator of an entry; 0, of which all is 0, when it holds no word or its article is not open. */
  accumulatorAt(sentence: number): number {
    const number = this.numberOf[this.corpus.articleOfSentence[sentence] ?? 0] ?? 0;
    return number === 0 ? 0 : (this.accumulatorOf[sentence + (this.shifts[number] ?? 0)] ?? 0);
  }

  /** @returns the slots that a sentence holds, as bits. */
  heldAt(accumulator: number): number {
    return this.marks[MARKS * accumulator + HELD] ?? 0;
  }

  /** @returns the slots that the sentence before an entry holds in an opened article, by its number, as bits; 0 when it is not open. */
  heldBefore(sentence: number, number: number): number {
    if (number === 0) return 0;
    const cell = sentence + (this.shifts[number] ?? 0) - 1;
    const accumulator = cell >= (this.firstCell[number] ?? 0) ? (this.accumulatorOf[cell] ?? 0) : 0;
    return this.heldAt(accumulator);
  }

  /** How many cells there are. */
  private get cells(): number {
    return this.firstCell[this.count + 1] ?? 0;
  }
}

function sizeFor(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}

/** Cells, and accumulators, at first. */
const ROOM = 4096;

const workspaces = new WeakMap<Corpus, OpenArticles>();

/** @returns nothing opened yet, good until the next question asks for it: asking is synchronous, so two questions never meet. */
export function openArticles(corpus: Corpus, queryTerms: number): OpenArticles {
  const known = workspaces.get(corpus) ?? new OpenArticles(corpus);
  workspaces.set(corpus, known);
  return known.clear(queryTerms);
}
