import type { Span } from '../../articles/article';
import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { boundBefore } from './before-content';
import type { Cue, CuedSentence } from './cue';
import { nounPhraseFrom, type Range } from './phrases';
import {
  endsLikeSpeech,
  endsWithComma,
  holdsQuotation,
  isArticle,
  isComma,
  isDash,
  isDenial,
  isMainVerb,
  isQuotation,
  lastSignOf,
  type TaggedToken,
} from './token';

const AFTER_SPEECH = words('after when while as during before until since because though although');
const CONTRASTS = words('according while whereas but though although');

/** @returns the end of content: the end of a spoken quotation, otherwise at the latest the end of the sentence. */
export function endOf(tokens: readonly TaggedToken[], { start, end }: Span): number {
  const isSpoken =
    endsLikeSpeech(tokens[start]) ||
    (AFTER_SPEECH.has(tokens[start + 1]?.lower ?? '') && !isQuotation(tokens[start + 2]));
  if (isQuotation(tokens[start]) && isSpoken) return endOfQuotations(tokens, start, end);
  let last = end;
  let quoted = false;
  let dashes = 0;
  for (let at = start; at < last; at += 1) {
    const token = tokens[at];
    if (isDash(token)) dashes += 1;
    if (quoted && dashes !== 2 && isRemark(tokens, at, last)) last = isQuotation(token) ? at + 1 : at;
    else if (token?.kind === 'mark') {
      if (token.text === ';' || isDenial(tokens, at) || closesOuter(tokens, start, at)) last = at;
      else if (token.text === ',' && isHearing(tokens, at + 1)) last = at;
      else if (token.text === ',' && (CONTRASTS.has(tokens[at + 1]?.lower ?? '') || isLater(tokens, at + 1))) last = at;
    } else if (isQuotation(token)) {
      if (isLastQuotation(tokens, at, { start, end: last }) || isRemark(tokens, at, last)) last = at + 1;
      quoted = true;
    }
  }
  while (last > start && isClosing(tokens[last - 1])) last -= 1;
  return last;
}

/** `would pay "slightly more" in taxes, an admission that …`, `was "late", drawing laughter`: behind the last quotation the article goes on. */
function isRemark(tokens: readonly TaggedToken[], at: number, end: number): boolean {
  const after = tokens[at + 1];
  // `a "joke" — a word that Weber called "cheap"`
  const isApposed = isDash(tokens[at]) && isQuotation(tokens[at - 1]) && /^an?$/u.test(after?.lower ?? '');
  const isSetOff = isComma(tokens[at]) || endsWithComma(tokens[at]);
  if (!isSetOff || (!isApposed && holdsQuotation(tokens, at + 1, end))) return false;
  if (isDash(tokens[at]) && tokens[at]?.text !== '-') return !tokens.slice(at + 1, end).some(isDash);
  const commas = tokens.slice(0, end).flatMap((token, place) => (place > at + 1 && token.text === ',' ? [place] : []));
  const goesOn = commas.find((comma) => isPredicate(tokens[comma + 1], tokens[comma + 2]));
  if (REMARKS.has(after?.lower ?? '')) return goesOn === undefined;
  // `a view that Weber, a baker, was quick to share`
  const isPlain = goesOn === commas[0] && !tokens.slice(at, goesOn).some(({ lower }) => RELATIVES.has(lower));
  if (goesOn !== undefined && isPlain) return false;
  if (/^\p{Ll}{3,}(?<!th)ing$/u.test(after?.text ?? '')) return !isOf(after, CLASS.preposition);
  const isListed = after?.lower === 'the' && tokens.slice(at + 1, end).some(({ lower }) => lower === 'and');
  return isArticle(after) && !isListed;
}

/** `the "mill", a house on the quay, would close`: what is said goes on behind an apposition. */
function isPredicate(token: TaggedToken | undefined, after: TaggedToken | undefined): boolean {
  return isVerbBefore(token, after) || isOf(token, CLASS.be | CLASS.auxiliary);
}

const REMARKS = words('which who whose part also before despite');
const RELATIVES = words('that which who whose');

/** `(like Weber, who called it "late" on Monday)`: a bracket that opens before the content. */
function closesOuter(tokens: readonly TaggedToken[], start: number, at: number): boolean {
  if (tokens[at]?.text !== ')') return false;
  const brackets = tokens.slice(start, at).filter(({ text }) => text === '(' || text === ')');
  return brackets.at(-1)?.text !== '(';
}

/** `…, a court has heard` */
function isHearing(tokens: readonly TaggedToken[], at: number): boolean {
  if (!isArticle(tokens[at])) return false;
  return tokens.slice(at + 2, at + 5).some(({ lower }) => lower === 'heard');
}

/** `denied it, a day after Rossi said …` */
function isLater(tokens: readonly TaggedToken[], at: number): boolean {
  const span = tokens.slice(at, at + 3).findIndex((token) => isOf(token, CLASS.timeSpan));
  return span >= 0 && /^(?:after|before)$/u.test(tokens[at + span + 1]?.lower ?? '');
}

/** The last quotation ends with a full stop, or with a comma, unless a list goes on or another quotation follows. */
function isLastQuotation(tokens: readonly TaggedToken[], at: number, { start, end }: Span): boolean {
  const sign = lastSignOf(tokens[at]);
  if (sign === '.' || sign === '?' || sign === '!') return true;
  if (sign !== ',' || holdsQuotation(tokens, at + 1, end)) return false;
  if (/^(?:and|or)$/u.test(tokens[at + 1]?.lower ?? '')) return opensClause(tokens, at + 2, end);
  return at > start + 1;
}

