import type { Corpus } from './corpus';
import { FEATURES, type Features } from './feature-names';
import { featureReader } from './features';
import { firstScore, type Candidate } from './gather';
import { WEIGHTS, type Weights } from './model';
import type { Question } from './question';

/** A sentence with its score and what the score is made of. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  readonly features: Features;
  /** How much of the question it holds, in its own words or related ones. */
  readonly matched: number;
  /** Share of the question's words that the article holds anywhere. */
  readonly coverage: number;
}

/** How many of the sentences with the best postings are looked at closely. */
export const LOOKED_AT = 100;

interface RankOptions {
  /** How many come into the second round; the rest are left out. */
  readonly lookedAt?: number;
  /** Other weights than the model's, to fit new ones. */
  readonly weights?: Weights;
}

/**
 * Ranks the sentences that hold a word of the question: first by their postings, then the best of them by all features.
 *
 * @param candidates what `gather` found.
 * @returns best first; ties stand in reading order.
 */
export function rank(
  candidates: readonly Candidate[],
  question: Question,
  corpus: Corpus,
  { lookedAt = LOOKED_AT, weights = WEIGHTS }: RankOptions = {},
): readonly Ranked[] {
  const best = [...candidates]
    .sort((a, b) => byScore(firstScore(a, corpus), firstScore(b, corpus)) || a.entry - b.entry)
    .slice(0, lookedAt);
  const featuresOf = featureReader(question, corpus);
  return best
    .map((candidate) => {
      const features = featuresOf(candidate);
      const { entry, terms, related, coverage } = candidate;
      return { entry, score: scoreOf(features, weights), features, matched: terms + related, coverage };
    })
    .sort((a, b) => byScore(a.score, b.score) || a.entry - b.entry);
}

function scoreOf(features: Features, weights: Weights): number {
  return FEATURES.reduce((score, name) => score + weights[name] * features[name], 0);
}

function byScore(a: number, b: number): number {
  return b - a;
}
