/** Numbers with scores, of which the best are wanted. Used for one question after the other, so that its memory is taken once. */
export class Selection {
  count = 0;
  private numbers = new Uint32Array(ROOM);
  private scores = new Float64Array(ROOM);
  private kept = new Uint32Array(ROOM);
  private readonly sizes = new Uint32Array(BUCKETS);
  private lowest = Infinity;
  private highest = -Infinity;
  private scale = 0;
  /** How many scores are counted by buckets; below 0 when none are. */
  private counted = -1;

  clear(): this {
    this.count = 0;
    this.counted = -1;
    this.lowest = Infinity;
    this.highest = -Infinity;
    return this;
  }

  add(number: number, score: number): void {
    if (this.count === this.numbers.length) this.grow();
    this.numbers[this.count] = number;
    this.scores[this.count] = score;
    this.count += 1;
    if (score < this.lowest) this.lowest = score;
    if (score > this.highest) this.highest = score;
  }

  /** Adds many numbers. */
  addAll(numbers: Uint32Array, scoreOf: (number: number) => number): this {
    while (this.count + numbers.length > this.numbers.length) this.grow();
    let { lowest, highest, count } = this;
    for (const number of numbers) {
      const score = scoreOf(number);
      this.numbers[count] = number;
      this.scores[count] = score;
      count += 1;
      if (score < lowest) lowest = score;
      if (score > highest) highest = score;
    }
    [this.lowest, this.highest, this.count] = [lowest, highest, count];
    return this;
  }

  /** @returns a score that so many have or pass: the least of them, or a little less; -Infinity when there are fewer. */
  lineOf(most: number): number {
    if (this.count < most) return -Infinity;
    const { bucket } = this.lastBucket(most);
    return this.scale === 0 ? this.lowest : this.lowest + bucket / this.scale - EDGE * (this.highest - this.lowest);
  }

  /** @returns the numbers that have a score or pass it, as they came; good until some are asked for again. */
  atLeast(least: number): Uint32Array {
    const { numbers, scores, kept } = this;
    let count = 0;
    for (let at = 0; at < this.count; at += 1) if ((scores[at] ?? 0) >= least) kept[count++] = numbers[at] ?? 0;
    return kept.subarray(0, count);
  }

  /** @returns the numbers with the best scores, of equals the lower ones; in no order, and good until some are asked for again. */
  best(most: number): Uint32Array {
    if (this.count <= most) return this.atLeast(-Infinity);
    const { bucket, room } = this.lastBucket(most);
    const { numbers, scores, kept, lowest, scale } = this;
    const near: number[] = [];
    let count = 0;
    for (let at = 0; at < this.count; at += 1) {
      const own = bucketOf(scores[at] ?? 0, lowest, scale);
      if (own > bucket) kept[count++] = numbers[at] ?? 0;
      else if (own === bucket) near.push(at);
    }
    if (near.length > room) near.sort((a, b) => this.compare(a, b));
    for (const at of near.slice(0, room)) kept[count++] = numbers[at] ?? 0;
    return kept.subarray(0, count);
  }

  /** The better score first, of equals the lower number. */
  private compare(a: number, b: number): number {
    const difference = (this.scores[b] ?? 0) - (this.scores[a] ?? 0);
    return difference || (this.numbers[a] ?? 0) - (this.numbers[b] ?? 0);
  }

  /** Counts the scores by buckets. @returns the bucket in which the worst of the best stands, and how many of it are wanted. */
  private lastBucket(most: number): { readonly bucket: number; readonly room: number } {
    if (this.counted === this.count) return this.roomFrom(most);
    this.counted = this.count;
    this.scale = this.highest > this.lowest ? (BUCKETS - 1) / (this.highest - this.lowest) : 0;
    const { scores, sizes, lowest, scale } = this;
    sizes.fill(0);
    for (let at = 0; at < this.count; at += 1) {
      const bucket = bucketOf(scores[at] ?? 0, lowest, scale);
      sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    }
    return this.roomFrom(most);
  }

  private roomFrom(most: number): { readonly bucket: number; readonly room: number } {
    let room = most;
    let bucket = BUCKETS - 1;
    for (; room > (this.sizes[bucket] ?? 0); bucket -= 1) room -= this.sizes[bucket] ?? 0;
    return { bucket, room };
  }

  private grow(): void {
    const numbers = new Uint32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    const scores = new Float64Array(numbers.length);
    scores.set(this.scores);
    [this.numbers, this.scores, this.kept] = [numbers, scores, new Uint32Array(numbers.length)];
  }
}

/** Rises with the score, so that it parts no equals and changes no order. */
function bucketOf(score: number, lowest: number, scale: number): number {
  return ((score - lowest) * scale) | 0;
}

const ROOM = 1024;
/** Sums in another order may differ in their last bits: what comes this near to a line is reckoned to the end. */
export const SLACK = 1e-9;
/** The edge of a bucket may be off in its last bits, as a share of all buckets. */
const EDGE = 1e-12;
/** So many that the line falls among few. */
const BUCKETS = 512;
