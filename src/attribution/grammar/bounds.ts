import type { Clause } from './clause';
import type { Cue } from './cue';
import { words } from '../lexicon/function-words';
import type { Range } from './noun-phrases';
import { endsLikeSpeech, endsWithComma, isClosing, isComma, isQuotation, lastSignOf } from './punctuation';
import type { Token } from './word-facts';

/** What another cue of the sentence says is not said by this one, unless it stands inside: "he said that she said". */
export function ceilingOf(cue: Cue, { tokens, range, cues }: Clause, from: number): number {
  for (const other of cues) {
    if (other.at <= cue.at) continue;
    const start = other.shared || other.inverted ? other.words.start : (other.subject?.start ?? other.words.start);
    const bound = boundBefore(tokens, start, other.shared);
    if (bound !== undefined && bound >= from) return bound;
  }
  return range.end;
}

/** @returns where the comma or conjunction stands that parts a clause from the one before. */
function boundBefore(tokens: readonly Token[], start: number, shared: boolean): number | undefined {
  const before = tokens[start - 1];
  const conjunction = JOINING.has(before?.lower ?? '');
  const at = conjunction ? start - 2 : start - 1;
  const mark = tokens[at];
  if (endsWithComma(mark)) return shared || conjunction ? at + 1 : undefined;
  if (isComma(mark)) return isQuotation(tokens[at - 1]) || shared || conjunction ? at : undefined;
  if (before?.lower === 'while' && shared) return undefined;
  if (conjunction && (shared || before?.lower === 'while' || before?.lower === 'whereas') && before?.lower !== 'as')
    return start - 1;
  return conjunction && isQuotation(mark) ? start - 1 : undefined;
}

const JOINING = words('and but while whereas though although as then or even');

/** `- an accusation Rossi denies`: what is set off tells of the content and is no part of it. */
export function isDenial(tokens: readonly Token[], at: number): boolean {
  return isComma(tokens[at]) && isArticle(tokens[at + 1]) && ACCUSATIONS.has(tokens[at + 2]?.lower ?? '');
}

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an' || token?.lower === 'the';
}

const ACCUSATIONS = words('accusation allegation claim charge assertion suggestion report contention notion account');
const AFTER_SPEECH = words('after when while as during before until since because though although');

/** @returns where content ends that begins at `start`: with what is spoken, or with the sentence. */
export function endOf(tokens: readonly Token[], { start, end }: Range): number {
  if (
    isQuotation(tokens[start]) &&
    (endsLikeSpeech(tokens[start]) || AFTER_SPEECH.has(tokens[start + 1]?.lower ?? ''))
  ) {
    return chain(tokens, start, end);
  }
  let last = end;
  for (let at = start; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark') {
      if (token.text === ';' || isDenial(tokens, at)) last = at;
      else if (token.text === ',' && TURNING.has(tokens[at + 1]?.lower ?? '')) last = at;
    } else if (isQuotation(token) && endsWithin(tokens, at, start)) last = at + 1;
  }
  while (last > start && isClosing(tokens[last - 1])) last -= 1;
  return last;
}

/** A quotation ends with a stop, or with a comma behind which nothing is joined to it. */
function endsWithin(tokens: readonly Token[], at: number, start: number): boolean {
  const sign = lastSignOf(tokens[at]);
  if (sign === '.' || sign === '?' || sign === '!') return true;
  return at > start + 1 && sign === ',' && !/^(?:and|or)$/u.test(tokens[at + 1]?.lower ?? '');
}

const TURNING = words('according while whereas but though although');

/** Quotations that follow one another with no more than a comma or "and" between. */
function chain(tokens: readonly Token[], start: number, end: number): number {
  let last = start + 1;
  while (last < end) {
    const next =
      tokens[last]?.text === ',' || tokens[last]?.lower === 'and' || tokens[last]?.lower === 'or' ? last + 1 : last;
    if (!isQuotation(tokens[next])) break;
    last = next + 1;
  }
  return last;
}
