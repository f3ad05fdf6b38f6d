import { ceilingOf, endOf } from './bounds';
import type { Clause, Content } from './clause';
import type { Cue } from './cue';
import { words } from '../lexicon/function-words';
import type { Range } from './noun-phrases';
import { behindAdjunct, behindListener } from './passing-over';
import { endsLikeSpeech, isComma, isQuotation } from './punctuation';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from './word-facts';

/** `"…," Rossi said` and `It was late, Rossi said`. */
export function contentBefore(cue: Cue, clause: Clause, behind: Content | undefined): Content | undefined {
  const { tokens, range } = clause;
  const subject = cue.inverted ? cue.words.start : (cue.subject?.start ?? cue.words.start);
  const isSetOff = isComma(tokens[subject - 1]);
  const last = isSetOff ? subject - 2 : subject - 1;
  if (last < range.start) return undefined;
  if (isQuotation(tokens[last])) return quotationBefore(cue, clause, { last, isSetOff, behind });
  if (!isSetOff || !isFullClause(cue)) return undefined;
  const start = beginningOf(clause, last);
  if (start > last) return undefined;
  const rest = restBehind(cue, clause);
  if (rest && isIntroduction(tokens, start)) return { range: rest, rule: 'clause, then cue' };
  if (rest) return { range: { start, end: rest.end }, rule: 'clause, then cue' };
  const isLast =
    behind === undefined &&
    last > range.start &&
    endsSentence(cue, tokens, range.end) &&
    !isIntroduction(tokens, start);
  return isLast ? { range: { start, end: last + 1 }, rule: 'clause, then cue' } : undefined;
}

/** Whether nothing but listeners, times and places follows a cue. */
function endsSentence(cue: Cue, tokens: readonly Token[], end: number): boolean {
  if (cue.inverted) return true;
  let at = cue.verb.takes.includes('l') ? behindListener(tokens, cue.at + 1, end) : cue.at + 1;
  for (let next = behindAdjunct(cue, tokens, { start: at, end }); next !== at && at < end;) {
    at = next;
    next = behindAdjunct(cue, tokens, { start: at, end });
  }
  return at >= end || tokens[at]?.kind === 'mark' || BEHIND_CUE.has(tokens[at]?.lower ?? '');
}

const BEHIND_CUE = words('as when while after because who');

/** `The talks, he said, were late`: what follows the comma behind a cue that commas set off. */
function restBehind(cue: Cue, clause: Clause): Range | undefined {
  const { tokens, range } = clause;
  const listened = cue.verb.takes.includes('l') ? behindListener(tokens, cue.at + 1, range.end) : cue.at + 1;
  const start = listened + 1;
  if (cue.inverted || !isComma(tokens[listened]) || tokens[start]?.kind === 'mark') return undefined;
  const isAside = clause.cues.some(({ words: { start: first }, shared }) => shared && first === start);
  if (isAside || NEXT_CLAUSE.has(tokens[start]?.lower ?? '')) return undefined;
  const end = endOf(tokens, { start, end: Math.min(range.end, ceilingOf(cue, clause, start)) });
  return end > start ? { start, end } : undefined;
}

const NEXT_CLAUSE = words('and but while who which as when after ing');

/** `In 2008, he said, it was late`: what says when or where is not what he said. */
function isIntroduction(tokens: readonly Token[], start: number): boolean {
  const lower = tokens[start]?.lower ?? '';
  if (isOf(tokens[start], CLASS.preposition | CLASS.adverb) || lower.endsWith('ing')) return true;
  return lower === 'asked' || lower === 'when' || lower === 'while';
}

interface Before {
  readonly last: number;
  readonly isSetOff: boolean;
  readonly behind: Content | undefined;
}

function quotationBefore(cue: Cue, clause: Clause, { last, isSetOff, behind }: Before): Content | undefined {
  const { tokens } = clause;
  const start = beginningOf(clause, last);
  const isOpening = isQuotation(tokens[start]);
  const ends = isSetOff || endsLikeSpeech(tokens[last]) || (isOpening && (cue.inverted || wordsIn(tokens[last]) > 5));
  const isWhole = isOpening || behind === undefined || isQuotation(tokens[behind.range.start]);
  return ends && isWhole ? { range: { start, end: last + 1 }, rule: 'quotation, then cue' } : undefined;
}

function wordsIn(token: Token | undefined): number {
  return token?.text.split(' ').length ?? 0;
}

function isFullClause({ verb }: Cue): boolean {
  return /[ctv]/u.test(verb.takes);
}

/** A conjunction at the head of a sentence is the newspaper's own, and what another cue brings in is that cue's. */
function beginningOf({ tokens, range, cues }: Clause, last: number): number {
  for (let left = last; left > range.start; left -= 1) if (tokens[left]?.text === ';') return left + 1;
  const introduced = cues.some(({ at }) => at === last - 1 || (at === last - 2 && isComma(tokens[last - 1])));
  if (isQuotation(tokens[last]) && (introduced || /^(?:—|–|-|--|:)$/u.test(tokens[last - 1]?.text ?? ''))) return last;
  let at = range.start;
  while (at < last && (OPENERS.has(tokens[at]?.lower ?? '') || (tokens[at]?.text === ',' && at > range.start))) at += 1;
  return isQuotation(tokens[at]) ? at : range.start;
}

const OPENERS = words('and but yet so still');
