import { words } from '../lexicon/function-words';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Range } from './noun-phrases';
import type { Token } from './word-facts';

/** @returns the last token before a time that stands between subject and verb, "on Friday", "last week", "two days ago"; `at` without one. */
export function timeBefore(tokens: readonly Token[], at: number, floor: number): number {
  if (at - 2 < floor) return at;
  const last = tokens[at];
  const before = tokens[at - 1]?.lower ?? '';
  if (last && isDate(last) && BEFORE_DATE.has(before))
    return before === 'late' || before === 'early' ? timeBefore(tokens, at - 1, floor) : at - 2;
  if (isOf(last, CLASS.timeSpan) && BEFORE_SPAN.has(before)) return at - 2;
  return isOf(tokens[at - 1], CLASS.timeSpan) && BEHIND_SPAN.has(last?.lower ?? '')
    ? beforeAmount(tokens, at - 2, floor)
    : at;
}

/** Only a word of four signs can be a year. */
function isDate({ classes, lower }: Token): boolean {
  return (classes & CLASS.calendar) !== 0 || (lower.length === 4 && /^(?:19|20)\d\d$/u.test(lower));
}

const BEFORE_DATE = words('on in by late early last');
const BEFORE_SPAN = words('last this that next earlier late');
const BEHIND_SPAN = words('ago earlier later');

function beforeAmount(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  while (at > floor && (tokens[at]?.kind === 'number' || AMOUNTS.has(tokens[at]?.lower ?? ''))) at -= 1;
  return at;
}

const AMOUNTS =
  words(`a an one two three four five six seven eight nine ten several few many some less more than about around nearly almost
  just only over`);

/** Whether a phrase tells when. */
export function isTime(tokens: readonly Token[], { end }: Range): boolean {
  return isOf(tokens[end - 1], CLASS.timeSpan | CLASS.calendar);
}
