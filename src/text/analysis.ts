import { fold } from './fold';
import { STOP_WORDS } from './stop-words';
import { WordForms, type WordForm } from './word-forms';
import { wordRuns, type WordRun } from './word-runs';

/** A word of a text with its place, the same for articles and questions. */
export interface Token {
  /** Folded: lower case, without accents or apostrophes; an abbreviation that reads like a stop word stays upper case: `US`. */
  readonly word: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is a hyphenated compound written closed, which stands after its parts. */
  readonly compound: boolean;
  /** Whether it was written with a capital letter: perhaps a name. */
  readonly capital: boolean;
  /** As it stands in the text: `text.slice(start, end)`. */
  readonly written: string;
}

/** Texts repeat their words: what was found of a form is kept, up to a size that a busy bot does not notice. */
const MOST_FORMS = 20_000;
const FORMS = new WordForms(MOST_FORMS);

/** @returns whether a word is searched for. */
export function isContent(word: string): boolean {
  return !STOP_WORDS.has(word);
}

/**
 * Finds the words of a text in any script, in time linear in its length.
 *
 * - Case and accents are folded; numbers stay whole (`1,000` and `1000` are one, `2.5` stays `2.5`).
 * - `U.S.` and `US` are one word and not the pronoun; `Putin's` and `Putin’s` are `putin`.
 * - A hyphenated compound gives its parts and after them the whole, closed: `cyber-security` is cyber, security, cybersecurity.
 * - Scripts without spaces between words give overlapping pairs of characters.
 */
export function analyse(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const reader = { text, forms: FORMS, shouted: isShouted(text) };
  // The words from here on are one chain of hyphenated ones.
  let chain = 0;
  for (const run of wordRuns(text)) {
    const token = toToken(run, reader);
    if (!isHyphenated(text, chain < tokens.length ? tokens[tokens.length - 1] : undefined, run)) {
      closeChain(text, chain, tokens);
      chain = tokens.length;
    }
    if (run.unspaced) {
      pushPairs(text, run, tokens);
      chain = tokens.length;
    } else if (token.word !== '') tokens.push(token);
  }
  closeChain(text, chain, tokens);
  return tokens;
}

interface Reader {
  readonly text: string;
  readonly forms: WordForms;
  readonly shouted: boolean;
}

function toToken({ start, end }: WordRun, { text, forms, shouted }: Reader): Token {
  const form = shouted ? -1 : forms.numberOf(text, start, end, readForm);
  const { word, written, capital } = form < 0 ? readForm(text.slice(start, end), shouted) : forms.at(form);
  return { word, start, end: start + written.length, compound: false, capital, written };
}

/** @returns what a run of characters is by itself. @param shouted whether it stands in a text all in capitals. */
export function readForm(run: string, shouted = false): WordForm {
  const written = run.replace(/['’ʼ](?:s|S|ll|re|ve|d|m)?$/u, '');
  const first = written.charAt(0);
  return { word: normalize(written, shouted), written, capital: first !== first.toLowerCase() };
}

function normalize(written: string, shouted: boolean): string {
  const plain = /^\d/u.test(written) ? written.replace(/,(?=\d{3}(?!\d))/gu, '') : written.replace(/['’ʼ.]/gu, '');
  const word = fold(plain);
  return !shouted && isAbbreviation(plain) && STOP_WORDS.has(word) ? plain : word;
}

/** `US`, `IT`, `WHO`: two to five capitals. A single capital is as likely the article `A` or the pronoun `I`. */
function isAbbreviation(word: string): boolean {
  return /^[A-Z]{2,5}$/u.test(word);
}

/** In a headline all in capitals, capitals mean nothing. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}\P{L}+\p{Lu}{2}\P{L}+\p{Lu}{2}/u.test(text);
}

function isHyphenated(text: string, last: Token | undefined, run: WordRun): boolean {
  return last !== undefined && !run.unspaced && run.start === last.end + 1 && isHyphen(text.charCodeAt(last.end));
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Longer chains such as two-and-a-half-year are not names of a thing. */
export const LONGEST_COMPOUND = 3;

/** Adds the closed form of the words from a place on, if there are several and they make one. */
function closeChain(text: string, from: number, tokens: Token[]): void {
  const length = tokens.length - from;
  if (length > 1 && length <= LONGEST_COMPOUND) tokens.push(...compoundOf(text, tokens.slice(from)));
}

/** Numbers with hyphens between are no compound. */
export const NUMBER = /^\d+$/u;

function compoundOf(text: string, chain: readonly Token[]): readonly Token[] {
  const [first, last] = [chain[0], chain.at(-1)];
  const word = chain.map((token) => token.word).join('');
  if (!first || !last || NUMBER.test(word)) return [];
  const { start, capital } = first;
  const written = text.slice(start, last.end);
  return [{ word, start, end: last.end, compound: true, capital, written }];
}

/** Adds the overlapping pairs of characters of a run that has no spaces in it. Folding may change a pair's length, so it comes last. */
function pushPairs(text: string, { start, end }: WordRun, tokens: Token[]): void {
  const add = (from: number, to: number): unknown => tokens.push(pairOf(text, from, to));
  const [first = '', ...others] = text.slice(start, end);
  let from = start;
  let middle = start + first.length;
  if (others.length === 0) add(start, end);
  for (const character of others) {
    add(from, middle + character.length);
    [from, middle] = [middle, middle + character.length];
  }
}

function pairOf(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  return { word: fold(written), start, end, compound: false, capital: false, written };
}
