/**
 * Scores by number, and which numbers have one. It is as large as the collection, so it is made once and cleared after each question at
 * the cost of what the question touched.
 */
export class Accumulator {
  /** How many numbers have a score; they are the first of `touched`, in no order. */
  count = 0;
  readonly touched: Uint32Array;
  readonly scores: Float64Array;
  private readonly lastRound: Uint8Array;
  private readonly lastValue: Float64Array;

  constructor(size: number) {
    this.touched = new Uint32Array(size);
    this.scores = new Float64Array(size);
    this.lastRound = new Uint8Array(size);
    this.lastValue = new Float64Array(size);
  }

  /**
   * Adds a value to a score; of the values given in one round only the largest counts.
   *
   * @param round 1 to 255, in rising order.
   * @param value above 0.
   */
  addBest(number: number, round: number, value: number): void {
    const last = this.lastRound[number] ?? 0;
    if (last === round) {
      const before = this.lastValue[number] ?? 0;
      if (value <= before) return;
      this.scores[number] = (this.scores[number] ?? 0) + value - before;
    } else {
      if (last === 0) this.touch(number);
      this.lastRound[number] = round;
      this.scores[number] = (this.scores[number] ?? 0) + value;
    }
    this.lastValue[number] = value;
  }

  private touch(number: number): void {
    this.touched[this.count] = number;
    this.count += 1;
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) {
      const number = this.touched[at] ?? 0;
      this.scores[number] = 0;
      this.lastRound[number] = 0;
    }
    this.count = 0;
  }
}
