import type { Corpus } from './corpus';
import type { Question } from './question';
import type { Ranked } from './ranking';

/** How sure we are, 0 to 1, that the best sentence answers the question at all. */
export function confidenceOf(_question: Question, [best]: readonly Ranked[], _corpus: Corpus): number {
  return best === undefined ? 0 : Math.min(1, Math.sqrt(best.features.coverage));
}

/** Below this the sources are said to be silent. */
const ANSWERED_FROM = 0.5;

export function isAnswered(question: Question, ranked: readonly Ranked[], corpus: Corpus): boolean {
  return confidenceOf(question, ranked, corpus) >= ANSWERED_FROM;
}
