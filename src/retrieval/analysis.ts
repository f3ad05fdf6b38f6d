import { fold } from './fold';
import { STOP_WORDS } from './stop-words';
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
}

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
  const shouted = isShouted(text);
  let chain: Token[] = [];
  for (const run of wordRuns(text)) {
    const token = toToken(text, run, shouted);
    if (!isHyphenated(text, chain.at(-1), run)) chain = closeChain(chain, tokens);
    if (run.unspaced) pushPairs(text, run, tokens);
    else if (token.word !== '') {
      chain.push(token);
      tokens.push(token);
    }
  }
  closeChain(chain, tokens);
  return tokens;
}

function toToken(text: string, { start, end }: WordRun, shouted: boolean): Token {
  const written = text.slice(start, end);
  const bare = written.replace(/['’ʼ](?:s|S|ll|re|ve|d|m)?$/u, '');
  const first = bare.charAt(0);
  const capital = first !== first.toLowerCase();
  return { word: normalize(bare, shouted), start, end: start + bare.length, compound: false, capital };
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
  return (
    last !== undefined && !run.unspaced && run.start === last.end + 1 && /[-\u2010\u2011]/u.test(text.charAt(last.end))
  );
}

/** Longer chains such as two-and-a-half-year are not names of a thing. */
const LONGEST_COMPOUND = 3;

/** Adds the closed form of a chain of hyphenated words, if it is one, and begins a new chain. */
function closeChain(chain: readonly Token[], tokens: Token[]): Token[] {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last || chain.length < 2 || chain.length > LONGEST_COMPOUND) return [];
  const word = chain.map((token) => token.word).join('');
  if (!/^\d+$/u.test(word))
    tokens.push({ word, start: first.start, end: last.end, compound: true, capital: first.capital });
  return [];
}

/** Adds the overlapping pairs of characters of a run that has no spaces in it. Folding may change a pair's length, so it comes last. */
function pushPairs(text: string, { start, end }: WordRun, tokens: Token[]): void {
  const add = (from: number, to: number): unknown =>
    tokens.push({ word: fold(text.slice(from, to)), start: from, end: to, compound: false, capital: false });
  const [first = '', ...others] = text.slice(start, end);
  let from = start;
  let middle = start + first.length;
  if (others.length === 0) add(start, end);
  for (const character of others) {
    add(from, middle + character.length);
    [from, middle] = [middle, middle + character.length];
  }
}
