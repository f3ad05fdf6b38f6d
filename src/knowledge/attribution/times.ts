import { words } from './function-words';
import type { Range } from './noun-phrases';
import type { Token } from './word-facts';

/** @returns the last token before a time that stands between subject and verb, "on Friday", "last week", "two days ago"; `at` without one. */
export function timeBefore(tokens: readonly Token[], at: number, floor: number): number {
  const last = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (at - 2 < floor) return at;
  const isDate = CALENDAR.has(last) || /^(?:19|20)\d\d$/u.test(last);
  if (isDate && /^(?:on|in|by|late|early|last)$/u.test(before))
    return before === 'late' || before === 'early' ? timeBefore(tokens, at - 1, floor) : at - 2;
  if (SPANS.has(last) && /^(?:last|this|that|next|earlier|late)$/u.test(before)) return at - 2;
  if ((last === 'ago' || last === 'earlier' || last === 'later') && SPANS.has(before))
    return beforeAmount(tokens, at - 2, floor);
  return at;
}

function beforeAmount(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  while (at > floor && (tokens[at]?.kind === 'number' || AMOUNTS.has(tokens[at]?.lower ?? ''))) at -= 1;
  return at;
}

const CALENDAR =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`);
const SPANS =
  words(`week weeks month months year years night morning afternoon evening day days hour hours minute minutes weekend spring
  summer autumn fall winter decade decades time moment moments`);
const AMOUNTS =
  words(`a an one two three four five six seven eight nine ten several few many some less more than about around nearly almost
  just only over`);

/** Whether a phrase tells when. */
export function isTime(tokens: readonly Token[], { end }: Range): boolean {
  return SPANS.has(tokens[end - 1]?.lower ?? '') || CALENDAR.has(tokens[end - 1]?.lower ?? '');
}
