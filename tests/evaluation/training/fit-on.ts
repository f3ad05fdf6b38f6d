import { FEATURES, type FeatureName } from '../../../src/search/ranking/model';
import type { Collection } from './collections';
import { fitWeights } from './fit';

/**
 * The weights as they were set by hand before any were fitted, in scale with the softmax. Where the training questions say little (they
 * have no titles and ask for nobody's words) a weight stays near this.
 */
const PRIOR: Readonly<Record<FeatureName, number>> = {
  terms: 4,
  rarity: 4.4,
  local: 0,
  exact: 2.4,
  related: 2,
  focus: 0,
  subject: 2.2,
  article: 5.6,
  title: 3.4,
  section: 3.2,
  before: 2,
  pronoun: 0,
  topic: 5,
  opening: 0,
  person: 3,
  fullName: 0,
  time: 4,
  date: 0,
  number: 4.6,
  counted: 0,
  measure: 0,
  askedMeasure: 0,
  place: 2.4,
  reason: 0.4,
  speaker: 3.2,
  definition: 0.8,
  class: 0,
  lead: 1.6,
  brevity: -0.8,
  question: -1,
};

/** What speaks against a sentence; every other feature may only speak for it. */
const AGAINST: readonly FeatureName[] = ['brevity', 'question'];

const PULL = 0.003;
/** The same questions are asked of their own article and of all together: the second time counts less. */
const POOLED_WEIGHT = 0.3;

/** @returns a weight for each of `FEATURES`, 0 for those that are left out. */
export function fitOn(collections: readonly Collection[], features: readonly FeatureName[]): Float64Array {
  const sets = collections.map(({ examples, everything }) => ({ examples, weight: everything ? 1 : POOLED_WEIGHT }));
  const prior = Float64Array.from(FEATURES, (name) => PRIOR[name]);
  return fitWeights(sets, { prior, pull: PULL, signs: signsOf(features) });
}

function signsOf(features: readonly FeatureName[]): Int8Array {
  return Int8Array.from(FEATURES, (name) => {
    if (!features.includes(name)) return 0;
    return AGAINST.includes(name) ? -1 : 1;
  });
}
