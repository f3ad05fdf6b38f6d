/** What the shape of a sentence tells, as bits: found once, when the index is built. */
export const TRAIT = {
  /** It asks. */
  question: 1,
  /** It opens with a pronoun, so that it speaks of what the sentence before named. */
  pronoun: 2,
  /** It holds the sign of a currency, which is no word. */
  money: 4,
} as const;

const QUESTION = /\?["'”’)\]\s]*$/u;
const PRONOUN = /^["“„«'‘(\s]*(?:he|she|it|they|this|these|that|those|his|her|its|their)\b/iu;
const MONEY = /[$£€¥]/u;
/** The ends are looked at within these many characters, so that each sentence costs the same. */
const LOOKED_AT = 24;

/** @returns the bits of a sentence. */
export function traitsOf(text: string): number {
  return (
    (QUESTION.test(text.slice(-LOOKED_AT)) ? TRAIT.question : 0) |
    (PRONOUN.test(text.slice(0, LOOKED_AT)) ? TRAIT.pronoun : 0) |
    (MONEY.test(text) ? TRAIT.money : 0)
  );
}