/** `a "joke," and its chair has left`, `…, and the rights group the Harbour League strongly denounced` */
export function opensClause(tokens: readonly TaggedToken[], from: number, ceiling: number): boolean {
  const subject = nounPhraseFrom(tokens, from, ceiling);
  const isNamed = subject && isOf(tokens[subject.end], CLASS.determiner);
  const last = isNamed ? nounPhraseFrom(tokens, subject.end, ceiling) : subject;
  const verb = last && isOf(tokens[last.end], CLASS.adverb) ? last.end + 1 : last?.end;
  return verb !== undefined && verb < ceiling && isMainVerb(tokens[verb]);
}

function endOfQuotations(tokens: readonly TaggedToken[], start: number, end: number): number {
  let last = start + 1;
  while (last < end) {
    const isJoined = tokens[last]?.text === ',' || /^(?:and|or)$/u.test(tokens[last]?.lower ?? '');
    const next = isJoined ? last + 1 : last;
    const at = isJoined && isComma(tokens[next]) ? next + 1 : next;
    if (!isQuotation(tokens[at])) break;
    last = at + 1;
  }
  return last;
}

function isClosing(token: TaggedToken | undefined): boolean {
  return token?.kind === 'mark' && /^[.,;:!?—–-]$/u.test(token.text);
}

/** @returns the start of the next cue's clause; a nested clause, "he said that she said", does not count. */
export function ceilingOf(cue: Cue, { tokens, range, cues }: CuedSentence, from: number): number {
  const last = cue.words.start - 1;
  const whom = (cue.subject?.start ?? 0) - 1;
  const isRelative = [last, whom].some(
    (at) => tokens[at - 1]?.text === ',' && /^wh(?:om?(?:'\w+)?|ich)$/u.test(tokens[at]?.lower ?? ''),
  );
  const isSubordinate =
    (SUBORDINATE.has(tokens[(cue.subject?.start ?? 0) - 1]?.lower ?? '') && !isComma(tokens[from - 1])) ||
    (isInFrontedClause(cue, tokens, range) && !isComma(tokens[from - 1]));
  const isAct = !/[ct]/u.test(cue.verb.takes);
  const opens = isRelative ? isVerbBefore : isSubordinate ? opensMainClause : undefined;
  let main = opens ? from : range.end;
  while (main < range.end && !(tokens[main]?.text === ',' && opens?.(tokens[main + 1], tokens[main + 2]))) main += 1;
  for (const other of cues) {
    if (other.at <= cue.at) continue;
    const start = other.shared ? other.words.start : (other.subject?.start ?? other.words.start);
    // `agreed that it was late, with Rossi calling it "a joke"`
    const beside = other.shared ? (other.subject?.start ?? 0) - 2 : 0;
    if (beside > from && isComma(tokens[beside]) && tokens[beside + 1]?.lower === 'with') return Math.min(beside, main);
    // `Rossi, hoping to win, said it was late`, `Rossi, citing Weber, said it was late`, `the officer questioning Rossi said it was late`
    const first = isComma(tokens[other.words.start - 1]) ? other.words.start - 1 : other.words.start;
    const isOuter = !other.shared && other.form !== 'ing' && (other.subject?.mention.end ?? range.end) <= cue.at;
    const isSetOff = cue.form === 'ing' && isComma(tokens[first]) && isComma(tokens[cue.words.start - 1]);
    if ((isAct || isSetOff) && first > from && isOuter) return Math.min(first, main);
    // `praised the bakers after Weber said it was late`
    if (isAct && start - 2 > from && /^(?:after|before)$/u.test(tokens[start - 1]?.lower ?? '')) return start - 1;
    // `declined to comment and aides said`
    const isBehindInfinitive = tokens[from]?.lower === 'to' && !other.shared && tokens[start - 1]?.lower === 'and';
    if (isBehindInfinitive && start - 1 === from + 2) return start - 1;
    // `said it was late: "We wait," she added`
    const isSpokenApart =
      !other.shared &&
      isQuotation(tokens[start - 1]) &&
      tokens[start - 2]?.text === ':' &&
      endsLikeSpeech(tokens[start - 1]);
    if (isSpokenApart && start - 2 > from) return Math.min(start - 2, main);
    const bound =
      boundBefore(tokens, start, other.shared) ?? (isSubordinate && isComma(tokens[start - 1]) ? start - 1 : undefined);
    if (bound !== undefined && bound >= from) return Math.min(bound, main);
  }
  return main;
}

/** `While the mayor was glad to hear Rossi pledge a mill, Weber said …` */
function isInFrontedClause({ at }: Cue, tokens: readonly TaggedToken[], { start }: Range): boolean {
  const first = /^(?:and|but)$/u.test(tokens[start]?.lower ?? '') ? start + 1 : start;
  return SUBORDINATE.has(tokens[first]?.lower ?? '') && tokens.slice(first, at).every(({ kind }) => kind === 'word');
}

/** `Rossi, who backed Weber, represents the town` */
function isVerbBefore(token: TaggedToken | undefined, after: TaggedToken | undefined): boolean {
  return (
    isMainVerb(token) ||
    (/^\p{Ll}+[^su]s$/u.test(token?.text ?? '') && isOf(after, CLASS.determiner | CLASS.quantity | CLASS.preposition))
  );
}

export function opensMainClause(token: TaggedToken | undefined): boolean {
  return isOf(token, CLASS.subjectPronoun | CLASS.determiner) || (token?.capital ?? false);
}

/** `While Rossi said it was late, Weber said …`: the comma ends what Rossi said. */
const SUBORDINATE = words('while although though after when as before since if because citing quoting');
