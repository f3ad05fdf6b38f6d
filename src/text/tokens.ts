import { fold } from './normalize';
import { STOP_WORDS, STOP_WORDS_AS_NAMES } from './word-lists';

export interface Token {
  /** Folded, without apostrophes; an abbreviation or a name that reads like a stop word keeps its capitals: `US`, `May`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A hyphenated compound written closed; it follows its parts. */
  readonly compound: boolean;
  readonly capital: boolean;
  readonly written: string;
  /** Id of `word` and `written` in the cache; -1 if not cached. */
  readonly form: number;
}

export function isContent(word: string): boolean {
  return !STOP_WORDS.has(word);
}

/** Longer chains (two-and-a-half-year) name nothing. */
const LONGEST_COMPOUND = 3;

/**
 * Finds the words of a text in any script, in linear time.
 * - Case and accents are folded; `1,000` is `1000`, `2.5` stays `2.5`.
 * - `U.S.` and `US` are one word and not the pronoun; `Putin's` and `Putin’s` are `putin`.
 * - A hyphenated compound gives its parts, then the whole: `cyber-security` is cyber, security, cybersecurity.
 * - Words of scripts without spaces between them are those of the runtime's dictionary (ICU).
 * @param forms cache; a caller's own one numbers the forms for `Token.form`
 */
export function tokenize(text: string, forms = sharedForms()): readonly Token[] {
  const tokens: Token[] = [];
  const allCaps = isAllCaps(text);
  let chain = 0;
  for (let start = nextRun(text, 0); start < text.length;) {
    const end = endOfRun(text, start);
    const isUnspaced = classAt(text, start) === UNSPACED;
    if (isUnspaced || chain === tokens.length || !followsHyphen(text, start, tokens)) {
      closeChain(text, chain, tokens);
      chain = tokens.length;
    }
    if (isUnspaced) {
      pushSegments(text, start, end, tokens);
      chain = tokens.length;
    } else {
      const run = text.slice(start, end);
      const { word, written, capital, form } = allCaps ? toForm(run, true) : readWord(run, forms);
      const last = start + written.length;
      const isName = capital && !allCaps && STOP_WORDS_AS_NAMES.has(word) && isNamePosition(text, start, last);
      if (isName) tokens.push({ word: written, start, end: last, compound: false, capital, written, form: -1 });
      else if (word !== '') tokens.push({ word, start, end: last, compound: false, capital, written, form });
    }
    start = nextRun(text, end);
  }
  closeChain(text, chain, tokens);
  return tokens;
}

/** "In May", "16 May", "late May". */
const BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|of|by|since|until|till|from|to|last|next|this|late|early|mid|during|before|after|and|or|\d+(?:st|nd|rd|th)?) $/iu;
const WITHIN_SENTENCE = /(?:\p{L}|(?:^|\s)(?:Mrs?|Ms|Dr|\p{Lu})\.) $/u;
const BEHIND_SUBJECT = /^(?:$| \p{Lu}\p{Ll}| (?:said|says|told|was|is|has|had|also|later|\p{Ll}+ed)\b)/u;

/**
 * Whether a capitalised stop word is a name: it follows a word within a sentence ("Clara May", "the Who"), or begins one that asks nothing
 * and has a verb in the past or a surname behind it.
 */
function isNamePosition(text: string, start: number, end: number): boolean {
  const [word, before, behind] = [
    text.slice(start, end),
    text.slice(Math.max(0, start - 12), start),
    text.slice(end, end + 24),
  ];
  if (/^[ .,]{0,2}\d/u.test(behind)) return false;
  if (WITHIN_SENTENCE.test(before)) return !(word === 'May' && BEFORE_MONTH.test(before));
  return start === 0 && /^(?:May|Will)$/u.test(word) && BEHIND_SUBJECT.test(behind) && !/\?\W*$/u.test(text);
}

function followsHyphen(text: string, start: number, tokens: readonly Token[]): boolean {
  const end = tokens[tokens.length - 1]?.end ?? -1;
  return start === end + 1 && isHyphen(text.charCodeAt(end));
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Adds the closed form of a hyphenated chain; numbers with hyphens are no compound. */
function closeChain(text: string, from: number, tokens: Token[]): void {
  const length = tokens.length - from;
  if (length < 2 || length > LONGEST_COMPOUND) return;
  const parts = tokens.slice(from);
  const word = parts.map((part) => part.word).join('');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || /^\d+$/u.test(word)) return;
  const { start, capital } = first;
  tokens.push({ word, start, end: last.end, compound: true, capital, written: text.slice(start, last.end), form: -1 });
}

let segmenter: Intl.Segmenter | undefined;
/** In UTF-16 units. The time of `Intl.Segmenter` grows with the square of a text's length; no prose runs so far without a mark. */
const LONGEST_SEGMENTED = 500;

