import { words } from '../lexicon/function-words';
import type { StatementRule } from '../statement';
import type { Cue, CuedSentence } from './cue';
import type { Range } from './phrases';
import { endsLikeSpeech, endsWithComma, isClosing, isComma, isQuotation, lastSignOf, type TaggedToken } from './token';

/** What a cue says, and the rule that found it. */
export interface CueContent {
  readonly range: Range;
  readonly rule: StatementRule;
}

/** @returns where the clause of the next cue begins; a clause inside the content, "he said that she said", does not end it. */
export function ceilingOf(cue: Cue, { tokens, range, cues }: CuedSentence, from: number): number {
  for (const other of cues) {
    if (other.at <= cue.at) continue;
    const start = other.shared || other.inverted ? other.words.start : (other.subject?.start ?? other.words.start);
    const bound = boundBefore(tokens, start, other.shared);
    if (bound !== undefined && bound >= from) return bound;
  }
  return range.end;
}

/** @returns the comma or conjunction that separates a clause from the one before; nothing where the clause is part of that one. */
function boundBefore(tokens: readonly TaggedToken[], start: number, shared: boolean): number | undefined {
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

/** `- an accusation Rossi denies` is about the content and no part of it. */
export function isDenial(tokens: readonly TaggedToken[], at: number): boolean {
  return isComma(tokens[at]) && isArticle(tokens[at + 1]) && ACCUSATIONS.has(tokens[at + 2]?.lower ?? '');
}

function isArticle(token: TaggedToken | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an' || token?.lower === 'the';
}

const ACCUSATIONS = words('accusation allegation claim charge assertion suggestion report contention notion account');
const AFTER_SPEECH = words('after when while as during before until since because though although');
const TURNING = words('according while whereas but though although');

/** @returns where content ends that begins at `start`: with its quotations where it is spoken, else at the latest with the sentence. */
export function endOf(tokens: readonly TaggedToken[], { start, end }: Range): number {
  const isSpoken = endsLikeSpeech(tokens[start]) || AFTER_SPEECH.has(tokens[start + 1]?.lower ?? '');
  if (isQuotation(tokens[start]) && isSpoken) return endOfQuotations(tokens, start, end);
  let last = end;
  for (let at = start; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark') {
      if (token.text === ';' || isDenial(tokens, at)) last = at;
      else if (token.text === ',' && TURNING.has(tokens[at + 1]?.lower ?? '')) last = at;
    } else if (isQuotation(token) && isLastQuotation(tokens, at, start)) last = at + 1;
  }
  while (last > start && isClosing(tokens[last - 1])) last -= 1;
  return last;
}

/** A quotation is the last one where it ends with a stop, or with a comma that no "and" or "or" follows. */
function isLastQuotation(tokens: readonly TaggedToken[], at: number, start: number): boolean {
  const sign = lastSignOf(tokens[at]);
  if (sign === '.' || sign === '?' || sign === '!') return true;
  return at > start + 1 && sign === ',' && !/^(?:and|or)$/u.test(tokens[at + 1]?.lower ?? '');
}

/** @returns where a run of quotations ends that has no more than a comma, "and" or "or" between two. */
function endOfQuotations(tokens: readonly TaggedToken[], start: number, end: number): number {
  let last = start + 1;
  while (last < end) {
    const isJoined = tokens[last]?.text === ',' || /^(?:and|or)$/u.test(tokens[last]?.lower ?? '');
    const next = isJoined ? last + 1 : last;
    if (!isQuotation(tokens[next])) break;
    last = next + 1;
  }
  return last;
}
