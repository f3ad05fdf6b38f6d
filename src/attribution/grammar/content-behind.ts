import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { StatementRule } from '../statement';
import type { Cue, CuedSentence } from './cue';
import { nounPhraseFrom, type Range } from './phrases';
import {
  endsLikeSpeech,
  endsWithComma,
  holdsQuotation,
  isClosing,
  isComma,
  isQuotation,
  lastSignOf,
  type TaggedToken,
} from './token';

/** `Rossi said that …`, `said: "…"`, `called it "…"`. */
export function contentBehind(cue: Cue, sentence: CuedSentence): CueContent | undefined {
  const { tokens, range } = sentence;
  const from = cue.inverted ? Math.max(cue.at + 1, cue.subject?.mention.end ?? 0) : cue.at + 1;
  const ceiling = ceilingOf(cue, sentence, from);
  const start = startBehind(cue, tokens, { start: from, end: ceiling });
  if (start === undefined) return undefined;
  const end = endOf(tokens, { start, end: Math.min(ceiling, range.end) });
  const first = tokens[start];
  if (isQuotation(first)) return { range: { start, end }, rule: 'cue, then quotation' };
  const quoted = holdsQuotation(tokens, start, end);
  const isClause = first !== undefined && opensContent(cue, first);
  if (cue.inverted && !quoted) return undefined;
  if (cue.verb.takes.startsWith('q') && !/[ctop]/u.test(cue.verb.takes)) return undefined;
  if (first?.lower === 'so' && end - start === 1) return undefined;
  if (isClause) return { range: { start, end }, rule: 'cue, then clause' };
  return quoted || isObject(cue, tokens, { start, end })
    ? { range: { start, end }, rule: 'cue, then object' }
    : undefined;
}

/** An object without a quotation is content, unless the verb is one of thinking. */
function isObject(cue: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (!/[op]/u.test(cue.verb.takes) || cue.verb.takes.includes('w') || end - start < 2) return false;
  return !opensAdjunct(cue, tokens[start]) && !isSummons(cue, tokens, { start, end });
}

/** `announced on Monday`: a time or place is no object. */
function opensAdjunct({ verb }: Cue, first: TaggedToken | undefined): boolean {
  return !verb.takes.includes('p') && isOf(first, CLASS.preposition);
}

