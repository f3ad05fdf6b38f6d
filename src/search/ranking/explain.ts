import type { Alternative } from '../query/expand';
import { FEATURES } from './feature-names';
import type { FeatureVector } from './features';
import { SENTENCE_K1, saturate } from '../index/saturation';
import type { InvertedIndex } from '../index/inverted-index';
import { WEIGHTS } from './model';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import type { Slot } from '../query/slots';
import { termFrequency } from '../index/weights';

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
  { entry, features }: { readonly entry: number; readonly features: FeatureVector },
  question: Question,
  index: InvertedIndex,
): readonly ScorePart[] {
  const parts = question.slots.flatMap((slot) => partOfSlot(slot, entry, { question, index }));
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
function partOfSlot(slot: Slot, entry: number, { question, index }: Asked): ScorePart | [] {
  const share = slot.idf / question.totalIdf;
  const own = strongest(slot, slot.alternatives, ({ term, strength }) => {
    return WEIGHTS.terms * strength * share * saturate(termFrequency(index, term, entry), SENTENCE_K1);
  });
  const related = (): ScorePart | undefined =>
    strongest(slot, slot.related, ({ term, strength }) => {
      return termFrequency(index, term, entry) > 0 ? WEIGHTS.related * strength * share : 0;
    });
  return own ?? related() ?? [];
}

/** @returns the part of the form that gives most, the first of equals; nothing where none gives anything. */
function strongest(
  { word }: Slot,
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
