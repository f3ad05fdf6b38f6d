import { withRelated, type Slot } from './slots';

/** A long question has words enough of its own: related ones beyond these moved one first place in 785 questions of SelQA; see docs/speed.md. */
const MOST_IN_ALL = 24;

/** @returns the slots with those of their related terms that weigh most, each by its strength and the idf of the word; ties are kept. */
export function withNearestRelated(slots: readonly Slot[]): readonly Slot[] {
  const least = leastWeight(slots);
  return least === 0 ? slots : slots.map((slot) => withAtLeast(slot, least));
}

/** @returns what a related term must weigh to be kept, 0 where all may stay. */
function leastWeight(slots: readonly Slot[]): number {
  let count = 0;
  for (const { related } of slots) count += related.length;
  if (count <= MOST_IN_ALL) return 0;
  heaviest.fill(0);
  for (const { idf, related } of slots) for (const { strength } of related) keep(idf * strength);
  return heaviest[0] ?? 0;
}

/** The most weights that were met so far, the least of them first. */
const heaviest = new Float64Array(MOST_IN_ALL);

function keep(weight: number): void {
  if (weight <= (heaviest[0] ?? 0)) return;
  let at = 1;
  for (; at < MOST_IN_ALL && (heaviest[at] ?? 0) < weight; at += 1) heaviest[at - 1] = heaviest[at] ?? 0;
  heaviest[at - 1] = weight;
}

function withAtLeast(slot: Slot, least: number): Slot {
  return withRelated(
    slot,
    slot.related.filter(({ strength }) => slot.idf * strength >= least),
  );
}
