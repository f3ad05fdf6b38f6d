/**
 * Binary search.
 *
 * @param isReached false for all positions before the one searched for, true from there on.
 * @returns the first position from `from` on at which `isReached` holds; `to` if there is none.
 */
export function firstPosition(from: number, to: number, isReached: (position: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @returns the position of the first number that is at least `least`, among those from `from` to `to`, which must ascend. */
export function lowerBound(numbers: ArrayLike<number>, least: number, from = 0, to = numbers.length): number {
  return firstPosition(from, to, (position) => (numbers[position] ?? 0) >= least);
}
