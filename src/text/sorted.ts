/** Binary search for the first position at which `isReached`, false and then true, holds; `to` if none. */
export function firstPosition(from: number, to: number, isReached: (position: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @returns the first position in `[from, to)` whose number is at least `least`; numbers must ascend. */
export function lowerBound(numbers: ArrayLike<number>, least: number, from = 0, to = numbers.length): number {
  return firstPosition(from, to, (position) => (numbers[position] ?? 0) >= least);
}

const BUCKETS = 512;
/** Part of the range of scores by which rounding may shift a bucket's edge. */
const EDGE = 1e-9;

const sizes = new Uint32Array(BUCKETS);
let room = new Float64Array(1024);

/** @returns a scratch array of at least `count` scores, valid until the next call. */
export function roomForScores(count: number): Float64Array {
  if (count > room.length) room = new Float64Array(2 * count);
  return room;
}

/** @returns a lower bound of the k-th best of the first `count` scores, in linear time and near it; −Infinity if there are fewer. */
export function boundOfBest(k: number, scores: Float64Array, count: number): number {
  if (count < k) return -Infinity;
  let [lowest, highest] = [Infinity, -Infinity];
  for (let at = 0; at < count; at += 1) {
    const score = scores[at] ?? 0;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  const scale = highest > lowest ? (BUCKETS - 1) / (highest - lowest) : 0;
  sizes.fill(0);
  for (let at = 0; at < count; at += 1) {
    const bucket = Math.trunc(((scores[at] ?? 0) - lowest) * scale);
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  let bucket = BUCKETS - 1;
  for (let wanted = k - (sizes[bucket] ?? 0); wanted > 0; wanted -= sizes[bucket] ?? 0) bucket -= 1;
  return scale === 0 ? lowest : lowest + bucket / scale - EDGE * (highest - lowest);
}

/** The k best scores in a binary min-heap. Of equal scores the lower number is better. */
export class TopK {
  private readonly numbers: number[] = [];
  private readonly scores: number[] = [];
  /** K-th best score; −Infinity while there are fewer. */
  least = -Infinity;

  /** @param accepts numbers that may be among them; all if absent. */
  constructor(
    readonly k: number,
    readonly accepts?: (number: number) => boolean,
  ) {}

  offer(number: number, score: number): void {
    if (score < this.least || this.accepts?.(number) === false) return;
    if (this.numbers.length < this.k) this.siftUp(number, score);
    else if (this.isWorse(0, number, score)) this.siftDown(number, score);
    if (this.numbers.length >= this.k) this.least = this.scores[0] ?? -Infinity;
  }

  /** In no order; valid until the next `offer`. */
  get kept(): readonly number[] {
    return this.numbers;
  }

  ascending(): Uint32Array {
    return new Uint32Array(this.numbers).sort();
  }

  private isWorse(at: number, number: number, score: number): boolean {
    const own = this.scores[at] ?? 0;
    return own < score || (own === score && (this.numbers[at] ?? 0) > number);
  }

  private siftUp(number: number, score: number): void {
    let at = this.numbers.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, number, score)) break;
      this.put(at, this.numbers[parent] ?? 0, this.scores[parent] ?? 0);
      at = parent;
    }
    this.put(at, number, score);
  }

  private siftDown(number: number, score: number): void {
    let at = 0;
    for (;;) {
      const child = this.worseChild(at);
      if (child < 0 || !this.isWorse(child, number, score)) break;
      this.put(at, this.numbers[child] ?? 0, this.scores[child] ?? 0);
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

  private put(at: number, number: number, score: number): void {
    this.numbers[at] = number;
    this.scores[at] = score;
  }
}

/** Up to this many scores an insertion sort is faster. */
const FEW = 300;

/** @returns the positions of scores, the highest first, equal ones in their order. */
export function descending(scores: Float64Array): Uint32Array {
  const order = new Uint32Array(scores.length);
  if (scores.length > FEW) return order.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const sorted = new Float64Array(scores.length);
  for (let from = 0; from < scores.length; from += 1) {
    const score = scores[from] ?? 0;
    let at = from;
    for (; at > 0 && (sorted[at - 1] ?? 0) < score; at -= 1) {
      sorted[at] = sorted[at - 1] ?? 0;
      order[at] = order[at - 1] ?? 0;
    }
    sorted[at] = score;
    order[at] = from;
  }
  return order;
}
