const WAITING = 256;

/** @returns the lowest of many numbers, each once and in rising order: goes through them once, without sorting the others. */
export function lowest(numbers: Uint32Array, limit: number): readonly number[] {
  let kept: readonly number[] = [];
  let waiting: number[] = [];
  let bound = Infinity;
  const settle = (): void => {
    kept = [...new Set([...kept, ...waiting])].sort((a, b) => a - b).slice(0, limit);
    waiting = [];
    bound = kept.length < limit ? Infinity : (kept.at(-1) ?? Infinity);
  };
  for (const number of numbers) {
    if (number < bound) waiting.push(number);
    if (waiting.length >= WAITING) settle();
  }
  settle();
  return kept;
}
