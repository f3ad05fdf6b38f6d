import type { Request } from '../../answers/request';

/** What people type to see whether anybody is there. */
const GREETING = /^(?:help|hi|hello|hey|thanks|thank you)\W*$/iu;
/** Mentions of people, roles, channels and everybody are no words of a question. */
const MENTION = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/gu;

/** What somebody who wrote `question` asks; who wrote nothing, or only a greeting, is told how to ask. */
export function toRequest(question: string, limit?: number): Request {
  const words = question.replace(MENTION, ' ').replace(/\s+/gu, ' ').trim();
  if (words === '' || GREETING.test(words)) return { kind: 'help' };
  return limit === undefined ? { kind: 'ask', question: words } : { kind: 'ask', question: words, limit };
}
