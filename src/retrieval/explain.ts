import type { Alternative } from './expand';
import { FEATURES } from './features';
import { SENTENCE_K1, saturate } from './gather';
import type { InvertedIndex } from './inverted-index';
import { WEIGHTS } from './model';
import type { ScorePart } from './passage';
import type { Question, Slot } from './question';
import type { Ranked } from './ranking';
import { termFrequency } from './weights';

const WHY: Readonly<Record<Alternative['kind'], string>> = {
  same: '',
  joined: ', written as one word',
  compound: ', which begins with it',
  root: ', of the same root',
  spelling: ', the nearest spelling',
};

/**
 * What a score is made of: a part for each matched word, then one for each other feature that adds something.
 *
 * @returns parts whose values, added in their order, are the score.
 */
export function explain(ranked: Ranked, question: Question, index: InvertedIndex): readonly ScorePart[] {
  const words = question.slots.flatMap((slot) => partOfSlot(slot, ranked.entry, { question, index }));
  const others = FEATURES.filter((name) => name !== 'terms').map((name) => ({
    name,
    value: WEIGHTS[name] * ranked.features[name],
  }));
  return [...words, ...others.filter(({ value }) => value !== 0)];
}

interface Asked {
  readonly question: Question;
  readonly index: InvertedIndex;
}

/** The strongest form of the word that stands in the entry. */
function partOfSlot(slot: Slot, entry: number, { question, index }: Asked): ScorePart | [] {
  const parts = slot.alternatives.map(({ term, strength, kind, form }) => {
    const frequency = termFrequency(index, term, entry);
    const value = (WEIGHTS.terms * strength * slot.idf * saturate(frequency, SENTENCE_K1)) / question.totalIdf;
    const name = kind === 'same' ? `word "${slot.word}"` : `word "${slot.word}" as "${form}"${WHY[kind]}`;
    return { name, value };
  });
  const best = parts.reduce((a, b) => (b.value > a.value ? b : a), { name: '', value: 0 });
  return best.value > 0 ? best : [];
}
