import { words } from '../lexicon/function-words';
import { timeBefore } from './times';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from './word-facts';

/** What stands between a subject and its verb. */
export interface VerbGroup {
  /** The last token before adverbs and auxiliaries. */
  readonly at: number;
  /** Whether a form of "to be" stands there. */
  readonly be: boolean;
  readonly to: boolean;
  readonly negated: boolean;
}

/** Skips adverbs, auxiliaries and "to" on the left of a verb. */
export function verbGroupOf(tokens: readonly Token[], verb: number, floor: number): VerbGroup {
  let at = verb - 1;
  let be = false;
  let to = false;
  let negated = false;
  for (; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    const time = timeBefore(tokens, at, floor);
    if (time < at) {
      at = time + 1;
      continue;
    }
    if (token.capital && !token.opens) break;
    if (lower === 'to') to = true;
    else if (!isOf(token, CLASS.auxiliary | CLASS.adverb) && !FOLLOWING.has(lower)) break;
    if (isOf(token, CLASS.be)) be = true;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower === 'cannot') negated = true;
  }
  return { at, be, to, negated };
}

const FOLLOWING = words('himself herself themselves itself going');