/** `called the envoy home` */
function isSummons({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  return (
    verb.lemma === 'call' &&
    tokens.slice(start, end).some(({ lower }) => /^(?:home|back|up|off|together)$/u.test(lower))
  );
}

/** @returns true if the verb takes content that begins with this word. */
function opensContent({ verb, form }: Cue, { lower, kind, classes }: TaggedToken): boolean {
  if (kind === 'mark' && !'$("\''.includes(lower)) return false;
  if ((classes & CLASS.auxiliary) !== 0) return false;
  if (lower === 'that') return /[ctl]/u.test(verb.takes);
  if (ASKING.has(lower)) return /[ctl]/u.test(verb.takes) && form !== 'ing';
  if (lower === 'to') return /[il]/u.test(verb.takes);
  if ((classes & CLASS.preposition) !== 0 && lower !== 'in' && lower !== 'on' && lower !== 'at' && lower !== 'for')
    return false;
  return verb.takes.includes('c');
}

const ASKING = words('whether if why how what who where when');

/** @returns the start of the content after listeners, times and places. */
function startBehind(cue: Cue, tokens: readonly TaggedToken[], { start, end }: Range): number | undefined {
  let at = start;
  if (cue.verb.takes.includes('l')) at = behindListener(tokens, at, end);
  const begin = at;
  while (at < end && at - start < LONGEST_BETWEEN) {
    const next = behindAdjunct(cue, tokens, { start: at, end });
    if (next === at) break;
    at = next;
  }
  const found = at < end ? at : undefined;
  if (found !== undefined && !isMark(tokens[found])) return found;
  return !isMark(tokens[begin]) && holdsQuotation(tokens, begin, end) ? begin : undefined;
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
  if (!first || first.lower === 'that') return at;
  return nounPhraseFrom(tokens, at, end)?.end ?? at;
}

/** @returns the token after one time, place or adverb, or after a comma or colon before a quotation; `start` without one. */
export function behindAdjunct({ verb }: Cue, tokens: readonly TaggedToken[], { start: at, end }: Range): number {
  const token = tokens[at];
  if (!token || token.kind === 'quotation') return at;
  if (token.text !== '--' && (isComma(token) || token.text === ':')) return behindMark(tokens, at, end);
  if (token.kind !== 'word') return at;
  if (token.lower === 'that' || token.lower === 'as') return at;
  if (isOf(token, CLASS.timeWord) && token.lower !== 'this' && token.lower !== 'may') return at + 1;
  if ((isOf(token, CLASS.adverb) && token.lower.endsWith('ly')) || BETWEEN.has(token.lower)) return at + 1;
  if (!isOf(token, CLASS.preposition) && token.lower !== 'to' && token.lower !== 'during') return at;
  if (token.lower === 'to' && /[il]/u.test(verb.takes)) return at;
  if (verb.takes.includes('p')) return at + 1;
  const gerund = (tokens[at + 1]?.lower ?? '').endsWith('ing') ? 1 : 0;
  if (isOf(tokens[at + 1], CLASS.timeWord) && tokens[at + 1]?.lower !== 'this') return at + 2;
  const phrase = nounPhraseFrom(tokens, at + 1 + gerund, end);
  const object = isOf(tokens[at + 1], CLASS.objectPronoun) ? at + 2 : at;
  return phrase ? phrase.end : object;
}

const BETWEEN = words(
  'back away aside off too also again later earlier then once afterwards afterward meanwhile instead however out',
);

/** Content follows a comma directly, or follows the words between two commas. */
function behindMark(tokens: readonly TaggedToken[], at: number, end: number): number {
  if (isQuotation(tokens[at + 1])) return at + 1;
  if (tokens[at]?.text === ':') return at + 1;
  for (let comma = at + 1; comma < Math.min(end, at + LONGEST_BETWEEN); comma += 1) {
    const next = tokens[comma + 1];
    if (tokens[comma]?.text === tokens[at]?.text || tokens[comma]?.text === ':') {
      if (isQuotation(next) || next?.lower === 'that') return comma + 1;
    }
    if (isQuotation(tokens[comma])) return at;
  }
  return at;
}

export interface CueContent {
  readonly range: Range;
  readonly rule: StatementRule;
}

/** @returns the start of the next cue's clause; a nested clause, "he said that she said", does not count. */
export function ceilingOf(cue: Cue, { tokens, range, cues }: CuedSentence, from: number): number {
  for (const other of cues) {
    if (other.at <= cue.at) continue;
    const start = other.shared || other.inverted ? other.words.start : (other.subject?.start ?? other.words.start);
    const bound = boundBefore(tokens, start, other.shared);
    if (bound !== undefined && bound >= from) return bound;
  }
  return range.end;
}

/** @returns the comma or conjunction before a clause; undefined if the clause is nested in the one before. */
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
const CONTRASTS = words('according while whereas but though although');

/** @returns the end of content: the end of a spoken quotation, otherwise at the latest the end of the sentence. */
export function endOf(tokens: readonly TaggedToken[], { start, end }: Range): number {
  const isSpoken = endsLikeSpeech(tokens[start]) || AFTER_SPEECH.has(tokens[start + 1]?.lower ?? '');
  if (isQuotation(tokens[start]) && isSpoken) return endOfQuotations(tokens, start, end);
  let last = end;
  for (let at = start; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark') {
      if (token.text === ';' || isDenial(tokens, at)) last = at;
      else if (token.text === ',' && CONTRASTS.has(tokens[at + 1]?.lower ?? '')) last = at;
    } else if (isQuotation(token) && isLastQuotation(tokens, at, start)) last = at + 1;
  }
  while (last > start && isClosing(tokens[last - 1])) last -= 1;
  return last;
}

/** The last quotation ends with a full stop, or with a comma without "and" or "or" after it. */
function isLastQuotation(tokens: readonly TaggedToken[], at: number, start: number): boolean {
  const sign = lastSignOf(tokens[at]);
  if (sign === '.' || sign === '?' || sign === '!') return true;
  return at > start + 1 && sign === ',' && !/^(?:and|or)$/u.test(tokens[at + 1]?.lower ?? '');
}

/** @returns the end of a run of quotations joined by commas, "and" or "or". */
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
