import type { Corpus } from './corpus';
import { featureReader, FEATURES, type Features } from './features';
import { firstScore, type Candidate } from './gather';
import { WEIGHTS } from './model';
import type { Question } from './question';

/** A sentence with its score and what the score is made of. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  readonly features: Features;
  /** Share of the question's words that the article holds anywhere. */
  readonly coverage: number;
}

/** How many of the sentences with the best postings are looked at closely. */
export const LOOKED_AT = 100;

/**
 * Ranks the sentences that hold a word of the question: first by their postings, then the best of them by all features.
 *
 * @param candidates what `gather` found.
 * @param lookedAt how many come into the second round; the rest are left out.
 * @returns best first; ties stand in reading order.
 */
export function rank(
  candidates: readonly Candidate[],
  question: Question,
  corpus: Corpus,
  lookedAt = LOOKED_AT,
): readonly Ranked[] {
  const best = [...candidates]
    .sort((a, b) => byScore(firstScore(a, corpus), firstScore(b, corpus)) || a.entry - b.entry)
    .slice(0, lookedAt);
  const featuresOf = featureReader(question, corpus);
  return best
    .map((candidate) => {
      const features = featuresOf(candidate);
      return { entry: candidate.entry, score: scoreOf(features), features, coverage: candidate.coverage };
    })
    .sort((a, b) => byScore(a.score, b.score) || a.entry - b.entry);
}

function scoreOf(features: Features): number {
  return FEATURES.reduce((score, name) => score + WEIGHTS[name] * features[name], 0);
}

function byScore(a: number, b: number): number {
  return b - a;
}
