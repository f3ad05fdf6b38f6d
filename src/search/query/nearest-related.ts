import { withRelated, type QueryTerm } from './query-terms';

/** A long question has words enough of its own: related ones beyond these moved one first place in 785 questions of SelQA; see docs/speed.md. */
const MOST_IN_ALL = 24;

/** @returns the slots with those of their related terms that weigh most, each by its strength and the idf of the word; ties are kept. */
export function withNearestRelated(queryTerms: readonly QueryTerm[]): readonly QueryTerm[] {
  const least = leastWeight(queryTerms);
  return least === 0 ? queryTerms : queryTerms.map((queryTerm) => withAtLeast(queryTerm, least));
}

/** @returns what a related term must weigh to be kept, 0 where all may stay. */
function leastWeight(queryTerms: readonly QueryTerm[]): number {
  let count = 0;
  for (const { related } of queryTerms) count += related.length;
  if (count <= MOST_IN_ALL) return 0;
  heaviest.fill(0);
  for (const { idf, related } of queryTerms) for (const { strength } of related) keep(idf * strength);
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

function withAtLeast(queryTerm: QueryTerm, least: number): QueryTerm {
  return withRelated(
    queryTerm,
    queryTerm.related.filter(({ strength }) => queryTerm.idf * strength >= least),
  );
}
