import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { Cue } from './cue';
import { isPersonLike } from './shared-subject';
import { isHead, nounPhraseFrom, type Range } from './phrases';
import {
  endsLikeSpeech,
  endsWithComma,
  holdsQuotation,
  isComma,
  isMainVerb,
  isQuotation,
  type TaggedToken,
} from './token';

/** @returns the start of the content after listeners, times and places. */
export function startBehind(cue: Cue, tokens: readonly TaggedToken[], { start, end }: Range): number | undefined {
  const called = calledFrom(tokens, start, end);
  if (called > 0) return isCalledWith(tokens, called) ? called : undefined;
  let at = start;
  if (cue.verb.takes.includes('l') && !isOwnObject(cue, tokens, { start, end }))
    at = behindListener(
      tokens,
      at,
      cue.verb.takes.includes('p') ? prepositionFrom(cue, tokens, { start: at, end }) : end,
    );
  let begin = at;
  while (at < end && at - start < LONGEST_BETWEEN) {
    const next = behindAdjunct(cue, tokens, { start: at, end });
    if (next === at) break;
    // `said on LNN's "Morning Show"`
    if (isQuotation(tokens[next - 1])) begin = next;
    at = next;
  }
  if (at < end && !isMark(tokens[at])) return behindNarration(tokens, at, end) ?? at;
  return begin < end && !isMark(tokens[begin]) && holdsQuotation(tokens, begin, end) ? begin : undefined;
}

/** @returns the quotation of `answered with chants of "More bread"`, `praised the chants of "More bread"`, or -1; not of `said cries of "More bread" rose` */
function calledFrom(tokens: readonly TaggedToken[], start: number, end: number): number {
  for (let at = start; at < end && at - start < LONGEST_BETWEEN; at += 1) {
    if (!isQuotation(tokens[at])) continue;
    const isCall = at - start > 1 && tokens[at - 1]?.lower === 'of' && CALLS.test(tokens[at - 2]?.lower ?? '');
    return isCall && !isMainVerb(tokens[at + 1]) ? at : -1;
  }
  return -1;
}

/** `answered with loud chants of "More bread"`; what chants somebody answers, others chant. */
function isCalledWith(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at - 3]?.lower === 'with' || tokens[at - 4]?.lower === 'with';
}

/** `told bakers who had come to Lund, "It is late."`, `said as he left the hall, "It is late."` */
function behindNarration(tokens: readonly TaggedToken[], start: number, end: number): number | undefined {
  if (!NARRATION.test(tokens[start]?.lower ?? '')) return undefined;
  const at = tokens.findIndex((token, place) => place > start && place < end && isQuotation(token));
  return at > 0 && isComma(tokens[at - 1]) && endsLikeSpeech(tokens[at]) ? at : undefined;
}

const CALLS = /^(?:chants?|cries|cry|shouts?|cheers?|yells?|screams?|boos|choruses)$/u;
const NARRATION = /^(?:who|as|when|while|after|before|published|aired|broadcast|posted|released)$/u;

