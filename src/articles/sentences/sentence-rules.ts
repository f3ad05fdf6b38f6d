import {
  BEFORE_NAME,
  BEFORE_NUMBER,
  CLOCK,
  CLOCK_FOLLOWERS,
  ENDS_BEFORE_CAPITAL,
  EXCLAIMING_NAMES,
  isSmall,
  listed,
  MAY_END,
  ORDINAL_FOLLOWERS,
  ORDINAL_LEADS,
  SENTENCE_OPENERS,
} from './abbreviations';
import {
  endsPlainly,
  isCapital,
  LONGEST_ABBREVIATION,
  LONGEST_ENUMERATOR,
  SPACE,
  type StopContext,
} from './plain-stops';
import { SPEECH_VERBS } from '../../text/saying-verbs';

export function endsSentence(context: StopContext): boolean {
  return endsPlainly(context) || endsByRules(context);
}

/** The first rule that applies decides; if none does, the sentence ends. */
export function endsByRules(context: StopContext): boolean {
  const { text, stop } = context;
  if (/\S/u.test(text.charAt(stop.end))) return endsWithoutSpace(context);
  const view = viewOf(context);
  for (const rule of RULES) {
    const verdict = rule(view);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : '';
}

interface StopView extends StopContext {
  /** The word before a single full stop if it may be an abbreviation, else empty. */
  readonly word: string;
  /** First letter or digit of the next sentence, behind quotation marks and the like. */
  readonly head: number;
  /** The word at `head`, or empty. */
  readonly next: string;
}

/** Opening punctuation of a sentence, an omission included. */
const LEAD = /\s*(?:(?:[\p{Ps}\p{Pi}\p{Pf}"'¿¡*_—–-]|\.{3}|…|\.(?: \.){2,3})\s?){0,6}/uy;
const WORD = /\p{L}[\p{L}\p{M}-]{0,30}/uy;

function viewOf({ text, cased, start, stop }: StopContext): StopView {
  const isPlain = text.charCodeAt(stop.end) === SPACE && isCapital(text.charCodeAt(stop.end + 1));
  const head = isPlain ? stop.end + 1 : stop.end + matchAt(LEAD, text, stop.end).length;
  const word = stop.marks === '.' && !isLongWord(text, stop.at) ? wordBefore(text, stop.at) : '';
  return { text, cased, start, stop, word, head, next: matchAt(WORD, text, head) };
}

/** Includes the points of `Ph.D` and `U.S`, but not the end of a sentence without a space, as in `today.Mr`. */
const DOTTED_WORD = /(?:(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.)+)?[\p{L}\p{N}№][\p{L}\p{N}\p{M}'’°º]*$/u;

/** No rule has such a word. */
function isLongWord(text: string, at: number): boolean {
  let first = at;
  while (isSmall(text.charCodeAt(first - 1)) && at - first <= LONGEST_ABBREVIATION) first -= 1;
  return at - first > LONGEST_ABBREVIATION;
}

/** Looks back as far as the longest abbreviation. */
function wordBefore(text: string, at: number): string {
  return DOTTED_WORD.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
}

/** True: the sentence ends. False: it continues. Undefined: the next rule decides. */
type Rule = (view: StopView) => boolean | undefined;

const RULES: readonly Rule[] = [
  bracketedMark,
  punctuationFollows,
  citationFollows,
  smallLetterFollows,
  enumerator,
  questionWithSpeaker,
  nameThatExclaims,
  ellipsis,
  beforeName,
  beforeNumber,
  pronounI,
  timeOfDay,
  ordinal,
  russianYear,
  initialOrAbbreviation,
];

/** `(?)` and `[...]` are remarks. */
function bracketedMark({ text, stop }: StopView): boolean | undefined {
  return /[([]/u.test(text.charAt(stop.at - 1)) ? false : undefined;
}

function punctuationFollows({ text, head }: StopView): boolean | undefined {
  return matchAt(/[,;:%&/+=)\]}]|[\p{Sentence_Terminal}…](?![\p{L}\p{N}])/uy, text, head) ? false : undefined;
}

/** `… of the law." (Smith 55).` */
function citationFollows({ text, stop }: StopView): boolean | undefined {
  return matchAt(/\s\([^()]{1,60}\d\)[.,;]/uy, text, stop.end) ? false : undefined;
}

/** Except in a text without capitals and in names such as iPhone. */
function smallLetterFollows({ cased, next }: StopView): boolean | undefined {
  return cased && /^\p{Ll}(?!\p{Lu})/u.test(next) ? false : undefined;
}

/** `2.`, `b.`, `iv.` and `3.1.` at the start number the sentence. */
function enumerator({ text, start, stop }: StopView): boolean | undefined {
  if (stop.at - start > LONGEST_ENUMERATOR || !stop.marks.startsWith('.')) return undefined;
  const beginning = text.slice(start, stop.at);
  return /^[\s\p{P}\p{S}]*(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,5}|[IVX]{1,5})$/u.test(beginning) ? false : undefined;
}

/** `"Why?" President Macron asked.`, `"Why?" Rossi asked the baker.` */
function questionWithSpeaker({ text, stop, head, next }: StopView): boolean | undefined {
  if (!/[?!]$/u.test(stop.marks) || !/["'”’»“]/u.test(text.charAt(stop.at + stop.marks.length))) return undefined;
  if (listed(SENTENCE_OPENERS, next) && !listed(BEFORE_NAME, next)) return undefined;
  const speech = matchAt(
    /(?:\p{Lu}[\p{L}\p{M}.'’-]{0,24}\s){1,4}\p{Ll}{3,12}(?!\s(?:that|the|he|she|it|they|there)\b(?<!\basked the(?= \p{L}+(?: \p{L}+){0,2}\.)))\b/uy,
    text,
    head,
  );
  return SPEECH_VERBS.has(speech.slice(speech.search(/\p{Ll}+$/u))) ? false : undefined;
}

function nameThatExclaims({ text, stop, next }: StopView): boolean | undefined {
  if (stop.marks !== '!' || listed(SENTENCE_OPENERS, next)) return undefined;
  return listed(EXCLAIMING_NAMES, wordBefore(text, stop.at)) ? false : undefined;
}

/** Three dots after a space are an omission within a sentence, unless the next word opens one. */
function ellipsis(view: StopView): boolean | undefined {
  const { text, stop, next } = view;
  if (!/^(?:\.{2,3}|…|\. \. \.)$/u.test(stop.marks)) return undefined;
  return /\S/u.test(text.charAt(stop.at - 1)) || (next !== 'I' && opensSentence(view));
}

function beforeName({ word }: StopView): boolean | undefined {
  return listed(BEFORE_NAME, word) ? false : undefined;
}

function beforeNumber({ text, word, head, next }: StopView): boolean | undefined {
  if (!listed(BEFORE_NUMBER, word)) return undefined;
  return /\d/u.test(text.charAt(head)) || /^[IVXLC]{2,}$/u.test(next) ? false : undefined;
}

/** `You and I. Then …`, but `Albert I. Jones`. */
function pronounI({ text, stop, word }: StopView): boolean | undefined {
  if (word !== 'I') return undefined;
  return /(?:^|\s)\p{Ll}+,?\sI$/u.test(text.slice(Math.max(0, stop.at - 16), stop.at)) ? true : undefined;
}

/** Ends before a capital, unless a day or zone follows or the sentence so far is only "At 5 a.m." */
function timeOfDay({ text, start, stop, word, head, next }: StopView): boolean | undefined {
  if (!listed(CLOCK, word)) return undefined;
  const beginning = text.slice(start, Math.min(stop.at, start + 32));
  const onlySaysWhen =
    stop.at - start < 32 && /^\W*(?:at|by|around|about|from|until|since|before|after|shortly)\s/iu.test(beginning);
  return !onlySaysWhen && !CLOCK_FOLLOWERS.has(next) && !/\d/u.test(text.charAt(head));
}

function ordinal(view: StopView): boolean | undefined {
  const { text, stop, word, next } = view;
  if (!/^\d{1,2}$/u.test(word)) return undefined;
  if (ORDINAL_FOLLOWERS.has(next)) return false;
  const lead = /(\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, stop.at - 8), stop.at - word.length))?.[1] ?? '';
  return ORDINAL_LEADS.has(lead) && next !== '' && !opensSentence(view) ? false : undefined;
}

/** `в 2024 г. Церемония`: a year, but in `г. Псков` a town. */
function russianYear({ text, stop, word }: StopView): boolean | undefined {
  return word === 'г' && /\d\s?$/u.test(text.slice(Math.max(0, stop.at - 4), stop.at - 1)) ? true : undefined;
}

/** `J.`, `U.S.`, `Inc.` end the sentence if a quotation closes or the next word opens sentences. */
function initialOrAbbreviation(view: StopView): boolean | undefined {
  const { text, stop, word } = view;
  if (listed(ENDS_BEFORE_CAPITAL, word)) return undefined;
  if (!/^(?:\p{L}{1,2}\.)*\p{L}\p{M}?$|^(?:\p{L}{1,2}\.)+\p{L}{2}$/u.test(word) && !listed(MAY_END, word))
    return undefined;
  return opensSentence(view) || /["”»“]/u.test(text.charAt(stop.at + 1));
}

/** `A.` and `No.` are an initial and an abbreviation, not words. */
function opensSentence({ text, cased, head, next }: StopView): boolean {
  if (!listed(SENTENCE_OPENERS, next) || (cased && /^\p{Ll}/u.test(next))) return false;
  return !(/^(?:\p{L}|no)$/iu.test(next) && text.charAt(head + next.length) === '.');
}

const BEHIND_QUOTATION = /[”」』]/u;
/** `“我们会在夜里停工。”王建国说。` */
const CHINESE_SPEAKER = /[\p{Script=Han}·]{1,16}(?:说|说道|表示|问|问道|称|指出|回应|回答|强调)[。，！]/uy;

/** Scripts without a space after a stop end at it; others only if a space is missing. */
function endsWithoutSpace(context: StopContext): boolean {
  const { text, stop } = context;
  if (BEHIND_QUOTATION.test(text.charAt(stop.end - 1)) && matchAt(CHINESE_SPEAKER, text, stop.end)) return false;
  if (/[^.!?…．]$/u.test(stop.marks)) return !matchAt(/[、，,;；:：،؛)）」』]|と|って/uy, text, stop.end);
  if (/[!?]$/u.test(stop.marks) && /\p{Lo}/u.test(text.charAt(stop.end))) return true;
  return /^[.!?]+$/u.test(stop.marks) && spaceIsMissing(context);
}

/** `of the week.Today was …`: a lower-case word before, a capitalised one after, and no address, path or code. */
function spaceIsMissing({ text, stop }: StopContext): boolean {
  const next = matchAt(/["“‘(]?\p{Lu}\p{Ll}*(?=[\s,'’]|(?<=\p{Ll})\.\s)/uy, text, stop.end).replace(/^\P{L}/u, '');
  if (next === '') return false;
  const word = wordBefore(text, stop.at);
  if (word.length < 2 || listed(BEFORE_NAME, word) || listed(MAY_END, word)) return false;
  if (/[@/\\_=#<>~]/u.test(/\S*$/u.exec(text.slice(Math.max(0, stop.at - 60), stop.at))?.[0] ?? '')) return false;
  if (listed(SENTENCE_OPENERS, next) || listed(BEFORE_NAME, next)) return true;
  return /^\p{Ll}+$/u.test(word) && next.length > 2;
}