function pushSegments(text: string, start: number, end: number, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (let from = start; from < end;) {
    const isPairCut = /[\uD800-\uDBFF]/u.test(text.charAt(from + LONGEST_SEGMENTED - 1));
    const to = Math.min(end, from + LONGEST_SEGMENTED - (isPairCut ? 1 : 0));
    for (const { segment: written, index } of segmenter.segment(text.slice(from, to))) {
      const at = from + index;
      const word = fold(written);
      tokens.push({ word, start: at, end: at + written.length, compound: false, capital: false, written, form: -1 });
    }
    from = to;
  }
}

/** In a headline in capitals, capitals mark no names. */
function isAllCaps(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}\P{L}+\p{Lu}{2}\P{L}+\p{Lu}{2}/u.test(text);
}

type WordForm = Pick<Token, 'word' | 'written' | 'capital' | 'form'>;

export type WordForms = Map<string, WordForm>;
const shared: WordForms = new Map();
const MOST_FORMS = 50_000;
const LONGEST_KEPT = 40;

function sharedForms(): WordForms {
  if (shared.size >= MOST_FORMS) shared.clear();
  return shared;
}

function readWord(run: string, forms: WordForms): WordForm {
  const known = forms.get(run);
  if (known !== undefined) return known;
  if (run.length > LONGEST_KEPT) return toForm(run, false);
  const own = copyOf(run);
  const form = toForm(own, false, forms.size);
  forms.set(own, form);
  return form;
}

function toForm(run: string, allCaps: boolean, form = -1): WordForm {
  const written = run.replace(/['’ʼ](?:s|S|ll|re|ve|d|m)?$/u, '');
  const first = written.charAt(0);
  return { word: normalize(written, allCaps), written, capital: first !== first.toLowerCase(), form };
}

function normalize(written: string, allCaps: boolean): string {
  const plain = /^\d/u.test(written) ? written.replace(/,(?=\d{3}(?!\d))/gu, '') : written.replace(/['’ʼ.]/gu, '');
  const word = fold(plain);
  return !allCaps && isAbbreviation(plain) && STOP_WORDS.has(word) ? plain : word;
}

/** Two to five capitals: `US`, `WHO`. A single capital is as likely the article `A` or the pronoun `I`. */
function isAbbreviation(word: string): boolean {
  return /^[A-Z]{2,5}$/u.test(word);
}

/** V8 makes a slice of this length a view that keeps the whole text in memory. */
const SHORTEST_VIEW = 13;

/** @returns the same string with its own memory. */
export function copyOf(slice: string): string {
  if (slice.length < SHORTEST_VIEW) return slice;
  const copy = Buffer.from(slice, 'latin1').toString('latin1');
  return copy === slice ? copy : Buffer.from(slice, 'utf16le').toString('utf16le');
}

const BETWEEN = 1;
const LETTER = 2;
const DIGIT = 3;
const UNSPACED = 4;

const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return BETWEEN;
  const unit = text.charCodeAt(at);
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  if (isSurrogate(unit)) return classOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (classes[unit] = classOf(text.charAt(at)));
}

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function classOf(character: string): number {
  if (UNSPACED_SCRIPT.test(character)) return UNSPACED;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : BETWEEN;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function widthAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

export function isWordAt(text: string, at: number): boolean {
  return classAt(text, at) !== BETWEEN;
}

function nextRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === BETWEEN) at += widthAt(text, at);
  return at;
}

/** A run is letters, digits and marks, with an apostrophe between letters, a point or comma between digits, and the points of `U.S.`. */
export function endOfRun(text: string, start: number): number {
  const isUnspaced = classAt(text, start) === UNSPACED;
  let at = start;
  for (;;) {
    const next = classAt(text, at);
    if (next !== BETWEEN && (next === UNSPACED) === isUnspaced) at += widthAt(text, at);
    else if (next === BETWEEN && joins(text, start, at)) at += 1;
    else return at;
  }
}

function joins(text: string, start: number, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== POINT && sign !== COMMA && !isApostrophe(sign)) return false;
  const before = classAt(text, at - 1);
  if (before !== classAt(text, at + 1)) return false;
  if (before === DIGIT) return !isApostrophe(sign);
  if (before !== LETTER || sign === COMMA) return false;
  return sign !== POINT || isInitial(text, start, at);
}

const POINT = 0x2e;
const COMMA = 0x2c;

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x02bc;
}

/** In `U.S.` a point or the start of the run precedes each letter, and no letter follows the next point. */
function isInitial(text: string, start: number, at: number): boolean {
  const isAlone = at - 1 === start || text.charCodeAt(at - 2) === POINT;
  return isAlone && classAt(text, at + 2) === BETWEEN;
}
