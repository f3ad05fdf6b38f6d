import {
  BEFORE_NAME,
  BEFORE_NUMBER,
  CLOCK,
  CLOCK_FOLLOWERS,
  ENDS_BEFORE_CAPITAL,
  EXCLAIMING_NAMES,
  listed,
  MAY_END,
  ORDINAL_FOLLOWERS,
  ORDINAL_LEADS,
  SENTENCE_OPENERS,
} from './abbreviations';
import { SPEECH_VERBS } from '../../text/saying-verbs';

/** A place where a sentence may end. */
export interface Stop {
  readonly at: number;
  readonly marks: string;
  /** Behind the closing quotation marks, brackets and footnote marks that belong to the sentence. */
  readonly end: number;
}

/** A stop and the text around it. */
export interface StopContext {
  readonly text: string;
  /** False for a text without capitals, where a small letter proves nothing. */
  readonly cased: boolean;
  /** Where the sentence began. */
  readonly start: number;
  readonly stop: Stop;
}

/** Tells whether a sentence ends at a stop. */
export function endsSentence(context: StopContext): boolean {
  return endsPlainly(context) || endsByRules(context);
}

/** Fast path for most stops, where no rule applies: a point between a word in lower case and a capital. */
function endsPlainly({ text, start, stop }: StopContext): boolean {
  if (stop.marks !== '.' || stop.at - start <= LONGEST_ENUMERATOR) return false;
  if (text.charCodeAt(stop.end) !== SPACE || !isCapital(text.charCodeAt(stop.end + 1))) return false;
  let first = stop.at;
  while (isSmall(text.charCodeAt(first - 1))) first -= 1;
  const length = stop.at - first;
  if (length < 2 || text.charCodeAt(first - 1) !== SPACE) return false;
  return length > LONGEST_ABBREVIATION || !ABBREVIATIONS.has(text.slice(first, stop.at));
}

const SPACE = 0x20;
const LONGEST_ENUMERATOR = 12;
const ABBREVIATIONS: ReadonlySet<string> = new Set([...BEFORE_NAME, ...BEFORE_NUMBER, ...MAY_END]);
const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, ({ length }) => length));

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
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

/** The match of a sticky pattern at one place, or the empty string. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : '';
}

interface StopView extends StopContext {
  /** The word that carries a single full stop, without it; empty before any other stop. */
  readonly word: string;
  /** First letter or digit of the next sentence, behind quotation marks and the like. */
  readonly head: number;
  /** The word there; empty where no letter stands. */
  readonly next: string;
}

