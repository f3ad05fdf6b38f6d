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
 * Offers the sentences that hold only related words, the strongest relatives first. A sentence that stands in no stronger list gets from each
 * slot at most what the list gives: where that is too little even in the best article, so it is for the whole list.
 */
export function gatherRelated(
  found: Finder,
  { scores, touched, count }: WeighedArticles,
  { question, corpus }: { readonly question: Question; readonly corpus: Corpus },
): void {
  const { articleOfEntry, index } = corpus;
  const offered = new Set<number>();
  const strongest = question.slots.map(({ idf, related }) => idf * (related[0]?.strength ?? 0));
  const most = found.articleShare(maximumOf(scores, touched, count));
  for (const { term, value } of relativesOf(question)) {
    const bound = found.relatedShare(strongest.reduce((sum, strength) => sum + Math.min(strength, value), 0));
    if (bound + most < found.least) return;
    const end = index.offsets[term + 1] ?? 0;
    for (let at = index.offsets[term] ?? 0; at < end; at += 1) {
      const entry = index.postingEntries[at] ?? 0;
      const article = articleOfEntry[entry] ?? 0;
      if (bound + found.articleShare(scores[article] ?? 0) < found.least || offered.has(entry)) continue;
      offered.add(entry);
      found.offerSilent(entry, article);
    }
  }
}

function maximumOf(scores: Float64Array, touched: Uint32Array, count: number): number {
  let most = 0;
  for (let at = 0; at < count; at += 1) most = Math.max(most, scores[touched[at] ?? 0] ?? 0);
  return most;
}

function relativesOf({ slots }: Question): readonly Relative[] {
  const all = slots.flatMap(({ idf, related }, slot) =>
    related.map(({ term, strength }) => ({ term, slot, value: strength * idf })),
  );
  return all.sort((a, b) => b.value - a.value || a.term - b.term);
}
