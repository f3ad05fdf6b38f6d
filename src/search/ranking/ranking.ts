import type { Corpus } from '../index/corpus';
import { FEATURES } from './feature-names';
import { featureReader, type FeatureVector } from './features';
import type { Candidate } from './candidate';
import type { Gathered } from './gather';
import { WEIGHTS, type Weights } from './model';
import { sortedByScore } from './order';
import type { Question } from '../query/question';

/** A sentence with its score. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  /** How much of the question it holds, in its own words or related ones. */
  readonly matched: number;
  readonly candidate: Candidate;
}

/** How many of the sentences with the best postings are looked at closely. */
export const LOOKED_AT = 100;

/** A ranking, and what its scores are made of. */
export interface Ranking {
  /** Best first; ties stand in reading order. */
  readonly ranked: readonly Ranked[];
  /** @returns the features of a sentence that is ranked, good until the next is asked for; to be asked before another question is. */
  readonly featuresOf: (ranked: Ranked) => FeatureVector;
}

/**
 * Ranks the sentences that hold a word of the question by all features.
 *
 * @param gathered the best by their postings, in reading order.
 * @param weights others than the model's, to fit new ones.
 */
export function rank(gathered: Gathered, question: Question, corpus: Corpus, weights = WEIGHTS): Ranking {
  const vectorOf = featureReader(question, corpus, gathered);
  const values = weights === WEIGHTS ? MODEL_VALUES : valuesOf(weights);
  const ranked = gathered.candidates.map((candidate) => toRanked(candidate, scoreOf(vectorOf(candidate), values)));
  return { ranked: sortedByScore(ranked), featuresOf: ({ candidate }) => vectorOf(candidate) };
}

function valuesOf(weights: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => weights[name]);
}

const MODEL_VALUES = valuesOf(WEIGHTS);

function toRanked(candidate: Candidate, score: number): Ranked {
  return { entry: candidate.sentence, score, matched: candidate.terms + candidate.related, candidate };
}

/** Added in the order of `FEATURES`, so that the sum has the same bits wherever it is made. */
function scoreOf(vector: FeatureVector, weights: Float64Array): number {
  let score = 0;
  for (let at = 0; at < vector.length; at += 1) score += (weights[at] ?? 0) * (vector[at] ?? 0);
  return score;
}
