import type { Request } from '../answers/request';

/** What somebody who wrote `question` asks; who wrote nothing is told how to ask. */
export function toRequest(question: string, limit?: number): Request {
  const words = question.trim();
  if (words === '') return { kind: 'help' };
  return limit === undefined ? { kind: 'ask', question: words } : { kind: 'ask', question: words, limit };
}
