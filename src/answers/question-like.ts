const LONGEST = 300;
const LEAST_WORDS = 3;
const LEAST_WORDS_WITHOUT_MARK = 4;
/** A question mark at the end, of any script, perhaps in brackets or quotes. */
const MARK = /[?？؟][)\]"'”»’]*$/u;
const ASKING = /^(?:who|what|when|where|why|how|which|whose|did|does|has|have|was|were|is|are)\s/iu;

/**
 * Whether a message to nobody in particular reads like a question that articles could answer: one sentence that ends in a question mark, or
 * begins like an English question. Errs on the side of no: who did not ask is not to be answered.
 */
export function isQuestionLike(text: string): boolean {
  const line = text.trim();
  const words = line.split(/\s+/u).length;
  if (line.length > LONGEST || words < LEAST_WORDS || /https?:|[\n`]/u.test(line)) return false;
  if (MARK.test(line)) return true;
  return ASKING.test(line) && words >= LEAST_WORDS_WITHOUT_MARK && !/[.!]/u.test(line);
}
