export const TRAIT = {
  question: 1,
  /** Opens with a pronoun, which refers to the sentence before. */
  pronoun: 2,
  money: 4,
} as const;

const QUESTION = /\?["'”’)\]\s]*$/u;
const PRONOUN = /^["“„«'‘(\s]*(?:he|she|it|they|this|these|that|those|his|her|its|their)\b/iu;
/** Characters examined at each end, so that the cost per sentence is constant. */
const LOOKED_AT = 24;

export function traitsOf(text: string, start: number, end: number): number {
  return (
    (asks(text, start, end) ? TRAIT.question : 0) |
    (opensWithPronoun(text, start, end) ? TRAIT.pronoun : 0) |
    (holdsMoney(text, start, end) ? TRAIT.money : 0)
  );
}

function asks(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === POINT) return false;
  return QUESTION.test(text.slice(Math.max(start, end - LOOKED_AT), end));
}

/** The pronouns begin with h, i, s or t. U+017F (long s) matches s with the flag i and is not ASCII. */
function opensWithPronoun(text: string, start: number, end: number): boolean {
  const small = text.charCodeAt(start) | 0x20;
  if (small >= 0x61 && small <= 0x7a && small !== H && small !== I && small !== S && small !== T) return false;
  return PRONOUN.test(text.slice(start, Math.min(end, start + LOOKED_AT)));
}

const POINT = 0x2e;
const [H, I, S, T] = [0x68, 0x69, 0x73, 0x74];

/** `$`, `£`, `¥`, `€` */
function holdsMoney(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x24 || (unit >= 0xa3 && (unit === 0xa3 || unit === 0xa5 || unit === 0x20ac))) return true;
  }
  return false;
}
