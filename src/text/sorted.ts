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
