import { askedTerms } from '../question/asked-terms';
import type { Corpus } from '../index/corpus';
import type { FirstScore } from './first-score';
import type { OpenArticles } from './open-articles';
import type { Question } from '../question/question';
import { relatedSum } from './sighting';
import type { WeighedArticles } from './weigh-articles';

/** A term that is related to a word of the question. */
interface Relative {
  readonly term: number;
  /** Its strength times the word's idf. */
  readonly value: number;
}

interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly weighed: WeighedArticles;
  readonly opened: OpenArticles;
  readonly first: FirstScore;
}

/**
 * Finds the sentences that hold only related words in articles that hold no word of the question, the strongest relatives first. (Of the articles
 * that hold one, those that are not open have too little for any sentence.) A sentence that stands in no stronger list gets from each slot at
 * most what the list gives: where that is too little, so it is for the whole list.
 *
 * @param takeIn is given each sentence with the idf of the words that it holds a relative of.
 * @param least tells what a first score must reach by now.
 */
export function findRelated(
  takeIn: (entry: number, relatives: number) => void,
  least: () => number,
  asked: Asked,
): void {
  const { question, corpus, weighed, opened, first } = asked;
  if (opened.count === corpus.articles.length || first.relatedMost < least()) return;
  const { index, articleOfEntry } = corpus;
  const looker = { question, corpus, asked: askedTerms(question, index) };
  const nearest = new Float64Array(question.slots.length);
  const seen = new Set<number>();
  const strongest = question.slots.map(({ idf, related }) => idf * (related[0]?.strength ?? 0));
  for (const { term, value } of relativesOf(question)) {
    const bound = strongest.reduce((sum, strength) => sum + Math.min(strength, value), 0);
    if (first.relatedShare(bound) < least()) return;
    const end = index.offsets[term + 1] ?? 0;
    for (let at = index.offsets[term] ?? 0; at < end; at += 1) {
      const entry = index.postingEntries[at] ?? 0;
      if (weighed.slots[articleOfEntry[entry] ?? 0] !== 0 || seen.has(entry)) continue;
      seen.add(entry);
      takeIn(entry, relatedSum(entry, looker, nearest));
    }
  }
}

function relativesOf({ slots }: Question): readonly Relative[] {
  const all = slots.flatMap(({ idf, related }) =>
    related.map(({ term, strength }) => ({ term, value: strength * idf })),
  );
  return all.sort((a, b) => b.value - a.value || a.term - b.term);
}
