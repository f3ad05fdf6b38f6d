import { firstPosting } from './inverted-index';
import type { Looker } from './sighting';

/** How much of what an article holds of the question one of its sentences holds, 0 to 1; a word that the article repeats everywhere counts little. */
export type Locality = (article: number, held: number) => number;

/**
 * Within an article a word tells its sentences apart as it does articles in a library: the rarer there, the more it weighs. The weight
 * is log(1 + sentences / (sentences with the word + ½)), the idf of Robertson and Spärck Jones (1976) with one added.
 */
export function localityReader(looker: Looker): Locality {
  const weights = new Map<number, Float64Array>();
  return (article, held) => {
    const own = weights.get(article) ?? weightsIn(article, looker);
    weights.set(article, own);
    let here = 0;
    let all = 0;
    own.forEach((weight, slot) => {
      all += weight;
      if ((held & (1 << slot)) !== 0) here += weight;
    });
    return all === 0 ? 0 : here / all;
  };
}

function weightsIn(article: number, { question, corpus: { firstEntry, index } }: Looker): Float64Array {
  const [from, to] = [firstEntry[article] ?? 0, firstEntry[article + 1] ?? 0];
  return Float64Array.from(question.slots, ({ alternatives }) => {
    const sentences = alternatives.reduce((sum, { term }) => sum + postingsBetween(index, term, [from, to]), 0);
    return sentences === 0 ? 0 : Math.log(1 + (to - from) / (Math.min(sentences, to - from) + 0.5));
  });
}

/** @returns how many entries of a range hold a term: two binary searches in its postings. */
function postingsBetween(
  index: Looker['corpus']['index'],
  term: number,
  [from, to]: readonly [number, number],
): number {
  const first = firstPosting(index, term, from);
  return firstPosting(index, term, to) - first;
}
