import type { Slot } from './slots';

/** How much of the question's idf belongs to some of its slots, which are given as bits. */
export class Shares {
  private readonly idfs: Float64Array;
  private readonly squares: Float64Array;
  private readonly total: number;
  private readonly length: number;

  constructor(slots: readonly Slot[]) {
    this.idfs = new Float64Array(slots.length);
    this.squares = new Float64Array(slots.length);
    slots.forEach(({ idf }, slot) => {
      this.idfs[slot] = idf;
      this.squares[slot] = idf ** 2;
    });
    this.total = sumOf(this.idfs);
    this.length = Math.sqrt(sumOf(this.squares));
  }

  plain(slots: number): number {
    return slots === 0 ? 0 : ratio(heldOf(this.idfs, slots), this.total);
  }

  /** Of the squares of the idf. */
  squared(slots: number): number {
    return slots === 0 ? 0 : ratio(heldOf(this.squares, slots), this.length ** 2);
  }

  /** @param norm length of the vector of a text that holds the slots. @returns the cosine of the question and the text. */
  cosine(slots: number, norm: number): number {
    return slots === 0 ? 0 : ratio(heldOf(this.squares, slots), this.length * norm);
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function heldOf(values: Float64Array, slots: number): number {
  let held = 0;
  for (let slot = 0; slot < values.length; slot += 1) if ((slots & (1 << slot)) !== 0) held += values[slot] ?? 0;
  return held;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
