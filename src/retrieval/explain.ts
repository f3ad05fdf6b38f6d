import type { Alternative } from './expand';
import { FEATURES, type Features } from './feature-names';
import { SENTENCE_K1, saturate } from './saturation';
import type { InvertedIndex } from './inverted-index';
import { WEIGHTS } from './model';
import type { ScorePart } from './passage';
import type { Question, Slot } from './question';
import { termFrequency } from './weights';

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
  { entry, features }: { readonly entry: number; readonly features: Features },
  question: Question,
  index: InvertedIndex,
): readonly ScorePart[] {
  const words = question.slots.flatMap((slot) => partOfSlot(slot, entry, { question, index }));
  const others = FEATURES.filter((name) => name !== 'terms' && name !== 'related').map((name) => ({
    name,
    value: WEIGHTS[name] * features[name],
  }));
  return [...words, ...others.filter(({ value }) => value !== 0)];
}

interface Asked {
  readonly question: Question;
  readonly index: InvertedIndex;
}

/** The strongest form of the word that stands in the entry; where none does, the nearest related word. */
function partOfSlot(slot: Slot, entry: number, { question, index }: Asked): ScorePart | [] {
  const strongest = (forms: readonly Alternative[], valueOf: (form: Alternative) => number): ScorePart =>
    forms
      .map((form) => ({ name: nameOf(slot.word, form), value: valueOf(form) }))
      .reduce((a, b) => (b.value > a.value ? b : a), { name: '', value: 0 });
  const share = slot.idf / question.totalIdf;
  const own = strongest(slot.alternatives, ({ term, strength }) => {
    return WEIGHTS.terms * strength * share * saturate(termFrequency(index, term, entry), SENTENCE_K1);
  });
  if (own.value > 0) return own;
  const related = strongest(slot.related, ({ term, strength }) => {
    return termFrequency(index, term, entry) > 0 ? WEIGHTS.related * strength * share : 0;
  });
  return related.value > 0 ? related : [];
}

function nameOf(word: string, { kind, form }: Alternative): string {
  return kind === 'same' ? `word "${word}"` : `word "${word}" as "${form}"${WHY[kind]}`;
}
