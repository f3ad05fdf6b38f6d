import { CONFIDENCE } from './model';
import type { Question } from './question';
import type { Ranked } from './ranking';

/**
 * How sure we are that the sources answer a question at all, judged by its best sentence: a logistic model over how much of the question
 * stands there, in the article, and nowhere.
 *
 * @returns 0 to 1; 0 when no sentence holds a word of the question.
 */
export function confidenceOf(question: Question, [best]: readonly Ranked[]): number {
  if (!best) return 0;
  const { terms, rarity, exact, subject } = best.features;
  const evidence = { terms, rarity, exact, subject, coverage: best.coverage, unknown: unknownShare(question) };
  const names = Object.keys(evidence) as (keyof typeof evidence)[];
  const logit = names.reduce<number>((sum, name) => sum + CONFIDENCE[name] * evidence[name], CONFIDENCE.bias);
  return 1 / (1 + Math.exp(-logit));
}

/** @returns whether the sources are taken to answer a question with this confidence. */
export function isAnswered(confidence: number): boolean {
  return confidence >= CONFIDENCE.answeredFrom;
}

/** Share of the question that the sources do not know under any form. */
function unknownShare({ slots, totalIdf }: Question): number {
  const unknown = slots.filter(({ alternatives }) => alternatives.length === 0);
  return totalIdf === 0 ? 0 : unknown.reduce((sum, { idf }) => sum + idf, 0) / totalIdf;
}