/** `asked the ministry of works for a report`, `warned the ministry of floods` */
function prepositionFrom({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): number {
  let at = start;
  while (at < end && (!isOf(tokens[at], CLASS.preposition) || (verb.lemma === 'ask' && tokens[at]?.lower === 'of')))
    at += 1;
  return at;
}

/** `promised new locks after a theft` has no listener. */
function isOwnObject({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const phrase = verb.takes.includes('o') ? nounPhraseFrom(tokens, start, end) : undefined;
  const after = phrase && tokens[phrase.end];
  const isLast = !after || after.kind === 'mark' || (isOf(after, CLASS.preposition) && after.lower !== 'to');
  return phrase !== undefined && isLast && !isPersonLike(tokens, phrase);
}

function isMark(token: TaggedToken | undefined): boolean {
  return token?.kind === 'mark' && !/^[$(['‘’]$/u.test(token.text);
}

/** In tokens. */
const LONGEST_BETWEEN = 30;

/** @returns the token after the listener in `told reporters`; `at` without one. */
export function behindListener(tokens: readonly TaggedToken[], at: number, end: number): number {
  const first = tokens[at];
  if ((isOf(first, CLASS.objectPronoun) && first?.text !== 'US') || first?.lower === 'you') return at + 1;
  const phrase = nounPhraseFrom(tokens, at, end);
  const name = phrase && isFinite(tokens[phrase.end]) ? nameBehindNoun(tokens, phrase) : undefined;
  const one = name ?? phrase?.end ?? at;
  // `urged towns and their leaders to wait`
  const second = one > at && tokens[one]?.lower === 'and' ? nounPhraseFrom(tokens, one + 1, end) : undefined;
  const last =
    second && isPersonLike(tokens, second) && /^(?:to|that)$/u.test(tokens[second.end]?.lower ?? '') ? second.end : one;
  // An abbreviation in brackets: `told the Lund Office (LO) that`.
  return last > at && tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? last + 3 : last;
}

/** `told the court Mr Rossi had left`: @returns where the name behind a common noun begins, or the end of the phrase. */
function nameBehindNoun(tokens: readonly TaggedToken[], { start, end }: Range): number {
  for (let at = start + 2; at < end; at += 1)
    if (tokens[at]?.inName && tokens[at - 1]?.capital === false && isHead(tokens[at - 1])) return at;
  return end;
}

function isFinite(token: TaggedToken | undefined): boolean {
  return isOf(token, CLASS.auxiliary | CLASS.plainVerb) || token?.verb !== undefined;
}

/** @returns the token after one time, place or adverb, or after a comma or colon before a quotation; `start` without one. */
export function behindAdjunct({ verb }: Cue, tokens: readonly TaggedToken[], { start: at, end }: Range): number {
  const token = tokens[at];
  if (!token) return at;
  const named = behindListenerName(tokens, at, end);
  if (named > at) return named;
  if (isComma(token) || token.text === ':') return behindMark(tokens, at, end);
  if (token.kind !== 'word') return at;
  if (isThatTime(tokens, at)) return at + 2;
  if (token.lower === 'that' || token.lower === 'as' || isAbout(tokens, at)) return at;
  if (isOf(tokens[at + 1], CLASS.timeSpan) && /^(?:this|last|next)$/u.test(token.lower)) return at + 2;
  if (isOf(token, CLASS.timeWord) && token.lower !== 'this' && token.lower !== 'may') return at + 1;
  // `two days after the fire`
  if (isOf(tokens[at + 1], CLASS.timeSpan) && isOf(token, CLASS.quantity) && isOf(tokens[at + 2], CLASS.preposition))
    return at + 2;
  if (token.lower === 'only') return /^(?::|that)$/u.test(tokens[at + 1]?.text ?? '') ? at + 1 : at;
  if ((isOf(token, CLASS.adverb) && token.lower.endsWith('ly')) || BETWEEN.has(token.lower)) return at + 1;
  if (!isOf(token, CLASS.preposition)) return at;
  if (token.lower === 'to' && /[il]/u.test(verb.takes) && tokens[at + 1]?.inName !== true) return at;
  if (isOf(tokens[at + 1], CLASS.timeWord) && tokens[at + 1]?.lower !== 'this') return at + 2;
  if (verb.takes.includes('p') && !NO_OBJECT.has(token.lower)) return at + 1;
  const gerund = (tokens[at + 1]?.lower ?? '').endsWith('ing') ? 1 : 0;
  const phrase = nounPhraseFrom(tokens, at + 1 + gerund, end);
  const owner = at + 1 + (isOf(tokens[at + 1], CLASS.determiner) ? 1 : 0);
  if (tokens[owner]?.possessive && isQuotation(tokens[owner + 1])) return owner + 2;
  const object = isOf(tokens[at + 1], CLASS.objectPronoun) || tokens[at + 1]?.kind === 'number' ? at + 2 : at;
  return phrase ? phrase.end : object;
}

/** `wrote to the head of the guild, Anna Rossi: "…"`: @returns the colon behind the name, or `at`. */
export function behindListenerName(tokens: readonly TaggedToken[], at: number, end: number): number {
  const phrase = isComma(tokens[at]) && tokens[at + 1]?.inName ? nounPhraseFrom(tokens, at + 1, end) : undefined;
  return phrase && tokens[phrase.end]?.text === ':' && isQuotation(tokens[phrase.end + 1]) ? phrase.end : at;
}

/** `told the paper that year he would leave` */
function isThatTime(tokens: readonly TaggedToken[], at: number): boolean {
  const after = tokens[at + 2];
  const opensClause = after?.capital === true || isOf(after, CLASS.subjectPronoun | CLASS.determiner);
  return tokens[at]?.lower === 'that' && isOf(tokens[at + 1], CLASS.timeSpan) && opensClause;
}

/** `said at least 30 boats were lost`, `said about 30 boats were lost`: a clause begins. */
export function isAbout(tokens: readonly TaggedToken[], at: number): boolean {
  const [word, after] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (word === 'at') return /^(?:least|most)$/u.test(after?.lower ?? '');
  return /^(?:about|around|over)$/u.test(word) && after?.kind === 'number';
}

/** Prepositions of means, time and place only. */
export const NO_OBJECT = words('by from in during after before since until through');
const BETWEEN = words(
  'back away aside off too also again later earlier then once afterwards afterward meanwhile instead however out',
);

/** Content follows a comma directly, or follows the words between two commas. */
function behindMark(tokens: readonly TaggedToken[], at: number, end: number): number {
  if (isQuotation(tokens[at + 1]) || tokens[at]?.text === ':') return at + 1;
  for (let comma = at + 1; comma < Math.min(end, at + LONGEST_BETWEEN); comma += 1) {
    const next = tokens[comma + 1];
    if (tokens[comma]?.text === tokens[at]?.text || tokens[comma]?.text === ':') {
      if (isQuotation(next) || next?.lower === 'that') return comma + 1;
    }
    if (isQuotation(tokens[comma])) return at;
  }
  return at;
}

/** @returns the comma or conjunction before a clause; undefined if the clause is nested in the one before. */
export function boundBefore(tokens: readonly TaggedToken[], start: number, shared: boolean): number | undefined {
  const before = tokens[start - 1];
  // `Polls show how it stands: a survey of May found`
  if (before?.text === ':' && !shared) return start - 1;
  // `said it was late, to which Weber replied: "It is not."`
  if (before?.lower === 'which' && tokens[start - 2]?.lower === 'to' && isComma(tokens[start - 3])) return start - 3;
  const conjunction = JOINING.has(before?.lower ?? '');
  // `said that while he fears rain, it was late`
  if (conjunction && tokens[start - 2]?.lower === 'that') return undefined;
  const at = conjunction ? start - 2 : start - 1;
  const mark = tokens[at];
  if (endsWithComma(mark)) return shared || conjunction ? at + 1 : undefined;
  if (isComma(mark)) return shared || conjunction ? at : undefined;
  if (before?.lower === 'while' && shared) return undefined;
  if (conjunction && (shared || before?.lower === 'while' || before?.lower === 'whereas') && before?.lower !== 'as')
    return start - 1;
  return conjunction && isQuotation(mark) ? start - 1 : undefined;
}

const JOINING = words('and but while whereas though although as then or even');
