import type { Question } from './question';

/** How much of the question's idf belongs to some of its slots, which are given as bits. */
export interface ShareReader {
  readonly plain: (slots: number) => number;
  /** Of the squares of the idf. */
  readonly squared: (slots: number) => number;
  /** @param strengths for each slot, 0 to 1. */
  readonly weighed: (strengths: Float64Array) => number;
  /** @param norm length of the vector of a text that holds the slots. @returns the cosine of the question and the text. */
  readonly cosine: (slots: number, norm: number) => number;
}

export function shareReader({ slots }: Question): ShareReader {
  const idfs = Float64Array.from(slots, ({ idf }) => idf);
  const squares = idfs.map((idf) => idf ** 2);
  const total = sumOf(idfs);
  const length = Math.sqrt(sumOf(squares));
  return {
    plain: (held) => ratio(heldOf(idfs, held), total),
    squared: (held) => ratio(heldOf(squares, held), length ** 2),
    weighed: (strengths) => ratio(productOf(idfs, strengths), total),
    cosine: (held, norm) => ratio(heldOf(squares, held), length * norm),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function productOf(values: Float64Array, factors: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (factors[at] ?? 0);
  return sum;
}

function heldOf(values: Float64Array, slots: number): number {
  if (slots === 0) return 0;
  let held = 0;
  for (let slot = 0; slot < values.length; slot += 1) if ((slots & (1 << slot)) !== 0) held += values[slot] ?? 0;
  return held;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
