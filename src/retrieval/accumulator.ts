/**
 * Scores by number, and which numbers have one. It is as large as the collection, so it is made once and cleared after each question at
 * the cost of what the question touched.
 */
export class Accumulator {
  private readonly touchedNumbers: number[] = [];
  private readonly scores: Float64Array;
  private readonly lastRound: Uint8Array;
  private readonly lastValue: Float64Array;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.lastRound = new Uint8Array(size);
    this.lastValue = new Float64Array(size);
  }

  /** @returns the numbers that have a score, in their order. */
  touched(): Uint32Array {
    return Uint32Array.from(this.touchedNumbers).sort();
  }

  scoreOf(number: number): number {
    return this.scores[number] ?? 0;
  }

  /**
   * Adds a value to a score; of the values given in one round only the largest counts.
   *
   * @param round 1 to 255, in rising order.
   * @param value above 0.
   */
  addBest(number: number, round: number, value: number): void {
    const before = this.lastRound[number] === round ? (this.lastValue[number] ?? 0) : 0;
    if (value <= before) return;
    if (this.lastRound[number] === 0) this.touchedNumbers.push(number);
    this.lastRound[number] = round;
    this.lastValue[number] = value;
    this.scores[number] = (this.scores[number] ?? 0) + value - before;
  }

  clear(): void {
    for (const number of this.touchedNumbers) {
      this.scores[number] = 0;
      this.lastRound[number] = 0;
    }
    this.touchedNumbers.length = 0;
  }
}
