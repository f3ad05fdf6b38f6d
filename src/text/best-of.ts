/** Keeps the best of many scored numbers: a binary heap whose top is the worst that is kept. Of equal scores the lower number is better. */
export class BestOf {
  private readonly numbers: number[] = [];
  private readonly scores: number[] = [];

  /** @param most how many are kept. */
  constructor(private readonly most: number) {}

  /** @returns whether it is kept, for now. */
  offer(number: number, score: number): boolean {
    if (!this.wants(number, score)) return false;
    if (this.numbers.length < this.most) this.rise(number, score);
    else this.sink(number, score);
    return true;
  }

  /** @returns whether a number with such a score would be kept. */
  wants(number: number, score: number): boolean {
    return this.numbers.length < this.most || this.isWorse(0, number, score);
  }

  /** What a number must score at least to be kept. */
  get least(): number {
    return this.numbers.length < this.most ? -Infinity : (this.scores[0] ?? -Infinity);
  }

  /** @returns the numbers that are kept, in no order. */
  kept(): readonly number[] {
    return this.numbers;
  }

  private isWorse(at: number, number: number, score: number): boolean {
    const own = this.scores[at] ?? 0;
    return own < score || (own === score && (this.numbers[at] ?? 0) > number);
  }

  private rise(number: number, score: number): void {
    let at = this.numbers.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, number, score)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, number, score);
  }

  private sink(number: number, score: number): void {
    let at = 0;
    for (;;) {
      const child = this.worseChild(at);
      if (child < 0 || !this.isWorse(child, number, score)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, number, score);
  }

  private worseChild(at: number): number {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= this.numbers.length) return -1;
    if (right >= this.numbers.length) return left;
    return this.isWorse(left, this.numbers[right] ?? 0, this.scores[right] ?? 0) ? left : right;
  }

  private move(from: number, to: number): void {
    this.put(to, this.numbers[from] ?? 0, this.scores[from] ?? 0);
  }

  private put(at: number, number: number, score: number): void {
    this.numbers[at] = number;
    this.scores[at] = score;
  }
}
