import type { Corpus } from './corpus';
import type { Finder } from './finder';
import type { Question } from './question';
import type { WeighedArticles } from './weigh-articles';

/** A term that is related to a word of the question. */
interface Relative {
  readonly term: number;
  readonly slot: number;
  /** Its strength times the word's idf. */
  readonly value: number;
}

/**
 * Offers the sentences that hold only related words and stand in articles without a word of the question, the strongest relatives first.
 * A sentence that stands in no stronger list gets from each slot at most what the list gives: where that is too little, so it is for the
 * whole list.
 */
export function gatherRelated(
  found: Finder,
  { lists }: WeighedArticles,
  { question, corpus }: { readonly question: Question; readonly corpus: Corpus },
): void {
  const { articleOfEntry, index } = corpus;
  const offered = new Set<number>();
  const strongest = question.slots.map(({ idf, related }) => idf * (related[0]?.strength ?? 0));
  for (const { term, value } of relativesOf(question)) {
    const bound = found.relatedShare(strongest.reduce((sum, most) => sum + Math.min(most, value), 0));
    if (bound < found.least) return;
    const end = index.offsets[term + 1] ?? 0;
    for (let at = index.offsets[term] ?? 0; at < end; at += 1) {
      const entry = index.postingEntries[at] ?? 0;
      const article = articleOfEntry[entry] ?? 0;
      if (lists[article] !== 0 || !found.wants(entry, bound) || offered.has(entry)) continue;
      offered.add(entry);
      found.offer(entry, { sum: 0, row: -1, article });
    }
  }
}

function relativesOf({ slots }: Question): readonly Relative[] {
  const all = slots.flatMap(({ idf, related }, slot) =>
    related.map(({ term, strength }) => ({ term, slot, value: strength * idf })),
  );
  return all.sort((a, b) => b.value - a.value || a.term - b.term);
}
