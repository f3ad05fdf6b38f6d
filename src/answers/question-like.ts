export const QUESTION_MARK = /[?？؟][)\]"'”»’]*$/u;

const LONGEST_MESSAGE = 300;
const LEAST_WORDS = 3;
const LEAST_WORDS_WITHOUT_MARK = 4;
const QUESTION_WORD = /^(?:who|what|when|where|why|how|which|whose|did|does|has|have|was|were|is|are)\s/iu;

/**
 * True for an unaddressed message that looks like a question: one sentence with a question mark, or an English question word first.
 * Strict, since an unwanted answer disturbs.
 */
export function isQuestionLike(message: string): boolean {
  const line = message.trim();
  const words = line.split(/\s+/u).length;
  if (line.length > LONGEST_MESSAGE || words < LEAST_WORDS || /https?:|[\n`]/u.test(line)) return false;
  if (QUESTION_MARK.test(line)) return true;
  return QUESTION_WORD.test(line) && words >= LEAST_WORDS_WITHOUT_MARK && !/[.!]/u.test(line);
}
