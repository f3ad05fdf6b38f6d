import type { QueryTerm } from './query-terms';

/** How much of the question's idf belongs to some of its slots, which are given as bits. */
export class IdfCoverage {
  private readonly idfs: Float64Array;
  private readonly squares: Float64Array;
  private readonly total: number;
  private readonly length: number;

  constructor(queryTerms: readonly QueryTerm[]) {
    this.idfs = new Float64Array(queryTerms.length);
    this.squares = new Float64Array(queryTerms.length);
    queryTerms.forEach(({ idf }, queryTerm) => {
      this.idfs[queryTerm] = idf;
      this.squares[queryTerm] = idf ** 2;
    });
    this.total = sumOf(this.idfs);
    this.length = Math.sqrt(sumOf(this.squares));
  }

  plain(queryTerms: number): number {
    return queryTerms === 0 ? 0 : ratio(heldOf(this.idfs, queryTerms), this.total);
  }

  /** Of the squares of the idf. */
  squared(queryTerms: number): number {
    return queryTerms === 0 ? 0 : ratio(heldOf(this.squares, queryTerms), this.length ** 2);
  }

  /** @param norm length of the vector of a text that holds the slots. @returns the cosine of the question and the text. */
  cosine(queryTerms: number, norm: number): number {
    return queryTerms === 0 ? 0 : ratio(heldOf(this.squares, queryTerms), this.length * norm);
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function heldOf(values: Float64Array, queryTerms: number): number {
  let held = 0;
  for (let queryTerm = 0; queryTerm < values.length; queryTerm += 1)
    if ((queryTerms & (1 << queryTerm)) !== 0) held += values[queryTerm] ?? 0;
  return held;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
