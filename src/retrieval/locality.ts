import type { Candidate } from './candidate';
import type { Looker } from './sighting';

/** How much of what an article holds of the question one of its sentences holds, 0 to 1; a word that the article repeats everywhere counts little. */
export type Locality = (candidate: Pick<Candidate, 'entry' | 'row'>, held: number) => number;

/**
 * Within an article a word tells its sentences apart as it does articles in a library: the rarer there, the more it weighs. The weight
 * is log(1 + sentences / (sentences with the word + ½)), the idf of Robertson and Spärck Jones (1976) with one added.
 *
 * @param holders of `Gathered`.
 */
export function localityReader({ question, corpus }: Looker, holders: Uint32Array): Locality {
  const slots = question.slots.length;
  const { articleOfEntry, firstEntry } = corpus;
  return ({ entry, row }, held) => {
    const article = articleOfEntry[entry] ?? 0;
    const sentences = (firstEntry[article + 1] ?? 0) - (firstEntry[article] ?? 0);
    let here = 0;
    let all = 0;
    for (let slot = 0; slot < slots && row >= 0; slot += 1) {
      const weight = weightOf(holders[row + slot] ?? 0, sentences);
      all += weight;
      if ((held & (1 << slot)) !== 0) here += weight;
    }
    return all === 0 ? 0 : here / all;
  };
}

function weightOf(holding: number, sentences: number): number {
  return holding === 0 ? 0 : Math.log(1 + sentences / (Math.min(holding, sentences) + 0.5));
}
