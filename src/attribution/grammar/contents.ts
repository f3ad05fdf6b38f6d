import type { Clause, Content } from './clause';
import { contentBefore } from './content-before';
import { contentBehind } from './content-behind';
import type { Cue } from './cue';
import { isComma, isQuotation } from './punctuation';
import type { Token } from './word-facts';

/** @returns what a cue gives to its speaker; nothing where the sentence holds no such thing. */
export function contentOf(cue: Cue, clause: Clause): Content | undefined {
  const behind = contentBehind(cue, clause);
  const before = cue.shared ? undefined : contentBefore(cue, clause, behind);
  if (!before) return behind;
  const joined = behind && followsMark(clause.tokens, behind.range.start) && before.rule === 'quotation, then cue';
  return joined ? { ...before, range: { start: before.range.start, end: behind.range.end } } : before;
}

/** The second half of a quotation follows a comma or colon, or the cue itself. */
function followsMark(tokens: readonly Token[], at: number): boolean {
  return isQuotation(tokens[at]) && (isComma(tokens[at - 1]) || tokens[at - 1]?.text === ':');
}
