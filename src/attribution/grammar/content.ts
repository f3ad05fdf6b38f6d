import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { behindAdjunct, behindListener, behindListenerName } from './before-content';
import { contentBehind, type CueContent } from './content-behind';
import { ceilingOf, endOf, opensMainClause } from './content-end';
import type { Cue, CuedSentence } from './cue';
import { isWithin, nounPhraseFrom, type Range } from './phrases';
import {
  endsLikeSpeech,
  endsWithComma,
  holdsQuotation,
  isComma,
  isDash,
  isMainVerb,
  isQuotation,
  type TaggedToken,
} from './token';

export function contentOf(cue: Cue, sentence: CuedSentence): CueContent | undefined {
  const behind = contentBehind(cue, sentence);
  const before = cue.shared ? undefined : contentBefore(cue, sentence, behind);
  if (!before) return behind;
  if (before.rule !== 'quotation, then cue') return before;
  const isNext = behind && followsMark(sentence.tokens, behind.range.start);
  const end = isNext ? behind.range.end : endOfSecondHalf(cue, sentence);
  return end === undefined ? before : { ...before, range: { start: before.range.start, end } };
}

/** `"It is late," Rossi said of bakers who had left, "and dark."`: no other cue stands between the halves. */
function endOfSecondHalf(cue: Cue, { tokens, range, cues }: CuedSentence): number | undefined {
  const at = tokens.findIndex((token, place) => place > cue.at && place < range.end && isQuotation(token));
  if (at < 0 || !endsLikeSpeech(tokens[at]) || cues.some((other) => other.at > cue.at && other.at < at))
    return undefined;
  const isBeside = at === (cue.inverted ? cue.subject?.mention.end : cue.at + 1) && !cue.verb.takes.includes('l');
  const isSetOff = isBeside || isComma(tokens[at - 1]);
  return isSetOff ? endOf(tokens, { start: at, end: range.end }) : undefined;
}

/** The second half of a quotation follows a comma or colon. */
function followsMark(tokens: readonly TaggedToken[], at: number): boolean {
  return isQuotation(tokens[at]) && (isComma(tokens[at - 1]) || tokens[at - 1]?.text === ':');
}

/** `"…," Rossi said` and `It was late, Rossi said`. */
function contentBefore(cue: Cue, sentence: CuedSentence, behind: CueContent | undefined): CueContent | undefined {
  const { tokens, range } = sentence;
  const first = cue.inverted ? cue.words.start : (cue.subject?.start ?? cue.words.start);
  const isAs = tokens[first - 1]?.lower === 'as' && takesClause(cue);
  const subject = isAs ? first - 1 : first;
  const isSetOff = isComma(tokens[subject - 1]);
  const last = isSetOff ? subject - 2 : subject - 1;
  const ahead = isAs && last < range.start ? restBehind(cue, sentence) : undefined;
  if (ahead) return { range: ahead, rule: 'clause, then cue' };
  if (last < range.start) return undefined;
  if (isQuotation(tokens[last])) return quotationBefore(cue, sentence, { last, isSetOff, behind });
  if (!isSetOff || !takesClause(cue)) return undefined;
  const start = isAs ? behindOtherCue(sentence, last) : beginningOf(sentence, last);
  if (start > last || (isAs && isSpokenBefore(sentence, { start, end: last + 1 }))) return undefined;
  const rest = restBehind(cue, sentence);
  if (rest && isQuotation(tokens[rest.start]) && (isAs || opensSentence(tokens[rest.start]))) return undefined;
  const isOpener = start === last && OPENERS.has(tokens[last]?.lower ?? '');
  if (rest && (isOpener || isIntroduction(tokens, start, last))) return { range: rest, rule: 'clause, then cue' };
  if (rest) return { range: { start, end: rest.end }, rule: 'clause, then cue' };
  const isLast =
    behind === undefined &&
    last > range.start &&
    endsSentence(cue, tokens, range.end) &&
    !isIntroduction(tokens, start, last) &&
    !isPassiveSubject(cue, tokens, { start, end: last + 1 });
  return isLast ? { range: { start, end: last + 1 }, rule: 'clause, then cue' } : undefined;
}

/** `Although it was late, Rossi said, "We go on."`: a whole sentence, and what stands before the cue is narration. */
function opensSentence(token: TaggedToken | undefined): boolean {
  return endsLikeSpeech(token) && /^.?\p{Lu}/u.test(token?.text ?? '');
}

