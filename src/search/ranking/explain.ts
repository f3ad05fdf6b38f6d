import type { Alternative } from '../query/expand';
import { FEATURES } from './feature-names';
import type { FeatureVector } from './features';
import { SENTENCE_K1, saturate } from '../index/weights';
import { type InvertedIndex, termFrequency } from '../index/inverted-index';
import { WEIGHTS } from './model';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import type { QueryTerm } from '../query/query-terms';

const WHY: Readonly<Record<Alternative['kind'], string>> = {
  same: '',
  joined: ', written as one word',
  compound: ', which begins with it',
  root: ', of the same root',
  spelling: ', the nearest spelling',
  synonym: ', a synonym',
  derived: ', derived from it',
  akin: ', of nearly the same sense',
  narrower: ', a kind of it',
  broader: ', what it is a kind of',
};

/**
 * What a score is made of: a part for each matched word, then one for each other feature that adds something.
 *
 * @returns parts whose values, added in their order, are the score.
 */
export function explain(
  { entry: sentence, features }: { readonly entry: number; readonly features: FeatureVector },
  question: Question,
  index: InvertedIndex,
): readonly ScorePart[] {
  const parts = question.queryTerms.flatMap((queryTerm) => partOfSlot(queryTerm, sentence, { question, index }));
  FEATURES.forEach((name, at) => {
    const value = name === 'terms' || name === 'related' ? 0 : WEIGHTS[name] * (features[at] ?? 0);
    if (value !== 0) parts.push({ name, value });
  });
  return parts;
}

interface Asked {
  readonly question: Question;
  readonly index: InvertedIndex;
}

/** The strongest form of the word that stands in the entry; where none does, the nearest related word. */
function partOfSlot(queryTerm: QueryTerm, sentence: number, { question, index }: Asked): ScorePart | [] {
  const share = queryTerm.idf / question.totalIdf;
  const own = strongest(queryTerm, queryTerm.alternatives, ({ term, strength }) => {
    return WEIGHTS.terms * strength * share * saturate(termFrequency(index, term, sentence), SENTENCE_K1);
  });
  const related = (): ScorePart | undefined =>
    strongest(queryTerm, queryTerm.related, ({ term, strength }) => {
      return termFrequency(index, term, sentence) > 0 ? WEIGHTS.related * strength * share : 0;
    });
  return own ?? related() ?? [];
}

/** @returns the part of the form that gives most, the first of equals; nothing where none gives anything. */
function strongest(
  { word }: QueryTerm,
  forms: readonly Alternative[],
  valueOf: (form: Alternative) => number,
): ScorePart | undefined {
  let best: Alternative | undefined;
  let value = 0;
  for (const form of forms) {
    const own = valueOf(form);
    if (own <= value) continue;
    [best, value] = [form, own];
  }
  return best && { name: nameOf(word, best), value };
}

function nameOf(word: string, { kind, form }: Alternative): string {
  return kind === 'same' ? `word "${word}"` : `word "${word}" as "${form}"${WHY[kind]}`;
}
