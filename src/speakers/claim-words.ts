import type { Span } from '../articles/article';
import { IRREGULAR_FORMS, stem } from '../text/normalize';
import { isContent, tokenize, type Token } from '../text/tokens';

/** A word, or several that the other text writes as one. */
export interface ClaimWord extends Span {
  /** Equal for words that are only written differently: numbers in digits, contractions in full without spaces. */
  readonly key: string;
  /** Folded, with the hyphen behind it. */
  readonly folded: string;
  readonly written: string;
  /** Punctuation stands before it. */
  readonly opens: boolean;
  /** "no more than" as written, of its first word: a limit of a number, no negation. */
  readonly limit?: string;
}

const CLAUSE_MARK = /[,;:.!?()"“”„«»—–]/u;

const CONTRACTED = /^['’ʼ](ll|re|ve|m|d|s)(?!\p{L})/iu;
const IN_FULL = new Map(Object.entries({ ll: 'will', re: 'are', ve: 'have', m: 'am', d: 'would', s: 'is' }));
/** After other words `'s` is a possessive. */
const BEFORE_IS = new Set('it he she that there here what who where how'.split(' '));
const IRREGULAR_NOT = new Map(Object.entries({ ca: 'can', wo: 'will', sha: 'shall' }));
const UP_TO_19 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBERS = new Map([
  ...UP_TO_19.split(' ').map((word, number) => [word, number] as const),
  ...TENS.split(' ').map((word, at) => [word, 10 * at + 20] as const),
]);
const MULTIPLIERS = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12 }),
);

const OF_NUMBERS = 'more fewer less greater higher lower larger longer shorter'.replaceAll(' ', '|');
const NUMBER = `\\d|(?:${[...NUMBERS.keys(), ...MULTIPLIERS.keys(), 'a', 'half'].join('|')})\\b`;
const LIMIT = new RegExp(
  `^(?:no|not)\\s+(?:(?:later|earlier|sooner)\\s+than\\b|(?:${OF_NUMBERS})\\s+than(?=\\s+(?:${NUMBER})))`,
  'iu',
);
/** In characters, with the number behind it. */
const LONGEST_LIMIT = 40;

/** @param offset added to the spans */
export function claimWords(text: string, offset = 0): readonly ClaimWord[] {
  let last = 0;
  return tokenize(text).flatMap((token) => {
    if (token.compound || (/^US$/u.test(token.written) && US_DOLLARS.test(text.slice(token.end, token.end + 9))))
      return [];
    const { start } = token;
    const [suffix = '', letters = ''] = CONTRACTED.exec(text.slice(token.end, token.end + 4)) ?? [];
    const isPossessive = letters.toLowerCase() === 's' && !BEFORE_IS.has(token.word.toLowerCase());
    const end = isPossessive ? token.end : token.end + suffix.length;
    const folded = token.word.toLowerCase() + (/^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)) ? '-' : '');
    const opens = CLAUSE_MARK.test(text.slice(last, start));
    const [limit] = LIMIT.exec(text.slice(start, start + LONGEST_LIMIT)) ?? [];
    const span = { start: offset + start, end: offset + end, opens, ...(limit && { limit }) };
    last = end;
    const word = {
      key: keyOf(token, isPossessive ? '' : letters.toLowerCase()),
      folded,
      written: text.slice(start, end),
      ...span,
    };
    const currency = currencyOf(text, start, end);
    if (currency) return [word, { ...word, ...currency, start: word.end - 1, opens: false }];
    if (text.charAt(end) !== '%') return word;
    return [word, { ...word, key: 'percent', folded: '%', written: '%', start: word.end, end: word.end + 1 }];
  });
}

const CURRENCIES = new Map(Object.entries({ '£': 'pounds', $: 'dollars', '€': 'euros' }));
/** `US$12m` and `12m US dollars` are `$12m`. */
const US_DOLLARS = /^(?:\$|\sdollars?\b)/iu;

/** @returns the word that `£12m` and `£12 million` have behind the number. */
function currencyOf(text: string, start: number, end: number) {
  const [, sign = ''] = /([£$€])(?:\d[\d.,]*\s)?$/u.exec(text.slice(Math.max(0, start - LONGEST_LIMIT), start)) ?? [];
  const key = CURRENCIES.get(sign);
  const isAmount =
    text.charAt(start - 1) === sign
      ? !BEFORE_UNIT.test(text.slice(end))
      : BEFORE_UNIT.test(` ${text.slice(start, end)}`);
  return key !== undefined && isAmount ? { key, folded: sign, written: sign } : undefined;
}

const BEFORE_UNIT = /^\s(?:thousand|million|billion|trillion|bn|m)(?!\p{L})/u;