/** Quotation marks, brackets, dashes and an omission, as they stand before the first word. */
const LEAD = /\s*(?:(?:[\p{Ps}\p{Pi}\p{Pf}"'¿¡*_—–-]|\.{3}|…|\.(?: \.){2,3})\s?){0,6}/uy;
const WORD = /\p{L}[\p{L}\p{M}-]{0,30}/uy;

function viewOf({ text, cased, start, stop }: StopContext): StopView {
  const head = stop.end + matchAt(LEAD, text, stop.end).length;
  const word = stop.marks === '.' ? wordBefore(text, stop.at) : '';
  return { text, cased, start, stop, word, head, next: matchAt(WORD, text, head) };
}

/** With the dots of `Ph.D` and `U.S` in it, but not with the end of a sentence that lacks its space, as in `today.Mr`. */
const DOTTED_WORD = /(?:(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.)+)?[\p{L}\p{N}№][\p{L}\p{N}\p{M}'’°º]*$/u;

/** Looks no further back than the longest abbreviation. */
function wordBefore(text: string, at: number): string {
  return DOTTED_WORD.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
}

/** True: the sentence ends. False: it goes on. Undefined: ask the next rule. */
type Rule = (view: StopView) => boolean | undefined;

const RULES: readonly Rule[] = [
  markOnItsOwn,
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
  initialOrAbbreviation,
];

/** `(?)` and `[...]` are remarks. */
function markOnItsOwn({ text, stop }: StopView): boolean | undefined {
  return /[([]/u.test(text.charAt(stop.at - 1)) ? false : undefined;
}

function punctuationFollows({ text, head }: StopView): boolean | undefined {
  return matchAt(/[,;:%&/+=)\]}]|[\p{Sentence_Terminal}…](?![\p{L}\p{N}])/uy, text, head) ? false : undefined;
}

/** `… of the law." (Smith 55).` */
function citationFollows({ text, stop }: StopView): boolean | undefined {
  return matchAt(/\s\([^()]{1,60}\d\)[.,;]/uy, text, stop.end) ? false : undefined;
}

/** A small letter goes on, save in a text without capitals and in names such as iPhone. */
function smallLetterFollows({ cased, next }: StopView): boolean | undefined {
  return cased && /^\p{Ll}(?!\p{Lu})/u.test(next) ? false : undefined;
}

/** `2.`, `b.`, `iv.` and `3.1.` at the head of a sentence number it. */
function enumerator({ text, start, stop }: StopView): boolean | undefined {
  if (stop.at - start > LONGEST_ENUMERATOR || !stop.marks.startsWith('.')) return undefined;
  const said = text.slice(start, stop.at);
  return /^[\s\p{P}\p{S}]*(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,5}|[IVX]{1,5})$/u.test(said) ? false : undefined;
}

/** `"Why?" President Macron asked.` */
function questionWithSpeaker({ text, stop, head, next }: StopView): boolean | undefined {
  if (!/[?!]$/u.test(stop.marks) || !/["'”’»“]/u.test(text.charAt(stop.at + stop.marks.length))) return undefined;
  if (listed(SENTENCE_OPENERS, next) && !listed(BEFORE_NAME, next)) return undefined;
  const speech = matchAt(
    /(?:\p{Lu}[\p{L}\p{M}.'’-]{0,24}\s){1,4}\p{Ll}{3,12}(?!\s(?:that|the|he|she|it|they|there)\b)\b/uy,
    text,
    head,
  );
  return SPEECH_VERBS.has(speech.slice(speech.search(/\p{Ll}+$/u))) ? false : undefined;
}

function nameThatExclaims({ text, stop, next }: StopView): boolean | undefined {
  if (stop.marks !== '!' || listed(SENTENCE_OPENERS, next)) return undefined;
  return listed(EXCLAIMING_NAMES, wordBefore(text, stop.at)) ? false : undefined;
}

/** Three dots set off by a space leave words out within a sentence, unless the next word tells otherwise; `I` never tells. */
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

/** `You and I. Then …` as against `Albert I. Jones`. */
function pronounI({ text, stop, word }: StopView): boolean | undefined {
  if (word !== 'I') return undefined;
  return /(?:^|\s)\p{Ll}+,?\sI$/u.test(text.slice(Math.max(0, stop.at - 16), stop.at)) ? true : undefined;
}

/** Ends before a capital, unless a day or a zone follows or the sentence has said no more than "At 5 a.m." */
function timeOfDay({ text, start, stop, word, head, next }: StopView): boolean | undefined {
  if (!listed(CLOCK, word)) return undefined;
  const said = text.slice(start, Math.min(stop.at, start + 32));
  const onlySaysWhen =
    stop.at - start < 32 && /^\W*(?:at|by|around|about|from|until|since|before|after|shortly)\s/iu.test(said);
  return !onlySaysWhen && !CLOCK_FOLLOWERS.has(next) && !/\d/u.test(text.charAt(head));
}

function ordinal(view: StopView): boolean | undefined {
  const { text, stop, word, next } = view;
  if (!/^\d{1,2}$/u.test(word)) return undefined;
  if (ORDINAL_FOLLOWERS.has(next)) return false;
  const lead = /(\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, stop.at - 8), stop.at - word.length))?.[1] ?? '';
  return ORDINAL_LEADS.has(lead) && next !== '' && !opensSentence(view) ? false : undefined;
}

/** `J.`, `U.S.`, `Inc.`: a quotation that closes here ends the sentence, as does a word that opens sentences. */
function initialOrAbbreviation(view: StopView): boolean | undefined {
  const { text, stop, word } = view;
  if (listed(ENDS_BEFORE_CAPITAL, word)) return undefined;
  if (!/^(?:\p{L}{1,2}\.)*\p{L}\p{M}?$|^(?:\p{L}{1,2}\.)+\p{L}{2}$/u.test(word) && !listed(MAY_END, word))
    return undefined;
  return opensSentence(view) || /["”»“]/u.test(text.charAt(stop.at + 1));
}

/** An `A.` or `No.` is an initial or a number's, not the word. */
function opensSentence({ text, cased, head, next }: StopView): boolean {
  if (!listed(SENTENCE_OPENERS, next) || (cased && /^\p{Ll}/u.test(next))) return false;
  return !(/^(?:\p{L}|no)$/iu.test(next) && text.charAt(head + next.length) === '.');
}

/** Scripts that put no space behind a stop end at it; others only where a space is plainly missing. */
function endsWithoutSpace(context: StopContext): boolean {
  const { text, stop } = context;
  if (/[^.!?…．]$/u.test(stop.marks)) return !matchAt(/[、，,;；:：،؛)）」』]|と|って/uy, text, stop.end);
  if (/[!?]$/u.test(stop.marks) && /\p{Lo}/u.test(text.charAt(stop.end))) return true;
  return /^[.!?]+$/u.test(stop.marks) && spaceIsMissing(context);
}

/** `of the week.Today was …`: a small word before, a capitalised one behind, and nothing of an address, a path or code about. */
function spaceIsMissing({ text, stop }: StopContext): boolean {
  const next = matchAt(/["“‘(]?\p{Lu}\p{Ll}*(?=[\s,'’]|(?<=\p{Ll})\.\s)/uy, text, stop.end).replace(/^\P{L}/u, '');
  if (next === '') return false;
  const word = wordBefore(text, stop.at);
  if (word.length < 2 || listed(BEFORE_NAME, word) || listed(MAY_END, word)) return false;
  if (/[@/\\_=#<>~]/u.test(/\S*$/u.exec(text.slice(Math.max(0, stop.at - 60), stop.at))?.[0] ?? '')) return false;
  if (listed(SENTENCE_OPENERS, next) || listed(BEFORE_NAME, next)) return true;
  return /^\p{Ll}+$/u.test(word) && next.length > 2;
}
