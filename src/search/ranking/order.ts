/** As many are put into their places one by one, which takes a fraction of what sorting by a comparison does. */
const FEW = 150;
/** The scores that are sorted so far, the highest first, and where each came from. */
const sorted = new Float64Array(FEW);
const places = new Uint8Array(FEW);

/** @returns the highest score first, equal ones as they came. */
export function sortedByScore<Scored extends { readonly score: number }>(all: readonly Scored[]): readonly Scored[] {
  if (all.length > FEW) return [...all].sort((a, b) => b.score - a.score);
  for (let at = 0; at < all.length; at += 1) insert(all[at]?.score ?? 0, at);
  const ordered: Scored[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const one = all[places[at] ?? 0];
    if (one) ordered.push(one);
  }
  return ordered;
}

/** Puts a score among those before it. */
function insert(score: number, from: number): void {
  let at = from;
  while (at > 0 && (sorted[at - 1] ?? 0) < score) {
    sorted[at] = sorted[at - 1] ?? 0;
    places[at] = places[at - 1] ?? 0;
    at -= 1;
  }
  sorted[at] = score;
  places[at] = from;
}
