import type { Candidate } from './candidate';
import type { MatchContext } from './match-context';

/**
 * How much of what an article holds of the question one of its sentences holds, 0 to 1; a word that the article repeats everywhere counts
 * little. Within an article a word tells its sentences apart as it does articles in a library: the rarer there, the more it weighs. The weight
 * is log(1 + sentences / (sentences with the word + ½)), the idf of Robertson and Spärck Jones (1976) with one added.
 */
export class Locality {
  /** Slot → its weight in the article asked for last, and all of them added up. */
  private readonly weights: Float64Array;
  private all = 0;
  private row = -1;

  /** @param holders of `Gathered`. */
  constructor(
    private readonly context: MatchContext,
    private readonly holders: Uint32Array,
  ) {
    this.weights = new Float64Array(context.question.queryTerms.length);
  }

  of({ sentence, row, held }: Candidate): number {
    if (row < 0 || held === 0) return 0;
    if (row !== this.row) this.turnTo(row, sentence);
    let here = 0;
    for (let queryTerm = 0; queryTerm < this.weights.length; queryTerm += 1)
      if ((held & (1 << queryTerm)) !== 0) here += this.weights[queryTerm] ?? 0;
    return this.all === 0 ? 0 : here / this.all;
  }

  private turnTo(row: number, sentence: number): void {
    const { articleOfSentence, firstSentence } = this.context.corpus;
    const article = articleOfSentence[sentence] ?? 0;
    const sentences = (firstSentence[article + 1] ?? 0) - (firstSentence[article] ?? 0);
    this.row = row;
    this.all = 0;
    for (let queryTerm = 0; queryTerm < this.weights.length; queryTerm += 1) {
      const weight = weightOf(this.holders[row + queryTerm] ?? 0, sentences);
      this.weights[queryTerm] = weight;
      this.all += weight;
    }
  }
}

function weightOf(holding: number, sentences: number): number {
  return holding === 0 ? 0 : Math.log(1 + sentences / (Math.min(holding, sentences) + 0.5));
}
