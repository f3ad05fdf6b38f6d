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
/** The ends are looked at within these many characters, so that each sentence costs the same. */
const LOOKED_AT = 24;

/** @returns the bits of the sentence that stands from `start` to `end`. */
export function traitsOf(text: string, start: number, end: number): number {
  return (
    (asks(text, start, end) ? TRAIT.question : 0) |
    (opensWithPronoun(text, start, end) ? TRAIT.pronoun : 0) |
    (holdsMoney(text, start, end) ? TRAIT.money : 0)
  );
}

/** Nearly every sentence ends with a point: only one that holds the sign near its end needs a pattern. */
function asks(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === POINT) return false;
  return QUESTION.test(text.slice(Math.max(start, end - LOOKED_AT), end));
}

/** The pronouns begin with one of four letters; a long s, which counts as an s, and marks before them are no letters of ASCII. */
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
