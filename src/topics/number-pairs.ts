/** Numbers pairs of numbers below 2 ** 26 by first addition. */
export class NumberPairs {
  private readonly numbers = new Map<number, number>();
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];

  add(first: number, second: number): number {
    const key = keyOf(first, second);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    this.firsts.push(first);
    this.seconds.push(second);
    return number;
  }

  /** @returns -1 for an unknown pair. */
  find(first: number, second: number): number {
    return this.numbers.get(keyOf(first, second)) ?? -1;
  }

  firstOf(pair: number): number {
    return this.firsts[pair] ?? 0;
  }

  secondOf(pair: number): number {
    return this.seconds[pair] ?? 0;
  }
}

const LIMIT = 2 ** 26;

function keyOf(first: number, second: number): number {
  return first * LIMIT + second;
}
