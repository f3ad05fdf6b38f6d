import type { Corpus } from './corpus';

/** What the words of a question give to each sentence of some articles: a cell for each sentence, the cells of an article side by side. */
export class OpenArticles {
  /** How many articles are opened. They are numbered from 1 in the order in which they are. */
  count = 0;
  /** Article → its number, 0 when it is not opened. */
  readonly numberOf: Uint32Array;
  /** Number → article, and where its cells begin (with one more at the end). */
  readonly articleOf: Uint32Array;
  readonly firstCell: Uint32Array;
  /** Number → what leads from its entries to their cells. */
  readonly shifts: Int32Array;
  /** Number → what the article gives to the first score of each of its sentences. */
  readonly given: Float64Array;
  /** Cell → idf of the question's words that the sentence holds, each saturated. */
  sums = new Float64Array(ROOM);
  /** Cell → idf of the words that it holds a relative of, each by how near the nearest comes. */
  relatives = new Float64Array(ROOM);
  /** Cell → the last slot that was added to, plus one, behind `RELATED` for a related word; 0 where nothing was. */
  rounds = new Uint8Array(ROOM);
  /** Cell → what the best word of that slot gave. */
  best = new Float64Array(ROOM);
  /** The same, of those words only that it does not hold itself. */
  missing = new Float64Array(ROOM);
  /** Cell → slots of the words that it holds, as bits; those in the form that was asked; those among its first words. */
  held = new Int32Array(ROOM);
  exact = new Int32Array(ROOM);
  early = new Int32Array(ROOM);
  /** How many cells hold something; they are the first of `touched`, in no order, with the number of their article in `touchedIn`. */
  touchedCount = 0;
  touched = new Uint32Array(ROOM);
  touchedIn = new Uint32Array(ROOM);
  /** A row for each article, from number 1 on: slot → how many postings of its words the article has. */
  holders = new Uint32Array(0);
  private slots = 0;

  constructor(private readonly corpus: Corpus) {
    const articles = corpus.articles.length;
    this.numberOf = new Uint32Array(articles);
    this.articleOf = new Uint32Array(articles + 1);
    this.shifts = new Int32Array(articles + 1);
    this.given = new Float64Array(articles + 1);
    this.firstCell = new Uint32Array(articles + 2);
  }

  /** Closes what the last question opened, at the cost of that. @param slots of the next one. */
  clear(slots: number): this {
    for (let number = 1; number <= this.count; number += 1) this.numberOf[this.articleOf[number] ?? 0] = 0;
    this.count = this.touchedCount = 0;
    this.slots = slots;
    this.holders = new Uint32Array(0);
    return this;
  }

  /** @returns how many cells there are. */
  get cells(): number {
    return this.firstCell[this.count + 1] ?? 0;
  }

  /**
   * Gives an article its cells; they are to be used after `ready`.
   *
   * @param given what it gives to the first score of each of its sentences.
   */
  open(article: number, given: number): void {
    const { firstEntry } = this.corpus;
    const [first, entry] = [this.cells, firstEntry[article] ?? 0];
    const end = first + (firstEntry[article + 1] ?? 0) - entry;
    this.count += 1;
    this.shifts[this.count] = first - entry;
    this.given[this.count] = given;
    this.numberOf[article] = this.count;
    this.articleOf[this.count] = article;
    this.firstCell[this.count + 1] = end;
  }

  /** Empties the cells and the rows of the articles that were opened after so many others. */
  ready(after: number): void {
    const [first, end] = [this.firstCell[after + 1] ?? 0, this.cells];
    if (end > this.sums.length) this.grow(end);
    this.sums.fill(0, first, end);
    this.relatives.fill(0, first, end);
    this.rounds.fill(0, first, end);
    this.missing.fill(0, first, end);
    this.held.fill(0, first, end);
    this.exact.fill(0, first, end);
    this.early.fill(0, first, end);
    const holders = new Uint32Array(this.count * this.slots);
    holders.set(this.holders);
    this.holders = holders;
  }

  /** Notes the first thing that is put into a cell of an opened article. */
  touch(cell: number, number: number): void {
    this.touched[this.touchedCount] = cell;
    this.touchedIn[this.touchedCount] = number;
    this.touchedCount += 1;
  }

  /** @returns where the row of `holders` of an opened article begins. */
  rowOf(number: number): number {
    return (number - 1) * this.slots;
  }

  /** @returns the slots that the sentence before an entry of an opened article holds, as bits. */
  heldBefore(entry: number, number: number): number {
    const cell = this.cellOf(entry, number);
    return cell > (this.firstCell[number] ?? 0) ? (this.held[cell - 1] ?? 0) : 0;
  }

  /** @returns the cell of an entry of an opened article. */
  cellOf(entry: number, number: number): number {
    return entry + (this.shifts[number] ?? 0);
  }

  private grow(least: number): void {
    const size = 2 ** Math.ceil(Math.log2(least));
    this.sums = copied(this.sums, new Float64Array(size));
    this.relatives = copied(this.relatives, new Float64Array(size));
    this.best = copied(this.best, new Float64Array(size));
    this.rounds = copied(this.rounds, new Uint8Array(size));
    this.missing = copied(this.missing, new Float64Array(size));
    this.held = copied(this.held, new Int32Array(size));
    this.exact = copied(this.exact, new Int32Array(size));
    this.early = copied(this.early, new Int32Array(size));
    this.touched = copied(this.touched, new Uint32Array(size));
    this.touchedIn = copied(this.touchedIn, new Uint32Array(size));
  }
}

function copied<Cells extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  cells: Cells,
  larger: Cells,
): Cells {
  larger.set(cells);
  return larger;
}

/** Cells at first. */
const ROOM = 4096;

const workspaces = new WeakMap<Corpus, OpenArticles>();

/** @returns nothing opened yet, good until the next question asks for it: asking is synchronous, so two questions never meet. */
export function openArticles(corpus: Corpus, slots: number): OpenArticles {
  const known = workspaces.get(corpus) ?? new OpenArticles(corpus);
  workspaces.set(corpus, known);
  return known.clear(slots);
}