function keyOf({ word, written }: Token, suffix: string): string {
  const lower = word.toLowerCase();
  if (/n['’ʼ]t$/iu.test(written)) return `${IRREGULAR_NOT.get(lower.slice(0, -2)) ?? lower.slice(0, -2)}not`;
  if (suffix !== '') return lower + (IN_FULL.get(suffix) ?? '');
  const [, digits = '', unit = ''] = SHORT_NUMBER.exec(lower) ?? [];
  if (digits !== '') return String(Number(digits) * (SHORT_UNITS.get(unit) ?? 1));
  return NUMBERS.get(lower)?.toString() ?? lower;
}

/** `650m`, `1.4bn`, `30k` */
const SHORT_NUMBER = /^(\d+(?:\.\d+)?)(k|m|bn|b|tn)$/u;
const SHORT_UNITS = new Map(Object.entries({ k: 1000, m: 1e6, bn: 1e9, b: 1e9, tn: 1e12 }));

/** Joins the words that the other text writes as one: `wind farm`, `did not`, `two hundred`, `United States`. */
export function joinFor(words: readonly ClaimWord[], others: readonly ClaimWord[]): readonly ClaimWord[] {
  const keys = new Set(others.map(({ key }) => key));
  const capitals = new Set(others.flatMap(({ written, key }) => (/^(?:\p{Lu}\.?){2,5}$/u.test(written) ? key : [])));
  const mayBeName = words.some(hasCapital) ? hasCapital : ({ key }: ClaimWord) => isContent(key);
  const keyOfRun = (run: readonly ClaimWord[]): string | undefined => {
    const initials = run.map(({ key }) => key.charAt(0)).join('');
    if (capitals.has(initials) && run.every(mayBeName)) return initials;
    const closed = run.map(({ key }) => key).join('');
    return [closed, String(numberIn(run))].find((key) => keys.has(key) && (key !== closed || /\D/u.test(key)));
  };
  const isThere = (run: readonly ClaimWord[]): boolean =>
    others.some((_, at) => run.every(({ key }, more) => others[at + more]?.key === key));
  const joined: ClaimWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const runs = [4, 3, 2].map((length) => words.slice(at, at + length)).filter(({ length }) => length > 1);
    const run = runs.find((each) => keyOfRun(each) !== undefined && !isThere(each)) ?? words.slice(at, at + 1);
    joined.push(...(run.length > 1 ? join(run, keyOfRun(run) ?? '') : run));
    at += run.length - 1;
  }
  return joined;
}

export function textOf(words: readonly ClaimWord[]): string {
  return words.map(({ written }) => written).join(' ');
}

export function hasCapital({ written }: ClaimWord): boolean {
  return /^\p{Lu}/u.test(written);
}

function join(run: readonly ClaimWord[], key: string): readonly ClaimWord[] {
  const [folded, written] = [run.map((word) => word.folded).join(' '), run.map((word) => word.written).join(' ')];
  return run.slice(0, 1).map((first) => ({ ...first, key, folded, written, end: run.at(-1)?.end ?? first.end }));
}

/** `twenty five`, `two hundred`, `3.2 million`. */
function numberIn(run: readonly ClaimWord[]): number {
  return run.reduce((number, { key, written }, at) => {
    const multiplier = MULTIPLIERS.get(key);
    if (multiplier !== undefined) return Math.max(number, 1) * multiplier;
    if (at === 0) return Number(key);
    const isUnit = /^[1-9]$/u.test(key) && /\p{L}/u.test(written) && number >= 20 && number < 100 && number % 10 === 0;
    return isUnit ? number + Number(key) : NaN;
  }, 0);
}

/** Present → past. */
export const SHIFTED_AUXILIARIES = new Map(
  'is was;am was;are were;has had;have had;will would;can could;may might;shall should;do did;does did'
    .split(';')
    .flatMap((pair) => [pair, pair.replace(/\w+/gu, '$&not')])
    .map((pair) => pair.split(' ') as [string, string]),
);
const IRREGULAR_NOUNS = new Set(
  `child crisis criterion foot goose man mouse phenomenon thesis tooth woman wife life knife leaf half thief wolf analysis`.split(
    ' ',
  ),
);

/** Whether reported speech may change the first verb form into the second. */
export function isShifted(present: string, past: string): boolean {
  if (SHIFTED_AUXILIARIES.has(present)) return SHIFTED_AUXILIARIES.get(present) === past;
  return isPast(past) && !isPast(present) && !present.endsWith('ing') && stem(present) === stem(past);
}

export function isPast(key: string): boolean {
  const base = IRREGULAR_FORMS.get(key);
  return base === undefined ? /[^e]ed$/u.test(key) : !IRREGULAR_NOUNS.has(base);
}

const NEGATION =
  /^(?:(?:can|could|do|does|did|is|are|was|were|has|have|had|will|would|shall|should|must|need)?not|no|never|nobody|none|nor|neither|nothing|nowhere|without|hardly)$/u;

export function isNegation({ key, limit }: ClaimWord): boolean {
  return limit === undefined && NEGATION.test(key);
}

export function isNumber({ key }: ClaimWord): boolean {
  return /^\d/u.test(key);
}
