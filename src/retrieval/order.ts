/** @returns the places of some scores, the highest score first, equal ones as they came: sorted as bare numbers, which takes a fraction of the time. */
export function orderOf(scores: Float64Array): readonly number[] {
  const rising = scores.slice().sort();
  const order = new Array<number>(scores.length).fill(0);
  // Where the first of equals belongs → how many of them have been put there.
  const equals = new Uint32Array(scores.length);
  for (let at = 0; at < scores.length; at += 1) {
    const place = scores.length - firstAbove(rising, scores[at] ?? 0);
    const before = equals[place] ?? 0;
    order[place + before] = at;
    equals[place] = before + 1;
  }
  return order;
}

/** @returns where the first number stands that is above another: a binary search. */
function firstAbove(rising: Float64Array, score: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