/** `Weber denied that it was late, as Rossi had alleged`: Rossi alleged what Weber denied. */
function behindOtherCue(sentence: CuedSentence, last: number): number {
  const { tokens, range, cues } = sentence;
  const other = cues.findLast(
    ({ at, verb }) => at < last && tokens[at + 1]?.lower === 'that' && /[ct]/u.test(verb.takes),
  );
  const start = other?.subject?.start === range.start ? other.at + 1 : undefined;
  const isPlain = start !== undefined && tokens.slice(start, last).every(({ kind }) => kind !== 'mark');
  return isPlain ? start : beginningOf(sentence, last);
}

/** `The mayor, Anna Rossi, was asked by Weber` */
function isPassiveSubject({ words: { start, end } }: Cue, tokens: readonly TaggedToken[], content: Range): boolean {
  const isVerb = (token: TaggedToken): boolean =>
    token.verb !== undefined || isOf(token, CLASS.auxiliary | CLASS.plainVerb | CLASS.contracted);
  const isPassive = tokens.slice(start, end).some((token) => isOf(token, CLASS.be));
  return (
    isPassive &&
    !tokens
      .slice(content.start, content.end)
      .some((token) => isVerb(token) || (!token.capital && token.lower.endsWith('ed')))
  );
}

/** `"Quiet," he said, as Rossi went on`: words of another. */
function isSpokenBefore({ tokens, cues }: CuedSentence, range: Range): boolean {
  return holdsQuotation(tokens, range.start, range.end) && cues.some(({ at }) => isWithin(at, range));
}

function endsSentence(cue: Cue, tokens: readonly TaggedToken[], end: number): boolean {
  if (cue.inverted) return true;
  const at = behindAdjuncts(cue, tokens, end);
  return at >= end || tokens[at]?.kind === 'mark' || BEHIND_CUE.has(tokens[at]?.lower ?? '');
}

/** @returns the token behind listener, time and place. */
function behindAdjuncts(cue: Cue, tokens: readonly TaggedToken[], end: number): number {
  let at = cue.verb.takes.includes('l') ? behindListener(tokens, cue.at + 1, end) : cue.at + 1;
  while (at < end && tokens[at]?.kind === 'word') {
    const next = behindAdjunct(cue, tokens, { start: at, end });
    if (next === at) break;
    at = next;
  }
  return at;
}

const BEHIND_CUE = words('as when while after because who');

/** `The talks, he said, were late`: the content after the comma that follows the cue. */
function restBehind(cue: Cue, sentence: CuedSentence): Range | undefined {
  const { tokens, range } = sentence;
  const isAs = tokens[cue.words.start - 1]?.lower === 'as';
  if (cue.inverted && !isAs && !isOf(tokens[(cue.subject?.mention.end ?? 0) + 1], CLASS.auxiliary | CLASS.plainVerb))
    return undefined;
  const listened = cue.inverted ? (cue.subject?.mention.end ?? 0) : behindAdjuncts(cue, tokens, range.end);
  const start = listened + 1;
  if (!isComma(tokens[listened]) || tokens[start]?.kind === 'mark') return undefined;
  if (behindListenerName(tokens, listened, range.end) > listened) return undefined;
  // `he said, continued struggles would help`: without a quotation, no verb of speech.
  const isAside = sentence.cues.some(
    ({ words: { start: first }, shared, verb }) => shared && first === start && !verb.takes.startsWith('q'),
  );
  if ((isAside && tokens[start]?.lower !== 'to') || NEXT_CLAUSE.has(tokens[start]?.lower ?? '')) return undefined;
  const end = endOf(tokens, { start, end: Math.min(range.end, ceilingOf(cue, sentence, start)) });
  return end > start ? { start, end } : undefined;
}

const NEXT_CLAUSE = words('and but while who which as when after');

/** `In 2008, he said, it was late`: a time or place before the cue is no content; `In 2008, it was late, he said` has a clause. */
function isIntroduction(tokens: readonly TaggedToken[], start: number, last: number): boolean {
  for (let at = start + 1; at < last; at += 1) {
    if (tokens[at]?.text === ',' && opensMainClause(tokens[at + 1])) return false;
    if (isClauseFrom(tokens, at, last)) return false;
    if (isOf(tokens[at], CLASS.subordinator) && tokens[at]?.lower !== 'and') break;
    if (isOf(tokens[at], CLASS.auxiliary)) return false;
  }
  const lower = tokens[start]?.lower ?? '';
  if (isOf(tokens[start], CLASS.preposition | CLASS.adverb) || lower.endsWith('ing')) return true;
  return lower === 'asked' || lower === 'when' || lower === 'while';
}

/** `In Lund, bakers hired guards`, `in Lund the parade began`: a subject and its verb stand behind the place. */
function isClauseFrom(tokens: readonly TaggedToken[], at: number, last: number): boolean {
  const first = tokens[at]?.text === ',' ? at + 1 : at;
  const isBehindPlace = first > at || (isOf(tokens[at], CLASS.determiner) && tokens[at - 1]?.inName === true);
  const subject = isBehindPlace ? nounPhraseFrom(tokens, first, last) : undefined;
  return subject?.start === first && subject.end <= last && isMainVerb(tokens[subject.end]);
}

interface QuotationContext {
  readonly last: number;
  readonly isSetOff: boolean;
  readonly behind: CueContent | undefined;
}

function quotationBefore(
  cue: Cue,
  sentence: CuedSentence,
  { last, isSetOff, behind }: QuotationContext,
): CueContent | undefined {
  const { tokens } = sentence;
  if (behind && isTitleBeside(tokens, last)) return undefined;
  const start = beginningOf(sentence, last);
  const isOpening = isQuotation(tokens[start]);
  // `Recalling "the flood," Rossi urged bakers to wait`
  const isOfOther = behind && sentence.cues.some(({ at, inverted }) => at === last - 1 && !inverted);
  if (isOfOther || isFronted(tokens, start, last)) return undefined;
  const ends = isSetOff || endsLikeSpeech(tokens[last]) || (isOpening && (cue.inverted || wordsIn(tokens[last]) > 5));
  const isWhole = isOpening || behind === undefined || isQuotation(tokens[behind.range.start]);
  return ends && isWhole ? { range: { start, end: last + 1 }, rule: 'quotation, then cue' } : undefined;
}

/** `After a speech with the word "crooks", Rossi wrote`, `As for the "crooks," Rossi laughed`: no main clause. */
function isFronted(tokens: readonly TaggedToken[], start: number, last: number): boolean {
  const isOpened = /^(?:as|after|before|when|while|since|because|although|though|if)$/u.test(
    tokens[start]?.lower ?? '',
  );
  return isOpened && tokens.slice(start, last).every((token) => token.text !== ',' && !endsWithComma(token));
}

/** `In her memoir, "Crumbs", she wrote that it was late`: the title of what the noun before it means. */
function isTitleBeside(tokens: readonly TaggedToken[], at: number): boolean {
  const work = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
  return isOf(work, CLASS.document) && !endsLikeSpeech(tokens[at]) && /^.?\p{Lu}/u.test(tokens[at]?.text ?? '');
}

function wordsIn(token: TaggedToken | undefined): number {
  return token?.text.split(' ').length ?? 0;
}

function takesClause({ verb }: Cue): boolean {
  return /[ctv]/u.test(verb.takes);
}

/** A conjunction at the head of a sentence is narration; a quotation with a cue of its own is separate. */
function beginningOf({ tokens, range, cues }: CuedSentence, last: number): number {
  for (let left = last; left > range.start; left -= 1) if (tokens[left]?.text === ';') return left + 1;
  const introduced = cues.some(
    ({ at, verb, inverted }) =>
      at === last - 1 ||
      (at < last &&
        !inverted &&
        verb.takes.includes('l') &&
        isComma(tokens[last - 1]) &&
        !holdsQuotation(tokens, at, last)) ||
      (at === last - 2 && isComma(tokens[last - 1])),
  );
  if (
    isQuotation(tokens[last]) &&
    (introduced || isDash(tokens[last - 1]) || /^[:([]$/u.test(tokens[last - 1]?.text ?? ''))
  )
    return last;
  let at = startOfClause({ tokens, range, cues }, last);
  if (at > range.start) return at;
  while (at < last && OPENERS.has(tokens[at]?.lower ?? '')) at += 1;
  return isQuotation(tokens[at]) ? at : range.start;
}

/** `Rossi said it was late, and the town, he said, was poor`: @returns the start of the clause behind an earlier cue at the head of the sentence. */
function startOfClause({ tokens, range, cues }: CuedSentence, last: number): number {
  // `It was late, Rossi said, while it was dark, Weber said`
  const ends = cues.map(({ at, inverted, subject }) => (inverted ? (subject?.mention.end ?? at + 1) : at + 1));
  const end = ends.findLast((at) => at < last && tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'while');
  if (end !== undefined) return end + 2;
  const isReported = cues.some(({ at, subject }) => at < last && subject?.start === range.start);
  if (!isReported || !/^(?:s?he|they)$/u.test(tokens[last + 2]?.lower ?? '')) return range.start;
  let at = last;
  while (at > range.start && !isComma(tokens[at])) at -= 1;
  return /^(?:and|but)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at > range.start ? at + 1 : range.start;
}

const OPENERS = words('and but yet so still');
